// What skin and electrode have borne in a run, each number beside what people are told to stay below (EL). No promise of safety:
// pads are taken to carry current evenly; follicles and sweat ducts are told apart from the rest only where the study does so.
import { faradayConstant } from '../constants.ts';
import type { SourcedValue } from '../library/records.ts';
import { molarMassSilver, molarMassSilverChloride } from '../library/silver.ts';
import { anodeLimit, cathodeLimit, doseLimit, harmfulWarmth, heatEffusivity, tingling } from '../library/thresholds.ts';
import { surfaceWarming } from '../physics/surfaceHeating.ts';
import type { Frame, RunFacts, RunLayout } from '../solve/frame.ts';
import { milliampereMinute, milliamperePerSquareCentimetre, milligram, squareCentimetre } from '../units.ts';
import { appendageReadings } from './appendages.ts';
import { chargeByPad, type CurrentReading, type PadCharge, readCurrent } from './charge.ts';
import { pHReadings } from './pH.ts';
import { rimReadings } from './rim.ts';
import { swellingReadings } from './swelling.ts';
import { reading, type Reading, type Threshold, thresholdOf } from './reading.ts';

const even = 'exact for a pad that carries its current evenly, which no pad does';
const milliwattPerSquareCentimetre = 1e-3 / squareCentimetre;
const joulePerSquareCentimetre = 1 / squareCentimetre;

function densityReadings({ cathodePeak, anodePeak }: CurrentReading): Reading[] {
  const unit = milliamperePerSquareCentimetre;
  const shown = 'mA/cm²';
  const pole = (id: string, label: string, peak: number, limit: SourcedValue): Reading[] =>
    peak > 0 ? [reading(id, label, [peak / unit, shown], even, thresholdOf(limit, unit, 'the usual limit'))] : [];
  const peak = Math.max(cathodePeak, anodePeak);
  return [
    ...pole('cathodeDensity', 'Current density, as cathode', cathodePeak, cathodeLimit),
    ...pole('anodeDensity', 'Current density, as anode', anodePeak, anodeLimit),
    ...(peak > 0
      ? [
          reading(
            'sensation',
            'Sensation, by current density',
            [peak / unit, shown],
            'people differ several times over',
            { ...thresholdOf(tingling, unit, 'where tingling begins'), harm: 'none' },
          ),
        ]
      : []),
  ];
}

function chargeReadings({ charge }: CurrentReading, pads: readonly PadCharge[], area: number): Reading[] {
  const most = Math.max(...pads.map((pad) => pad.charge));
  const dose = (most * area) / milliampereMinute;
  return [
    reading(
      'dose',
      pads.length === 1 ? 'Dose' : 'Dose through one pad, at most',
      [dose, 'mA·min'],
      'exact for the current as given',
      thresholdOf(doseLimit, milliampereMinute, 'the most that clinic units give'),
    ),
    reading(
      'chargeDensity',
      'Charge per area',
      [(charge / milliampereMinute) * squareCentimetre, 'mA·min/cm²'],
      `${even}; no limit was found in a source`,
    ),
  ];
}

/** Between two frames current and voltage go along lines. */
function heatBetween(a: Frame, b: Frame): number {
  const mixed = a.voltage * b.current + b.voltage * a.current;
  return ((b.time - a.time) * (2 * a.voltage * a.current + mixed + 2 * b.voltage * b.current)) / 6;
}

function heatReadings(frames: readonly Frame[], temperature: number): Reading[] {
  const heats = frames.slice(1).map((frame, k) => heatBetween(frames[k], frame));
  const times = Float64Array.from(frames, ({ time }) => time);
  const power = Float64Array.from(heats, (heat, k) => Math.max(0, heat) / (times[k + 1] - times[k]));
  const warming = surfaceWarming(times, power, heatEffusivity.value);
  const peak = frames.reduce((most, { voltage, current }) => Math.max(most, voltage * current), 0);
  const between = 'voltage and current along lines between frames';
  return [
    reading('power', 'Power, at most', [peak / milliwattPerSquareCentimetre, 'mW/cm²'], between),
    reading(
      'heat',
      'Joule heat',
      [heats.reduce((sum, heat) => sum + heat, 0) / joulePerSquareCentimetre, 'J/cm²'],
      between,
    ),
    reading(
      'warming',
      'Warms skin by less than',
      [Math.max(...warming), 'K'],
      'an upper bound for even heat: all of it at a surface that lets nothing out, no blood; where current crowds it is more',
      { ...thresholdOf(harmfulWarmth, 1, 'from which skin can burn'), value: harmfulWarmth.value - temperature },
    ),
  ];
}

/** Chloride in the pads before the skin [mol m⁻²]. */
function padChloride(layout: RunLayout, frame: Frame, chloride: number): { amount: number; volume: number } {
  const layers = layout.layers.length;
  let amount = 0;
  let volume = 0;
  for (let layer = 0; layer < layers && layout.layers[layer].role === 'reservoir'; layer++) {
    amount += frame.amountInLayer[chloride * layers + layer];
    for (let node = 0; node < layout.x.length; node++)
      if (layout.nodeLayer[node] === layer) volume += layout.nodeVolume[node];
  }
  return { amount, volume };
}

/** What the electrode gave of its own, or took up [mol m⁻²]; of changed pads the one that gave most, by charge alone. */
function carrierPassed(
  layout: RunLayout,
  { carrier = 0, polarity }: RunFacts,
  frames: readonly Frame[],
  pads: readonly PadCharge[],
): number {
  if (pads.length > 1) return Math.max(0, ...pads.map(({ net }) => polarity * net)) / faradayConstant;
  // as a cathode, what it gives to the column is what it loses
  return Math.max(0, -polarity * frames[frames.length - 1].amountCrossed[carrier * (layout.layers.length + 1)]);
}

function electrodeReadings(
  layout: RunLayout,
  facts: RunFacts,
  frames: readonly Frame[],
  pads: readonly PadCharge[],
): Reading[] {
  if (!facts.silver || facts.carrier === undefined) return [];
  const used = carrierPassed(layout, facts, frames, pads) * layout.area;
  const cathode = facts.polarity < 0;
  const { value: molarMass } = cathode ? molarMassSilverChloride : molarMassSilver;
  const charge = 'charge alone counted: no side reactions, the whole coating in contact';
  const coating: Threshold | null =
    facts.coating === undefined
      ? null
      : {
          value: ((facts.coating / faradayConstant) * molarMass) / milligram,
          meaning: 'all there is',
          source: 'the study',
          assumed: false,
          harm: 'above',
        };
  const mass = reading(
    'coating',
    cathode ? 'Silver chloride used' : 'Silver used',
    [(used * molarMass) / milligram, 'mg'],
    charge,
    coating,
  );
  const first = frames[0];
  const { amount, volume } = padChloride(layout, first, facts.carrier);
  if (volume === 0) return [mass];
  const turned = used / layout.area;
  return cathode
    ? [
        mass,
        reading(
          'chlorideReleased',
          'Chloride added to the pad',
          [turned / volume, 'mM'],
          `${charge}; before any leaves it`,
        ),
      ]
    : [
        mass,
        reading('chlorideBound', 'Chloride bound at the electrode', [turned / volume, 'mM'], charge, {
          value: amount / volume,
          meaning: 'in the pad at the start',
          source: 'the study',
          assumed: false,
          harm: 'above',
        }),
      ];
}

/** What is another matter under the other pad of the same session. */
const ownOfEachPad = new Set([
  'cathodeDensity',
  'anodeDensity',
  'rimDensity',
  'rimOverMean',
  'spreadingResistance',
  'appendageShare',
  'appendageDensity',
  'pHLowest',
  'pHHighest',
  'coating',
  'chlorideReleased',
  'chlorideBound',
  'poreVolume',
  'swellingStore',
]);

/** The part of the readings that is not the same under both pads, for the one that is not the study's own. */
export function otherPadReadings(layout: RunLayout, frames: readonly Frame[]): readonly Reading[] {
  return skinAndElectrode(layout, frames).filter(({ id }) => ownOfEachPad.has(id));
}

/** Over all frames given; none without the facts of a study. */
export function skinAndElectrode(layout: RunLayout, frames: readonly Frame[]): readonly Reading[] {
  const { facts } = layout;
  const last = frames.at(-1);
  if (facts === undefined || last === undefined) return [];
  const passed = readCurrent(facts.current, last.time);
  const pads = chargeByPad(facts.current, last.time, facts.renewals ?? []);
  return [
    ...densityReadings(passed),
    ...rimReadings(layout, frames),
    ...appendageReadings(layout, facts, frames),
    ...chargeReadings(passed, pads, layout.area),
    ...heatReadings(frames, facts.temperature),
    ...pHReadings(layout, frames),
    ...electrodeReadings(layout, facts, frames, pads),
    ...swellingReadings(layout, frames),
  ];
}

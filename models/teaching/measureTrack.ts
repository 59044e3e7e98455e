// One number of a run that it has at every instant: which track it is, in which unit, at which moment.
import { micrometre, milliampere, milliampereMinute, milliamperePerSquareCentimetre, minute } from '../units.ts';
import { concentrationTrack, depthTrack, layerMeanTrack } from './depths.ts';
import type { Measure, Measured } from './measure.ts';
import {
  bloodFlowTrack,
  columnUnder,
  deliveredTrack,
  doseTrack,
  heldTrack,
  levelOf,
  overFrames,
  peakCurrent,
  pHTrack,
  resistanceTrack,
  shareTrack,
  speciesIndex,
  type TaughtRun,
  type Track,
  Unmeasurable,
  voltageTrack,
} from './tracks.ts';
import { metresPer, molarMass, perLevel, perMole, secondsPer } from './units.ts';

type OfTrack = Extract<Measure, { readonly run: string; readonly read?: unknown; readonly moment?: unknown }>;
export type TrackMeasure = Exclude<OfTrack, { kind: 'reading' | 'event' | 'currentTime' | 'setting' }>;

interface InUnit {
  readonly track: Track;
  /** Turns SI into it. */
  readonly factor: number;
  readonly unit: string;
}

const kiloohm = 1e3;

function trackOf(measure: TrackMeasure, run: TaughtRun): InUnit {
  const { layout, study } = run;
  const amount = (track: Track, unit: Parameters<typeof perMole>[0], species: string): InUnit => ({
    track,
    factor: perMole(unit, molarMass(study, species), layout.area),
    unit,
  });
  const idOf = (species: string | undefined): string => species ?? study.drug;
  const usualUnit = (species: string): 'µg' | 'nmol' => (molarMass(study, species) === null ? 'nmol' : 'µg');
  switch (measure.kind) {
    case 'delivered':
    case 'passive':
    case 'held': {
      const id = idOf(measure.species);
      const column = measure.kind === 'passive' ? run.passive : run;
      if (column === null) throw new Unmeasurable('the study asks for no passive twin');
      const index = speciesIndex(column.layout, id);
      const track =
        measure.kind === 'held'
          ? heldTrack(column, index, measure.place)
          : deliveredTrack(column, index, study.accuracy);
      return amount(track, measure.unit ?? usualUnit(id), id);
    }
    case 'concentration': {
      const index = speciesIndex(layout, measure.species);
      const { layer, depth_um = 0, unit = 'mM' } = measure;
      const track =
        layer === undefined ? concentrationTrack(run, index, depth_um * micrometre) : layerMeanTrack(run, index, layer);
      return { track, factor: perLevel(unit, molarMass(study, idOf(measure.species))), unit };
    }
    case 'depth': {
      const { level_mM, share = 0, unit = 'µm' } = measure;
      const level = level_mM === undefined ? { share } : { level: level_mM };
      const track = depthTrack(run, speciesIndex(layout, measure.species), level);
      return { track, factor: 1 / metresPer[unit], unit };
    }
    case 'share': {
      const column = columnUnder(run, measure.side);
      const track = shareTrack(column, speciesIndex(column.layout, measure.species), measure.layer);
      return { track, factor: 100, unit: '%' };
    }
    case 'pH':
      return { track: pHTrack(columnUnder(run, measure.side), measure.place), factor: 1, unit: '' };
    case 'current': {
      const track = overFrames(run, ({ current }) => Math.abs(current) * layout.area);
      return { track, factor: 1 / milliampere, unit: 'mA' };
    }
    case 'density': {
      const track = overFrames(columnUnder(run, measure.side), ({ current }) => Math.abs(current));
      return { track, factor: 1 / milliamperePerSquareCentimetre, unit: 'mA/cm²' };
    }
    case 'dose':
      return { track: doseTrack(run), factor: 1 / milliampereMinute, unit: 'mA·min' };
    case 'voltage':
      return { track: voltageTrack(run, measure.part ?? 'whole'), factor: 1, unit: 'V' };
    case 'resistance':
      return { track: resistanceTrack(run, measure.part ?? 'whole'), factor: 1 / kiloohm, unit: 'kΩ' };
    case 'plasma': {
      const { plasma, molarMass: mass } = levelOf(run);
      const unit = measure.unit ?? (mass === null ? 'nM' : 'ng/mL');
      return { track: { times: timesOf(run), values: plasma }, factor: perLevel(unit, mass), unit };
    }
    case 'entered': {
      const { entered, molarMass: mass } = levelOf(run);
      const unit = measure.unit ?? (mass === null ? 'nmol' : 'µg');
      return { track: { times: timesOf(run), values: entered }, factor: perMole(unit, mass, layout.area), unit };
    }
    case 'bloodFlow':
      return { track: bloodFlowTrack(run), factor: 1, unit: '' };
  }
}

const timesOf = ({ frames }: TaughtRun): Float64Array => Float64Array.from(frames, ({ time }) => time);

/** Of the highest current: a ramp down is below it. */
const fullCurrent = 1 - 1e-3;

/** The last instant at the full current; the end of a session without any [s]. */
export function treatmentEnd({ frames }: TaughtRun): number {
  const peak = peakCurrent(frames);
  const last = peak > 0 ? frames.findLast(({ current }) => Math.abs(current) >= fullCurrent * peak) : frames.at(-1);
  return last?.time ?? 0;
}

/** [s] */
export function momentOf(
  { moment, at_min }: { readonly moment?: 'start' | 'treatmentEnd' | 'end'; readonly at_min?: number },
  run: TaughtRun,
): number {
  const end = run.frames.at(-1)?.time ?? 0;
  if (at_min !== undefined) {
    if (at_min * minute > end) throw new Unmeasurable(`the run ends after ${end / minute} min`);
    return at_min * minute;
  }
  return moment === 'start' ? 0 : moment === 'end' ? end : treatmentEnd(run);
}

function valueAt({ times, values }: Track, time: number): number {
  const last = times.length - 1;
  let after = 0;
  while (after < last && times[after] < time) after++;
  if (after === 0 || times[after] === time) return values[after];
  if (times[after] < time) return values[last];
  // where a track begins or ends between two frames, its own end holds
  if (Number.isNaN(values[after - 1])) return values[after];
  if (Number.isNaN(values[after])) return values[after - 1];
  const part = (time - times[after - 1]) / (times[after] - times[after - 1]);
  return values[after - 1] + part * (values[after] - values[after - 1]);
}

function placeOf({ values }: Track, most: boolean): number {
  let place = -1;
  for (let k = 0; k < values.length; k++) {
    if (Number.isNaN(values[k])) continue;
    if (place < 0 || (most ? values[k] > values[place] : values[k] < values[place])) place = k;
  }
  return Math.max(0, place);
}

export function measureTrack(measure: TrackMeasure, run: TaughtRun): Omit<Measured, 'digits'> {
  const { track, factor, unit } = trackOf(measure, run);
  const { read = 'at', timeUnit = 'min' } = measure;
  const most = read === 'highest' || read === 'timeOfHighest';
  switch (read) {
    case 'at':
      return { value: factor * valueAt(track, momentOf(measure, run)), unit };
    case 'change':
      return { value: factor * (valueAt(track, momentOf(measure, run)) - track.values[0]), unit };
    case 'highest':
    case 'lowest':
      return { value: factor * track.values[placeOf(track, most)], unit };
    case 'timeOfHighest':
    case 'timeOfLowest':
      return { value: track.times[placeOf(track, most)] / secondsPer[timeUnit], unit: timeUnit };
  }
}

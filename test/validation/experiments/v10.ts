import { layerOf } from '../../../models/study/presets/preset.ts';
import type { Study } from '../../../models/index.ts';
import { concentrationAt } from '../../support/profiles.ts';
import { lastFrame } from '../../support/solved.ts';
import type { Experiment, Run } from './experiment.ts';
import { amountPastBarrier, speciesIndex } from './observables.ts';
import { bodyStudy, strength_mM } from './skin.ts';

const dose_mAmin = 40;
const lidocaine_mM = strength_mM(2, 270.8);

/** Lidocaine past the stratum corneum by the time the charge has passed [µmol cm⁻²]. */
function dose(run: Run, current_mA: number): number {
  const solved = run(
    bodyStudy({
      name: `V10 ${current_mA} mA`,
      species: ['lidocaine'],
      polarity: 'anode',
      area_cm2: 10,
      pad_mL: 2,
      pad_mM: { lidocaine: lidocaine_mM, chloride: lidocaine_mM },
      session: {
        kind: 'treatment',
        current_mA,
        duration_min: dose_mAmin / current_mA + 0.5,
        ramp_s: 30,
        after_min: 0,
      },
    }),
  );
  return amountPastBarrier(solved, lastFrame(solved), 'lidocaine') * 1e2;
}

const drug = 'dexamethasonePhosphate';
const saline_mM = { sodium: 154, chloride: 154 };
// 4 mg/mL as sold, with its citrate and sulfite
const pad_mM = { sodium: 144.92, dexamethasonePhosphate: 8.46, citrate: 37.4, sulfite: 7.9 };
/** What counts as reached, over the donor's strength. */
const reached = 0.01;
const watch_min = 400;
const gel_mm = 40;

function agarose(current_mA: number): Study {
  const duration_min = dose_mAmin / current_mA;
  return {
    version: 1,
    name: `V10 agarose, ${current_mA} mA`,
    note: '',
    temperature_C: 25,
    species: ['sodium', 'chloride', drug, 'citrate', 'sulfite'].map((id) => ({ id })),
    drug,
    electrode: { polarity: 'cathode', area_cm2: 10, boundary: { kind: 'silverChloride' } },
    layers: [
      layerOf({
        id: 'pad',
        role: 'reservoir',
        thickness_um: 2000,
        transportFactor: 1,
        initial: { kind: 'given', concentrations_mM: pad_mM },
      }),
      layerOf({
        id: 'gel',
        role: 'tissue',
        thickness_um: gel_mm * 1e3,
        transportFactor: 0.95,
        poreFraction: 0.98,
        initial: { kind: 'given', concentrations_mM: saline_mM },
      }),
    ],
    base: { kind: 'bath', concentrations_mM: saline_mM },
    electroosmosis_m3_C: 0,
    plasma_mM: {},
    reactions: [],
    session: { kind: 'treatment', current_mA, duration_min, ramp_s: 0, after_min: watch_min - duration_min },
    passiveTwin: false,
    accuracy: 1e-3,
  };
}

/** Profile of the drug in the gel at the end of the watch [mm, over the donor's strength]. */
function gelProfile(run: Run, current_mA: number): (readonly [number, number])[] {
  const solved = run(agarose(current_mA));
  const frame = lastFrame(solved);
  const index = speciesIndex(solved, drug);
  const { start } = solved.layout.layers[1];
  return Array.from({ length: 241 }, (_, k) => {
    const depth_mm = 0.01 + 0.1 * k;
    const c = concentrationAt(solved, frame, index, 1, start + depth_mm * 1e-3);
    return [depth_mm, Math.max(0, c) / pad_mM[drug]] as const;
  });
}

function depthReached(profile: readonly (readonly [number, number])[]): number {
  return profile.findLast(([, level]) => level >= reached)?.[0] ?? 0;
}

export const v10: Experiment = {
  id: 'V10',
  title: 'Charge sets the dose, time sets the depth',
  source:
    'Saliba and others, Pharmaceutics 3 (2011) 923 (lidocaine, people); Anderson and others, Phys. Ther. 83 (2003) 161 (dexamethasone phosphate, agarose)',
  protocol:
    'Lidocaine 2 % at 4 mA for 10 min and at 2 mA for 20 min dulled touch alike. Dexamethasone phosphate 4 mg/mL reached 12 mm of agarose after 40 mA min both at 4 mA and at 0.1 mA.',
  assumptions: [
    'People: 10 cm², 2 mL, forearm of the library; dose is what has passed the stratum corneum when the current ends.',
    'Agarose: pad of 2 mL on 10 cm² with the injection’s citrate and sulfite, gel of 154 mM saline in which ions move at 0.95 of their speed in water, 25 °C.',
    'Both gels are read 400 min after the start, when 0.1 mA has passed its charge; reached means 1 % of the donor’s strength. Neither is given.',
  ],
  quantities: [
    {
      key: 'dose',
      what: 'dose at 4 mA over dose at 2 mA, equal charge',
      unit: '1',
      target: 'equal',
      band: [0.95, 1.05],
      bandNote: '±5 %',
      kind: 'prediction',
      cause:
        'Part of the charge goes into sweeping the skin’s own chloride out of the stratum corneum, and diffusion adds over time.',
    },
    {
      key: 'slow',
      what: 'depth in agarose at 0.1 mA',
      unit: 'mm',
      target: '12',
      band: [9, 15],
      bandNote: '±25 %, a guess at the slices’ width',
      kind: 'prediction',
      cause: 'The front of 1 % depends on when the gel was cut and on what the assay could find, neither given.',
    },
    {
      key: 'fast',
      what: 'depth in agarose at 4 mA',
      unit: 'mm',
      target: '12',
      band: [9, 15],
      bandNote: '±25 %, a guess at the slices’ width',
      kind: 'prediction',
      cause:
        'As for 0.1 mA; cut right after the 10 min of current, the drug would be found in the first millimetres only.',
    },
    {
      key: 'depths',
      what: 'depth at 4 mA over depth at 0.1 mA',
      unit: '1',
      target: 'equal',
      band: [0.85, 1.15],
      bandNote: '±15 %',
      kind: 'prediction',
      cause: 'Time after the current is not the same as time with it.',
    },
  ],
  uncertain: [
    'fixedCharge',
    'hindrance',
    'diffusivity',
    'thickness',
    'restingResistance',
    'poreFraction',
    'tissueTransport',
    'perfusion',
  ],
  measure: (run) => {
    const [fast, slow] = [4, 0.1].map((current_mA) => gelProfile(run, current_mA));
    const depths = { fast: depthReached(fast), slow: depthReached(slow) };
    return {
      values: { dose: dose(run, 4) / dose(run, 2), ...depths, depths: depths.fast / depths.slow },
      curves: { fast, slow },
    };
  },
  figure: ({ curves }) => ({
    title: 'V10: dexamethasone phosphate in agarose, 40 mA min, after 400 min',
    x: { label: 'depth in the gel [mm]', range: [0, 16] },
    y: { label: 'over the donor’s strength', scale: 'log', range: [1e-4, 1] },
    series: [
      { label: 'computed, 4 mA for 10 min', kind: 'line', role: 'computed', points: curves!['fast'] },
      { label: 'computed, 0.1 mA for 400 min', kind: 'line', role: 'other', points: curves!['slow'] },
      { label: 'measured: reached', kind: 'points', role: 'measured', points: [[12, reached]], bars: [undefined] },
    ],
    lines: [{ label: 'counts as reached (assumed)', at: reached, axis: 'y' }],
  }),
};

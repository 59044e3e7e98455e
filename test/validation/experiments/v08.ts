import type { Solved } from '../../support/solved.ts';
import type { Experiment } from './experiment.ts';
import { highestLevel } from './observables.ts';
import { bodyStudy, strength_mM } from './skin.ts';

const mM = strength_mM(1, 270.8);
const baseMass = 234.34;
/** Not given in the source; a liquid chromatograph’s for lidocaine in dialysate [µg/mL]. */
const limitOfDetection = 0.1;

const study = bodyStudy({
  name: 'V8',
  species: ['lidocaine'],
  polarity: 'anode',
  area_cm2: 10,
  pad_mL: 2,
  pad_mM: { lidocaine: mM, chloride: mM },
  session: { kind: 'treatment', current_mA: 4, duration_min: 10.5, ramp_s: 30, after_min: 30 },
  subcutis_mm: 8,
});

const highestAt = (solved: Solved, depth_mm: number): number => highestLevel(solved, 'lidocaine', depth_mm) * baseMass;

const depths_mm = Array.from({ length: 56 }, (_, k) => 0.2 + 0.1 * k);
const floor = 1e-9;

export const v08: Experiment = {
  id: 'V8',
  title: 'How deep lidocaine goes without a vasoconstrictor',
  source: 'Coglianese, Draper, Shurtz, Mark, J. Athl. Train. 46 (2011) 270',
  protocol:
    'Lidocaine hydrochloride 1 %, 2 mL, no epinephrine, 40 mA min on the calf, microdialysis during it and for 30 min after: nothing in ten at 5 mm, found in three of three at 3 mm.',
  assumptions: [
    '4 mA on 10 cm²; forearm skin of the library; 8 mm of subcutis without blood flow in place of fat and muscle.',
    'Limit of detection 0.1 µg/mL, recovery of the probe counted as whole; neither is given.',
  ],
  quantities: [
    {
      key: 'three',
      what: 'highest level at 3 mm',
      unit: 'µg/mL',
      target: 'found',
      band: [limitOfDetection, Number.POSITIVE_INFINITY],
      bandNote: 'above 0.1 µg/mL',
      kind: 'prediction',
      cause:
        'At the library’s blood flow (an upper bound: all of it equilibrates) capillaries take up the drug within 0.3 mm of dermis. A dermis that clears more slowly, as fits to depth data have it, or blood that carries it down, brings it to 3 mm.',
    },
    {
      key: 'five',
      what: 'highest level at 5 mm',
      unit: 'µg/mL',
      target: 'not found',
      band: [0, limitOfDetection],
      bandNote: 'below 0.1 µg/mL',
      kind: 'prediction',
      cause: 'Too little taken up on the way.',
      note: 'Any limit of detection between this and the level at 3 mm gives both verdicts. The weakest solution that the authors assayed held 50 µg/mL; were that their limit, 3 mm would be missed.',
    },
  ],
  uncertain: [
    'perfusion',
    'tissueTransport',
    'diffusivity',
    'fixedCharge',
    'hindrance',
    'thickness',
    'restingResistance',
    'poreFraction',
    'electroosmosis',
  ],
  measure: (run) => {
    // a thousandth of a thousandth of the pad’s strength is read
    const solved = run(study, { accuracy: 1e-5 });
    return {
      values: { three: highestAt(solved, 3), five: highestAt(solved, 5) },
      curves: {
        profile: depths_mm.map((depth) => [depth, Math.max(floor, highestAt(solved, depth))] as const),
      },
    };
  },
  figure: ({ values, curves }, spread) => ({
    title: 'V8: highest free lidocaine by depth, no vasoconstrictor',
    x: { label: 'depth below the surface [mm]', range: [0, 6] },
    y: { label: 'µg/mL', scale: 'log', range: [1e-8, 1e5] },
    series: [
      { label: 'computed', kind: 'line', role: 'computed', points: curves!['profile'] },
      {
        label: '5–95 % of the inputs’ ranges',
        kind: 'points',
        role: 'other',
        points: [
          [3, Math.max(floor, values['three'])],
          [5, Math.max(floor, values['five'])],
        ],
        bars: [spread('three'), spread('five')],
      },
    ],
    lines: [
      { label: 'limit of detection (assumed)', at: limitOfDetection, axis: 'y' },
      { label: 'found', at: 3, axis: 'x' },
      { label: 'not found', at: 5, axis: 'x' },
    ],
  }),
};

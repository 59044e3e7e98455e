import { frameAt, type Solved } from '../../support/solved.ts';
import type { Experiment, Run } from './experiment.ts';
import { meanFlux } from './observables.ts';
import { bodyStudy } from './skin.ts';

/** Serum lithium of treated people [mM]. */
const levels_mM = [0.2, 0.4, 0.8, 1.2, 1.6];
const usual = 0.8;
const watched = ['sodium', 'potassium', 'calcium'] as const;
const area_cm2 = 3;
const window_s = 600;
const hour_s = 3600;
// before the current ramps down
const end_s = 7140;

/** Into the pad, out of the body, over the ten minutes before a time [nmol cm⁻² h⁻¹]. */
function extraction(solved: Solved, id: string, until_s: number): number {
  const outside = solved.layout.layers.findIndex(({ role }) => role === 'barrier');
  const flux = meanFlux(solved, id, outside, frameAt(solved, until_s - window_s), frameAt(solved, until_s));
  return -flux * 3600 * 1e9 * 1e-4;
}

function extract(run: Run, lithium_mM: number): Solved {
  const tissue = { sodium: 142, potassium: 4, calcium: 1.2, lithium: lithium_mM };
  return run(
    bodyStudy({
      name: `V13 ${lithium_mM} mM`,
      species: ['lithium', 'potassium', 'calcium'],
      polarity: 'cathode',
      area_cm2,
      pad_mL: 1.5,
      pad_mM: { sodium: 10, chloride: 10 },
      session: { kind: 'treatment', current_mA: 0.8, duration_min: 120, ramp_s: 30, after_min: 0 },
      tissue_mM: { ...tissue, chloride: 142 + 4 + 2 * 1.2 + lithium_mM },
    }),
    { times_s: [hour_s - window_s, hour_s, end_s - window_s, end_s] },
  );
}

/** Largest distance from the best line through the origin, over that line's end. */
function nonlinearity(points: readonly (readonly [number, number])[]): number {
  const slope = points.reduce((sum, [x, y]) => sum + x * y, 0) / points.reduce((sum, [x]) => sum + x * x, 0);
  const end = slope * points[points.length - 1][0];
  return Math.max(...points.map(([x, y]) => Math.abs(y - slope * x))) / Math.abs(end);
}

export const v13: Experiment = {
  id: 'V13',
  title: 'Lithium drawn out of the body follows serum lithium',
  source: 'Leboulanger and others, Clin. Chem. 50 (2004) 2091, 23 patients',
  protocol:
    '0.8 mA for 2 h; lithium drawn out through the skin under the cathode was proportional to lithium in serum, sodium, potassium and calcium were drawn out steadily.',
  assumptions: [
    '3 cm², pad of 1.5 mL with 10 mM sodium chloride; the library’s forearm with potassium 4, calcium 1.2 and lithium as in serum; plasma binds none of it.',
    'Steady means that the flux after 119 min is within 10 % of that after 60 min, each over ten minutes.',
  ],
  quantities: [
    {
      key: 'linear',
      what: 'largest departure of lithium from proportionality, over its largest flux',
      unit: '1',
      target: 'proportional',
      band: [0, 0.05],
      bandNote: 'below 5 %',
      kind: 'prediction',
      cause: 'Lithium is a trace beside sodium; it would take a strong coupling to bend the line.',
    },
    ...watched.map(
      (id) =>
        ({
          key: id,
          what: `flux of ${id} after 119 min over that after 60 min`,
          unit: '1',
          target: 'steady',
          band: [0.9, 1.1],
          bandNote: '±10 %',
          kind: 'prediction',
          cause:
            'The cathode gives off chloride, which gathers in the pad (unstirred here) and takes over a growing share of the current. The ±10 % and the pad are ours; the source says “relatively constant”.',
        }) as const,
    ),
    {
      key: 'flux',
      what: 'lithium drawn out at 0.8 mM in serum',
      unit: 'nmol cm⁻² h⁻¹',
      target: 'not read in the source',
      kind: 'prediction',
      note: 'For later comparison.',
    },
  ],
  uncertain: [
    'fixedCharge',
    'thickness',
    'restingResistance',
    'poreFraction',
    'tissueTransport',
    'perfusion',
    'diffusivity',
  ],
  measure: (run) => {
    const runs = levels_mM.map((level) => [level, extract(run, level)] as const);
    const line = runs.map(([level, solved]) => [level, extraction(solved, 'lithium', end_s)] as const);
    const middle = runs.find(([level]) => level === usual)![1];
    const steady = watched.map((id) => [id, extraction(middle, id, end_s) / extraction(middle, id, hour_s)] as const);
    return {
      values: {
        linear: nonlinearity(line),
        ...Object.fromEntries(steady),
        flux: line.find(([level]) => level === usual)![1],
      },
      curves: { line },
    };
  },
  figure: ({ curves }) => {
    const line = curves!['line'];
    const [x, y] = line[line.length - 1];
    return {
      title: 'V13: lithium drawn out by 0.27 mA/cm²',
      x: { label: 'lithium in serum [mM]', range: [0, 1.8] },
      y: { label: 'nmol per cm² and hour' },
      series: [
        {
          label: 'measured: proportional (slope not given)',
          kind: 'line',
          role: 'measured',
          points: [
            [0, 0],
            [x, y],
          ],
        },
        { label: 'computed', kind: 'points', role: 'computed', points: line },
      ],
    };
  },
};

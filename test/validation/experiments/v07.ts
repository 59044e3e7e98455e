import { bloodLevel } from '../../../models/index.ts';
import type { Experiment, Run } from './experiment.ts';
import { bodyStudy, strength_mM } from './skin.ts';

/** Lidocaine hydrochloride [g mol⁻¹] */
const saltMass = 270.8;
/** Lidocaine base, as plasma levels are stated [g mol⁻¹] */
const baseMass = 234.34;

/** Bennett and others, J. Pharmacokinet. Biopharm. 10 (1982) 265: 13 to 17 mL/(min kg); 0.6 to 4.5 L/kg. */
const clearance_mL_min_kg = 15;
const volume_L_kg = 1.3;

const after_min = 180;

interface Dose {
  readonly name: string;
  readonly percent: number;
  readonly area_cm2: number;
  readonly pad_mL: number;
  readonly current_mA: number;
  readonly dose_mAmin: number;
  readonly times: number;
  readonly weight_kg: number;
}

const patch: Dose = {
  name: 'V7, 17.7 mA min',
  percent: 10,
  area_cm2: 5,
  pad_mL: 1,
  current_mA: 1.77,
  dose_mAmin: 17.7,
  times: 1,
  weight_kg: 70,
};
/** Worse than can have happened. */
const worst: Dose = { ...patch, name: 'V7, three times 17.7 mA min at once', times: 3, weight_kg: 30 };
const adults: Dose = {
  name: 'V7, 40 mA min',
  percent: 2,
  area_cm2: 10,
  pad_mL: 2,
  current_mA: 4,
  dose_mAmin: 40,
  times: 1,
  weight_kg: 70,
};

/** [min], [ng/mL] */
function plasma(run: Run, dose: Dose): (readonly [number, number])[] {
  const mM = strength_mM(dose.percent, saltMass);
  const duration_min = dose.dose_mAmin / dose.current_mA + 0.5;
  const { layout, frames } = run({
    ...bodyStudy({
      name: dose.name,
      species: ['lidocaine'],
      polarity: 'anode',
      area_cm2: dose.area_cm2,
      pad_mL: dose.pad_mL,
      pad_mM: { lidocaine: mM, chloride: mM },
      session: { kind: 'treatment', current_mA: dose.current_mA, duration_min, ramp_s: 30, after_min },
      vasoconstrictor: true,
    }),
    body: {
      molarMass_g_mol: baseMass,
      clearance_L_h: clearance_mL_min_kg * dose.weight_kg * 0.06,
      volume_L: volume_L_kg * dose.weight_kg,
      exchange_L_h: 0,
      peripheralVolume_L: 0,
      unboundFraction: 1,
    },
  });
  const level = bloodLevel(layout, frames);
  if (level === null) throw new Error('The run follows no body');
  // mol m⁻³ in ng mL⁻¹
  return frames.map(({ time }, k) => [time / 60, dose.times * level.plasma[k] * baseMass * 1e3] as const);
}

const highest = (course: readonly (readonly [number, number])[]): number => Math.max(...course.map(([, c]) => c));

export const v07: Experiment = {
  id: 'V7',
  title: 'Lidocaine in plasma',
  source: 'LidoSite label (12 children, three applications); Ashburn and others, Clin. J. Pain 13 (1997) 22 (7 adults)',
  protocol:
    'Lidocaine hydrochloride 10 % with epinephrine on 5 cm², 1.77 mA for 10 min, three times; and 2 % with epinephrine, 40 mA min. Plasma was below 10 ng/mL, and not to be detected.',
  assumptions: [
    'One application of 17.7 mA min, as the target has it; the label’s three applications of the 12 children are shown as a worst case, side by side at once. Sodium chloride in the 10 % gel is left out, which gives more lidocaine.',
    'Forearm of the library, epinephrine leaves 25 % of the flow; what blood takes up is mixed at once in 1.3 L/kg and cleared at 15 mL/(min kg) (Bennett 1982: 0.6 to 4.5 L/kg, 13 to 17 mL/(min kg)).',
    'Weights are not given: 70 kg, and 30 kg in the worst case. The limit of detection in adults is not given: 10 ng/mL is taken.',
    'For adults 4 mA on 10 cm² with 2 mL.',
  ],
  quantities: [
    {
      key: 'patch',
      what: 'highest plasma level after 17.7 mA min',
      unit: 'ng/mL',
      target: '< 10',
      band: [0, 10],
      kind: 'prediction',
      cause: 'The level is that of a drug that nothing binds, driven without competing cations.',
    },
    {
      key: 'worst',
      what: 'the same for three applications at once in 30 kg',
      unit: 'ng/mL',
      target: '< 10, applications apart',
      kind: 'prediction',
      note: 'Worse than can have happened: their spacing and the children’s weights are not given.',
    },
    {
      key: 'adults',
      what: 'highest plasma level after 40 mA min',
      unit: 'ng/mL',
      target: 'not detected',
      band: [0, 10],
      bandNote: 'limit of detection taken as 10 ng/mL',
      kind: 'prediction',
      cause:
        'The source gives no limit of detection, and 10 ng/mL is ours. The transport number is that of a cation without hindrance, about 0.3, where 0.1 to 0.2 has been quoted for lidocaine; and nothing in skin binds it here.',
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
    'electroosmosis',
  ],
  measure: (run) => {
    const courses = { patch: plasma(run, patch), adults: plasma(run, adults) };
    return {
      values: {
        patch: highest(courses.patch),
        worst: highest(plasma(run, worst)),
        adults: highest(courses.adults),
      },
      curves: courses,
    };
  },
  figure: ({ curves }) => ({
    title: 'V7: lidocaine in plasma',
    x: { label: 'minutes from the start' },
    y: { label: 'ng/mL' },
    series: [
      {
        label: 'computed, 17.7 mA min',
        kind: 'line',
        role: 'computed',
        points: curves!['patch'],
      },
      { label: 'computed, 40 mA min', kind: 'line', role: 'other', points: curves!['adults'] },
    ],
    bands: [{ label: 'measured: below 10 ng/mL', low: 0, high: 10 }],
  }),
};

import { lastFrame } from '../../support/solved.ts';
import type { Experiment, Run } from './experiment.ts';
import { amountPastBarrier, shareAtReceptor } from './observables.ts';
import { bodyStudy, cellStudy, lastHour_s, strength_mM } from './skin.ts';

const percents = [4, 10, 25, 50];

/** Lidocaine past the stratum corneum after 10 min [µmol cm⁻²]. */
function lidocaineDose(run: Run, percent: number): number {
  const mM = strength_mM(percent, 270.8);
  const solved = run(
    bodyStudy({
      name: `V11 lidocaine ${percent} %`,
      species: ['lidocaine'],
      polarity: 'anode',
      area_cm2: 10,
      pad_mL: 2,
      pad_mM: { lidocaine: mM, chloride: mM },
      session: { kind: 'treatment', current_mA: 4, duration_min: 10.5, ramp_s: 30, after_min: 0 },
    }),
  );
  return amountPastBarrier(solved, lastFrame(solved), 'lidocaine') * 1e2;
}

const sumatriptanBase = 295.4;
const loads_mg = [9.7, 39];
const donor_mL = 1;

/** Sumatriptan through the skin of a cell in 6 h [µg cm⁻²], and its share of the current. */
function sumatriptanDose(run: Run, load_mg: number): { readonly amount: number; readonly share: number } {
  const mM = (load_mg / sumatriptanBase / donor_mL) * 1e3;
  const solved = run(
    cellStudy({
      name: `V11 sumatriptan ${load_mg} mg`,
      species: ['sumatriptan'],
      polarity: 'anode',
      area_cm2: 1,
      current_mA: 0.25,
      hours: 6,
      donor_mM: { sumatriptan: mM, chloride: mM },
      receptor_mM: { sodium: 154, chloride: 154 },
    }),
    { times_s: lastHour_s },
  );
  return {
    amount: amountPastBarrier(solved, lastFrame(solved), 'sumatriptan') * sumatriptanBase * 1e2,
    share: shareAtReceptor(solved, 'sumatriptan'),
  };
}

export const v11: Experiment = {
  id: 'V11',
  title: 'Dose does not depend on the donor’s strength',
  source:
    'Patel and others, Eur. J. Pharm. Biopharm. 66 (2007) 296 (sumatriptan in vitro: 305.6 ± 172.4 and 389.4 ± 80.4 µg/cm²); lidocaine 4 to 50 % in 20 people',
  protocol:
    'Sumatriptan loads of 9.7 and 39 mg gave the same flux; lidocaine from 4 to 50 % dulled alike at constant current. No competing cation in the donor.',
  assumptions: [
    'Sumatriptan: 1 mL over 1 cm², 0.25 mA/cm² for 6 h, as its chloride, the donor stirred and not used up; none of these is given.',
    'Lidocaine: 4 mA for 10 min on 10 cm² of the library’s forearm, 2 mL.',
  ],
  quantities: [
    {
      key: 'sumatriptan',
      what: 'sumatriptan through skin, 39 mg over 9.7 mg',
      unit: '1',
      target: 'no difference',
      band: [0.9, 1.1],
      bandNote: '±10 %',
      kind: 'prediction',
      cause:
        'Diffusion adds to migration as the donor gets stronger; the measurement could not tell 27 % from nothing.',
    },
    {
      key: 'lidocaine',
      what: 'lidocaine through skin, 50 % over 4 %',
      unit: '1',
      target: 'no difference',
      band: [0.9, 1.1],
      bandNote: '±10 %',
      kind: 'prediction',
      cause:
        'At 1.8 M the pad’s salt fills the thin and dry stratum corneum of the library within the 10 min and adds diffusion to the current. A thicker or wetter one is not filled so soon, and the ratio is 1. What was measured was how dull touch became, which saturates.',
    },
    {
      key: 'microgram',
      what: 'sumatriptan through skin from 39 mg',
      unit: 'µg cm⁻²',
      target: '389.4 ± 80.4',
      kind: 'prediction',
      note: 'Current and time are not given, so the amount can not be judged.',
    },
    {
      key: 'share',
      what: 'transport number of sumatriptan',
      unit: '1',
      target: '0.06 to 0.10 from a patch in people',
      kind: 'prediction',
      note: 'Worked out from a product’s dose, its charge not confirmed. Three to five times less than computed: the library hinders no cation below 0.8 nm, which seems too kind to drugs of this size.',
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
    'electroosmosis',
  ],
  measure: (run) => {
    const lidocaine = percents.map((percent) => [percent, lidocaineDose(run, percent)] as const);
    const [low, high] = loads_mg.map((load) => sumatriptanDose(run, load));
    return {
      values: {
        sumatriptan: high.amount / low.amount,
        lidocaine: lidocaine[percents.length - 1][1] / lidocaine[0][1],
        microgram: high.amount,
        share: high.share,
      },
      curves: { lidocaine: lidocaine.map(([percent, amount]) => [percent, amount / lidocaine[0][1]] as const) },
    };
  },
  figure: ({ values, curves }, spread) => ({
    title: 'V11: lidocaine through skin by strength of the donor',
    x: { label: 'lidocaine hydrochloride [%]', scale: 'log', range: [3, 60] },
    y: { label: 'dose over that from 4 %', range: [0.8, 1.6] },
    series: [
      { label: 'computed', kind: 'line', role: 'computed', points: curves!['lidocaine'] },
      {
        label: '5–95 % of the inputs’ ranges',
        kind: 'points',
        role: 'other',
        points: [[50, values['lidocaine']]],
        bars: [spread('lidocaine')],
      },
    ],
    bands: [{ label: 'measured: no difference, ±10 %', low: 0.9, high: 1.1 }],
  }),
};

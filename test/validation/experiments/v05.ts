import { knownSpecies } from '../../../models/study/knownSpecies.ts';
import type { Experiment, Run } from './experiment.ts';
import { shareAtReceptor } from './observables.ts';
import { cellStudy, lastHour_s } from './skin.ts';

const cations = ['lithium', 'sodium', 'potassium', 'magnesium', 'calcium'] as const;
const temperature_C = 25;

/** t in water beside chloride: z D/(z D + D_Cl). */
function shareInWater(id: string): number {
  const { charge, diffusivity_m2_s } = knownSpecies({ id }, temperature_C);
  const chloride = knownSpecies({ id: 'chloride' }, temperature_C).diffusivity_m2_s!;
  return (charge! * diffusivity_m2_s!) / (charge! * diffusivity_m2_s! + chloride);
}

function shareInSkin(run: Run, id: string, strength_mM: number): number {
  const { charge } = knownSpecies({ id }, temperature_C);
  const solved = run(
    cellStudy({
      name: `V5 ${id}`,
      species: [id],
      polarity: 'anode',
      area_cm2: 0.78,
      current_mA: 0.39,
      hours: 6,
      donor_mM: { [id]: strength_mM, chloride: charge! * strength_mM },
      receptor_mM: { sodium: 154, chloride: 154 },
      temperature_C,
    }),
    { times_s: lastHour_s },
  );
  return shareAtReceptor(solved, id);
}

const strengths_mM = [30, 100, 300];
const weak = strengths_mM[0];
const strong = strengths_mM[2];

export const v05: Experiment = {
  id: 'V5',
  title: 'Single cations through pig skin',
  source:
    'Mudry, Carrupt, Guy, Delgado-Charro, J. Control. Release 122 (2007) 165; Mudry, Guy, Delgado-Charro, J. Pharm. Sci. 95 (2006) 561',
  protocol:
    'One cation as its chloride in the donor, no competing cation, silver–silver chloride anode, pig skin; its transport number against that in water.',
  assumptions: [
    '0.5 mA/cm² for 6 h on 0.78 cm², donor 100 mM, receptor 154 mM sodium chloride, 25 °C.',
    'Both baths stirred and large; read at the receptor over the sixth hour.',
  ],
  quantities: [
    ...cations.map(
      (id) =>
        ({
          key: id,
          what: `t(skin)/t(water), ${id}`,
          unit: '1',
          target: '1.4',
          band: [1.19, 1.61],
          bandNote: '±15 %',
          kind: 'prediction',
          cause:
            'The library’s fixed charge, −40 mM, is that of hairless mouse; a ratio of 1.4 for sodium takes about −100 mM in 154 mM saline. Divalent ions, which such a charge prefers, fare better.',
        }) as const,
    ),
    {
      key: 'strength',
      what: `t(sodium) from ${strong} mM over that from ${weak} mM`,
      unit: '1',
      target: 'independent',
      band: [0.85, 1.15],
      bandNote: '±15 %',
      kind: 'prediction',
      cause:
        'A charged pore takes up salt by Donnan’s rule: the weaker the donor, the fewer chloride ions share the current.',
    },
  ],
  uncertain: [
    'fixedCharge',
    'thickness',
    'restingResistance',
    'poreFraction',
    'diffusivity',
    'hindrance',
    'electroosmosis',
  ],
  measure: (run) => {
    const inSkin = cations.map((id) => shareInSkin(run, id, 100));
    const values = Object.fromEntries(cations.map((id, k) => [id, inSkin[k] / shareInWater(id)]));
    const strength = shareInSkin(run, 'sodium', strong) / shareInSkin(run, 'sodium', weak);
    return {
      values: { ...values, strength },
      curves: { skin: cations.map((id, k) => [shareInWater(id), inSkin[k]] as const) },
    };
  },
  figure: ({ values, curves }, spread) => ({
    title: 'V5: single cations, skin against water',
    x: { label: 'transport number in water', range: [0.3, 0.7] },
    y: { label: 'transport number in skin', range: [0.2, 1] },
    series: [
      {
        label: 'measured: 1.4 times',
        kind: 'line',
        role: 'measured',
        points: [
          [0.3, 0.42],
          [0.7, 0.98],
        ],
      },
      {
        label: 'no selectivity',
        kind: 'line',
        role: 'other',
        points: [
          [0.3, 0.3],
          [0.7, 0.7],
        ],
      },
      {
        label: 'computed, 5–95 % of the inputs’ ranges',
        kind: 'points',
        role: 'computed',
        points: curves!['skin'],
        bars: cations.map((id, k) => {
          const band = spread(id);
          const [, t] = curves!['skin'][k];
          const water = t / values[id];
          return band === undefined ? undefined : [band[0] * water, band[1] * water];
        }),
      },
    ],
  }),
};

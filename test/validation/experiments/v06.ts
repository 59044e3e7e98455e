import { poreRadius } from '../../../models/library/layers/stratumCorneum.ts';
import { poreDrag } from '../../../models/library/sieving.ts';
import { mannitol } from '../../../models/library/species/mannitol.ts';
import { waterViscosity } from '../../../models/library/walden.ts';
import { narrowPoreCoefficient } from '../../../models/physics/electroosmosis.ts';
import type { Study } from '../../../models/index.ts';
import type { Experiment, Run } from './experiment.ts';
import { fluxAtReceptor, sheetResistance } from './observables.ts';
import { cellStudy } from './skin.ts';

const temperature_C = 25;
const tracer_mM = 1;
const lastHours_s = [28_800, 36_000];
/** m s⁻¹ in µL cm⁻² h⁻¹ */
const microlitrePerSquareCentimetreHour = 3600 * 1e9 * 1e-4;

/** Salt on both sides; mannitol and a tracer of water in the donor. */
function mouseSkin(salt_mM: number, change: Partial<Study> = {}): Study {
  const salt = { sodium: salt_mM, chloride: salt_mM };
  const cell = cellStudy({
    name: 'V6',
    species: ['mannitol'],
    polarity: 'anode',
    area_cm2: 1,
    current_mA: 0.36,
    hours: 10,
    donor_mM: { ...salt, mannitol: tracer_mM },
    receptor_mM: salt,
    temperature_C,
  });
  const donor = { ...salt, mannitol: tracer_mM, water: tracer_mM };
  return {
    ...cell,
    // tritiated water; self-diffusion of water
    species: [...cell.species, { id: 'water', name: 'Tracer of water', charge: 0, diffusivity_m2_s: 2.3e-9 }],
    electrode: { ...cell.electrode, boundary: { kind: 'bath', concentrations_mM: donor } },
    ...change,
  };
}

/** Flux of a tracer over its strength in the donor [µL cm⁻² h⁻¹]. */
const clearanceOf = (run: Run, study: Study, id: string): number =>
  (fluxAtReceptor(run(study, { times_s: lastHours_s }), id) / tracer_mM) * microlitrePerSquareCentimetreHour;

/** β that the fixed charge and the pore of the run's own barrier give (Schmid) [m³ C⁻¹]. */
function predictedCoefficient(run: Run, salt_mM: number): number {
  const still = run(mouseSkin(salt_mM, { electroosmosis_m3_C: 0 }), { times_s: [0] });
  const { problem } = still;
  const { fixedCharge, thickness, diffusivity, conductance } = problem.layers[0];
  // at the start, before the barrier's conductance rises
  const sheet = sheetResistance(still, still.frames[0], 0);
  const sodium = problem.species.indexOf('sodium');
  const transport = diffusivity[sodium] / 1.334e-9;
  if (conductance === undefined) throw new Error('The barrier has no conductance law');
  const conductivity = thickness / sheet / transport;
  return narrowPoreCoefficient({
    radius: poreRadius,
    fixedCharge,
    conductivity,
    viscosity: waterViscosity(273.15 + temperature_C),
  });
}

const ferryDrag = poreDrag(mannitol, poreRadius)!.value;

const withFerry = (study: Study): Study => ({
  ...study,
  layers: study.layers.map((layer) => ({ ...layer, solventDrag: { ...layer.solventDrag, mannitol: ferryDrag } })),
});

export const v06: Experiment = {
  id: 'V6',
  title: 'Flow of solvent through hairless mouse skin',
  source:
    'Kim, Green, Rao, Guy, Pharm. Res. 10 (1993) 1315; sign and salt: Pikal, Shah, Pharm. Res. 7 (1990) 213; Marro, Guy, Delgado-Charro, J. Control. Release 70 (2001) 213',
  protocol: '0.36 mA/cm² for 10 h through hairless mouse skin, anodal; tracers of water and mannitol in the donor.',
  assumptions: [
    '154 mM sodium chloride on both sides, 25 °C, stirred and large baths; buffers left out.',
    'A tracer’s clearance (flux over donor strength) stands for the flow, as in the source.',
  ],
  quantities: [
    {
      key: 'water',
      what: 'flow that carries water, with the library’s β',
      unit: 'µL cm⁻² h⁻¹',
      target: '2.7 ± 1.3',
      band: [1.4, 4],
      bandNote: '±1 SD',
      kind: 'by construction',
      note: 'The library’s β is this measurement.',
    },
    {
      key: 'mannitol',
      what: 'flow that carries mannitol, with the library’s drag',
      unit: 'µL cm⁻² h⁻¹',
      target: '1.23 ± 0.59',
      band: [0.64, 1.82],
      bandNote: '±1 SD',
      kind: 'by construction',
      note: 'The library’s drag of mannitol is the ratio of the two measurements.',
    },
    {
      key: 'ferry',
      what: 'flow that carries mannitol, with the drag of Ferry’s rule',
      unit: 'µL cm⁻² h⁻¹',
      target: '1.23 ± 0.59',
      band: [0.64, 1.82],
      bandNote: '±1 SD',
      kind: 'prediction',
      cause:
        'The pore of 1.6 nm that the hindrance of dexamethasone phosphate gives is too wide to hold mannitol back by half; neutral molecules have been found to see pores of 0.7 to 1.3 nm in this skin.',
    },
    {
      key: 'schmid',
      what: 'flow that carries water, with β from fixed charge and pore radius (Schmid)',
      unit: 'µL cm⁻² h⁻¹',
      target: '2.7 ± 1.3',
      band: [1.4, 4],
      bandNote: '±1 SD',
      kind: 'prediction',
      cause:
        'The coefficient goes with the square of the pore radius and with the fixed charge: the 2.5 nm that others found, or the −100 mM of human skin, would bring it into the band.',
    },
    {
      key: 'salt',
      what: 'flow in 300 mM over flow in 75 mM (Schmid)',
      unit: '1',
      target: 'falls with the salt',
      band: [0, 1],
      bandNote: 'below 1',
      kind: 'prediction',
      cause: 'A bug: the law makes it fall.',
    },
    {
      key: 'sign',
      what: 'β with the fixed charge turned positive, over β with it negative',
      unit: '1',
      target: 'turns round at the isoelectric pH, 4.4 to 4.8',
      band: [-1.1, -0.9],
      bandNote: 'sign exact',
      kind: 'by construction',
      note: 'The sign is that of the fixed charge. Where it vanishes is an input: no sourced law gives ω over pH between the isoelectric point and pH 7, so β(pH) is not predicted.',
    },
  ],
  // β itself is what is asked here; its scatter is the target's
  uncertain: ['fixedCharge', 'thickness', 'restingResistance', 'poreFraction', 'hindrance'],
  measure: (run) => {
    const salt_mM = 154;
    const given = run(mouseSkin(salt_mM), { times_s: lastHours_s });
    const flow = (id: string): number => (fluxAtReceptor(given, id) / tracer_mM) * microlitrePerSquareCentimetreHour;
    const schmid = (salt: number): number =>
      clearanceOf(run, mouseSkin(salt, { electroosmosis_m3_C: predictedCoefficient(run, salt) }), 'water');
    const negative = predictedCoefficient(run, salt_mM);
    const turned = narrowPoreCoefficient({ radius: poreRadius, fixedCharge: 40, conductivity: 1, viscosity: 1e-3 });
    const straight = narrowPoreCoefficient({ radius: poreRadius, fixedCharge: -40, conductivity: 1, viscosity: 1e-3 });
    return {
      values: {
        water: flow('water'),
        mannitol: flow('mannitol'),
        ferry: clearanceOf(run, withFerry(mouseSkin(salt_mM)), 'mannitol'),
        schmid: clearanceOf(run, mouseSkin(salt_mM, { electroosmosis_m3_C: negative }), 'water'),
        salt: schmid(300) / schmid(75),
        sign: turned / straight,
      },
    };
  },
  figure: ({ values }, spread) => ({
    title: 'V6: flow through hairless mouse skin at 0.36 mA/cm²',
    x: { label: '', names: ['water (Schmid)', 'water (β given)', 'mannitol (Ferry)', 'mannitol (given)'] },
    y: { label: 'µL per cm² and hour', range: [0, 6] },
    series: [
      {
        label: 'measured, ±1 SD',
        kind: 'points',
        role: 'measured',
        points: [
          [0, 2.7],
          [1, 2.7],
          [2, 1.23],
          [3, 1.23],
        ],
        bars: [
          [1.4, 4],
          [1.4, 4],
          [0.64, 1.82],
          [0.64, 1.82],
        ],
      },
      {
        label: 'computed, 5–95 % of the inputs’ ranges',
        kind: 'points',
        role: 'computed',
        points: ['schmid', 'water', 'ferry', 'mannitol'].map((key, k) => [k, values[key]] as const),
        bars: ['schmid', 'water', 'ferry', 'mannitol'].map(spread),
      },
    ],
  }),
};

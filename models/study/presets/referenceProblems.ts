// B1 and B2: two transient problems, fully specified, that two independent codes agree on to seven digits.
import type { Study, StudySession } from '../study.ts';
import { donnan, given, layerOf, type Preset } from './preset.ts';

const session: StudySession = { kind: 'treatment', current_mA: 0.2, duration_min: 20, ramp_s: 30, after_min: 20 };

const reservoir_mM = { Na: 25.5, Cl: 10, drug: 7.75 };
const saline_mM = { Na: 150, Cl: 150 };

const clearance = {
  name: 'Clearance of the drug with its counter-ion',
  layers: ['dermis'],
  species: 'drug',
  rate_1_s: 1e-3,
  stoichiometry: { drug: -1, Na: -2 },
};

const ions = [
  { id: 'Na', name: 'Sodium', charge: 1, diffusivity_m2_s: 1.8e-9 },
  { id: 'Cl', name: 'Chloride', charge: -1, diffusivity_m2_s: 2.7e-9 },
  { id: 'drug', name: 'Drug anion', charge: -2, diffusivity_m2_s: 7.5e-10 },
];

const b1: Study = {
  version: 1,
  name: 'Reference problem B1',
  note: 'Three ions, no fixed charge, 0.2 mA/cm² for 20 min and 20 min after.',
  temperature_C: 37,
  species: ions,
  drug: 'drug',
  electrode: { polarity: 'cathode', area_cm2: 1, boundary: { kind: 'ion', species: 'Cl' } },
  layers: [
    layerOf({
      id: 'reservoir',
      name: 'Reservoir',
      role: 'reservoir',
      thickness_um: 1000,
      transportFactor: 1,
      initial: given(reservoir_mM),
    }),
    layerOf({
      id: 'stratumCorneum',
      name: 'Stratum corneum',
      role: 'barrier',
      thickness_um: 15,
      transportFactor: 2e-5,
      initial: given(saline_mM),
    }),
    layerOf({
      id: 'viableEpidermis',
      name: 'Viable epidermis',
      role: 'tissue',
      thickness_um: 100,
      transportFactor: 0.3,
      initial: given(saline_mM),
    }),
    layerOf({
      id: 'dermis',
      name: 'Dermis',
      role: 'tissue',
      thickness_um: 1500,
      transportFactor: 0.3,
      initial: given(saline_mM),
    }),
  ],
  base: { kind: 'bath', concentrations_mM: saline_mM },
  electroosmosis_m3_C: 0,
  plasma_mM: {},
  reactions: [clearance],
  session,
  passiveTwin: false,
  accuracy: 1e-3,
};

const skin_mM = { Na: 150, Cl: 154, K: 4 };

const b2: Study = {
  ...b1,
  name: 'Reference problem B2',
  note: 'Four ions, a fixed charge in the stratum corneum that rises over 1 µm, electroosmosis, 0.2 mA/cm² for 20 min and 20 min after.',
  species: [...ions, { id: 'K', name: 'Potassium', charge: 1, diffusivity_m2_s: 2.6e-9 }],
  layers: [
    layerOf({
      id: 'reservoir',
      name: 'Reservoir',
      role: 'reservoir',
      thickness_um: 1000,
      transportFactor: 1,
      initial: given(reservoir_mM),
    }),
    layerOf({
      id: 'stratumCorneum',
      name: 'Stratum corneum',
      role: 'barrier',
      thickness_um: 15,
      transportFactor: 2e-5,
      poreFraction: 0.2,
      fixedCharge_mM: -50,
      fixedChargeRamp_um: 1,
      initial: donnan(skin_mM),
    }),
    layerOf({
      id: 'viableEpidermis',
      name: 'Viable epidermis',
      role: 'tissue',
      thickness_um: 100,
      transportFactor: 0.3,
      poreFraction: 0.7,
      initial: given(skin_mM),
    }),
    layerOf({
      id: 'dermis',
      name: 'Dermis',
      role: 'tissue',
      thickness_um: 1500,
      transportFactor: 0.3,
      poreFraction: 0.7,
      initial: given(skin_mM),
    }),
  ],
  base: { kind: 'bath', concentrations_mM: skin_mM },
  electroosmosis_m3_C: 2e-9,
};

const sources = [{ path: '', reference: null, note: 'defined by the reference problem' }] as const;

export const referenceProblems: readonly Preset[] = [
  {
    id: 'b1',
    title: 'Reference problem B1',
    summary: 'Three ions through four layers; solved elsewhere to seven digits.',
    study: b1,
    sources,
  },
  {
    id: 'b2',
    title: 'Reference problem B2',
    summary: 'Four ions, fixed charge and electroosmosis; solved elsewhere to seven digits.',
    study: b2,
    sources,
  },
];

import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 184.21 * gramPerMole;

export const epinephrine: SpeciesRecord = {
  id: 'epinephrine',
  name: 'Epinephrine',
  formula: 'C₉H₁₄NO₃⁺',
  charge: { value: 1, reference: 'definition', note: 'Protonated amine: pKa 8.7, 95 % at pH 7.4' },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'Base 183.2 and one proton' },
  ...fromMolarMass(molarMass),
  octanolWater: {
    value: -1.37,
    reference: 'hansch',
    note: 'At a pH at which it is mostly a zwitterion or neutral',
    assumed: true,
  },
  acid: {
    baseCharge: { value: -2, reference: 'definition', note: 'C₉H₁₁NO₃²⁻, both phenols ionised' },
    pKa: [
      { value: 8.7, reference: 'sarker', note: 'Amine and first phenol overlap' },
      { value: 10.2, reference: 'sarker', note: 'As listed' },
      { value: 12, reference: 'sarker', note: 'As listed' },
    ],
  },
};

import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 122.14 * gramPerMole;

export const tromethamine: SpeciesRecord = {
  id: 'tromethamine',
  name: 'Tromethamine',
  formula: 'C₄H₁₂NO₃⁺',
  charge: { value: 1, reference: 'definition', note: 'Protonated: pKa 8.07, 82 % at pH 7.4' },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'Base 121.14 and one proton' },
  ...fromMolarMass(molarMass),
  acid: {
    baseCharge: { value: 0, reference: 'definition', note: 'C₄H₁₁NO₃' },
    pKa: [{ value: 8.07, reference: 'crcAcids', note: '25 °C; falls by 0.03 a degree', assumed: true }],
  },
};

import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 295.14 * gramPerMole;

export const diclofenac: SpeciesRecord = {
  id: 'diclofenac',
  name: 'Diclofenac',
  formula: 'C₁₄H₁₀Cl₂NO₂⁻',
  charge: { value: -1, reference: 'definition', note: 'pKa 4.1: 99.9 % ionised at pH 7.4' },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'Acid 296.15 less one proton' },
  ...fromMolarMass(molarMass),
  octanolWater: { value: 4.5, reference: 'hansch', note: 'Of the acid', assumed: true },
  acid: {
    baseCharge: { value: -1, reference: 'definition', note: 'C₁₄H₁₀Cl₂NO₂⁻' },
    pKa: [{ value: 4.1, reference: 'prankerd', note: '25 °C; 4.0 to 4.2 are found', assumed: true }],
  },
};

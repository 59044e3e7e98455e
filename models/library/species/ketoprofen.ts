import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 253.27 * gramPerMole;

export const ketoprofen: SpeciesRecord = {
  id: 'ketoprofen',
  name: 'Ketoprofen',
  formula: 'C₁₆H₁₃O₃⁻',
  charge: { value: -1, reference: 'definition', note: 'pKa 4.45: 99.9 % ionised at pH 7.4' },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'Acid 254.28 less one proton' },
  ...fromMolarMass(molarMass),
  octanolWater: { value: 3.12, reference: 'hansch', note: 'Of the acid', assumed: true },
  acid: {
    baseCharge: { value: -1, reference: 'definition', note: 'C₁₆H₁₃O₃⁻' },
    pKa: [{ value: 4.45, reference: 'prankerd', note: '25 °C; 3.9 to 4.6 are found', assumed: true }],
  },
};

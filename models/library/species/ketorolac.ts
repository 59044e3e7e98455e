import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 254.26 * gramPerMole;

export const ketorolac: SpeciesRecord = {
  id: 'ketorolac',
  name: 'Ketorolac',
  formula: 'C₁₅H₁₂NO₃⁻',
  charge: { value: -1, reference: 'definition', note: 'pKa 3.5: fully ionised at pH 7.4' },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'Acid 255.27 less one proton' },
  ...fromMolarMass(molarMass),
  octanolWater: { value: 2.1, reference: 'hansch', note: 'Of the acid; 1.9 to 2.3 are found', assumed: true },
  acid: {
    baseCharge: { value: -1, reference: 'definition', note: 'C₁₅H₁₂NO₃⁻' },
    pKa: [{ value: 3.5, reference: 'ketorolacLabel', note: 'As the label states' }],
  },
};

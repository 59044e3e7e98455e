import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import type { SpeciesRecord } from '../records.ts';

export const potassium: SpeciesRecord = {
  id: 'potassium',
  name: 'Potassium',
  formula: 'K⁺',
  charge: { value: 1, reference: 'definition', note: 'K⁺' },
  molarMass: { value: 39.098 * gramPerMole, reference: 'atomicWeights', note: 'K' },
  diffusivity25: { value: 1.957 * squareNanometrePerNanosecond, reference: 'vanysek', note: 'Λ° 73.48e-4 S m²/mol' },
  diffusivity37: {
    value: 2.525 * squareNanometrePerNanosecond,
    reference: 'robinsonStokes',
    note: 'Limiting conductances at 25 and 35 °C, continued linearly to 37 °C',
    assumed: true,
  },
};

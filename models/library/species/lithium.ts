import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import type { SpeciesRecord } from '../records.ts';

export const lithium: SpeciesRecord = {
  id: 'lithium',
  name: 'Lithium',
  formula: 'Li⁺',
  charge: { value: 1, reference: 'definition', note: 'Li⁺' },
  molarMass: { value: 6.94 * gramPerMole, reference: 'atomicWeights', note: 'Li' },
  diffusivity25: { value: 1.029 * squareNanometrePerNanosecond, reference: 'vanysek', note: 'Λ° 38.66e-4 S m²/mol' },
  diffusivity37: {
    value: 1.381 * squareNanometrePerNanosecond,
    reference: 'robinsonStokes',
    note: 'Limiting conductances at 25 and 35 °C, continued linearly to 37 °C',
    assumed: true,
  },
};

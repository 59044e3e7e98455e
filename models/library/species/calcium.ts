import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { fromRoomTemperature } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

export const calcium: SpeciesRecord = {
  id: 'calcium',
  name: 'Calcium',
  formula: 'Ca²⁺',
  charge: { value: 2, reference: 'definition', note: 'Ca²⁺; ion pairs are left out' },
  molarMass: { value: 40.078 * gramPerMole, reference: 'atomicWeights', note: 'Ca' },
  ...fromRoomTemperature({
    value: 0.792 * squareNanometrePerNanosecond,
    reference: 'vanysek',
    note: 'Λ° 59.47e-4 S m² per mol of charge',
  }),
};

import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { fromRoomTemperature } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

export const magnesium: SpeciesRecord = {
  id: 'magnesium',
  name: 'Magnesium',
  formula: 'Mg²⁺',
  charge: { value: 2, reference: 'definition', note: 'Mg²⁺; the ion pair with sulfate (log K 2.37) is left out' },
  molarMass: { value: 24.305 * gramPerMole, reference: 'atomicWeights', note: 'Mg' },
  ...fromRoomTemperature({
    value: 0.706 * squareNanometrePerNanosecond,
    reference: 'vanysek',
    note: 'Λ° 53.0e-4 S m² per mol of charge',
  }),
};

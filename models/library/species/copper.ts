import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { fromRoomTemperature } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

export const copper: SpeciesRecord = {
  id: 'copper',
  name: 'Copper',
  formula: 'Cu²⁺',
  charge: { value: 2, reference: 'definition', note: 'Cu²⁺; hydrolysis above pH 6 is left out' },
  molarMass: { value: 63.546 * gramPerMole, reference: 'atomicWeights', note: 'Cu' },
  ...fromRoomTemperature({
    value: 0.714 * squareNanometrePerNanosecond,
    reference: 'vanysek',
    note: 'Λ° 53.6e-4 S m² per mol of charge; PHREEQC has 0.733',
  }),
};

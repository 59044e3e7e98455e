import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { fromRoomTemperature } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

export const bromide: SpeciesRecord = {
  id: 'bromide',
  name: 'Bromide',
  formula: 'Br⁻',
  charge: { value: -1, reference: 'definition', note: 'Br⁻' },
  molarMass: { value: 79.904 * gramPerMole, reference: 'atomicWeights', note: 'Br' },
  ...fromRoomTemperature({ value: 2.08 * squareNanometrePerNanosecond, reference: 'kirk', note: 'PHREEQC has 2.01' }),
};

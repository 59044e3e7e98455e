import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { fromRoomTemperature } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

export const nitrate: SpeciesRecord = {
  id: 'nitrate',
  name: 'Nitrate',
  formula: 'NO₃⁻',
  charge: { value: -1, reference: 'definition', note: 'NO₃⁻' },
  molarMass: { value: 62.004 * gramPerMole, reference: 'atomicWeights', note: 'NO₃' },
  ...fromRoomTemperature({ value: 1.9 * squareNanometrePerNanosecond, reference: 'kirk', note: '25 °C' }),
};

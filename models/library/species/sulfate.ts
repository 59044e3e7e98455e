import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { fromRoomTemperature } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

export const sulfate: SpeciesRecord = {
  id: 'sulfate',
  name: 'Sulfate',
  formula: 'SO₄²⁻',
  charge: { value: -2, reference: 'definition', note: 'SO₄²⁻; hydrogen sulfate only below pH 3' },
  molarMass: { value: 96.06 * gramPerMole, reference: 'atomicWeights', note: 'SO₄' },
  ...fromRoomTemperature({ value: 1.07 * squareNanometrePerNanosecond, reference: 'phreeqc', note: 'Kirk gives 1.06' }),
  acid: {
    baseCharge: { value: -2, reference: 'definition', note: 'SO₄²⁻' },
    pKa: [{ value: 1.99, reference: 'averill', note: '25 °C' }],
  },
};

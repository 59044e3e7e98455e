import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { fromRoomTemperature } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

export const succinate: SpeciesRecord = {
  id: 'succinate',
  name: 'Succinate',
  formula: 'C₄H₄O₄²⁻',
  charge: { value: -2, reference: 'definition', note: 'pKa 4.21 and 5.64: −1.98 at pH 7.4', assumed: true },
  molarMass: { value: 116.07 * gramPerMole, reference: 'atomicWeights', note: 'C₄H₄O₄²⁻' },
  ...fromRoomTemperature({
    value: 0.783 * squareNanometrePerNanosecond,
    reference: 'vanysek',
    note: 'Λ° 58.8e-4 S m² per mol of charge',
    assumed: true,
  }),
  acid: {
    baseCharge: { value: -2, reference: 'definition', note: 'C₄H₄O₄²⁻' },
    pKa: [
      { value: 4.21, reference: 'aqion', note: '25 °C' },
      { value: 5.64, reference: 'aqion', note: '25 °C' },
    ],
  },
};

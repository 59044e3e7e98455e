import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { fromRoomTemperature } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

export const tartrate: SpeciesRecord = {
  id: 'tartrate',
  name: 'Tartrate',
  formula: 'C₄H₄O₆²⁻',
  charge: { value: -2, reference: 'definition', note: 'pKa 2.98 and 4.34: doubly charged above pH 6' },
  molarMass: { value: 148.07 * gramPerMole, reference: 'atomicWeights', note: 'C₄H₄O₆²⁻' },
  ...fromRoomTemperature({
    value: 0.794 * squareNanometrePerNanosecond,
    reference: 'vanysek',
    note: 'Λ° 59.6e-4 S m² per mol of charge',
    assumed: true,
  }),
  acid: {
    baseCharge: { value: -2, reference: 'definition', note: 'C₄H₄O₆²⁻' },
    pKa: [
      { value: 2.98, reference: 'aqion', note: 'L-tartaric acid, 25 °C' },
      { value: 4.34, reference: 'aqion', note: 'L-tartaric acid, 25 °C' },
    ],
  },
};

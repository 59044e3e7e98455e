import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { bodyOverRoom } from '../walden.ts';
import type { SpeciesRecord } from '../records.ts';

const diffusivity25 = 0.959 * squareNanometrePerNanosecond;

export const sulfite: SpeciesRecord = {
  id: 'sulfite',
  name: 'Sulfite',
  formula: 'SO₃²⁻',
  charge: {
    value: -2,
    reference: 'definition',
    note: 'Second pKa about 7.2: near pH 7 half of it is hydrogen sulfite, charge −1',
    assumed: true,
  },
  molarMass: { value: 80.06 * gramPerMole, reference: 'atomicWeights', note: 'SO₃' },
  diffusivity25: { value: diffusivity25, reference: 'vanysek', note: 'Λ° 72e-4 S m² per mol of charge', assumed: true },
  diffusivity37: {
    value: diffusivity25 * bodyOverRoom,
    reference: 'walden',
    note: 'From the value at 25 °C',
    assumed: true,
  },
  acid: {
    baseCharge: { value: -2, reference: 'definition', note: 'SO₃²⁻' },
    pKa: [
      { value: 1.85, reference: 'averill', note: 'SO₂ and H₂SO₃ together, 25 °C; another table has 1.77' },
      { value: 7.2, reference: 'averill', note: '25 °C' },
    ],
  },
};

import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { bodyOverRoom } from '../walden.ts';
import type { SpeciesRecord } from '../records.ts';

const diffusivity25 = 0.623 * squareNanometrePerNanosecond;

export const citrate: SpeciesRecord = {
  id: 'citrate',
  name: 'Citrate',
  formula: 'C₆H₅O₇³⁻',
  charge: {
    value: -3,
    reference: 'definition',
    note: 'pKa 3.13, 4.76 and 6.40: the mean charge is −2.8 at pH 7.0 and −2.9 at pH 7.4',
    assumed: true,
  },
  molarMass: { value: 189.1 * gramPerMole, reference: 'atomicWeights', note: 'C₆H₅O₇³⁻' },
  diffusivity25: {
    value: diffusivity25,
    reference: 'vanysek',
    note: 'Λ° 70.2e-4 S m² per mol of charge',
    assumed: true,
  },
  diffusivity37: {
    value: diffusivity25 * bodyOverRoom,
    reference: 'walden',
    note: 'From the value at 25 °C',
    assumed: true,
  },
  acid: {
    baseCharge: { value: -3, reference: 'definition', note: 'C₆H₅O₇³⁻' },
    pKa: [
      { value: 3.13, reference: 'averill', note: '25 °C' },
      { value: 4.76, reference: 'averill', note: '25 °C' },
      { value: 6.4, reference: 'averill', note: '25 °C; another table has 5.60' },
    ],
  },
};

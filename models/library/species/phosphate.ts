import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { bodyOverRoom } from '../walden.ts';
import type { SpeciesRecord } from '../records.ts';

const diffusivity25 = 0.71 * squareNanometrePerNanosecond;

export const phosphate: SpeciesRecord = {
  id: 'phosphate',
  name: 'Phosphate',
  formula: 'HPO₄²⁻',
  charge: {
    value: -2,
    reference: 'definition',
    note: 'Second pKa 7.207 (25 °C): 61 % at pH 7.4, the rest H₂PO₄⁻',
    assumed: true,
  },
  molarMass: { value: 95.98 * gramPerMole, reference: 'atomicWeights', note: 'HPO₄' },
  diffusivity25: {
    value: diffusivity25,
    reference: 'phreeqc',
    note: 'Mean of 0.69 (PHREEQC) and 0.73 (Kirk); the CRC Handbook has 0.759',
  },
  diffusivity37: { value: diffusivity25 * bodyOverRoom, reference: 'walden', note: 'From the value at 25 °C' },
  acid: {
    baseCharge: { value: -3, reference: 'definition', note: 'PO₄³⁻' },
    pKa: [
      { value: 2.168, reference: 'phreeqc', note: '25 °C, no ionic strength' },
      { value: 7.207, reference: 'phreeqc', note: '25 °C, no ionic strength; 6.8 at 0.15 M' },
      { value: 12.346, reference: 'phreeqc', note: '25 °C, no ionic strength' },
    ],
  },
};

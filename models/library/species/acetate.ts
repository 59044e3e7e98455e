import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { bodyOverRoom } from '../walden.ts';
import type { SpeciesRecord } from '../records.ts';

const diffusivity25 = 1.09 * squareNanometrePerNanosecond;

export const acetate: SpeciesRecord = {
  id: 'acetate',
  name: 'Acetate',
  formula: 'CH₃COO⁻',
  charge: { value: -1, reference: 'definition', note: 'pKa 4.756 (25 °C); taken as the ion whatever the pH' },
  molarMass: { value: 59.044 * gramPerMole, reference: 'atomicWeights', note: 'C₂H₃O₂⁻' },
  diffusivity25: { value: diffusivity25, reference: 'kirk', note: 'After Robinson and Stokes; 25 °C' },
  diffusivity37: { value: diffusivity25 * bodyOverRoom, reference: 'walden', note: 'From the value at 25 °C' },
  octanolWater: { value: -0.17, reference: 'hansch', note: 'Of acetic acid', assumed: true },
  acid: {
    baseCharge: { value: -1, reference: 'definition', note: 'CH₃COO⁻' },
    pKa: [{ value: 4.756, reference: 'averill', note: '25 °C' }],
  },
};

import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { bodyOverRoom } from '../walden.ts';
import type { SpeciesRecord } from '../records.ts';

const diffusivity25 = 0.959 * squareNanometrePerNanosecond;

export const salicylate: SpeciesRecord = {
  id: 'salicylate',
  name: 'Salicylate',
  formula: 'C₇H₅O₃⁻',
  charge: { value: -1, reference: 'definition', note: 'pKa 2.97; fully ionised above pH 5' },
  molarMass: { value: 137.11 * gramPerMole, reference: 'atomicWeights', note: 'C₇H₅O₃⁻' },
  diffusivity25: {
    value: diffusivity25,
    reference: 'vanysek',
    note: 'Λ° 36e-4 S m²/mol; the molar-mass rule gives 0.80',
    assumed: true,
  },
  diffusivity37: {
    value: diffusivity25 * bodyOverRoom,
    reference: 'walden',
    note: 'From the value at 25 °C',
    assumed: true,
  },
  octanolWater: { value: 2.26, reference: 'hansch', note: 'Of the acid', assumed: true },
  acid: {
    baseCharge: { value: -1, reference: 'definition', note: 'C₇H₅O₃⁻; its phenol, pKa above 13, is left on' },
    pKa: [{ value: 2.97, reference: 'crcAcids', note: '25 °C', assumed: true }],
  },
};

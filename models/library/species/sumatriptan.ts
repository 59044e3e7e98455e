import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 296.41 * gramPerMole;

export const sumatriptan: SpeciesRecord = {
  id: 'sumatriptan',
  name: 'Sumatriptan',
  formula: 'C₁₄H₂₂N₃O₂S⁺',
  charge: { value: 1, reference: 'definition', note: 'Protonated: pKa 9.5, 99 % at pH 7.4' },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'Base 295.4 and one proton' },
  ...fromMolarMass(molarMass),
  octanolWater: { value: 0.93, reference: 'hansch', note: 'Of the base', assumed: true },
  acid: {
    baseCharge: {
      value: 0,
      reference: 'definition',
      note: 'C₁₄H₂₁N₃O₂S; the sulfonamide’s proton, pKa about 11, is left on',
    },
    pKa: [{ value: 9.5, reference: 'prankerd', note: '25 °C; 9.5 to 9.6 are found', assumed: true }],
  },
};

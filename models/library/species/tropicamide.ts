import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 284.36 * gramPerMole;

export const tropicamide: SpeciesRecord = {
  id: 'tropicamide',
  name: 'Tropicamide',
  formula: 'C₁₇H₂₀N₂O₂',
  charge: { value: 0, reference: 'definition', note: 'A pyridine, pKa 5.2: 0.6 % ionised at pH 7.4' },
  molarMass: { value: molarMass, reference: 'tropicamideLabel', note: 'As the label states' },
  ...fromMolarMass(molarMass),
  octanolWater: { value: 1.3, reference: 'hansch', note: '1.2 to 1.5 are found', assumed: true },
  acid: {
    baseCharge: { value: 0, reference: 'definition', note: 'C₁₇H₂₀N₂O₂' },
    pKa: [{ value: 5.2, reference: 'prankerd', note: '25 °C; 5.2 to 5.4 are found', assumed: true }],
  },
};

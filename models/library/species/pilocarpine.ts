import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 209.27 * gramPerMole;

export const pilocarpine: SpeciesRecord = {
  id: 'pilocarpine',
  name: 'Pilocarpine',
  formula: 'C₁₁H₁₇N₂O₂⁺',
  charge: {
    value: 1,
    reference: 'definition',
    note: 'Protonated as in its salts, pH 4 to 5; pKa 6.9 leaves 24 % at pH 7.4',
    assumed: true,
  },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'Base 208.26 and one proton' },
  ...fromMolarMass(molarMass),
  octanolWater: { value: 0.1, reference: 'hansch', note: 'Of the base; −0.1 to 0.1 are found', assumed: true },
  acid: {
    baseCharge: { value: 0, reference: 'definition', note: 'C₁₁H₁₆N₂O₂' },
    pKa: [
      { value: 1.4, reference: 'katzung', note: 'As listed' },
      { value: 6.9, reference: 'katzung', note: 'As listed; 7.05 is found, too' },
    ],
  },
};

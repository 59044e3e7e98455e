import { gramPerMole } from '../../units.ts';
import { avdeefDiffusivity } from '../avdeef.ts';
import { bodyOverRoom } from '../walden.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 235.35 * gramPerMole;
const diffusivity25 = avdeefDiffusivity(molarMass);

export const lidocaine: SpeciesRecord = {
  id: 'lidocaine',
  name: 'Lidocaine',
  formula: 'C₁₄H₂₃N₂O⁺',
  charge: {
    value: 1,
    reference: 'definition',
    note: 'Protonated; pKa 7.9 (25 °C), so 76 % at pH 7.4 and all of it in an acid formulation',
  },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'Base 234.34 and one proton' },
  diffusivity25: {
    value: diffusivity25,
    reference: 'avdeef',
    note: 'By the molar-mass rule; the conductance of its hydrochloride gives about 0.59e-9',
    assumed: true,
  },
  diffusivity37: {
    value: diffusivity25 * bodyOverRoom,
    reference: 'walden',
    note: 'From the value at 25 °C',
    assumed: true,
  },
  octanolWater: { value: 2.44, reference: 'hansch', note: 'Of the base', assumed: true },
  acid: {
    baseCharge: { value: 0, reference: 'definition', note: 'C₁₄H₂₂N₂O' },
    pKa: [{ value: 7.9, reference: 'katzung', note: 'As listed, 25 °C' }],
  },
};

import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 288.21 * gramPerMole;

export const edetate: SpeciesRecord = {
  id: 'edetate',
  name: 'Edetate',
  formula: 'C₁₀H₁₃N₂O₈³⁻',
  charge: { value: -3, reference: 'definition', note: 'pKa 2.0, 2.7, 6.1 and 10.2: −2.95 at pH 7.4', assumed: true },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'C₁₀H₁₂N₂O₈⁴⁻' },
  ...fromMolarMass(molarMass),
  acid: {
    baseCharge: { value: -4, reference: 'definition', note: 'C₁₀H₁₂N₂O₈⁴⁻' },
    pKa: [
      { value: 2.008, reference: 'fromm', note: 'The two forms below are left out' },
      { value: 2.683, reference: 'fromm', note: 'As listed' },
      { value: 6.098, reference: 'fromm', note: 'As listed' },
      { value: 10.181, reference: 'fromm', note: 'As listed' },
    ],
  },
};

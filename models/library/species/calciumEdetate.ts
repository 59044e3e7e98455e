import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 328.29 * gramPerMole;

export const calciumEdetate: SpeciesRecord = {
  id: 'calciumEdetate',
  name: 'Calcium edetate',
  formula: 'CaC₁₀H₁₂N₂O₈²⁻',
  charge: {
    value: -2,
    reference: 'definition',
    note: 'The chelate; taken as undissociated, stability constant about 10¹¹ L/mol',
    assumed: true,
  },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'Ca and C₁₀H₁₂N₂O₈' },
  ...fromMolarMass(molarMass),
};

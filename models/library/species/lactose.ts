import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 342.3 * gramPerMole;

export const lactose: SpeciesRecord = {
  id: 'lactose',
  name: 'Lactose',
  formula: 'C₁₂H₂₂O₁₁',
  charge: { value: 0, reference: 'definition', note: 'Neutral' },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'C₁₂H₂₂O₁₁' },
  ...fromMolarMass(molarMass, 'sucrose, of the same mass, has 0.52'),
};

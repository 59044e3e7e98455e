import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 374.47 * gramPerMole;

export const methylprednisolone: SpeciesRecord = {
  id: 'methylprednisolone',
  name: 'Methylprednisolone',
  formula: 'C₂₂H₃₀O₅',
  charge: { value: 0, reference: 'definition', note: 'Neutral; what its succinate turns into' },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'C₂₂H₃₀O₅' },
  ...fromMolarMass(molarMass),
  octanolWater: { value: 1.82, reference: 'hansch', note: 'Octanol and water, room temperature', assumed: true },
};

import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 362.46 * gramPerMole;

export const hydrocortisone: SpeciesRecord = {
  id: 'hydrocortisone',
  name: 'Hydrocortisone',
  formula: 'C₂₁H₃₀O₅',
  charge: { value: 0, reference: 'definition', note: 'Neutral; what its esters turn into' },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'C₂₁H₃₀O₅' },
  ...fromMolarMass(molarMass),
  octanolWater: { value: 1.61, reference: 'hansch', note: 'Octanol and water, room temperature', assumed: true },
};

import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 392.46 * gramPerMole;

export const dexamethasone: SpeciesRecord = {
  id: 'dexamethasone',
  name: 'Dexamethasone',
  formula: 'C₂₂H₂₉FO₅',
  charge: { value: 0, reference: 'definition', note: 'Neutral; what its phosphate turns into' },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'C₂₂H₂₉FO₅' },
  ...fromMolarMass(molarMass),
  octanolWater: { value: 1.83, reference: 'hansch', note: 'Octanol and water, room temperature', assumed: true },
};

import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 318.43 * gramPerMole;

export const glycopyrronium: SpeciesRecord = {
  id: 'glycopyrronium',
  name: 'Glycopyrronium',
  formula: 'C₁₉H₂₈NO₃⁺',
  charge: { value: 1, reference: 'definition', note: 'A quaternary ammonium, +1 at every pH' },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'Cation; the bromide has 398.33' },
  ...fromMolarMass(molarMass),
};

import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 111.1 * gramPerMole;

export const hydroxymethanesulfonate: SpeciesRecord = {
  id: 'hydroxymethanesulfonate',
  name: 'Hydroxymethanesulfonate',
  formula: 'CH₃O₄S⁻',
  charge: { value: -1, reference: 'definition', note: 'A strong acid’s anion: formaldehyde bisulfite' },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'CH₃O₄S⁻' },
  ...fromMolarMass(molarMass, 'a molecule below the rule’s range'),
};

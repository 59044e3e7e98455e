import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 61.83 * gramPerMole;

export const borate: SpeciesRecord = {
  id: 'borate',
  name: 'Boric acid',
  formula: 'B(OH)₃',
  charge: { value: 0, reference: 'definition', note: 'As the acid: pKa 9.24, 1.4 % ionised at pH 7.4' },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'H₃BO₃' },
  ...fromMolarMass(molarMass, 'a molecule below the rule’s range'),
  acid: {
    baseCharge: { value: -1, reference: 'definition', note: 'B(OH)₄⁻' },
    pKa: [{ value: 9.238, reference: 'fromm', note: 'As listed; 9.27 at 20 °C elsewhere' }],
  },
};

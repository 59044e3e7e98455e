import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 462.53 * gramPerMole;

export const hydrocortisoneSuccinate: SpeciesRecord = {
  id: 'hydrocortisoneSuccinate',
  name: 'Hydrocortisone succinate',
  formula: 'C₂₅H₃₃O₈⁻',
  charge: { value: -1, reference: 'definition', note: 'pKa about 5: −1.0 at pH 7.4', assumed: true },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'Acid form, C₂₅H₃₄O₈; the sodium salt has 484.52' },
  ...fromMolarMass(molarMass),
  acid: {
    baseCharge: { value: -1, reference: 'definition', note: 'C₂₅H₃₃O₈⁻' },
    pKa: [
      { value: 5.0, reference: 'prankerd', note: 'A half ester of succinic acid, between its two pKa', assumed: true },
    ],
  },
};

import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 442.44 * gramPerMole;

export const hydrocortisonePhosphate: SpeciesRecord = {
  id: 'hydrocortisonePhosphate',
  name: 'Hydrocortisone phosphate',
  formula: 'C₂₁H₂₉O₈P²⁻',
  charge: {
    value: -2,
    reference: 'definition',
    note: 'pKa taken as of dexamethasone phosphate: −1.9 at pH 7.4',
    assumed: true,
  },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'Acid form, C₂₁H₃₁O₈P' },
  ...fromMolarMass(molarMass),
  acid: {
    baseCharge: { value: -2, reference: 'definition', note: 'C₂₁H₂₉O₈P²⁻' },
    pKa: [
      { value: 1.9, reference: 'prankerd', note: 'Taken as of dexamethasone phosphate', assumed: true },
      { value: 6.4, reference: 'prankerd', note: 'Taken as of dexamethasone phosphate', assumed: true },
    ],
  },
};

import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 474.55 * gramPerMole;

export const methylprednisoloneSuccinate: SpeciesRecord = {
  id: 'methylprednisoloneSuccinate',
  name: 'Methylprednisolone succinate',
  formula: 'C₂₆H₃₃O₈⁻',
  charge: { value: -1, reference: 'definition', note: 'pKa about 5: −1.0 at pH 7.4', assumed: true },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'Acid form, C₂₆H₃₄O₈; the sodium salt has 496.53' },
  ...fromMolarMass(molarMass),
  acid: {
    baseCharge: { value: -1, reference: 'definition', note: 'C₂₆H₃₃O₈⁻' },
    pKa: [{ value: 5.0, reference: 'prankerd', note: 'Taken as of hydrocortisone succinate', assumed: true }],
  },
};

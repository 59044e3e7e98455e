import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 337.48 * gramPerMole;

export const fentanyl: SpeciesRecord = {
  id: 'fentanyl',
  name: 'Fentanyl',
  formula: 'C₂₂H₂₉N₂O⁺',
  charge: { value: 1, reference: 'definition', note: 'Protonated: pKa 8.4, 91 % at pH 7.4' },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'Base 336.47 and one proton' },
  ...fromMolarMass(molarMass),
  octanolWater: {
    value: 4.05,
    reference: 'hansch',
    note: 'Of the base; the label’s 860 to 1 at pH 7.4 and its pKa of 8.4 give 4.0',
    assumed: true,
  },
  acid: {
    baseCharge: { value: 0, reference: 'definition', note: 'C₂₂H₂₈N₂O' },
    pKa: [{ value: 8.4, reference: 'ionsysLabel', note: 'As the label states' }],
  },
};

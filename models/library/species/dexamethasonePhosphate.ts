import { gramPerMole } from '../../units.ts';
import { avdeefDiffusivity } from '../avdeef.ts';
import { bodyOverRoom } from '../walden.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 472.44 * gramPerMole;
const diffusivity25 = avdeefDiffusivity(molarMass);

export const dexamethasonePhosphate: SpeciesRecord = {
  id: 'dexamethasonePhosphate',
  name: 'Dexamethasone phosphate',
  formula: 'C₂₂H₂₈FO₈P²⁻',
  charge: {
    value: -2,
    reference: 'definition',
    note: 'pKa 1.9 and 6.4: the mean charge is −1.8 at pH 7.0 and −1.9 at pH 7.4',
    assumed: true,
  },
  molarMass: { value: molarMass, reference: 'dailymedDexamethasone', note: 'Acid form, as doses are stated' },
  diffusivity25: { value: diffusivity25, reference: 'avdeef', note: 'By the molar-mass rule', assumed: true },
  diffusivity37: {
    value: diffusivity25 * bodyOverRoom,
    reference: 'walden',
    note: 'From the value at 25 °C',
    assumed: true,
  },
  acid: {
    baseCharge: { value: -2, reference: 'definition', note: 'C₂₂H₂₈FO₈P²⁻' },
    pKa: [
      { value: 1.9, reference: 'prankerd', note: '25 °C', assumed: true },
      { value: 6.4, reference: 'prankerd', note: '25 °C', assumed: true },
    ],
  },
};

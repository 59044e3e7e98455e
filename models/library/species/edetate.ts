import { gramPerMole } from '../../units.ts';
import { fromMolarMass } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 288.21 * gramPerMole;

export const edetate: SpeciesRecord = {
  id: 'edetate',
  name: 'Edetate',
  formula: 'C₁₀H₁₃N₂O₈³⁻',
  charge: { value: -3, reference: 'definition', note: 'pKa 2.0, 2.7, 6.2 and 10.3: −2.9 at pH 7.4', assumed: true },
  molarMass: { value: molarMass, reference: 'atomicWeights', note: 'C₁₀H₁₂N₂O₈⁴⁻' },
  ...fromMolarMass(molarMass),
  acid: {
    baseCharge: { value: -4, reference: 'definition', note: 'C₁₀H₁₂N₂O₈⁴⁻' },
    pKa: [
      {
        value: 2.0,
        reference: 'crcAcids',
        note: 'Ionic strength 0.1 M; the two forms below are left out',
        assumed: true,
      },
      { value: 2.7, reference: 'crcAcids', note: 'Ionic strength 0.1 M', assumed: true },
      { value: 6.2, reference: 'crcAcids', note: 'Ionic strength 0.1 M', assumed: true },
      { value: 10.3, reference: 'crcAcids', note: 'Ionic strength 0.1 M', assumed: true },
    ],
  },
};

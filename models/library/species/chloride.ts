import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import type { SpeciesRecord } from '../records.ts';

export const chloride: SpeciesRecord = {
  id: 'chloride',
  name: 'Chloride',
  formula: 'Cl⁻',
  charge: { value: -1, reference: 'definition', note: 'Cl⁻' },
  molarMass: { value: 35.45 * gramPerMole, reference: 'atomicWeights', note: 'Cl' },
  diffusivity25: {
    value: 2.032 * squareNanometrePerNanosecond,
    reference: 'vanysek',
    note: 'Λ° 76.31e-4 S m²/mol; PHREEQC prints 2.03',
    assumed: true,
  },
  diffusivity37: {
    value: 2.642 * squareNanometrePerNanosecond,
    reference: 'robinsonStokes',
    note: 'Limiting conductances at 25 and 35 °C, continued linearly to 37 °C',
    assumed: true,
  },
};

import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import type { SpeciesRecord } from '../records.ts';

export const sodium: SpeciesRecord = {
  id: 'sodium',
  name: 'Sodium',
  formula: 'Na⁺',
  charge: { value: 1, reference: 'definition', note: 'Na⁺' },
  molarMass: { value: 22.99 * gramPerMole, reference: 'atomicWeights', note: 'Na' },
  diffusivity25: {
    value: 1.334 * squareNanometrePerNanosecond,
    reference: 'vanysek',
    note: 'Λ° 50.08e-4 S m²/mol; PHREEQC prints 1.33',
    assumed: true,
  },
  diffusivity37: {
    value: 1.768 * squareNanometrePerNanosecond,
    reference: 'robinsonStokes',
    note: 'Limiting conductances at 25 and 35 °C, continued linearly to 37 °C',
    assumed: true,
  },
};

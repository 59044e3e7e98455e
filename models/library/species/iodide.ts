import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import type { SpeciesRecord } from '../records.ts';

export const iodide: SpeciesRecord = {
  id: 'iodide',
  name: 'Iodide',
  formula: 'I⁻',
  charge: { value: -1, reference: 'definition', note: 'I⁻' },
  molarMass: { value: 126.9 * gramPerMole, reference: 'atomicWeights', note: 'I' },
  diffusivity25: { value: 2.04 * squareNanometrePerNanosecond, reference: 'kirk', note: '25 °C' },
  diffusivity37: {
    value: 2.646 * squareNanometrePerNanosecond,
    reference: 'robinsonStokes',
    note: 'Limiting conductances at 25 and 35 °C, continued linearly to 37 °C',
    assumed: true,
  },
};

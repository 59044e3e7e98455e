import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { fromRoomTemperature } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

export const zinc: SpeciesRecord = {
  id: 'zinc',
  name: 'Zinc',
  formula: 'Zn²⁺',
  charge: { value: 2, reference: 'definition', note: 'Zn²⁺; hydrolysis above pH 7 is left out' },
  molarMass: { value: 65.38 * gramPerMole, reference: 'atomicWeights', note: 'Zn' },
  ...fromRoomTemperature({
    value: 0.715 * squareNanometrePerNanosecond,
    reference: 'phreeqc',
    note: 'Kirk gives 0.72',
  }),
};

import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { fromRoomTemperature } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

export const carbonate: SpeciesRecord = {
  id: 'carbonate',
  name: 'Bicarbonate',
  formula: 'HCO₃⁻',
  charge: { value: -1, reference: 'definition', note: 'As HCO₃⁻: 90 % at pH 7.4, most of the rest CO₂' },
  molarMass: { value: 61.017 * gramPerMole, reference: 'atomicWeights', note: 'HCO₃' },
  ...fromRoomTemperature({
    value: 1.18 * squareNanometrePerNanosecond,
    reference: 'phreeqc',
    note: 'HCO₃⁻; Kirk gives the same',
  }),
  acid: {
    baseCharge: { value: -2, reference: 'definition', note: 'CO₃²⁻' },
    pKa: [
      { value: 6.352, reference: 'phreeqc', note: 'CO₂ and H₂CO₃ together, 25 °C' },
      { value: 10.329, reference: 'phreeqc', note: '25 °C' },
    ],
  },
};

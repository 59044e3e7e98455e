import { gramPerMole, squareNanometrePerNanosecond } from '../../units.ts';
import { fromRoomTemperature } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

export const glucose: SpeciesRecord = {
  id: 'glucose',
  name: 'Glucose',
  formula: 'C₆H₁₂O₆',
  charge: { value: 0, reference: 'definition', note: 'Neutral; drawn out by the flow of solvent' },
  molarMass: { value: 180.16 * gramPerMole, reference: 'atomicWeights', note: 'C₆H₁₂O₆' },
  ...fromRoomTemperature({
    value: 0.67 * squareNanometrePerNanosecond,
    reference: 'crcDiffusion',
    note: '25 °C; the molar-mass rule gives 0.70',
    assumed: true,
  }),
};

import { gramPerMole, hour, kilogram, litre } from '../../units.ts';
import type { BodyRecord } from '../records.ts';

const bodyMass = 70 * kilogram;

export const methylprednisoloneBody: BodyRecord = {
  id: 'methylprednisoloneSuccinate',
  measured: 'methylprednisolone, to which the body splits the succinate within minutes',
  molarMass: { value: 374.47 * gramPerMole, reference: 'atomicWeights', note: 'C22H30O5' },
  clearance: {
    value: ((0.45 * litre) / (hour * kilogram)) * bodyMass,
    reference: 'alHabet',
    note: '0.45 ± 0.12 L/h per kg, 5 people; 70 kg assumed',
    assumed: true,
  },
  volume: {
    value: (1.5 * litre * bodyMass) / kilogram,
    reference: 'alHabet',
    note: '1.5 ± 0.63 L/kg at steady state; 70 kg assumed',
    assumed: true,
  },
  unboundFraction: { value: 0.23, reference: 'methylprednisoloneBinding', note: '77 % bound' },
};

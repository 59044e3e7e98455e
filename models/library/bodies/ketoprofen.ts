import { hour, kilogram, litre } from '../../units.ts';
import type { BodyRecord } from '../records.ts';

const bodyMass = 70 * kilogram;

export const ketoprofenBody: BodyRecord = {
  id: 'ketoprofen',
  measured: 'ketoprofen',
  clearance: {
    value: ((0.08 * litre) / (hour * kilogram)) * bodyMass,
    reference: 'ketoprofenLabel',
    note: '0.08 L/kg per h; 70 kg assumed',
    assumed: true,
  },
  volume: {
    value: (0.1 * litre * bodyMass) / kilogram,
    reference: 'ketoprofenLabel',
    note: '0.1 L/kg; 70 kg assumed',
    assumed: true,
  },
  unboundFraction: { value: 0.01, reference: 'pharmacologyTexts', note: '99 % bound', assumed: true },
};

import { hour, millilitre, minute } from '../../units.ts';
import type { BodyRecord } from '../records.ts';

const clearance = (263 * millilitre) / minute;

export const diclofenacBody: BodyRecord = {
  id: 'diclofenac',
  measured: 'diclofenac',
  clearance: { value: clearance, reference: 'pharmacologyTexts', note: 'About 263 mL/min', assumed: true },
  volume: {
    value: (clearance * 1.1 * hour) / Math.LN2,
    reference: 'diclofenacKinetics',
    note: 'From the clearance and the last half-life after intravenous doses, 1.1 h',
    assumed: true,
  },
  unboundFraction: { value: 0.005, reference: 'pharmacologyTexts', note: 'More than 99 % bound', assumed: true },
};

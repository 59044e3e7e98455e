import { hour, litre } from '../../units.ts';
import type { BodyRecord } from '../records.ts';

export const fentanylBody: BodyRecord = {
  id: 'fentanyl',
  measured: 'fentanyl',
  clearance: {
    value: (51 * litre) / hour,
    reference: 'fentanylKinetics',
    note: 'From the area under the curve after 50 µg, 24 people',
  },
  volume: {
    value: 366 * litre,
    reference: 'fentanylKinetics',
    note: 'Clearance times a mean residence of 7.1 h, as one compartment',
  },
  unboundFraction: { value: 0.18, reference: 'pharmacologyTexts', note: '80 to 85 % bound', assumed: true },
};

import { hour, litre } from '../../units.ts';
import type { BodyRecord } from '../records.ts';

const volume = 15 * litre;

export const ketorolacBody: BodyRecord = {
  id: 'ketorolac',
  measured: 'ketorolac',
  clearance: {
    value: (volume * Math.LN2) / (5.5 * hour),
    reference: 'ketorolacKinetics',
    note: 'From the volume and a half-life of 5 to 6 h',
  },
  volume: { value: volume, reference: 'ketorolacKinetics', note: '15 L in the last phase' },
  unboundFraction: { value: 0.01, reference: 'ketorolacKinetics', note: 'More than 99 % bound; the most that is free' },
};

import { hour, litre } from '../../units.ts';
import type { BodyRecord } from '../records.ts';

const volume = 170 * litre;

export const sumatriptanBody: BodyRecord = {
  id: 'sumatriptan',
  measured: 'sumatriptan',
  clearance: {
    value: (volume * Math.LN2) / (2 * hour),
    reference: 'lacey',
    note: 'From the volume and a half-life of 2 h',
  },
  volume: { value: volume, reference: 'lacey', note: '170 L, apparent' },
  unboundFraction: { value: 0.82, reference: 'sumatriptanBinding', note: '14 to 21 % bound; the middle' },
};

import { hour, kilogram, litre } from '../../units.ts';
import type { BodyRecord } from '../records.ts';

const bodyMass = 70 * kilogram;

const volume = ((0.17 * litre) / kilogram) * bodyMass;

export const salicylateBody: BodyRecord = {
  id: 'salicylate',
  measured: 'salicylate',
  clearance: {
    value: (volume * Math.LN2) / (2.5 * hour),
    reference: 'pharmacologyTexts',
    note: 'From the volume and a half-life of 2 to 3 h at low doses; longer at high ones',
    assumed: true,
  },
  volume: { value: volume, reference: 'pharmacologyTexts', note: '0.17 L/kg; 70 kg assumed', assumed: true },
  unboundFraction: {
    value: 0.2,
    reference: 'pharmacologyTexts',
    note: '80 % bound at low concentrations, less as albumin fills',
    assumed: true,
  },
};

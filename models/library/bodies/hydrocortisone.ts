import { gramPerMole, hour, kilogram, litre } from '../../units.ts';
import type { BodyRecord } from '../records.ts';

const bodyMass = 70 * kilogram;
const volume = ((0.5 * litre) / kilogram) * bodyMass;

const hydrocortisone: Omit<BodyRecord, 'id'> = {
  measured: 'hydrocortisone, to which blood and tissue split the ester',
  molarMass: { value: 362.46 * gramPerMole, reference: 'atomicWeights', note: 'C21H30O5' },
  clearance: {
    value: (volume * Math.LN2) / (1.5 * hour),
    reference: 'hydrocortisoneKinetics',
    note: 'From the volume and a half-life of 90 min',
    assumed: true,
  },
  volume: { value: volume, reference: 'hydrocortisoneKinetics', note: '0.5 L/kg; 70 kg assumed', assumed: true },
  unboundFraction: { value: 0.1, reference: 'hydrocortisoneKinetics', note: '90 % bound at low concentrations' },
};

export const hydrocortisonePhosphateBody: BodyRecord = { id: 'hydrocortisonePhosphate', ...hydrocortisone };
export const hydrocortisoneSuccinateBody: BodyRecord = { id: 'hydrocortisoneSuccinate', ...hydrocortisone };

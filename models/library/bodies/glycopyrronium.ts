import { hour, kilogram, litre, minute } from '../../units.ts';
import type { BodyRecord } from '../records.ts';

const bodyMass = 70 * kilogram;
const perKilogram = litre / kilogram;
const clearance = ((0.54 * perKilogram) / hour) * bodyMass;
const steady = 0.42 * perKilogram * bodyMass;

// Two compartments from what is measured, rates α > β: k₁₀ = α + β − αβ V_ss/CL, V₁ = CL/k₁₀, k₂₁ = αβ/k₁₀, k₁₂ = α + β − k₁₀ − k₂₁.
const fast = Math.LN2 / (2.22 * minute);
const slow = Math.LN2 / (0.83 * hour);
const elimination = fast + slow - (fast * slow * steady) / clearance;
const central = clearance / elimination;
const toPeripheral = fast + slow - elimination - (fast * slow) / elimination;

export const glycopyrroniumBody: BodyRecord = {
  id: 'glycopyrronium',
  measured: 'glycopyrronium',
  clearance: {
    value: clearance,
    reference: 'aliMelkkila',
    note: '0.54 ± 0.14 L/kg per h, 6 people; 70 kg assumed',
    assumed: true,
  },
  volume: {
    value: central,
    reference: 'aliMelkkila',
    note: 'From the clearance, both half-lives (2.22 min, 0.83 h) and 0.42 L/kg at steady state',
    assumed: true,
  },
  exchange: {
    value: toPeripheral * central,
    reference: 'aliMelkkila',
    note: 'From the clearance, both half-lives (2.22 min, 0.83 h) and 0.42 L/kg at steady state',
    assumed: true,
  },
  peripheralVolume: {
    value: steady - central,
    reference: 'glycopyrrolateLabel',
    note: '0.42 ± 0.22 L/kg at steady state less the central volume; 70 kg assumed',
    assumed: true,
  },
  unboundFraction: {
    value: 0.6,
    reference: 'pharmacologyTexts',
    note: '38 to 44 % bound, not read in one source',
    assumed: true,
  },
};

import { kilogram, litre, millilitre, minute } from '../../units.ts';
import type { BodyRecord } from '../records.ts';

const bodyMass = 70 * kilogram;

/** Geometric means of the ranges over three people: V₁ 0.13 to 2.5, V_ss 0.6 to 4.5 L/kg, half-life 50 to 231 min. */
const perKilogram = litre / kilogram;
const central = Math.sqrt(0.13 * 2.5) * perKilogram * bodyMass;
const steady = Math.sqrt(0.6 * 4.5) * perKilogram * bodyMass;
const halfLife = Math.sqrt(50 * 231) * minute;
const clearance = ((15 * millilitre) / (minute * kilogram)) * bodyMass;

/** The exchange at which two compartments fall with the half-life in the end: Q = β(β − k₁₀) / (β/V₁ + β/V₂ − k₁₀/V₂). */
function exchangeFor(slowest: number): number {
  const elimination = clearance / central;
  const peripheral = steady - central;
  return (slowest * (slowest - elimination)) / (slowest / central + (slowest - elimination) / peripheral);
}

export const lidocaineBody: BodyRecord = {
  id: 'lidocaine',
  measured: 'lidocaine',
  clearance: { value: clearance, reference: 'bennett', note: '13 to 17 mL/min per kg; 70 kg assumed', assumed: true },
  volume: {
    value: central,
    reference: 'bennett',
    note: 'V₁ 0.13 to 2.5 L/kg over three people, geometric mean; 70 kg assumed',
    assumed: true,
  },
  exchange: {
    value: exchangeFor(Math.LN2 / halfLife),
    reference: 'bennett',
    note: 'Worked out from the half-life of 50 to 231 min, geometric mean',
    assumed: true,
  },
  peripheralVolume: {
    value: steady - central,
    reference: 'bennett',
    note: 'V_ss 0.6 to 4.5 L/kg less V₁, geometric means',
    assumed: true,
  },
  unboundFraction: {
    value: 0.3,
    reference: 'pharmacologyTexts',
    note: '60 to 80 % bound to α₁-acid glycoprotein and albumin, not read in one source',
    assumed: true,
  },
};

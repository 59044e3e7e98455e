import type { BloodLevel } from '../../models/readings/bloodLevel.ts';
import { gramPerMole, millilitre, millimolar } from '../../models/units.ts';
import { prefixFor } from './number.ts';

/** How a plasma level is written: as mass per volume where the molar mass is known, else in moles. */
export interface PlasmaUnit {
  readonly name: string;
  /** Turns mol m⁻³ into the unit. */
  readonly perLevel: number;
  /** The same for what has another molar mass [kg mol⁻¹]; null where only one of the two is known. */
  readonly perLevelOf: (molarMass: number | null) => number | null;
}

type Level = Pick<BloodLevel, 'plasma' | 'molarMass'>;

/**
 * With the prefix that suits the highest level of a run and of those beside it: next to one that has some, a run without drug
 * in the blood would else stretch the other over a million of its units.
 */
export function plasmaUnit(shown: Level, beside: readonly Level[] = []): PlasmaUnit {
  const { molarMass } = shown;
  const per = perMole(molarMass);
  const levels = [shown, ...beside.filter((other) => (other.molarMass === null) === (molarMass === null))];
  const prefix = prefixFor(Math.max(...levels.map((one) => perMole(one.molarMass) * highestOf(one.plasma))));
  return {
    name: `${prefix.symbol}${molarMass === null ? 'M' : 'g/mL'}`,
    perLevel: per / prefix.factor,
    perLevelOf: (other) => ((other === null) === (molarMass === null) ? perMole(other) / prefix.factor : null),
  };
}

function highestOf(plasma: Float64Array): number {
  // of measured data some may be missing
  return plasma.reduce((highest, level) => (Math.abs(level) > highest ? Math.abs(level) : highest), 0);
}

function perMole(molarMass: number | null): number {
  return molarMass === null ? 1e-3 / millimolar : (molarMass / gramPerMole) * millilitre;
}

/** An amount in the whole body, as mass where the molar mass is known: in g or mol. */
export function bodyAmount(
  { molarMass }: BloodLevel,
  amount: number,
): { readonly value: number; readonly unit: string } {
  return molarMass === null ? { value: amount, unit: 'mol' } : { value: amount * (molarMass / gramPerMole), unit: 'g' };
}

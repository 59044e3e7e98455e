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

/** With the prefix that suits the highest level of a run. */
export function plasmaUnit({ plasma, molarMass }: Pick<BloodLevel, 'plasma' | 'molarMass'>): PlasmaUnit {
  const per = perMole(molarMass);
  const prefix = prefixFor(per * plasma.reduce((highest, level) => Math.max(highest, Math.abs(level)), 0));
  return {
    name: `${prefix.symbol}${molarMass === null ? 'M' : 'g/mL'}`,
    perLevel: per / prefix.factor,
    perLevelOf: (other) => ((other === null) === (molarMass === null) ? perMole(other) / prefix.factor : null),
  };
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

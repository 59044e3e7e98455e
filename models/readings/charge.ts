// What a prescribed current alone decides: its highest density each way, its charge, and when a coating has been used up.
import { derivativeOf, integrate, integrateMagnitude, signChanges, valueOf } from '../physics/piecewisePolynomial.ts';
import type { PiecewisePolynomial } from '../problem/problem.ts';

interface Stretch {
  readonly start: number;
  readonly length: number;
  readonly coefficients: readonly number[];
}

function stretchesUntil({ knots, degree, coefficients }: PiecewisePolynomial, until: number): Stretch[] {
  return Array.from({ length: knots.length - 1 }, (_, piece) => ({
    start: knots[piece],
    length: Math.min(until, knots[piece + 1]) - knots[piece],
    coefficients: [...coefficients.subarray(piece * (degree + 1), (piece + 1) * (degree + 1))],
  })).filter(({ length }) => length > 0);
}

export interface CurrentReading {
  /** Largest |i| while the electrode is a cathode, and while it is an anode [A m⁻²]. */
  readonly cathodePeak: number;
  readonly anodePeak: number;
  /** ∫|i| dt [C m⁻²] */
  readonly charge: number;
  /** ∫i dt [C m⁻²] */
  readonly net: number;
}

/** From the session's start until a time [s]. */
export function readCurrent(current: PiecewisePolynomial, until: number): CurrentReading {
  let lowest = 0;
  let highest = 0;
  for (const { length, coefficients } of stretchesUntil(current, until)) {
    for (const s of [0, ...signChanges(derivativeOf(coefficients), length), length]) {
      const value = valueOf(coefficients, s);
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
  }
  return {
    cathodePeak: -lowest,
    anodePeak: highest,
    charge: integrateMagnitude(current, 0, until),
    net: integrate(current, 0, until),
  };
}

/**
 * The time at which the net charge that has passed a given way first reaches a limit; null where it never does.
 * What a reversal lays down again counts as there again.
 * @param way −1 counts i < 0 as use, +1 i > 0; @param limit [C m⁻²]
 */
export function timeUsedUp(current: PiecewisePolynomial, way: -1 | 1, limit: number, until: number): number | null {
  let used = 0;
  for (const { start, length, coefficients } of stretchesUntil(current, until)) {
    const missing = [used - limit, ...coefficients.map((coefficient, power) => (way * coefficient) / (power + 1))];
    const crossing = signChanges(missing, length)[0];
    if (crossing !== undefined) return start + crossing;
    used = limit + valueOf(missing, length);
    if (used >= limit) return start + length;
  }
  return null;
}

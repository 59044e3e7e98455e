// What a prescribed current alone decides: its highest density each way, its charge, and when a coating has been used up.
import { derivativeOf, pieceMagnitude, signChanges, valueOf } from '../physics/piecewisePolynomial.ts';
import type { PiecewisePolynomial } from '../problem/problem.ts';

/** The coefficients of one piece, no more of them than it needs: pulses by the thousand are constants. */
function coefficientsOf({ degree, coefficients }: PiecewisePolynomial, piece: number): readonly number[] {
  const first = piece * (degree + 1);
  let last = degree;
  while (last > 0 && coefficients[first + last] === 0) last--;
  return last === 0 ? [coefficients[first]] : [...coefficients.subarray(first, first + last + 1)];
}

/** ∫ of one stretch, in powers of the time since its start. */
function integralOf(coefficients: readonly number[]): number[] {
  return [0, ...coefficients.map((coefficient, power) => coefficient / (power + 1))];
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
  let charge = 0;
  let net = 0;
  const { knots } = current;
  for (let piece = 0; piece + 1 < knots.length && knots[piece] < until; piece++) {
    const length = Math.min(until, knots[piece + 1]) - knots[piece];
    const own = coefficientsOf(current, piece);
    if (own.length === 1) {
      lowest = Math.min(lowest, own[0]);
      highest = Math.max(highest, own[0]);
      charge += Math.abs(own[0]) * length;
      net += own[0] * length;
      continue;
    }
    for (const s of [0, ...signChanges(derivativeOf(own), length), length]) {
      const value = valueOf(own, s);
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    charge += pieceMagnitude(own, length);
    net += valueOf(integralOf(own), length);
  }
  return { cathodePeak: Math.abs(lowest), anodePeak: highest, charge, net };
}

/**
 * The time at which the net charge that has passed a given way first reaches a limit; null where it never does.
 * What a reversal lays down again counts as there again.
 * @param way −1 counts i < 0 as use, +1 i > 0; @param limit [C m⁻²]; @param renewals when fresh pads go on, at knots [s]
 */
export function timeUsedUp(
  current: PiecewisePolynomial,
  way: -1 | 1,
  limit: number,
  until: number,
  renewals: readonly number[] = [],
): number | null {
  let used = 0;
  const { knots } = current;
  for (let piece = 0; piece + 1 < knots.length && knots[piece] < until; piece++) {
    if (isRenewed(knots[piece], renewals)) used = 0;
    const length = Math.min(until, knots[piece + 1]) - knots[piece];
    const own = coefficientsOf(current, piece);
    if (own.length === 1) {
      const rate = way * own[0];
      if (used + rate * length >= limit) return knots[piece] + (limit - used) / rate;
      used += rate * length;
      continue;
    }
    const passed = integralOf(own).map((coefficient) => way * coefficient);
    const crossing = signChanges([used - limit, ...passed.slice(1)], length)[0];
    if (crossing !== undefined) return knots[piece] + crossing;
    used += valueOf(passed, length);
    if (used >= limit) return knots[piece] + length;
  }
  return null;
}

/** Of the time since the session's start. */
const roundOff = 1e-12;

function isRenewed(knot: number, renewals: readonly number[]): boolean {
  return renewals.some((time) => Math.abs(time - knot) <= roundOff * Math.max(1, time));
}

export interface PadCharge {
  /** ∫|i| dt [C m⁻²] */
  readonly charge: number;
  /** ∫i dt [C m⁻²] */
  readonly net: number;
}

/** What each of the pads that were on until a time [s] has passed; one where none is changed. */
export function chargeByPad(
  current: PiecewisePolynomial,
  until: number,
  renewals: readonly number[],
): readonly PadCharge[] {
  const ends = [...renewals.filter((time) => time < until), until];
  let before: PadCharge = { charge: 0, net: 0 };
  return ends.map((end) => {
    const { charge, net } = readCurrent(current, end);
    const own = { charge: charge - before.charge, net: net - before.net };
    before = { charge, net };
    return own;
  });
}

// Blood flow through the tissue over its flow at rest, p(t) = Π_e [1 + (f_e − 1) h_e(t)]: each cause e rises to its factor f_e
// along a line, holds it, and falls back along a line (h from 0 to 1 to 0). Capillary exchange that flow limits goes with it (CAP).
// That causes multiply is an assumption; nobody has measured them together.
import { joinPieces, type Piece, type PiecewisePolynomial } from './piecewisePolynomial.ts';

export interface PerfusionEffect {
  /** f: flow over flow at rest once the effect is full [1]. */
  readonly factor: number;
  /** When it sets in; before the session where negative [s]. */
  readonly from: number;
  /** Until the effect is full; 0: at once [s]. */
  readonly onset: number;
  /** From setting in until it begins to wear off, the onset included [s]. */
  readonly duration: number;
  /** Until nothing is left of it; 0: at once [s]. */
  readonly recovery: number;
}

interface Corner {
  readonly time: number;
  /** Factor reached at this time; two corners at one time are a jump. */
  readonly factor: number;
}

/** An effect that wears off before it is full turns back where it has come to. */
function cornersOf({ factor, from, onset, duration, recovery }: PerfusionEffect): readonly Corner[] {
  const reached = onset > duration ? 1 + ((factor - 1) * duration) / onset : factor;
  const full = from + Math.min(onset, duration);
  const fading = from + duration;
  return [
    { time: from, factor: 1 },
    { time: full, factor: reached },
    { time: fading, factor: reached },
    { time: fading + recovery, factor: 1 },
  ];
}

/** Powers of t − start of one effect inside an interval that none of its corners divides. */
function lineOver(corners: readonly Corner[], start: number, end: number): readonly number[] {
  const middle = start + (end - start) / 2;
  const after = corners.findIndex(({ time }) => time > middle);
  if (after <= 0) return [1];
  const left = corners[after - 1];
  const right = corners[after];
  if (left.factor === right.factor) return [left.factor];
  const slope = (right.factor - left.factor) / (right.time - left.time);
  return [left.factor + slope * (start - left.time), slope];
}

function product(a: readonly number[], b: readonly number[]): number[] {
  const powers = Array.from({ length: a.length + b.length - 1 }, () => 0);
  a.forEach((left, i) => {
    b.forEach((right, j) => {
      powers[i + j] = powers[i + j] + left * right;
    });
  });
  return powers;
}

/** p(t) from 0 to `end`, exactly. */
export function perfusion(effects: readonly PerfusionEffect[], end: number): PiecewisePolynomial {
  const courses = effects.map(cornersOf);
  const inside = courses.flatMap((corners) => corners.map(({ time }) => time).filter((time) => time > 0 && time < end));
  const knots = [...new Set([0, ...inside, end])].toSorted((a, b) => a - b);
  const pieces = knots.slice(1).map((to, index): Piece => {
    const from = knots[index];
    const factors = courses.map((corners) => lineOver(corners, from, to));
    return { start: from, end: to, coefficients: factors.reduce(product, [1]) };
  });
  return joinPieces(pieces);
}

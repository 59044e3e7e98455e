// A smooth function of time as polynomial pieces of degree 7: interpolation in Chebyshev nodes, halving a piece until the
// function is met between the nodes. L. N. Trefethen, Approximation Theory and Approximation Practice (SIAM 2013).
import type { Piece } from './piecewisePolynomial.ts';

export const fittedDegree = 7;
const nodes = fittedDegree + 1;
// A smooth function needs far fewer; a jump that was not announced would need them all.
const mostHalvings = 40;
const mostPieces = 20_000;

/** Thrown with a sentence for a person. */
export class FitError extends Error {}

const nodeAt = Array.from({ length: nodes }, (_, node) => Math.cos((Math.PI * (node + 0.5)) / nodes));
// Not the very ends: at a jump they may belong to the neighbour.
const nearEnd = 1 - 1e-6;
// Many more than the nodes, so that a narrow peak between them is not passed over.
const checks = 64;
const checkAt = Array.from({ length: checks + 1 }, (_, check) => nearEnd * ((2 * check) / checks - 1));

/** Chebyshev polynomials T_0 … T_7 in powers of the argument. */
const chebyshevPowers: readonly (readonly number[])[] = (() => {
  const rows: number[][] = [[1], [0, 1]];
  for (let row = 2; row < nodes; row++) {
    const next = [0, ...rows[row - 1].map((coefficient) => 2 * coefficient)];
    rows[row - 2].forEach((coefficient, power) => {
      next[power] = next[power] - coefficient;
    });
    rows.push(next);
  }
  return rows;
})();

function interpolate(value: (time: number) => number, start: number, end: number): number[] {
  const half = (end - start) / 2;
  const middle = start + half;
  const samples = nodeAt.map((node) => value(middle + half * node));
  return chebyshevPowers.map((_, row) => {
    let sum = 0;
    for (let node = 0; node < nodes; node++) sum += samples[node] * Math.cos((Math.PI * row * (node + 0.5)) / nodes);
    return (sum * (row === 0 ? 1 : 2)) / nodes;
  });
}

function chebyshevValue(series: readonly number[], x: number): number {
  let next = 0;
  let afterNext = 0;
  for (let row = series.length - 1; row >= 1; row--) {
    const now = series[row] + 2 * x * next - afterNext;
    afterNext = next;
    next = now;
  }
  return series[0] + x * next - afterNext;
}

/** From Chebyshev coefficients on [start, end] to powers of t − start. */
function toPowers(series: readonly number[], length: number): number[] {
  const inX = Array.from({ length: nodes }, () => 0);
  series.forEach((coefficient, row) => {
    chebyshevPowers[row].forEach((factor, power) => {
      inX[power] = inX[power] + coefficient * factor;
    });
  });
  // x = 2s/length − 1, by Horner on polynomials
  let inS: number[] = [];
  for (let power = nodes - 1; power >= 0; power--) {
    const shifted = inS.map((coefficient) => -coefficient);
    inS.forEach((coefficient, index) => {
      shifted[index + 1] = (shifted[index + 1] ?? 0) + (2 * coefficient) / length;
    });
    shifted[0] = (shifted[0] ?? 0) + inX[power];
    inS = shifted;
  }
  return inS;
}

/** Pieces that meet `value` to `tolerance`, which is absolute; smooth inside [start, end] by the caller's word. */
export function fitPieces(value: (time: number) => number, start: number, end: number, tolerance: number): Piece[] {
  const pieces: Piece[] = [];
  const shortest = (end - start) * 2 ** -mostHalvings;
  const pending: [number, number][] = [[start, end]];
  while (pending.length > 0) {
    const [from, to] = pending.pop()!;
    const series = interpolate(value, from, to);
    const half = (to - from) / 2;
    const error = Math.max(...checkAt.map((x) => Math.abs(chebyshevValue(series, x) - value(from + half + half * x))));
    if (Number.isNaN(error) || error === Infinity)
      throw new FitError(`It is not a finite number near t = ${from + half} s`);
    if (error <= tolerance) {
      pieces.push({ start: from, end: to, coefficients: toPowers(series, to - from) });
      if (pieces.length > mostPieces)
        throw new FitError(`It needs more than ${mostPieces} pieces: it changes too often`);
      continue;
    }
    if (to - from < shortest)
      throw new FitError(`It is not continuous near t = ${from + half} s, and nothing in it says why`);
    const middle = from + half;
    pending.push([middle, to], [from, middle]);
  }
  return pieces;
}

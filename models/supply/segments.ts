// A session's current in stretches of one sign, and the cubic that a followed step is drawn as.
import { type Piece, shift, signChanges, valueOf } from '../physics/piecewisePolynomial.ts';

/** A stretch of the session in which the current asked for keeps its sign. */
export interface Segment {
  /** By the session's clock [s]. */
  readonly start: number;
  readonly length: number;
  /** In powers of the time since `start` [A]. */
  readonly coefficients: readonly number[];
  readonly direction: -1 | 0 | 1;
}

export function segmentsOf(pieces: readonly Piece[]): Segment[] {
  return pieces.flatMap(({ start, end, coefficients }) => {
    const cuts = [0, ...signChanges(coefficients, end - start), end - start];
    return cuts.slice(1).map((to, k): Segment => {
      const own = shift(coefficients, cuts[k]);
      const direction = Math.sign(valueOf(own, (to - cuts[k]) / 2)) as Segment['direction'];
      return { start: start + cuts[k], length: to - cuts[k], coefficients: own, direction };
    });
  });
}

/** Cubic with values and slopes at both ends, in powers of the time since its start. */
export function hermite(h: number, from: number, slope: number, to: number, endSlope: number): number[] {
  const rise = (to - from) / h;
  return [from, slope, (3 * rise - 2 * slope - endSlope) / h, (slope + endSlope - 2 * rise) / (h * h)];
}

/**
 * Reads a piecewise polynomial of time within one stretch between kinks, so that a jump at either end is never
 * looked across: at the stretch's start the right-hand limit, at its end the left-hand one.
 */
import type { PiecewisePolynomial } from '../problem/problem.ts';

export class Signal {
  private first = 0;
  private last = 0;
  /** Piece last read, where the next reading most likely is. */
  private at = 0;

  constructor(readonly source: PiecewisePolynomial) {}

  /** Limits reading to [from, to]. */
  enter(from: number, to: number): void {
    const { knots } = this.source;
    const middle = 0.5 * (from + to);
    const pieces = knots.length - 1;
    let piece = 0;
    while (piece < pieces - 1 && knots[piece + 1] <= from) piece++;
    this.first = piece;
    while (piece < pieces - 1 && knots[piece + 1] < to) piece++;
    this.last = piece;
    if (this.first > this.last || knots[this.first] > middle) this.first = this.last;
  }

  private pieceAt(t: number): number {
    const { knots } = this.source;
    let piece = this.at;
    if (piece < this.first || piece > this.last || t < knots[piece]) piece = this.first;
    while (piece < this.last && t > knots[piece + 1]) piece++;
    this.at = piece;
    return piece;
  }

  value(t: number): number {
    const { knots, degree, coefficients } = this.source;
    const piece = this.pieceAt(t);
    const s = t - knots[piece];
    let value = 0;
    for (let d = degree; d >= 0; d--) value = value * s + coefficients[piece * (degree + 1) + d];
    return value;
  }

  slope(t: number): number {
    const { knots, degree, coefficients } = this.source;
    const piece = this.pieceAt(t);
    const s = t - knots[piece];
    let value = 0;
    for (let d = degree; d >= 1; d--) value = value * s + d * coefficients[piece * (degree + 1) + d];
    return value;
  }
}

/** Times at which any of the signals has a kink, start and end included, ascending. */
export function kinkTimes(sources: readonly PiecewisePolynomial[], end: number): Float64Array {
  const times = new Set<number>([0, end]);
  for (const { knots, kinks } of sources) {
    knots.forEach((t, k) => {
      if (kinks[k] === 1 && t > 0 && t < end) times.add(t);
    });
  }
  return Float64Array.from(times).toSorted();
}

/**
 * A function of time, piecewise polynomial: on piece k, t in [knots[k], knots[k+1]], with s = t − knots[k],
 * value = Σ_d coefficients[k·(degree+1) + d] s^d. Jumps are allowed at knots.
 */
export interface PiecewisePolynomial {
  /** [s], ascending, first 0, last the end of the session; pieces + 1 of them. */
  readonly knots: Float64Array;
  readonly degree: number;
  readonly coefficients: Float64Array;
  /** 1 where value or slope is not continuous and the integrator must stop; per knot. */
  readonly kinks: Uint8Array;
}

/** One polynomial on [start, end], in powers of t − start. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly coefficients: readonly number[];
}

/** Index of the piece that holds t; at a knot the piece that begins there. */
export function pieceAt(polynomial: PiecewisePolynomial, time: number): number {
  const { knots } = polynomial;
  let low = 0;
  let high = knots.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (knots[middle] <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The polynomial of one piece at any time, also outside the piece. */
export function evaluatePiece(polynomial: PiecewisePolynomial, piece: number, time: number): number {
  const { degree, coefficients, knots } = polynomial;
  const s = time - knots[piece];
  const first = piece * (degree + 1);
  let value = coefficients[first + degree];
  for (let power = degree - 1; power >= 0; power--) value = value * s + coefficients[first + power];
  return value;
}

export function evaluatePieceSlope(polynomial: PiecewisePolynomial, piece: number, time: number): number {
  const { degree, coefficients, knots } = polynomial;
  const s = time - knots[piece];
  const first = piece * (degree + 1);
  let value = 0;
  for (let power = degree; power >= 1; power--) value = value * s + power * coefficients[first + power];
  return value;
}

/** The value at t; at a jump the one after it. */
export function evaluate(polynomial: PiecewisePolynomial, time: number): number {
  return evaluatePiece(polynomial, pieceAt(polynomial, time), time);
}

export function evaluateSlope(polynomial: PiecewisePolynomial, time: number): number {
  return evaluatePieceSlope(polynomial, pieceAt(polynomial, time), time);
}

export function valueOf(coefficients: readonly number[], s: number): number {
  let value = 0;
  for (let power = coefficients.length - 1; power >= 0; power--) value = value * s + coefficients[power];
  return value;
}

export function derivativeOf(coefficients: readonly number[]): number[] {
  return coefficients.slice(1).map((coefficient, power) => coefficient * (power + 1));
}

/** p(s + by) in powers of s. */
export function shift(coefficients: readonly number[], by: number): number[] {
  let result: number[] = [];
  for (let power = coefficients.length - 1; power >= 0; power--) {
    const next = result.map((coefficient) => coefficient * by);
    result.forEach((coefficient, index) => {
      next[index + 1] = (next[index + 1] ?? 0) + coefficient;
    });
    next[0] = (next[0] ?? 0) + coefficients[power];
    result = next;
  }
  return result;
}

/** Where the polynomial changes sign inside (0, length), ascending; touching roots are no sign change. */
export function signChanges(coefficients: readonly number[], length: number): number[] {
  if (coefficients.length < 2) return [];
  // Between neighbouring extrema the polynomial is monotone, so one bisection finds each crossing.
  const edges = [0, ...signChanges(derivativeOf(coefficients), length), length];
  const roots: number[] = [];
  for (let edge = 0; edge + 1 < edges.length; edge++) {
    const found = bisect((s) => valueOf(coefficients, s), edges[edge], edges[edge + 1]);
    if (found !== undefined && found > 0 && found < length && found > (roots.at(-1) ?? 0)) roots.push(found);
  }
  return roots;
}

/** The root of a function that changes sign once between a and b, to the last bit. */
export function bisect(value: (argument: number) => number, a: number, b: number): number | undefined {
  let low = a;
  let high = b;
  const start = Math.sign(value(low));
  const end = Math.sign(value(high));
  if (start === end || (start === 0 && end === 0)) return undefined;
  if (start === 0) return low;
  if (end === 0) return high;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (Math.sign(value(middle)) === start) low = middle;
    else high = middle;
  }
}

/** ∫|value| dt from one time to another, sign changes located. */
export function integrateMagnitude(polynomial: PiecewisePolynomial, from: number, to: number): number {
  return integratePieces(polynomial, from, to, true);
}

/** ∫ value dt from one time to another. */
export function integrate(polynomial: PiecewisePolynomial, from: number, to: number): number {
  return integratePieces(polynomial, from, to, false);
}

function integratePieces(polynomial: PiecewisePolynomial, from: number, to: number, magnitude: boolean): number {
  const { degree, knots } = polynomial;
  let total = 0;
  for (let piece = 0; piece + 1 < knots.length; piece++) {
    const start = Math.max(from, knots[piece]);
    const end = Math.min(to, knots[piece + 1]);
    if (!(end > start)) continue;
    const own = [...polynomial.coefficients.subarray(piece * (degree + 1), (piece + 1) * (degree + 1))];
    const low = start - knots[piece];
    const high = end - knots[piece];
    const cuts = magnitude ? signChanges(own, high).filter((root) => root > low) : [];
    total += integralBetween(own, [low, ...cuts, high], magnitude);
  }
  return total;
}

function integralBetween(coefficients: readonly number[], cuts: readonly number[], magnitude: boolean): number {
  const antiderivative = [0, ...coefficients.map((coefficient, power) => coefficient / (power + 1))];
  let total = 0;
  for (let cut = 0; cut + 1 < cuts.length; cut++) {
    const part = valueOf(antiderivative, cuts[cut + 1]) - valueOf(antiderivative, cuts[cut]);
    total += magnitude ? Math.abs(part) : part;
  }
  return total;
}

/** ∫₀ˢ|value| of one piece of its own. */
export function pieceMagnitude(coefficients: readonly number[], length: number): number {
  return integralBetween(coefficients, [0, ...signChanges(coefficients, length), length], true);
}

/** Largest |value| over all pieces. */
export function peakMagnitude(pieces: readonly Piece[]): number {
  let peak = 0;
  for (const { start, end, coefficients } of pieces) {
    const length = end - start;
    for (const s of [0, ...signChanges(derivativeOf(coefficients), length), length]) {
      peak = Math.max(peak, Math.abs(valueOf(coefficients, s)));
    }
  }
  return peak;
}

// Fitted pieces meet to 1e-9 of the peak and their slopes to about 1e-6 of peak over length; anything larger is meant.
const jumpTolerance = 1e-7;
const cornerTolerance = 1e-4;

/** Joins abutting pieces; a knot is a kink where value or slope truly jumps. */
export function joinPieces(pieces: readonly Piece[]): PiecewisePolynomial {
  const degree = pieces.reduce((highest, piece) => Math.max(highest, piece.coefficients.length - 1), 0);
  const knots = new Float64Array(pieces.length + 1);
  const coefficients = new Float64Array(pieces.length * (degree + 1));
  const kinks = new Uint8Array(pieces.length + 1);
  const peak = peakMagnitude(pieces);
  pieces.forEach((piece, index) => {
    knots[index] = piece.start;
    knots[index + 1] = piece.end;
    coefficients.set(piece.coefficients, index * (degree + 1));
    const before = pieces[index - 1];
    if (before !== undefined && isKink(before, piece, peak)) kinks[index] = 1;
  });
  kinks[0] = 1;
  kinks[pieces.length] = 1;
  return { knots, degree, coefficients, kinks };
}

function isKink(before: Piece, after: Piece, peak: number): boolean {
  const s = before.end - before.start;
  if (Math.abs(valueOf(before.coefficients, s) - valueOf(after.coefficients, 0)) > jumpTolerance * peak) return true;
  const corner = Math.abs(valueOf(derivativeOf(before.coefficients), s) - valueOf(derivativeOf(after.coefficients), 0));
  return corner * Math.min(s, after.end - after.start) > cornerTolerance * peak;
}

export function constantPolynomial(value: number, end: number): PiecewisePolynomial {
  return joinPieces([{ start: 0, end, coefficients: [value] }]);
}

/** Knots closer than this part of the whole are one, but for rounding. */
const sameKnot = 1e-12;

/** a + b, over the session of both. */
export function sumOf(a: PiecewisePolynomial, b: PiecewisePolynomial): PiecewisePolynomial {
  const near = sameKnot * a.knots[a.knots.length - 1];
  const added = b.knots.filter((knot) => a.knots.every((other) => Math.abs(knot - other) > near));
  const knots = Float64Array.from([...a.knots, ...added]).toSorted();
  const pieces = Array.from({ length: knots.length - 1 }, (_, k): Piece => {
    const start = knots[k];
    const end = knots[k + 1];
    const [left, right] = [a, b].map((one) => {
      const piece = pieceAt(one, start + (end - start) / 2);
      const { degree, coefficients } = one;
      const own = coefficients.subarray(piece * (degree + 1), (piece + 1) * (degree + 1));
      return shift([...own], start - one.knots[piece]);
    });
    const length = Math.max(left.length, right.length);
    return {
      start,
      end,
      coefficients: Array.from({ length }, (_none, power) => (left[power] ?? 0) + (right[power] ?? 0)),
    };
  });
  return joinPieces(pieces);
}

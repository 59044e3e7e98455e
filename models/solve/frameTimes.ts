// When frames are shown: evenly, but for long rests between sessions, which get ever fewer the longer they last. A rest of
// length s after a session of length a counts s up to a, then a + b ln(1 + (s − a)/b) with b = a/4, and no more.
import type { PiecewisePolynomial, Problem } from '../problem/problem.ts';
import { kinkTimes } from './signal.ts';

/** Shorter rests belong to the session: pauses, pulses, and the time in which skin recovers from a current [s]. */
const LONG_REST = 3600;
/** How soon a rest that outlasts its session counts less, as a part of the session. */
const FADING = 0.25;
/** So many kinks always get a frame of their own. */
const FEW_KINKS = 100;

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Length of the session before a long rest; Infinity where time counts as it is [s]. */
  readonly session: number;
}

function stretchesOf(current: PiecewisePolynomial): Stretch[] {
  const { knots, degree, coefficients } = current;
  const stretches: Stretch[] = [];
  const add = (start: number, end: number, session: number): void => {
    if (end > start) stretches.push({ start, end, session });
  };
  let sessionStart = 0;
  let restStart: number | null = null;
  for (let piece = 0; piece + 1 < knots.length; piece++) {
    const first = piece * (degree + 1);
    const idle = coefficients.subarray(first, first + degree + 1).every((value) => value === 0);
    if (idle && restStart === null) restStart = knots[piece];
    const last = piece + 2 === knots.length;
    if (restStart === null || (idle && !last)) continue;
    const restEnd = idle ? knots[piece + 1] : knots[piece];
    if (restEnd - restStart > LONG_REST && restStart > sessionStart) {
      add(sessionStart, restStart, Infinity);
      add(restStart, restEnd, restStart - sessionStart);
      sessionStart = restEnd;
    }
    restStart = null;
  }
  add(sessionStart, knots[knots.length - 1], Infinity);
  return stretches;
}

function weightOf({ start, end, session }: Stretch): number {
  const length = end - start;
  const slow = FADING * session;
  return length <= session ? length : session + slow * Math.log1p((length - session) / slow);
}

/** The time within a stretch at which this much of its weight has passed. */
function timeIn({ start, end, session }: Stretch, weight: number): number {
  const slow = FADING * session;
  const length = weight <= session ? weight : session + slow * Math.expm1((weight - session) / slow);
  return Math.min(end, start + length);
}

function evenTimes(current: PiecewisePolynomial, count: number): number[] {
  const end = current.knots[current.knots.length - 1];
  const stretches = stretchesOf(current);
  if (stretches.length === 1) return Array.from({ length: count }, (_, k) => (end * k) / (count - 1));
  const weights = stretches.map(weightOf);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let at = 0;
  let passed = 0;
  return Array.from({ length: count }, (_, k) => {
    if (k === count - 1) return end;
    const target = (whole * k) / (count - 1);
    while (at + 1 < stretches.length && target > passed + weights[at]) passed += weights[at++];
    return timeIn(stretches[at], target - passed);
  });
}

/** `count` times from start to end and, unless there are more of them than of those, every kink of the current, ascending. */
export function frameTimes({ current }: Problem, count: number): Float64Array {
  const end = current.knots[current.knots.length - 1];
  const kinks = kinkTimes([current], end);
  const wanted = kinks.length > Math.max(count, FEW_KINKS) ? [] : kinks;
  const times = [...evenTimes(current, count), ...wanted].toSorted((a, b) => a - b);
  const apart = 1e-9 * end;
  return Float64Array.from(times.filter((t, k) => k === 0 || t - times[k - 1] > apart));
}

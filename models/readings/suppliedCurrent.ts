// A current that a supply gave, beside the one that was asked for: where the session's own clock stood, and what the plan was.
import { evaluate } from '../physics/piecewisePolynomial.ts';
import type { PiecewisePolynomial, SupplyAccount } from '../problem/problem.ts';

/** First instant at which the session's clock showed this, or the last of all [s]. */
export function timeOnClock({ clock: { times, program } }: SupplyAccount, at: number): number {
  const after = program.findIndex((one) => one >= at);
  if (after <= 0) return after < 0 ? times[times.length - 1] : times[0];
  const share = (at - program[after - 1]) / (program[after] - program[after - 1]);
  return times[after - 1] + share * (times[after] - times[after - 1]);
}

/** One point of a course. */
export interface CoursePoint {
  /** [s] */
  readonly time: number;
  /** [A] */
  readonly current: number;
}

const evenPoints = 400;
/** So many corners are drawn as such. */
const fewCorners = 400;
/** Of the session: how far to either side of a corner it is read. */
const beside = 1e-9;

/** The course that was asked for, had there been volts enough. */
export function askedCourse({ asked }: SupplyAccount): readonly CoursePoint[] {
  const end = endOf(asked);
  const corners =
    asked.knots.length > fewCorners ? [] : [...asked.knots].flatMap((t) => [t - beside * end, t + beside * end]);
  const even = Array.from({ length: evenPoints + 1 }, (_, k) => (end * k) / evenPoints);
  return [...even, ...corners]
    .filter((time) => time >= 0 && time <= end)
    .toSorted((one, two) => one - two)
    .map((time) => ({ time, current: evaluate(asked, time) }));
}

export function askedEnd({ asked }: SupplyAccount): number {
  return endOf(asked);
}

function endOf({ knots }: PiecewisePolynomial): number {
  return knots[knots.length - 1];
}

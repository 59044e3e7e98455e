// Blood flow through the tissue over its flow at rest, p(t) = Π_e [1 + (f_e − 1) h_e(t)]: each cause e rises to its factor f_e
// along a line, holds it, and falls back along a line (h from 0 to 1 to 0). Capillary exchange that flow limits goes with it (CAP).
// That causes multiply is an assumption; nobody has measured them together.
import { joinPieces, type Piece, type PiecewisePolynomial } from './piecewisePolynomial.ts';

export interface PerfusionEffect {
  /** f: flow over flow at rest once the effect is full [1]. */
  readonly factor: number;
  /** When it sets in; before the session where negative [s]. */
  readonly from: number;
  /** When the same cause sets in again; where it has not worn off by then, the stronger of the two counts [s]. */
  readonly again?: readonly number[];
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
function cornersFrom(from: number, { factor, onset, duration, recovery }: PerfusionEffect): readonly Corner[] {
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

/** The course furthest from 1 at every time, exactly; all of them lie on the same side of 1. */
function strongest(courses: readonly (readonly Corner[])[]): readonly Corner[] {
  const corners: Corner[] = [];
  const strength = (factor: number): number => Math.abs(factor - 1);
  const follow = (from: number, to: number, lines: readonly (readonly [number, number])[]): void => {
    const best = (end: 0 | 1): readonly [number, number] =>
      lines.reduce((one, two) => {
        const [here, there] = [strength(one[end]), strength(two[end])];
        if (here !== there) return here > there ? one : two;
        return strength(one[1 - end]) >= strength(two[1 - end]) ? one : two;
      });
    const [left, right] = [best(0), best(1)];
    const apart = left[0] - right[0];
    const share = left === right ? 0 : apart / (apart - (left[1] - right[1]));
    const middle = from + share * (to - from);
    if (!(middle > from && middle < to)) {
      corners.push({ time: from, factor: left[0] }, { time: to, factor: right[1] });
      return;
    }
    const at = (line: readonly [number, number]): number => line[0] + share * (line[1] - line[0]);
    follow(
      from,
      middle,
      lines.map((line) => [line[0], at(line)]),
    );
    follow(
      middle,
      to,
      lines.map((line) => [at(line), line[1]]),
    );
  };
  const times = [...new Set(courses.flatMap((course) => course.map(({ time }) => time)))].toSorted((a, b) => a - b);
  times.slice(1).forEach((to, index) => {
    const from = times[index];
    const present = courses.filter((course) => course[0].time < to && course[course.length - 1].time > from);
    const lines = present.map((course): readonly [number, number] => {
      const [start, slope = 0] = lineOver(course, from, to);
      return [start, start + slope * (to - from)];
    });
    follow(from, to, lines.length === 0 ? [[1, 1]] : lines);
  });
  return corners;
}

function cornersOf(effect: PerfusionEffect): readonly Corner[] {
  const { from, again = [] } = effect;
  const courses = [from, ...again].map((onset) => cornersFrom(onset, effect));
  return courses.length === 1 ? courses[0] : strongest(courses);
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

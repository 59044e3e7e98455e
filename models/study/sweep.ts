// A sweep: one study again and again with one or two of its quantities laid out over a range. Coarse places come first.
import { nearest } from './nearest.ts';
import { type Quantity, quantityAt } from './quantities.ts';
import type { Study } from './study.ts';
import { canonicalJson } from './studyHash.ts';
import { numbersIn, readPath, writePath } from './studyPath.ts';

export interface SweepAxis {
  /** Where in the study, such as `session.current_mA`. */
  readonly path: string;
  /** In the quantity's own unit. */
  readonly from: number;
  readonly to: number;
  /** Values from end to end. */
  readonly count: number;
  readonly scale: 'linear' | 'log';
}

/** A number of a study that the quantity table knows. */
export interface SweptQuantity {
  readonly path: string;
  readonly quantity: Quantity;
  readonly value: number;
}

export const fewestValues = 2;
/** More along one axis than a picture can show apart. */
export const mostValues = 101;
export const usualCount = 10;

export function sweptQuantities(study: Study): readonly SweptQuantity[] {
  return numbersIn(study).flatMap(({ path, value }) => {
    const quantity = quantityAt(path);
    // how exactly to solve is no property of the treatment
    return quantity === undefined || path === 'accuracy' ? [] : [{ path, quantity, value }];
  });
}

/** Evenly spaced, on a log scale by ratio; ends exact, the digits that division leaves cut off. */
export function axisValues({ from, to, count, scale }: SweepAxis): readonly number[] {
  return Array.from({ length: count }, (_, k) => {
    if (k === 0) return from;
    if (k === count - 1) return to;
    const part = k / (count - 1);
    const value = scale === 'log' ? from * (to / from) ** part : from + (to - from) * part;
    return Number(value.toPrecision(9));
  });
}

/** What is wrong with an axis, as a sentence; null if nothing. */
export function axisFault(study: Study, axis: SweepAxis): string | null {
  const { path, from, to, count, scale } = axis;
  const quantity = quantityAt(path);
  if (quantity === undefined || typeof readPath(study, path) !== 'number') {
    const paths = sweptQuantities(study).map((one) => one.path);
    const near = nearest(path, paths);
    return `This study has no number "${path}".${near === undefined ? '' : ` Did you mean "${near}"?`}`;
  }
  const { min, max } = quantity;
  const unit = quantity.unit === '' ? '' : ` ${quantity.unit}`;
  if (!Number.isInteger(count) || count < fewestValues || count > mostValues)
    return `An axis has ${fewestValues} to ${mostValues} values.`;
  for (const end of [from, to])
    if (!(end >= min && end <= max)) return `${quantity.label} can be ${min} to ${max}${unit}.`;
  if (from === to) return `${quantity.label}: from and to are the same.`;
  if (scale === 'log' && !(from * to > 0)) return `${quantity.label}: a log scale needs both ends on one side of zero.`;
  return null;
}

/** The study as JSON, with each axis's quantity at its value; to be parsed like any other. */
export function sweptStudy(study: unknown, axes: readonly SweepAxis[], values: readonly number[]): unknown {
  return axes.reduce((json: unknown, { path }, k) => writePath(json, path, values[k]), study);
}

/** Whether two studies sweep alike: the same but for the swept quantities themselves. */
export function sweepsAlike(one: Study, other: Study, axes: readonly SweepAxis[]): boolean {
  const zeros = axes.map(() => 0);
  return canonicalJson(sweptStudy(one, axes, zeros)) === canonicalJson(sweptStudy(other, axes, zeros));
}

/** What people ask about first, then anything there is. */
const askedFirst = [
  /^session\.current_mA$/u,
  /^session\.duration_min$/u,
  /^session\.steps\[\d+\]\.(to_mA|dose_mAmin)$/u,
  /^electrode\.area_cm2$/u,
  /^temperature_C$/u,
];

/** Current × duration where the session has them. */
export function usualAxes(study: Study): readonly [SweepAxis, SweepAxis] {
  const there = sweptQuantities(study);
  const [first, second] = askedFirst.flatMap((pattern) => there.filter(({ path }) => pattern.test(path)));
  if (first === undefined || second === undefined) throw new Error('Every study has a pad area and a temperature');
  return [usualAxis(first), usualAxis(second)];
}

const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** The study's own value comes to lie about the middle of its axis. */
const aboutTwice = 1.9;

/** From a small part of the study's own value to about twice that, in round steps, inside what is allowed. */
export function usualAxis({ path, quantity, value }: SweptQuantity): SweepAxis {
  const { min, max } = quantity;
  const size = Math.abs(value) > 0 ? aboutTwice * Math.abs(value) : usualCount * quantity.step;
  const power = 10 ** Math.floor(Math.log10(size));
  const round = Number(((steps.find((step) => step * power >= size * (1 - 1e-9)) ?? 10) * power).toPrecision(3));
  const end = value < 0 ? Math.max(min, -round) : Math.min(max, round);
  const start = Math.min(max, Math.max(min, Number((end / usualCount).toPrecision(6))));
  const [from, to] = start < end ? [start, end] : [end, start];
  return from === to
    ? { path, from: min, to: max, count: usualCount, scale: 'linear' }
    : { path, from, to, count: usualCount, scale: 'linear' };
}

/** A place in the grid of a sweep. */
export type GridPlace = readonly [column: number, row: number];

/** Distances between neighbours while a sweep is refined, widest first: 4, 2, 1. */
export const strides: readonly number[] = [4, 2, 1];

/** The places of an axis that are solved at one stride: every so-manieth and the last. */
export function placesAt(count: number, stride: number): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < count - 1; place += stride) places.push(place);
  return [...places, count - 1];
}

/** Every place once, the coarse grid before what lies between its places; the far corner, where most numbers are largest, first of all. */
export function sweepOrder(columns: number, rows: number): readonly GridPlace[] {
  const order = new Map<number, GridPlace>();
  for (const stride of strides)
    for (const row of placesAt(rows, stride).toReversed())
      for (const column of placesAt(columns, stride).toReversed()) {
        const key = row * columns + column;
        if (!order.has(key)) order.set(key, [column, row]);
      }
  return [...order.values()];
}

/** Lines of equal value, and where a value is passed, over a grid of solved places; bilinear between them, as between four corners of a cell. */

/** A value all over a map, places counted in cells, read off on a fine even grid from the lowest row on. */
export interface Samples {
  readonly width: number;
  readonly height: number;
  /** Intervals each way; one more value than that. */
  readonly across: number;
  readonly up: number;
  readonly values: Float64Array;
}

/** Intervals along the longer side: curves look smooth, and a hyperbola is met to a thousandth of the map. */
const fineness = 72;

/** From solved places, a value standing in the middle of its cell. Beyond the outermost middles it goes on as it went. */
export function sampleBetween(
  columns: readonly number[],
  rows: readonly number[],
  [width, height]: readonly [number, number],
  valueAt: (column: number, row: number) => number,
): Samples {
  const step = Math.max(width, height) / fineness;
  const [across, up] = [Math.ceil(width / step), Math.ceil(height / step)];
  const corners = rows.map((row) => columns.map((column) => valueAt(column, row)));
  const xs = Array.from({ length: across + 1 }, (_, i) => bracket(columns, (i * width) / across - 0.5));
  const ys = Array.from({ length: up + 1 }, (_, j) => bracket(rows, (j * height) / up - 0.5));
  const values = new Float64Array((across + 1) * (up + 1));
  let at = 0;
  for (const [j, t] of ys) {
    const below = corners[j];
    const above = corners[j + 1] ?? below;
    for (const [i, s] of xs) {
      const a = below?.[i] ?? NaN;
      const b = below?.[i + 1] ?? a;
      const c = above?.[i] ?? NaN;
      const d = above?.[i + 1] ?? c;
      values[at] = (1 - t) * ((1 - s) * a + s * b) + t * ((1 - s) * c + s * d);
      at += 1;
    }
  }
  return { width, height, across, up, values };
}

/** The interval that a place lies in or next to, and how far along. */
function bracket(places: readonly number[], at: number): readonly [number, number] {
  let k = 0;
  while (k + 2 < places.length && at >= (places[k + 1] ?? 0)) k += 1;
  const from = places[k] ?? 0;
  const to = places[k + 1] ?? from;
  return [k, to > from ? (at - from) / (to - from) : 0];
}

/** Everywhere the largest of several; where one is not known, of the others. Null without any. */
export function largestOf(several: readonly Samples[]): Samples | null {
  const [first] = several;
  if (first === undefined) return null;
  const values = first.values.map((_value, k) => {
    let most = -Infinity;
    for (const one of several) {
      const value = one.values[k] ?? NaN;
      if (value > most) most = value;
    }
    return most;
  });
  return { ...first, values };
}

/** At a place between the samples. */
export function sampleAt({ width, height, across, up, values }: Samples, x: number, y: number): number {
  const [u, v] = [(x / width) * across, (y / height) * up];
  const i = Math.min(across - 1, Math.max(0, Math.floor(u)));
  const j = Math.min(up - 1, Math.max(0, Math.floor(v)));
  const at = j * (across + 1) + i;
  const mix = (start: number): number => (values[start] ?? NaN) * (1 - (u - i)) + (values[start + 1] ?? NaN) * (u - i);
  return mix(at) * (1 - (v - j)) + mix(at + across + 1) * (v - j);
}

export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Marching squares; a saddle is cut by the mean of its corners. */
export function contour({ width, height, across, up, values }: Samples, level: number): readonly Segment[] {
  const [dx, dy] = [width / across, height / up];
  const segments: Segment[] = [];
  const value = (i: number, j: number): number => (values[j * (across + 1) + i] ?? NaN) - level;
  for (let j = 0; j < up; j += 1)
    for (let i = 0; i < across; i += 1) {
      // most cells are passed by, so nothing is made for them
      const a = value(i, j);
      const b = value(i + 1, j);
      const c = value(i + 1, j + 1);
      const d = value(i, j + 1);
      const first = a > 0;
      const second = b > 0;
      const third = c > 0;
      const fourth = d > 0;
      if ((first === second && second === third && third === fourth) || Number.isNaN(a + b + c + d)) continue;
      const x = i * dx;
      const y = j * dy;
      const crossings: (readonly [number, number])[] = [];
      if (first !== second) crossings.push([x + (a / (a - b)) * dx, y]);
      if (second !== third) crossings.push([x + dx, y + (b / (b - c)) * dy]);
      if (third !== fourth) crossings.push([x + (d / (d - c)) * dx, y + dy]);
      if (fourth !== first) crossings.push([x, y + (a / (a - d)) * dy]);
      // in a saddle the corners on the mean's side hang together
      if (crossings.length === 4 && first !== a + b + c + d > 0) crossings.push(crossings.shift() ?? [x, y]);
      for (let k = 0; k + 1 < crossings.length; k += 2) {
        const [one, other] = [crossings[k] ?? [x, y], crossings[k + 1] ?? [x, y]];
        segments.push([...one, ...other]);
      }
    }
  return segments;
}

/** The middles of all segments, those first at which a measure of distance is least. */
export function middlesBy(
  segments: readonly Segment[],
  distance: (x: number, y: number) => number,
): readonly (readonly [number, number])[] {
  return segments
    .map(([x1, y1, x2, y2]) => [(x1 + x2) / 2, (y1 + y2) / 2] as const)
    .toSorted((one, other) => distance(...one) - distance(...other));
}

/** Doublings of a usual dose inside a range, the largest few: 10, 20, 40, 80 mA·min. */
export function doseLevels(low: number, high: number): readonly number[] {
  const levels: number[] = [];
  for (let level = usualDose * 2 ** 12; level >= usualDose / 2 ** 12 && levels.length < mostLevels; level /= 2)
    if (level < high && level > low) levels.unshift(level);
  return levels;
}

/** [mA·min] */
const usualDose = 40;
const mostLevels = 5;

/** Lines of equal value, and where a value is passed, over a grid of solved places; bilinear between them, as between four corners of a cell. */
export type Field = (x: number, y: number) => number;

/** From place to place counted in cells, a value standing in the middle of its cell. Beyond the outermost middles it goes on as it went. */
export function bilinearField(
  columns: readonly number[],
  rows: readonly number[],
  valueAt: (column: number, row: number) => number,
): Field {
  const corners = rows.map((row) => columns.map((column) => valueAt(column, row)));
  return (x, y) => {
    const [i, s] = bracket(columns, x - 0.5);
    const [j, t] = bracket(rows, y - 0.5);
    const below = corners[j];
    const above = corners[j + 1] ?? below;
    const a = below?.[i] ?? NaN;
    const b = below?.[i + 1] ?? a;
    const c = above?.[i] ?? NaN;
    const d = above?.[i + 1] ?? c;
    return (1 - t) * ((1 - s) * a + s * b) + t * ((1 - s) * c + s * d);
  };
}

/** The interval that a place lies in or next to, and how far along. */
function bracket(places: readonly number[], at: number): readonly [number, number] {
  let k = 0;
  while (k + 2 < places.length && at >= (places[k + 1] ?? 0)) k += 1;
  const from = places[k] ?? 0;
  const to = places[k + 1] ?? from;
  return [k, to > from ? (at - from) / (to - from) : 0];
}

export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Squares that a contour is looked for in, along the longer side. */
const fineness = 72;

/** Marching squares over the whole field; a saddle is cut by the mean of its corners. */
export function contour(field: Field, width: number, height: number, level: number): readonly Segment[] {
  const step = Math.max(width, height) / fineness;
  const [nx, ny] = [Math.ceil(width / step), Math.ceil(height / step)];
  const [dx, dy] = [width / nx, height / ny];
  const grid = Array.from({ length: ny + 1 }, (_, j) =>
    Array.from({ length: nx + 1 }, (_unused, i) => field(i * dx, j * dy) - level),
  );
  const segments: Segment[] = [];
  for (let j = 0; j < ny; j += 1)
    for (let i = 0; i < nx; i += 1) {
      const square = [grid[j]?.[i], grid[j]?.[i + 1], grid[j + 1]?.[i + 1], grid[j + 1]?.[i]];
      const [a = NaN, b = NaN, c = NaN, d = NaN] = square;
      if (Number.isNaN(a + b + c + d)) continue;
      const [x, y] = [i * dx, j * dy];
      const crossings: (readonly [number, number])[] = [];
      const cross = (from: number, to: number, at: (part: number) => readonly [number, number]): void => {
        if (from > 0 !== to > 0) crossings.push(at(from / (from - to)));
      };
      cross(a, b, (part) => [x + part * dx, y]);
      cross(b, c, (part) => [x + dx, y + part * dy]);
      cross(c, d, (part) => [x + (1 - part) * dx, y + dy]);
      cross(d, a, (part) => [x, y + (1 - part) * dy]);
      // in a saddle the corners on the mean's side hang together
      if (crossings.length === 4 && a > 0 !== a + b + c + d > 0) crossings.push(crossings.shift() ?? [x, y]);
      for (let k = 0; k + 1 < crossings.length; k += 2) {
        const [one, other] = [crossings[k] ?? [x, y], crossings[k + 1] ?? [x, y]];
        segments.push([...one, ...other]);
      }
    }
  return segments;
}

/** The middle of the segment at which a measure of distance is least. */
export function nearestOn(
  segments: readonly Segment[],
  distance: (x: number, y: number) => number,
): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  let least = Infinity;
  for (const [x1, y1, x2, y2] of segments) {
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    const here = distance(x, y);
    if (here < least) [best, least] = [[x, y], here];
  }
  return best;
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

/** What a sweep's map shows, from its solved places. */
import type { LimitReading, MeasureId } from '../../../models/readings/sweepReadings.ts';
import { readPath } from '../../../models/study/studyPath.ts';
import type { Study } from '../../../models/study/study.ts';
import { milliampereMinute } from '../../../models/units.ts';
import { type SweepGrid, valueAt } from '../../app/sweepStore.ts';
import { formatShort } from '../../format/number.ts';
import { type ShownMeasure, shownMeasure } from '../../format/sweepMeasure.ts';
import { contour, doseLevels, largestOf, sampleBetween, type Samples } from './contours.ts';
import type { Line } from './mapInk.ts';
import type { MapCell, MapPicture } from './sweepPainter.ts';
import { niceTicks } from './vectorPicture.ts';
import { modelText } from '../../words/modelText.ts';

/** The unit that suits the largest of the places. */
export function shownIn(grid: SweepGrid, measure: MeasureId, study: Study): ShownMeasure {
  let largest = 0;
  let molarMass: number | null = null;
  for (const cell of grid.cells) {
    if (cell?.kind !== 'solved') continue;
    largest = Math.max(largest, Math.abs(cell.readings.values[measure] ?? 0));
    molarMass = cell.readings.plasmaMolarMass;
  }
  return shownMeasure(study, measure, largest, molarMass);
}

/** Least and most of all places, SI; null where none has a number. */
export function rangeOf(grid: SweepGrid, measure: MeasureId): readonly [number, number] | null {
  let [low, high] = [Infinity, -Infinity];
  for (const cell of grid.cells) {
    const value = cell?.kind === 'solved' ? cell.readings.values[measure] : null;
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : null;
}

export type MapLines = Pick<MapPicture, 'beyond' | 'limits' | 'doses'>;

/** What is drawn over the cells; changes only when a finer grid is whole. */
export function linesOver(grid: SweepGrid, [across, up]: readonly [readonly number[], readonly number[]]): MapLines {
  const size = [grid.values[0].length, grid.values[1].length] as const;
  const sampled = (read: (column: number, row: number) => number | null): Samples =>
    sampleBetween(across, up, size, (column, row) => read(column, row) ?? Number.NaN);
  const limits = limitsPassed(grid);
  const shares = limits.map(({ id }) => sampled((column, row) => limitAt(grid, id, column, row)?.share ?? null));
  const told = limits.flatMap(({ id, limit }) => (id === 'dose' ? [limit] : []));
  return {
    beyond: largestOf(shares),
    limits: limits.map(({ label, limit, unit }, k): Line => {
      const share = shares[k];
      const at = `${formatShort(Number(limit.toPrecision(3)))} ${unit}`.trim();
      return {
        segments: share === undefined ? [] : contour(share, 1),
        label: `${modelText(shortLabel(label))} ${at}`,
        brief: at,
      };
    }),
    doses: doseLines(
      sampled((column, row) => doseAt(grid, column, row)),
      told,
    ),
  };
}

/** A range that lies far from nothing is not begun at nothing, or all its colours would be one. */
const farFromNothing = 0.6;

export function pictureOf(
  grid: SweepGrid,
  measure: MeasureId,
  study: Study,
  shown: ShownMeasure,
  range: readonly [number, number] | null,
  lines: MapLines,
  hidden: ReadonlySet<string>,
): MapPicture {
  const { factor } = shown;
  const [least, most] = range ?? [0, 0];
  const bottom = least > farFromNothing * most ? least * factor : Math.min(0, least * factor);
  const top = most * factor > bottom ? most * factor : bottom + 1;
  const inner = niceTicks(bottom, top, 10);
  const step = (inner[1] ?? top) - (inner[0] ?? bottom);
  const low = Math.floor(bottom / step + 1e-9) * step;
  const high = Math.ceil(top / step - 1e-9) * step;
  const [columns, rows] = [grid.values[0].length, grid.values[1].length];
  return {
    columns,
    rows,
    cells: grid.cells.map((_cell, index) => {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      return cellOf(grid, measure, column, row, (value) => (value * factor - low) / (high - low));
    }),
    beyond: hidden.has('limits') ? null : lines.beyond,
    limits: hidden.has('limits') ? [] : lines.limits,
    doses: hidden.has('dose') ? [] : lines.doses,
    session: hidden.has('session') ? null : sessionPlace(grid, study),
    // without a number there is no scale to tell
    scale: range === null ? null : { title: shown.unit, low, high, ticks: niceTicks(low, high, 6) },
  };
}

/** Those that are a limit are drawn as one. */
function doseLines(doses: Samples, told: readonly number[]): readonly Line[] {
  let [least, most] = [Infinity, 0];
  for (const dose of doses.values) {
    if (dose < least) least = dose;
    if (dose > most) most = dose;
  }
  return doseLevels(Math.max(0, least), most)
    .filter((level) => !told.includes(level))
    .map((level) => ({ segments: contour(doses, level), label: formatShort(level), brief: formatShort(level) }));
}

/** "Current density, as cathode" → "Current density": the place on the map has no room for more. */
function shortLabel(label: string): string {
  return label.replace(/, (as|at) .*$/u, '');
}

function cellOf(
  grid: SweepGrid,
  measure: MeasureId,
  column: number,
  row: number,
  position: (value: number) => number,
): MapCell {
  const placed = (value: number | null): number | null => (value === null ? null : position(value));
  const cell = grid.cells[row * grid.values[0].length + column] ?? null;
  if (cell !== null) return { kind: cell.kind, position: placed(valueAt(grid, measure, column, row)), borrowed: false };
  for (const stride of [2, 4]) {
    const near = (place: number, count: number): number => Math.min(count - 1, Math.round(place / stride) * stride);
    const value = valueAt(grid, measure, near(column, grid.values[0].length), near(row, grid.values[1].length));
    if (value !== null) return { kind: 'missing', position: placed(value), borrowed: true };
  }
  return { kind: 'missing', position: null, borrowed: false };
}

/** [mA·min] */
export function doseAt(grid: SweepGrid, column: number, row: number): number | null {
  const dose = valueAt(grid, 'dose', column, row);
  return dose === null ? null : dose / milliampereMinute;
}

function limitAt(grid: SweepGrid, id: string, column: number, row: number): LimitReading | undefined {
  const cell = grid.cells[row * grid.values[0].length + column];
  return cell?.kind === 'solved' ? cell.readings.limits.find((limit) => limit.id === id) : undefined;
}

/** Those that some of the sessions are beyond, each once. */
function limitsPassed({ cells }: SweepGrid): readonly LimitReading[] {
  const passed = new Map<string, LimitReading>();
  for (const cell of cells)
    if (cell?.kind === 'solved')
      for (const limit of cell.readings.limits)
        if (limit.share > 1 && !passed.has(limit.id)) passed.set(limit.id, limit);
  return [...passed.values()];
}

/** Where the study's own values stand between the middles of the cells. */
function sessionPlace({ axes, values }: SweepGrid, study: Study): readonly [number, number] | null {
  const places = axes.map((axis, k) => {
    const value = readPath(study, axis.path);
    const list = values[k] ?? [];
    if (typeof value !== 'number') return null;
    for (let i = 0; i + 1 < list.length; i += 1) {
      const from = list[i] ?? 0;
      const to = list[i + 1] ?? from;
      const part = axis.scale === 'log' ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
      // half a cell beyond the outermost middles is still on the map
      const [least, most] = [i === 0 ? -0.5 : 0, i + 2 === list.length ? 1.5 : 1];
      if (part >= least && part <= most) return i + part + 0.5;
    }
    return null;
  });
  const [x, y] = places;
  return x === null || x === undefined || y === null || y === undefined ? null : [x, y];
}

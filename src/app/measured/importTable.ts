import { type MeasuredSeries, longestMeasuredName } from './measuredSeries.ts';
import {
  type ColumnRole,
  headerParts,
  type MeasuredKind,
  measuredKinds,
  printedUnit,
  readUnit,
  type ReadUnit,
} from './measuredUnits.ts';
import { isMissing, type MeasuredTable, readCell } from './readTable.ts';

export interface ColumnChoice {
  readonly role: ColumnRole;
  readonly unit: string;
}

export interface ImportSettings {
  readonly name: string;
  readonly file: string;
  readonly columns: readonly ColumnChoice[];
  /** For what is measured against depth and has no column of times [s]. */
  readonly time: number | null;
}

export type ImportProblem =
  | { readonly kind: 'unit'; readonly column: number; readonly role: ColumnRole; readonly unit: string }
  | { readonly kind: 'twice'; readonly column: number; readonly role: 'time' | 'depth' }
  | { readonly kind: 'noAxis' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'needsDepth'; readonly column: number }
  | { readonly kind: 'lonelyError'; readonly column: number }
  | { readonly kind: 'noTime' }
  | { readonly kind: 'noPoints'; readonly column: number };

export interface Imported {
  readonly series: readonly Omit<MeasuredSeries, 'id'>[];
  readonly problems: readonly ImportProblem[];
  /** Cells that hold something, but no number; and the first of them. */
  readonly unread: number;
  readonly firstUnread: { readonly row: number; readonly text: string } | null;
}

/** Profiles of one file at different times; more could not be told apart. */
const mostProfiles = 8;

const isKind = (role: ColumnRole): role is MeasuredKind => (measuredKinds as readonly string[]).includes(role);
/** Only these have a depth. */
const overDepth = new Set<ColumnRole>(['concentration', 'pH']);

interface Point {
  readonly x: number;
  readonly y: number;
  readonly error: number;
  readonly time: number;
}

export function importTable(table: MeasuredTable, settings: ImportSettings): Imported {
  const { columns } = settings;
  const problems: ImportProblem[] = [];
  const units = columns.map(({ role, unit }, column): ReadUnit | null => {
    const read = readUnit(role, unit);
    if (read === null && role !== 'error' && role !== 'ignore') problems.push({ kind: 'unit', column, role, unit });
    return read;
  });
  for (const role of ['time', 'depth'] as const) {
    const again = columns.findIndex((one, at) => one.role === role && columns.findIndex((c) => c.role === role) < at);
    if (again >= 0) problems.push({ kind: 'twice', column: again, role });
  }
  const timeAt = columns.findIndex(({ role }) => role === 'time');
  const depthAt = columns.findIndex(({ role }) => role === 'depth');
  if (timeAt < 0 && depthAt < 0) problems.push({ kind: 'noAxis' });
  if (!columns.some(({ role }) => isKind(role))) problems.push({ kind: 'nothing' });
  const count = { unread: 0, first: null as Imported['firstUnread'] };
  const cellAt = (row: number, column: number, factor: number): number => {
    const text = table.rows[row]?.[column] ?? '';
    const value = readCell(text, table.decimal);
    if (Number.isNaN(value) && !isMissing(text)) {
      count.unread += 1;
      count.first ??= { row: row + 1, text };
    }
    return value * factor;
  };
  const axisOf = (column: number): Float64Array | null =>
    column < 0
      ? null
      : Float64Array.from(table.rows, (_, row) => cellAt(row, column, units[column]?.factor ?? Number.NaN));
  const times = axisOf(timeAt);
  const depths = axisOf(depthAt);
  const series: Omit<MeasuredSeries, 'id'>[] = [];

  for (const [column, { role, unit }] of columns.entries()) {
    const read = units[column];
    if (role === 'error' && errorOwner(columns, column) < 0) problems.push({ kind: 'lonelyError', column });
    if (!isKind(role) || read === null || read === undefined) continue;
    const deep = depths !== null && overDepth.has(role);
    const x = deep ? depths : times;
    if (x === null) {
      problems.push({ kind: 'needsDepth', column });
      continue;
    }
    if (deep && times === null && settings.time === null) {
      problems.push({ kind: 'noTime' });
      continue;
    }
    const errorColumn = columns.findIndex((one, at) => one.role === 'error' && errorOwner(columns, at) === column);
    const errorUnit =
      errorColumn < 0 || columns[errorColumn]?.unit === '' ? read : readUnit(role, columns[errorColumn]?.unit ?? '');
    if (errorColumn >= 0 && (errorUnit === null || errorUnit.basis !== read.basis)) {
      problems.push({ kind: 'unit', column: errorColumn, role, unit: columns[errorColumn]?.unit ?? '' });
    }
    const points = table.rows.map((_, row): Point => {
      const y = cellAt(row, column, read.factor);
      const error = errorColumn < 0 ? Number.NaN : Math.abs(cellAt(row, errorColumn, errorUnit?.factor ?? Number.NaN));
      return {
        x: x[row] ?? Number.NaN,
        y,
        error,
        time: deep ? (times?.[row] ?? settings.time ?? Number.NaN) : Number.NaN,
      };
    });
    const found = pointGroups(points, deep);
    if (found.length === 0) problems.push({ kind: 'noPoints', column });
    const several = columns.filter((one) => isKind(one.role)).length > 1;
    for (const { time, group } of found) {
      const title = [settings.name, several ? headerParts(table.header[column] ?? '').name : '']
        .filter((one) => one !== '')
        .join(': ');
      series.push({
        name: title.slice(0, longestMeasuredName),
        kind: role,
        against: deep ? 'depth' : 'time',
        basis: read.basis,
        unit: printedUnit(unit),
        factor: read.factor,
        x: group.map((point) => point.x),
        y: group.map((point) => point.y),
        error: group.some(({ error }) => Number.isFinite(error)) ? group.map(({ error }) => error) : null,
        time,
        hidden: false,
        file: settings.file,
      });
    }
  }
  return { series: problems.length > 0 ? [] : series, problems, unread: count.unread, firstUnread: count.first };
}

/** An error belongs to the nearest measured column before it. */
function errorOwner(columns: readonly ColumnChoice[], column: number): number {
  return columns.slice(0, column).findLastIndex(({ role }) => isKind(role));
}

function pointGroups(
  points: readonly Point[],
  deep: boolean,
): { readonly time: number | null; readonly group: readonly Point[] }[] {
  const whole = points
    .filter(({ x, y, time }) => Number.isFinite(x) && Number.isFinite(y) && (!deep || Number.isFinite(time)))
    .toSorted((one, other) => one.x - other.x);
  if (whole.length === 0) return [];
  if (!deep) return [{ time: null, group: whole }];
  const moments = [...new Set(whole.map(({ time }) => time))]
    .toSorted((one, other) => one - other)
    .slice(0, mostProfiles);
  return moments.map((time) => ({ time, group: whole.filter((point) => point.time === time) }));
}

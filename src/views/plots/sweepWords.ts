/** A sweep in words and tables: a place as a sentence, all places as CSV, one result as a matrix to be read. */
import { type MeasureId, measures } from '../../../models/readings/sweepReadings.ts';
import type { GridPlace } from '../../../models/study/sweep.ts';
import type { Study } from '../../../models/study/study.ts';
import type { SweepGrid } from '../../app/sweepStore.ts';
import type { Column } from '../../format/csv.ts';
import { formatNumber, formatShort } from '../../format/number.ts';
import type { ShownMeasure } from '../../format/sweepMeasure.ts';
import { doseAt, shownIn } from './sweepPicture.ts';

/** How an axis is called on the page. */
export interface AxisWords {
  readonly name: string;
  readonly unit: string;
}

export function withUnit({ name, unit }: AxisWords): string {
  return unit === '' ? name : `${name} [${unit}]`;
}

/** A place in words: where, how much, what of its limits. */
export function describePlace(
  grid: SweepGrid,
  measure: MeasureId,
  shown: ShownMeasure,
  words: readonly [AxisWords, AxisWords],
  [column, row]: GridPlace,
): string {
  const at = words
    .map(
      ({ name, unit }, k) =>
        `${name} ${formatShort(grid.values[k]?.[k === 0 ? column : row] ?? 0)}${unit === '' ? '' : ` ${unit}`}`,
    )
    .join(', ');
  const cell = grid.cells[row * grid.values[0].length + column] ?? null;
  if (cell === null) return `${at}: not solved yet`;
  if (cell.kind === 'failed') return `${at}: not solved. ${cell.message}`;
  const value = cell.readings.values[measure];
  const size =
    value === null ? 'too little to tell, or not asked for' : `${formatNumber(value * shown.factor)} ${shown.unit}`;
  const dose = doseAt(grid, column, row);
  const beyond = cell.readings.limits.filter(({ share }) => share > 1).map(({ label }) => label.toLowerCase());
  return [
    `${at}: ${size.trim()}`,
    ...(dose === null || measure === 'dose' ? [] : [`dose ${formatNumber(dose)} mA·min`]),
    ...(beyond.length === 0 ? [] : [`beyond the limit of ${beyond.join(' and ')}`]),
  ].join('; ');
}

/** For the CSV: a row for every place, every result. */
export function placeTable(grid: SweepGrid, study: Study, words: readonly [AxisWords, AxisWords]): readonly Column[] {
  const columns = grid.values[0].length;
  const axis = (k: 0 | 1): Column => ({
    label: words[k].name,
    unit: words[k].unit,
    values: grid.cells.map(
      (_cell, index) => grid.values[k][k === 0 ? index % columns : Math.floor(index / columns)] ?? null,
    ),
  });
  const results = measures.map(({ id }): Column => {
    const shown = shownIn(grid, id, study);
    const values = grid.cells.map((cell) => {
      const value = cell?.kind === 'solved' ? cell.readings.values[id] : null;
      return value === null ? null : value * shown.factor;
    });
    return { label: shown.label, unit: shown.unit, values };
  });
  const text = (label: string, of: (cell: SweepGrid['cells'][number]) => string): Column => ({
    label,
    unit: '',
    values: grid.cells.map(of),
  });
  return [
    axis(0),
    axis(1),
    // what this study has no number for is left out
    ...results.filter(({ values }) => Array.from(values).some((value) => value !== null)),
    text('Beyond', (cell) =>
      cell?.kind === 'solved'
        ? cell.readings.limits.flatMap(({ share, label }) => (share > 1 ? [label] : [])).join('; ')
        : '',
    ),
    text('Outcome', (cell) => (cell === null ? 'not solved yet' : cell.kind === 'failed' ? cell.message : 'solved')),
  ];
}

/** For reading: a row for every value up, a column for every value across. */
export function matrixTable(
  grid: SweepGrid,
  measure: MeasureId,
  shown: ShownMeasure,
  words: readonly [AxisWords, AxisWords],
): readonly Column[] {
  const [across, up] = grid.values;
  const rows = up.map((_value, k) => up.length - 1 - k);
  return [
    {
      label: `${withUnit(words[1])} down, ${withUnit(words[0])} across`,
      unit: '',
      values: rows.map((row) => formatShort(up[row] ?? 0)),
    },
    ...across.map((value, column): Column => ({
      label: formatShort(value),
      unit: '',
      values: rows.map((row) => {
        const cell = grid.cells[row * across.length + column] ?? null;
        if (cell === null) return '…';
        if (cell.kind === 'failed') return 'failed';
        const number = cell.readings.values[measure];
        return number === null ? '–' : number * shown.factor;
      }),
    })),
  ];
}

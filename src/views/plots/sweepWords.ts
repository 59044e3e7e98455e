/** A sweep in words and tables: a place as a sentence, all places as CSV, one result as a matrix to be read. */
import { type MeasureId, measures } from '../../../models/readings/sweepReadings.ts';
import type { GridPlace } from '../../../models/study/sweep.ts';
import type { Study } from '../../../models/study/study.ts';
import type { SweepGrid } from '../../app/sweepStore.ts';
import type { Column } from '../../format/csv.ts';
import { formatNumber, formatShort } from '../../format/number.ts';
import type { ShownMeasure } from '../../format/sweepMeasure.ts';
import { doseAt, shownIn } from './sweepPicture.ts';
import { say } from '../../words/say.ts';
import { locale } from '../../words/language.ts';
import { modelText } from '../../words/modelText.ts';

/** How an axis is called on the page. */
export interface AxisWords {
  readonly name: string;
  readonly unit: string;
}

export function withUnit({ name, unit }: AxisWords): string {
  return unit === '' ? name : `${name} [${unit}]`;
}

/** "one, two and three" as the language joins them. */
function listOf(parts: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts);
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
  if (cell === null) return say('sweep.notSolvedYet', { place: at });
  if (cell.kind === 'failed') return say('sweep.notSolved', { place: at, reason: modelText(cell.message) });
  const value = cell.readings.values[measure];
  const size = value === null ? say('sweep.tooLittle') : `${formatNumber(value * shown.factor)} ${shown.unit}`;
  const dose = doseAt(grid, column, row);
  const beyond = cell.readings.limits
    .filter(({ share }) => share > 1)
    .map(({ label }) => modelText(label).toLowerCase());
  return [
    say('sweep.place', { place: at, value: size.trim() }),
    ...(dose === null || measure === 'dose' ? [] : [say('sweep.dose', { dose: formatNumber(dose) })]),
    ...(beyond.length === 0 ? [] : [say('sweep.beyondOf', { limits: listOf(beyond) })]),
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
    text(say('sweep.column.beyond'), (cell) =>
      cell?.kind === 'solved'
        ? cell.readings.limits.flatMap(({ share, label }) => (share > 1 ? [modelText(label)] : [])).join('; ')
        : '',
    ),
    text(say('sweep.column.outcome'), (cell) => {
      if (cell === null) return say('sweep.outcome.notYet');
      return cell.kind === 'failed' ? modelText(cell.message) : say('sweep.outcome.solved');
    }),
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
      label: say('sweep.matrix', { up: withUnit(words[1]), across: withUnit(words[0]) }),
      unit: '',
      values: rows.map((row) => formatShort(up[row] ?? 0)),
    },
    ...across.map((value, column): Column => ({
      label: formatShort(value),
      unit: '',
      values: rows.map((row) => {
        const cell = grid.cells[row * across.length + column] ?? null;
        if (cell === null) return '…';
        if (cell.kind === 'failed') return say('sweep.outcome.failed');
        const number = cell.readings.values[measure];
        return number === null ? '–' : number * shown.factor;
      }),
    })),
  ];
}

/** All measured numbers on one scale: what was computed over what was measured, with the spread of the inputs. */
import type { ExperimentRow } from './experimentRows.ts';
import type { Figure } from './figure.ts';

/** The number in a target as printed: 1.23 of "1.23 ± 0.59"; none of "< 10" or "equal". */
export function measuredValue(target: string): number | undefined {
  const found = /^~?(\d+(?:\.\d+)?)(?: ±.*)?$/.exec(target);
  return found === null ? undefined : Number(found[1]);
}

const range: readonly [number, number] = [0.01, 10];

export function overview(rows: readonly ExperimentRow[]): Figure {
  const shown = rows.flatMap((row) => {
    const measured = measuredValue(row.quantity.target);
    return measured === undefined || row.quantity.band === undefined ? [] : [{ row, measured }];
  });
  const ratio = (row: ExperimentRow, measured: number): number => row.value / measured;
  return {
    title: 'Computed over measured, where a number was measured',
    x: { label: '', names: shown.map(({ row }) => `${row.id} ${row.quantity.key}`) },
    y: { label: 'computed/measured', scale: 'log', range },
    series: [
      {
        label: 'measured, with the band a result has to lie in',
        kind: 'points',
        role: 'measured',
        points: shown.map((_, k) => [k, 1] as const),
        bars: shown.map(({ row, measured }) => {
          const [low, high] = row.quantity.band!;
          return [low / measured, high / measured] as const;
        }),
      },
      {
        label: 'computed, 5–95 % of the inputs’ ranges',
        kind: 'points',
        role: 'computed',
        points: shown.map(({ row, measured }, k) => [k, ratio(row, measured)] as const),
        bars: shown.map(({ row, measured }) =>
          row.spread === undefined ? undefined : ([row.spread[0] / measured, row.spread[1] / measured] as const),
        ),
      },
    ],
  };
}

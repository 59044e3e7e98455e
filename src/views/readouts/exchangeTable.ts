import { currentOther, putIn } from '../../app/bothPads.ts';
import type { Column } from '../../format/csv.ts';
import { element, setText } from '../../format/element.ts';
import { layerName } from '../../format/layerName.ts';
import { formatNumber } from '../../format/number.ts';
import { padName } from '../../format/padName.ts';
import { speciesStyles } from '../../format/species.ts';
import { micromole } from '../../../models/units.ts';
import type { ViewContext } from '../registry.ts';
import type { RunData, View } from '../view.ts';
import { createTableHead } from './saveTable.ts';
import { say } from '../../words/say.ts';
import { modelText } from '../../words/modelText.ts';

/** Of the largest amount in the table: less is below what the solve can tell. */
const leastTold = 1e-4;

interface Row {
  readonly cells: readonly HTMLElement[];
}

/** What each ion has done under both pads, and what the body has gained of it; the charges of the last column cancel. */
export function createExchangeTable({ sign }: Pick<ViewContext, 'sign'>): View {
  const activeHead = element('th', { scope: 'col' });
  const otherHead = element('th', { scope: 'col' });
  const body = element('tbody');
  const table = element(
    'table',
    { class: 'exchange' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, 'µmol'),
        activeHead,
        otherHead,
        element('th', { scope: 'col' }, say('exchange.net')),
      ),
    ),
    body,
  );
  const note = element('p', { class: 'chart-note' });
  const root = element(
    'section',
    { class: 'exchange-table', 'aria-label': say('exchange.title'), hidden: true },
    createTableHead(element('h3', {}, say('exchange.title')), {
      id: 'exchange',
      title: say('exchange.title'),
      sign,
      run: () => shown,
      columns: exchangeColumns,
    }),
    table,
    note,
  );
  let rows: Row[] = [];
  let shown: RunData | null = null;
  let shape = '';

  const addRow = (label: string, name: string): Row => {
    const cells = [0, 1, 2].map(() => element('td'));
    body.append(element('tr', { 'data-ion': name }, element('th', { scope: 'row' }, label), ...cells));
    return { cells };
  };

  const build = (run: RunData): void => {
    const styles = speciesStyles(run.layout, run.study);
    const next = JSON.stringify([styles.map(({ label }) => label), run.study.electrode.polarity]);
    if (next === shape) return;
    shape = next;
    body.replaceChildren();
    rows = styles.map(({ label, id }) => addRow(label, id));
    rows.push(addRow(say('exchange.charge'), 'charge'));
    setText(activeHead, padName(run.study, 'active'));
    setText(otherHead, padName(run.study, 'other'));
  };

  const write = (row: Row | undefined, values: readonly number[], least: number): void => {
    for (const [index, cell] of (row?.cells ?? []).entries()) {
      const value = values[index] ?? Number.NaN;
      const text = Number.isNaN(value) ? '–' : Math.abs(value) < least ? '≈ 0' : signed(value);
      setText(cell, text);
      cell.dataset['way'] = Math.abs(value) < least || Number.isNaN(value) ? 'none' : value > 0 ? 'in' : 'out';
    }
  };

  return {
    mount(host) {
      host.append(root);
    },
    update(run, cursor) {
      root.hidden = run === null || run.study.dispersive === undefined;
      if (run === null || root.hidden) return;
      shown = run;
      build(run);
      const other = currentOther(run, cursor.time);
      root.classList.toggle('stale', run.stale);
      const here = putIn(run, cursor.time).map((amount) => amount / micromole);
      const there = other === null ? null : putIn(other, cursor.time).map((amount) => amount / micromole);
      const least = leastTold * Math.max(...here.map(Math.abs), ...(there ?? []).map(Math.abs), Number.MIN_VALUE);
      const charges = [0, 0, 0];
      for (let species = 0; species < here.length; species += 1) {
        const active = here[species] ?? 0;
        const opposite = there?.[species] ?? Number.NaN;
        const amounts = [active, opposite, active + opposite];
        for (const [column, amount] of amounts.entries()) {
          charges[column] = (charges[column] ?? 0) + (run.layout.charge[species] ?? 0) * amount;
        }
        write(rows[species], amounts, least);
      }
      write(rows.at(-1), charges, least);
      setText(
        note,
        other === null && run.dispersive?.outcome?.kind === 'failed'
          ? say('exchange.stopped', { reason: modelText(run.dispersive.outcome.message) })
          : say('exchange.note', { layer: lastLayer(run) }),
      );
    },
    resize() {
      // laid out by CSS alone
    },
    dispose() {
      root.remove();
    },
  };
}

/** Of every ion at every instant, under the drug's pad and under the other. */
function exchangeColumns(run: RunData): readonly Column[] {
  const times = run.frames.map(({ time }) => time);
  const here = times.map((time) => putIn(run, time));
  const there = times.map((time) => {
    const other = currentOther(run, time);
    return other === null ? null : putIn(other, time);
  });
  return [
    { label: say('column.time'), unit: 's', values: times },
    ...speciesStyles(run.layout, run.study).flatMap(({ label, index }): Column[] =>
      [['active', here] as const, ['other', there] as const].map(([side, list]) => ({
        label: `${label}, ${padName(run.study, side)}`,
        unit: 'µmol',
        values: list.map((amounts) => (amounts?.[index] ?? Number.NaN) / micromole),
      })),
    ),
  ];
}

/** The layer that a delivered drug has left. */
function lastLayer({ study, layout }: RunData): string {
  return layerName(study, layout.layers[layout.deliveredInterface - 1]?.id ?? '').toLowerCase();
}

function signed(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

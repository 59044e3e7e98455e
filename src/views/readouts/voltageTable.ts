import { partAt, partsAcross } from '../../app/bothPads.ts';
import { element, setText } from '../../format/element.ts';
import { formatNumber } from '../../format/number.ts';
import { padName } from '../../format/padName.ts';
import type { VoltageParts } from '../../../models/readings/bothPads.ts';
import type { RunData, View } from '../view.ts';
import { say } from '../../words/say.ts';

type Read = (parts: VoltageParts) => number;

/** Under the one pad, under the other, and both together; a part that lies under neither stands in the last column alone. */
const rowsOf: readonly (readonly [label: string, active: Read | null, other: Read | null, both: Read])[] = [
  [say('volts.electrodes'), null, null, ({ electrodes }) => electrodes],
  [say('volts.pad'), ({ active }) => active.pad, ({ dispersive }) => dispersive.pad, sumOf('pad')],
  [say('volts.barrier'), ({ active }) => active.barrier, ({ dispersive }) => dispersive.barrier, sumOf('barrier')],
  [say('volts.tissue'), ({ active }) => active.tissue, ({ dispersive }) => dispersive.tissue, sumOf('tissue')],
  [say('volts.path'), null, null, ({ path }) => path],
  [say('volts.whole'), null, null, ({ whole }) => whole],
];

function sumOf(part: 'pad' | 'barrier' | 'tissue'): Read {
  return ({ active, dispersive }) => active[part] + dispersive[part];
}

/** Where the volts between the electrodes go. */
export function createVoltageTable(): View {
  const heads = [0, 1].map(() => element('th', { scope: 'col' }));
  const rows = rowsOf.map(([label]) => {
    const cells = [0, 1, 2].map(() => element('td'));
    return { cells, root: element('tr', {}, element('th', { scope: 'row' }, label), ...cells) };
  });
  const first = element('th', { scope: 'col' }, 'V');
  const last = element('th', { scope: 'col' }, say('volts.both'));
  const note = element('p', { class: 'chart-note' });
  const root = element(
    'section',
    { class: 'volts-table', 'aria-label': say('volts.title'), hidden: true },
    element('h3', {}, say('volts.title')),
    element(
      'table',
      { class: 'exchange volts' },
      element('thead', {}, element('tr', {}, first, ...heads, last)),
      element('tbody', {}, ...rows.map((row) => row.root)),
    ),
    note,
  );
  let run: RunData | null = null;
  let parts: readonly VoltageParts[] | null = null;

  return {
    mount(host) {
      host.append(root);
    },
    update(next, cursor) {
      root.hidden = next === null || next.study.dispersive === undefined;
      if (next === null || root.hidden) return;
      if (run?.frames !== next.frames || run.dispersive !== next.dispersive) parts = partsAcross(next);
      run = next;
      root.classList.toggle('stale', next.stale);
      for (const [index, head] of heads.entries()) setText(head, padName(next.study, index === 0 ? 'active' : 'other'));
      for (const [index, [, ...reads]] of rowsOf.entries()) {
        for (const [column, read] of reads.entries()) {
          const cell = rows[index]?.cells[column];
          const value = read === null ? null : partAt(next, parts, cursor.time, read);
          if (cell !== undefined) setText(cell, read === null ? '' : formatNumber(value ?? Number.NaN));
        }
      }
      const electrodes = partAt(next, parts, cursor.time, ({ electrodes: one }) => one) ?? 0;
      setText(note, Number.isNaN(electrodes) ? say('volts.unknown') : say('volts.known'));
    },
    resize() {
      // laid out by CSS alone
    },
    dispose() {
      root.remove();
    },
  };
}

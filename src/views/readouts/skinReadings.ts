import { comparison, noPromise, type Reading } from '../../../models/readings/reading.ts';
import { otherPadReadings, skinAndElectrode } from '../../../models/readings/skinAndElectrode.ts';
import { otherColumn } from '../../app/bothPads.ts';
import type { Column } from '../../format/csv.ts';
import { element } from '../../format/element.ts';
import { formatNumber } from '../../format/number.ts';
import { padName } from '../../format/padName.ts';
import type { ViewContext } from '../registry.ts';
import type { RunData, View } from '../view.ts';
import { createTableHead } from './saveTable.ts';
import { say } from '../../words/say.ts';
import { modelText } from '../../words/modelText.ts';

function row(reading: Reading): HTMLElement {
  const words = modelText(comparison(reading));
  return element(
    'tr',
    { 'data-limit': reading.id, 'data-concern': String(reading.concern) },
    element(
      'th',
      { scope: 'row' },
      modelText(reading.label),
      words === '' ? null : element('span', { class: 'limit-words' }, words),
    ),
    element('td', {}, `${formatNumber(reading.value)} ${reading.unit}`.trim()),
  );
}

function sourceOf({ label, doubt, threshold }: Reading): HTMLElement {
  const source = threshold === null ? '' : ` ${say('limits.comparedWith', { source: modelText(threshold.source) })}`;
  return element('li', {}, element('strong', {}, `${modelText(label)}: `), `${modelText(doubt)}.${source}`);
}

/** One row for each reading, those of the other pad after them. */
function limitColumns(run: RunData): readonly Column[] {
  const other = otherColumn(run);
  const own = skinAndElectrode(run.layout, run.frames).map((one) => ({ one, side: 'active' as const }));
  const there = other === null ? [] : otherPadReadings(other.layout, other.frames);
  const all = [...own, ...there.map((one) => ({ one, side: 'other' as const }))];
  return [
    { label: say('limits.column.pad'), unit: '', values: all.map(({ side }) => padName(run.study, side)) },
    { label: say('limits.column.reading'), unit: '', values: all.map(({ one }) => modelText(one.label)) },
    { label: say('limits.column.value'), unit: '', values: all.map(({ one }) => one.value) },
    { label: say('limits.column.unit'), unit: '', values: all.map(({ one }) => one.unit) },
    { label: say('limits.column.limit'), unit: '', values: all.map(({ one }) => one.threshold?.value ?? null) },
    {
      label: say('limits.column.meaning'),
      unit: '',
      values: all.map(({ one }) => (one.threshold === null ? null : modelText(comparison(one)))),
    },
  ];
}

/** What skin and electrode bear over the whole session, beside what people are told to stay below. */
export function createSkinReadings({ sign }: Pick<ViewContext, 'sign'>): View {
  const body = element('tbody');
  const sources = element('ul', { class: 'limit-sources' });
  const root = element(
    'section',
    { class: 'limits', 'aria-labelledby': 'limits-title' },
    createTableHead(element('h3', { id: 'limits-title' }, say('limits.title')), {
      id: 'limits',
      title: say('limits.title'),
      sign,
      run: () => shown,
      columns: limitColumns,
    }),
    element('table', { class: 'limit-table' }, body),
    element('p', { class: 'chart-note' }, say('limits.note', { caution: modelText(noPromise) })),
    element('details', { class: 'limit-sources' }, element('summary', {}, say('limits.sources')), sources),
  );
  let shown: RunData | null = null;

  const write = (run: RunData): void => {
    const { layout, frames } = run;
    const readings = skinAndElectrode(layout, frames);
    const other = otherColumn(run);
    const there = other === null ? [] : otherPadReadings(other.layout, other.frames);
    const title = element('tr', { class: 'limit-other' }, element('th', { colspan: 2 }, say('limits.other')));
    root.hidden = readings.length === 0;
    body.replaceChildren(...readings.map(row), ...(there.length === 0 ? [] : [title, ...there.map(row)]));
    sources.replaceChildren(...readings.map(sourceOf));
  };

  return {
    mount(host) {
      host.append(root);
    },
    update(run) {
      if (run === null) return;
      root.classList.toggle('stale', run.stale);
      if (run.frames === shown?.frames && run.dispersive?.frames === shown.dispersive?.frames) return;
      shown = run;
      write(run);
    },
    resize() {
      // laid out by CSS alone
    },
    dispose() {
      root.remove();
    },
  };
}

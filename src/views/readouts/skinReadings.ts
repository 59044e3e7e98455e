import { comparison, noPromise, type Reading } from '../../../models/readings/reading.ts';
import { otherPadReadings, skinAndElectrode } from '../../../models/readings/skinAndElectrode.ts';
import { otherColumn } from '../../app/bothPads.ts';
import { element } from '../../format/element.ts';
import { formatNumber } from '../../format/number.ts';
import type { RunData, View } from '../view.ts';
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

/** What skin and electrode bear over the whole session, beside what people are told to stay below. */
export function createSkinReadings(): View {
  const body = element('tbody');
  const sources = element('ul', { class: 'limit-sources' });
  const root = element(
    'section',
    { class: 'limits', 'aria-labelledby': 'limits-title' },
    element('h3', { id: 'limits-title' }, say('limits.title')),
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

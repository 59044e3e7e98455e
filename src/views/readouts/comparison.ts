import { bloodLevel } from '../../../models/readings/bloodLevel.ts';
import type { Pin } from '../../app/pins.ts';
import { runEnd } from '../../app/runEnd.ts';
import { valueWords } from '../../format/differences.ts';
import { saveCsv } from '../../format/download.ts';
import { element, freshId, setText } from '../../format/element.ts';
import { icon } from '../../format/icons.ts';
import { changeWords, formatNumber, formatShort } from '../../format/number.ts';
import type { ViewContext } from '../registry.ts';
import type { RunData, View } from '../view.ts';
import { type ComparedRun, compareRuns, comparisonColumns, type ComparisonRow } from './comparisonRows.ts';
import { createPinList } from './pinList.ts';
import { say } from '../../words/say.ts';

/** Inputs that differ shown to a reader; all of them are in the CSV. */
const mostInputs = 10;
/** With more columns than these the table is set closer. */
const roomyRuns = 3;

type Context = Pick<ViewContext, 'pins' | 'setStudy' | 'addressOf' | 'sign'>;

/** The run that is shown beside the pinned ones: inputs that differ, and what each came to. */
export function createComparison({ pins, setStudy, addressOf, sign }: Context): View {
  const titleId = freshId('comparison');
  const list = createPinList(pins, setStudy);
  const head = element('tr');
  const inputs = element('tbody');
  const ends = element('tbody');
  const table = element(
    'table',
    { class: 'comparison-table', 'aria-labelledby': titleId },
    element('thead', {}, head),
    inputs,
    ends,
  );
  const more = element('p', { class: 'chart-note' });
  const save = element(
    'button',
    { type: 'button', class: 'tool', 'aria-label': say('compare.save'), title: say('compare.save') },
    icon('download'),
  );
  const root = element(
    'section',
    { class: 'comparison', 'aria-labelledby': titleId, hidden: true },
    element(
      'div',
      { class: 'chart-head' },
      element('h3', { id: titleId }, say('compare.title')),
      element('div', { class: 'chart-tools' }, save),
    ),
    list.root,
    element('div', { class: 'comparison-scroll', role: 'group', tabindex: 0, 'aria-labelledby': titleId }, table),
    more,
  );
  let shown: RunData | null = null;
  let shownPins: readonly Pin[] = [];
  let reference: Pin | null = null;
  let rows: readonly ComparisonRow[] = [];

  /** The one that is shown comes first. */
  const compared = (run: RunData): readonly ComparedRun[] => [
    {
      name: say('compare.now'),
      study: run.study,
      end: runEnd(run),
      molarMass: bloodLevel(run.layout, run.frames)?.molarMass ?? null,
    },
    ...pins.list.map(({ letter, name, run: { study, end, tracks } }): ComparedRun => ({
      name: `${letter}: ${name}`,
      study,
      end,
      molarMass: tracks.molarMass,
    })),
  ];

  save.addEventListener('click', () => {
    if (shown === null) return;
    const shownStudy = shown.study;
    const runs = compared(shown);
    const told = rows;
    void (async (): Promise<void> => {
      const addresses = await Promise.all(runs.map(({ study }) => addressOf(study)));
      const names = runs.map(({ name }) => name);
      saveCsv(comparisonColumns(told, names, addresses), say('compare.file'), await sign(shownStudy), 'comparison.csv');
    })();
  });

  const writeTable = (run: RunData): void => {
    const runs = compared(run);
    rows = compareRuns(runs);
    table.classList.toggle('close', runs.length > roomyRuns);
    const against = 1 + pins.list.findIndex(({ letter }) => letter === pins.reference?.letter);
    const sameDrug = pins.reference?.run.study.drug === run.study.drug;
    const [now, ...letters] = [say('compare.now'), ...pins.list.map(({ letter }) => letter)].map((name) =>
      element('th', { scope: 'col', 'data-run': name }, name),
    );
    head.replaceChildren(
      element('th', { scope: 'col' }, element('span', { class: 'visually-hidden' }, say('compare.quantity'))),
      now ?? '',
      element('th', { scope: 'col', class: 'change' }, say('compare.versus', { letter: pins.reference?.letter ?? '' })),
      ...letters,
    );
    const line = (row: ComparisonRow): HTMLElement => {
      const [mine, ...others] = row.values.map((value, at) =>
        element('td', { class: typeof value === 'string' ? 'words' : null }, cellText(row, at)),
      );
      return element(
        'tr',
        {},
        element(
          'th',
          { scope: 'row' },
          row.label,
          row.unit === '' ? null : element('span', { class: 'unit' }, ` ${row.unit}`),
        ),
        mine ?? null,
        element('td', { class: 'change' }, changeText(row, against, sameDrug)),
        ...others,
      );
    };
    const part = (text: string): HTMLElement =>
      element('tr', { class: 'comparison-part' }, element('th', { scope: 'rowgroup', colspan: runs.length + 2 }, text));
    const differing = rows.filter(({ kind }) => kind === 'input');
    const told = differing.filter(({ minor }) => !minor).slice(0, mostInputs);
    inputs.replaceChildren(part(say('compare.inputs')), ...told.map(line));
    inputs.hidden = told.length === 0;
    ends.replaceChildren(part(say('compare.ends')), ...rows.filter(({ kind }) => kind === 'end').map(line));
    const left = differing.length - told.length;
    const note = differing.length === 0 ? say('compare.same') : say('compare.more', { count: left });
    setText(more, note);
    more.hidden = differing.length > 0 && left === 0;
  };

  return {
    mount(host) {
      host.append(root);
    },
    update(run) {
      root.hidden = pins.list.length === 0;
      if (run === null || root.hidden) {
        shownPins = pins.list;
        return;
      }
      root.classList.toggle('stale', run.stale);
      const samePins = pins.list === shownPins && pins.reference === reference;
      const sameRun =
        run.frames === shown?.frames && run.passive === shown.passive && run.dispersive === shown.dispersive;
      shown = run;
      shownPins = pins.list;
      reference = pins.reference;
      if (!samePins) list.write();
      if (!samePins || !sameRun) writeTable(run);
    },
    resize() {
      // laid out by CSS alone
    },
    dispose() {
      root.remove();
    },
  };
}

function cellText({ values, untold, kind }: ComparisonRow, at: number): string {
  const value = values[at] ?? null;
  if (value === null) return '–';
  if (untold[at] ?? false) return '≈ 0';
  if (typeof value === 'string') return valueWords({ value, unit: '' });
  // an input as it was given, up to four digits
  return kind === 'end' ? formatNumber(value) : formatShort(Number(value.toPrecision(4)));
}

/** How the run that is shown differs from one of the pinned. */
function changeText({ values, untold, change }: ComparisonRow, against: number, sameDrug: boolean): string {
  const [now, then] = [0, against].map((at) => ((untold[at] ?? false) ? null : values[at]));
  if (typeof now !== 'number' || typeof then !== 'number') return '';
  if (change === 'none' || (change === 'drugRatio' && !sameDrug)) return '';
  return change === 'difference' ? `${now < then ? '' : '+'}${formatNumber(now - then, 2)}` : changeWords(now, then);
}

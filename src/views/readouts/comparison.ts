import { type Pin, longestPinName } from '../../app/pins.ts';
import { runEnd } from '../../app/runEnd.ts';
import { bloodLevel } from '../../../models/readings/bloodLevel.ts';
import { valueWords } from '../../format/differences.ts';
import { saveCsv } from '../../format/download.ts';
import { element, freshId, setText } from '../../format/element.ts';
import { icon } from '../../format/icons.ts';
import { changeWords, formatNumber, formatShort } from '../../format/number.ts';
import type { ViewContext } from '../registry.ts';
import type { RunData, View } from '../view.ts';
import { type ComparedRun, compareRuns, comparisonColumns, type ComparisonRow } from './comparisonRows.ts';

/** Inputs that differ shown to a reader; all of them are in the CSV. */
const mostInputs = 10;
const nowName = 'Now';

type Context = Pick<ViewContext, 'pins' | 'setStudy' | 'addressOf'>;

/** The pinned runs by name, and beside the one that is shown: inputs that differ, and what each came to. */
export function createComparison({ pins, setStudy, addressOf }: Context): View {
  const titleId = freshId('comparison');
  const list = element('ul', { class: 'pin-list', 'aria-label': 'Pinned runs' });
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
  const scroller = element(
    'div',
    { class: 'comparison-scroll', role: 'group', tabindex: 0, 'aria-labelledby': titleId },
    table,
  );
  const more = element('p', { class: 'chart-note' });
  const save = element(
    'button',
    { type: 'button', class: 'tool', 'aria-label': 'Save the comparison as CSV', title: 'Save the comparison as CSV' },
    icon('download'),
  );
  const root = element(
    'section',
    { class: 'comparison', 'aria-labelledby': titleId, hidden: true },
    element(
      'div',
      { class: 'chart-head' },
      element('h3', { id: titleId }, 'Pinned runs beside this one'),
      element('div', { class: 'chart-tools' }, save),
    ),
    list,
    scroller,
    more,
  );
  let shown: RunData | null = null;
  let shownPins: readonly Pin[] = [];
  let reference: Pin | null = null;
  let rows: readonly ComparisonRow[] = [];

  const compared = (): readonly ComparedRun[] => {
    const pinned = pins.list.map(({ letter, name, run }): ComparedRun => ({
      name: `${letter}: ${name}`,
      study: run.study,
      end: run.end,
      molarMass: run.tracks.molarMass,
    }));
    if (shown === null || shown.frames.length === 0) return pinned;
    const molarMass = bloodLevel(shown.layout, shown.frames)?.molarMass ?? null;
    return [...pinned, { name: nowName, study: shown.study, end: runEnd(shown), molarMass }];
  };

  save.addEventListener('click', () => {
    const runs = compared();
    void (async (): Promise<void> => {
      const addresses = await Promise.all(runs.map(({ study }) => addressOf(study)));
      const columns = comparisonColumns(
        rows,
        runs.map(({ name }) => name),
        addresses,
      );
      saveCsv(columns, 'Iontolab: runs compared', 'comparison.csv');
    })();
  });

  const writeTable = (): void => {
    const runs = compared();
    rows = compareRuns(runs);
    const against = pins.list.findIndex((pin) => pin.letter === pins.reference?.letter);
    const now = runs.length > pins.list.length ? runs.length - 1 : -1;
    const letters = runs.map((_run, at) => pins.list[at]?.letter ?? nowName);
    const change = now === -1 || against === -1 ? [] : [`Now to ${letters[against] ?? ''}`];
    head.replaceChildren(
      element('th', { scope: 'col' }, element('span', { class: 'visually-hidden' }, 'Quantity')),
      ...letters.map((letter) => element('th', { scope: 'col', 'data-run': letter }, letter)),
      ...change.map((text) => element('th', { scope: 'col' }, text)),
    );
    const line = (row: ComparisonRow): HTMLElement => {
      const numbers = row.values.map((value, at) =>
        typeof value === 'number' && !(row.untold[at] ?? false) ? value : null,
      );
      const changed = changeText(row, numbers[now] ?? null, numbers[against] ?? null);
      return element(
        'tr',
        {},
        element(
          'th',
          { scope: 'row' },
          row.label,
          row.unit === '' ? null : element('span', { class: 'unit' }, ` ${row.unit}`),
        ),
        ...row.values.map((value, at) =>
          element('td', { class: typeof value === 'string' ? 'words' : null }, cellText(row, at)),
        ),
        ...change.map(() => element('td', { class: 'change' }, changed)),
      );
    };
    const differing = rows.filter(({ kind }) => kind === 'input');
    const title = (text: string): HTMLElement =>
      element(
        'tr',
        { class: 'comparison-part' },
        element('th', { scope: 'rowgroup', colspan: runs.length + change.length + 1 }, text),
      );
    const told = differing.filter(({ minor }) => !minor).slice(0, mostInputs);
    inputs.replaceChildren(title('Inputs that differ'), ...told.map(line));
    inputs.hidden = differing.length === 0;
    ends.replaceChildren(title('What each came to'), ...rows.filter(({ kind }) => kind === 'end').map(line));
    const left = differing.length - told.length;
    const parts = [
      ...(differing.length === 0 ? ['All these runs have the same inputs.'] : []),
      ...(left > 0
        ? [`${left} more ${left === 1 ? 'input differs and is' : 'inputs differ and are'} in the CSV.`]
        : []),
    ];
    setText(more, parts.join(' '));
    more.hidden = parts.length === 0;
  };

  const writeList = (): void => {
    const focused =
      document.activeElement instanceof HTMLElement && list.contains(document.activeElement)
        ? document.activeElement.dataset['focus']
        : undefined;
    list.replaceChildren(...pins.list.map((pin) => item(pin)));
    if (focused === undefined) return;
    const again = [...list.querySelectorAll<HTMLElement>('[data-focus]')];
    (again.find((node) => node.dataset['focus'] === focused) ?? again[0])?.focus();
  };

  const item = ({ letter, name, run }: Pin): HTMLElement => {
    const swatch = element('span', { class: 'pin-letter', 'data-pin': letter, 'aria-hidden': 'true' }, letter);
    const text = element('input', {
      type: 'text',
      class: 'pin-name',
      value: name,
      maxlength: longestPinName,
      'aria-label': `Name of run ${letter}`,
      title: name,
      'data-focus': `name ${letter}`,
    });
    text.addEventListener('change', () => {
      pins.rename(letter, text.value);
      text.value = pins.list.find((pin) => pin.letter === letter)?.name ?? '';
    });
    const radio = element('input', {
      type: 'radio',
      name: 'pin-reference',
      checked: pins.reference?.letter === letter,
      'data-focus': `compare ${letter}`,
      'aria-label': `Compare readings with run ${letter}`,
    });
    radio.addEventListener('change', () => {
      pins.compareWith(letter);
    });
    const again = element(
      'button',
      {
        type: 'button',
        class: 'tool',
        'data-focus': `set ${letter}`,
        'aria-label': `Set the treatment of run ${letter} again`,
        title: 'Set this treatment again',
      },
      icon('recent'),
    );
    again.addEventListener('click', () => {
      setStudy(run.study);
    });
    const unpin = element(
      'button',
      {
        type: 'button',
        class: 'tool',
        'data-focus': `unpin ${letter}`,
        'aria-label': `Unpin run ${letter}`,
        title: 'Unpin',
      },
      icon('close'),
    );
    unpin.addEventListener('click', () => {
      pins.remove(letter);
    });
    const compare = element(
      'label',
      { class: 'pin-compare', title: 'Compare the readings above with this run' },
      radio,
      element('span', { 'aria-hidden': 'true' }, 'compare'),
    );
    return element('li', { 'data-pin': letter }, swatch, text, pins.list.length > 1 ? compare : null, again, unpin);
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
      if (!samePins) writeList();
      if (!samePins || !sameRun) writeTable();
    },
    resize() {
      // laid out by CSS alone
    },
    dispose() {
      root.remove();
    },
  };
}

function changeText({ change }: ComparisonRow, now: number | null, then: number | null): string {
  if (change === 'ratio') return changeWords(now, then);
  if (change === 'none' || now === null || then === null) return '';
  return `${now < then ? '' : '+'}${formatNumber(now - then, 2)}`;
}

function cellText({ values, untold, kind }: ComparisonRow, at: number): string {
  const value = values[at] ?? null;
  if (value === null) return '–';
  if (untold[at] ?? false) return '≈ 0';
  return kind === 'end' && typeof value === 'number'
    ? formatNumber(value)
    : typeof value === 'number'
      ? formatShort(Number(value.toPrecision(4)))
      : valueWords({ value, unit: '' });
}

import { type ColumnChoice, type ImportProblem, importTable } from '../../app/measured/importTable.ts';
import type { MeasuredSeries } from '../../app/measured/measuredSeries.ts';
import {
  columnRoles,
  type ColumnRole,
  guessColumns,
  headerParts,
  usualUnits,
} from '../../app/measured/measuredUnits.ts';
import { type DecimalSign, largestTable, type MeasuredTable, readTable } from '../../app/measured/readTable.ts';
import { readQuantityText } from '../../../models/study/quantityText.ts';
import { element, freshId, setText } from '../../format/element.ts';
import { formatFixed } from '../../format/number.ts';
import { readTyped } from '../../format/typedNumber.ts';
import { say } from '../../words/say.ts';

export interface ImportForm {
  readonly root: HTMLElement;
  open(file: File): Promise<void>;
}

/** Rows of a file that are shown before it is taken over. */
const shownRows = 6;

/** A file's table with a say for each column: what it is and in which unit, guessed from its header. */
export function createImportForm(add: (series: readonly Omit<MeasuredSeries, 'id'>[]) => void): ImportForm {
  const root = element('section', { class: 'import', 'aria-label': say('measured.import'), hidden: true });
  const problems = element('ul', { class: 'import-problems' });
  let text = '';
  let file = '';
  let table: MeasuredTable | null = null;
  let choices: ColumnChoice[] = [];

  const nameField = textField(say('measured.name'));
  const timeField = textField(say('measured.atTime'), '20 min');
  const decimal = select(say('measured.decimal'), [
    ['.', say('measured.point')],
    [',', say('measured.comma')],
  ]);
  const take = element('button', { type: 'button', class: 'plain-button primary' }, say('measured.take'));
  const cancel = element('button', { type: 'button', class: 'plain-button' }, say('measured.cancel'));
  const head = element('p', { class: 'import-file' });
  const notes = element('p', { class: 'hint' });
  const preview = element('div', {
    class: 'import-preview',
    tabindex: 0,
    role: 'region',
    'aria-label': say('measured.preview'),
  });
  const fields = element('div', { class: 'import-fields' }, nameField.root, decimal.root, timeField.root);
  const form = [
    head,
    notes,
    preview,
    fields,
    element('div', { role: 'alert' }, problems),
    element('div', { class: 'import-end' }, take, cancel),
  ];

  const refuse = (message: string): void => {
    table = null;
    root.hidden = false;
    root.replaceChildren(element('p', { class: 'import-refused', role: 'alert' }, message));
  };

  const needsTime = (): boolean =>
    choices.some(({ role }) => role === 'depth') && !choices.some(({ role }) => role === 'time');

  const check = (): ReturnType<typeof importTable> | null => {
    if (table === null) return null;
    const typed = readTyped(timeField.input.value);
    const read = typed.kind === 'unclear' ? typed : readQuantityText(typed.text, 's');
    const time = needsTime() && read.kind === 'value' && read.value >= 0 ? read.value : null;
    return importTable(table, { name: nameField.input.value.trim() || file, file, columns: choices, time });
  };

  const show = (): void => {
    if (table === null) return;
    timeField.root.hidden = !needsTime();
    const found = check();
    if (found === null) return;
    const told = [...new Set(found.problems.map((problem) => problemText(problem, table?.header ?? [])))];
    problems.replaceChildren(...told.map((one) => element('li', {}, one)));
    take.disabled = told.length > 0;
    const points = found.series.reduce((sum, { x }) => sum + x.length, 0);
    const { firstUnread, unread } = found;
    setText(
      notes,
      [
        say('measured.rows', { rows: table.rows.length }),
        told.length === 0 ? say('measured.points', { points, series: found.series.length }) : '',
        found.series.some(({ kind }) => kind === 'flux') ? say('measured.fluxUndrawn') : '',
        unread === 0 || firstUnread === null
          ? ''
          : say('measured.unread', { count: unread, text: firstUnread.text.slice(0, 30), row: firstUnread.row }),
        table.uneven === 0 ? '' : say('measured.uneven', { count: table.uneven }),
        table.dropped === 0 ? '' : say('measured.dropped', { count: table.dropped }),
        table.isCut ? say('measured.cut') : '',
      ]
        .filter((one) => one !== '')
        .join(' '),
    );
  };

  const build = (): void => {
    if (table === null) return;
    const heads = table.header.map((title, column) => columnHead(title, column));
    const rows = table.rows
      .slice(0, shownRows)
      .map((row) => element('tr', {}, ...row.map((cell) => element('td', {}, cell))));
    const body = element('tbody', {}, ...rows);
    preview.replaceChildren(element('table', {}, element('thead', {}, element('tr', {}, ...heads)), body));
    decimal.input.value = table.decimal;
    root.replaceChildren(...form);
    root.hidden = false;
    show();
  };

  const columnHead = (title: string, column: number): HTMLElement => {
    const choice = choices[column] ?? { role: 'ignore', unit: '' };
    const { name } = headerParts(title);
    const role = select(
      say('measured.roleOf', { column: title }),
      columnRoles.map((one) => [one, roleWords(one)]),
      true,
    );
    role.input.value = choice.role;
    const units = element('datalist', { id: freshId('units') });
    const unit = element('input', {
      type: 'text',
      list: units.id,
      maxlength: 40,
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-label': say('measured.unitOf', { column: title }),
      placeholder: say('measured.unit'),
    });
    unit.value = choice.unit;
    const offer = (of: ColumnRole): void => {
      units.replaceChildren(...usualUnits[of].map((one) => element('option', { value: one })));
      unit.hidden = of === 'ignore' || of === 'pH';
    };
    offer(choice.role);
    role.input.addEventListener('change', () => {
      const next = role.input.value as ColumnRole;
      const own = headerParts(title).unit;
      unit.value = own === '' ? (usualUnits[next][0] ?? '') : own;
      choices[column] = { role: next, unit: unit.value };
      offer(next);
      show();
    });
    unit.addEventListener('input', () => {
      choices[column] = { role: role.input.value as ColumnRole, unit: unit.value };
      show();
    });
    return element('th', { scope: 'col' }, element('span', {}, name === '' ? title : title), role.root, unit, units);
  };

  const read = (sign?: DecimalSign): void => {
    const result = readTable(text, sign);
    if (result.kind === 'refused') {
      refuse(say(`measured.refused.${result.why}`, { file }));
      return;
    }
    ({ table } = result);
    if (sign === undefined) choices = [...guessColumns(table.header)];
    build();
  };

  decimal.input.addEventListener('change', () => {
    read(decimal.input.value as DecimalSign);
  });
  for (const { input } of [nameField, timeField]) input.addEventListener('input', show);
  const close = (): void => {
    table = null;
    root.hidden = true;
    root.replaceChildren();
  };
  cancel.addEventListener('click', close);
  take.addEventListener('click', () => {
    const found = check();
    if (found === null || found.problems.length > 0) return;
    close();
    add(found.series);
  });

  return {
    root,
    async open(chosen) {
      file = chosen.name;
      if (chosen.size > largestTable) {
        refuse(say('measured.tooLarge', { file, size: formatFixed(chosen.size / 1e6, 1) }));
        return;
      }
      text = await chosen.text();
      nameField.input.value = file.replace(/\.[^.]*$/u, '');
      setText(head, file);
      read();
    },
  };
}

function roleWords(role: ColumnRole): string {
  return say(`measured.role.${role}`);
}

function problemText(problem: ImportProblem, header: readonly string[]): string {
  switch (problem.kind) {
    case 'unit': {
      const column = header[problem.column] ?? '';
      const role = roleWords(problem.role);
      const units = usualUnits[problem.role].filter((one) => one !== '').join(', ');
      return problem.unit === ''
        ? say('measured.noUnit', { column, role, units })
        : say('measured.wrongUnit', { column, unit: problem.unit, role, units });
    }
    case 'twice':
      return say('measured.twice', { role: roleWords(problem.role) });
    case 'noAxis':
      return say('measured.noAxis');
    case 'nothing':
      return say('measured.nothing');
    case 'needsDepth':
      return say('measured.needsTime', { column: header[problem.column] ?? '' });
    case 'lonelyError':
      return say('measured.lonelyError', { column: header[problem.column] ?? '' });
    case 'noTime':
      return say('measured.noTime');
    case 'noPoints':
      return say('measured.noPoints', { column: header[problem.column] ?? '' });
  }
}

function textField(label: string, value = ''): { readonly root: HTMLElement; readonly input: HTMLInputElement } {
  const id = freshId('import');
  const input = element('input', { id, type: 'text', maxlength: 80, autocomplete: 'off', value });
  return { root: element('div', { class: 'import-field' }, element('label', { for: id }, label), input), input };
}

function select(
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  bare = false,
): { readonly root: HTMLElement; readonly input: HTMLSelectElement } {
  const id = freshId('import');
  const input = element(
    'select',
    bare ? { 'aria-label': label } : { id },
    ...options.map(([value, words]) => element('option', { value }, words)),
  );
  if (bare) return { root: input, input };
  return { root: element('div', { class: 'import-field' }, element('label', { for: id }, label), input), input };
}

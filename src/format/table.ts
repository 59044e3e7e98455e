import { heading, type Column } from './csv.ts';
import { element } from './element.ts';
import { formatNumber } from './number.ts';

/** Rows of a table a person reads; every one of them is in the CSV. */
const longestTable = 60;

export function buildTable(columns: readonly Column[], caption: string): HTMLTableElement {
  const rows = Math.max(0, ...columns.map((column) => column.values.length));
  const stride = Math.max(1, Math.ceil(rows / longestTable));
  const body = element('tbody');
  for (let row = 0; row < rows; row += stride) {
    const line = element('tr');
    for (const [index, column] of columns.entries()) {
      const value = column.values[row] ?? null;
      const text = value === null ? '' : typeof value === 'number' ? formatNumber(value, 4) : value;
      line.append(index === 0 ? element('th', { scope: 'row' }, text) : element('td', {}, text));
    }
    body.append(line);
  }
  const head = element('tr');
  for (const column of columns) head.append(element('th', { scope: 'col' }, heading(column)));
  return element('table', { class: 'twin' }, element('caption', {}, caption), element('thead', {}, head), body);
}

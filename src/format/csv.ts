/** Comma-separated values by RFC 4180; numbers in full precision, empty where there is none. */
export interface Column {
  readonly label: string;
  readonly unit: string;
  readonly values: ArrayLike<number | string | null>;
}

export function writeCsv(columns: readonly Column[]): string {
  const rows = Math.max(0, ...columns.map((column) => column.values.length));
  const lines = [columns.map((column) => cell(heading(column))).join(',')];
  for (let row = 0; row < rows; row += 1) {
    lines.push(columns.map((column) => cell(column.values[row] ?? null)).join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}

export function heading(column: Column): string {
  return column.unit === '' ? column.label : `${column.label} [${column.unit}]`;
}

/** A leading =, +, - or @ in text would run as a formula in a spreadsheet, so it is quoted as text. */
function cell(value: number | string | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Numbers, times and tables as a person reads them; the files hold every digit. */
export function significant(value: number, digits = 3): string {
  if (value === 0) return '0';
  return String(Number(value.toPrecision(digits)));
}

export function exact(value: number): string {
  return String(Number(value.toPrecision(10)));
}

export interface TimeUnit {
  readonly unit: 'd' | 'h' | 'min' | 's';
  /** [s] */
  readonly length: number;
}

const units: readonly TimeUnit[] = [
  { unit: 'd', length: 86_400 },
  { unit: 'h', length: 3600 },
  { unit: 'min', length: 60 },
];
export const seconds: TimeUnit = { unit: 's', length: 1 };

/** The largest unit that the time holds three of: minutes are easier to read than parts of a day. */
export function timeUnit(time_s: number): TimeUnit {
  return units.find(({ length }) => time_s >= 3 * length) ?? seconds;
}

export function timeText(time_s: number, digits = 3): string {
  const { unit, length } = timeUnit(time_s);
  return `${significant(time_s / length, digits)} ${unit}`;
}

/** The first column to the left where it holds words. */
export function aligned(rows: readonly (readonly string[])[], wordsFirst: boolean): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        wordsFirst && column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** Names in one column, what is said of them in the next, under a heading. */
export function block(heading: string, rows: readonly (readonly [string, string])[]): string[] {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [heading, ...rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`.trimEnd())];
}

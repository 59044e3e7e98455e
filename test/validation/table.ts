/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** 1.2e-3 */
export const small = (value: number): string => (value === 0 ? '0' : value.toExponential(1));
export const fixed = (value: number, digits: number): string => value.toFixed(digits);

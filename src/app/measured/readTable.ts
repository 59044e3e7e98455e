import Papa from 'papaparse';

export type DecimalSign = '.' | ',';

/** A file of numbers as it stands, cell by cell. */
export interface MeasuredTable {
  readonly header: readonly string[];
  /** As many cells in each as the header has. */
  readonly rows: readonly (readonly string[])[];
  readonly decimal: DecimalSign;
  /** A quoted cell has no end. */
  readonly isCut: boolean;
  /** Rows with more or fewer cells than the header. */
  readonly uneven: number;
  /** Rows beyond what is taken. */
  readonly dropped: number;
}

export type TableResult =
  | { readonly kind: 'table'; readonly table: MeasuredTable }
  | { readonly kind: 'refused'; readonly why: 'empty' | 'noNumbers' | 'oneColumn' };

/** A curve of a hand's width shows no more, and the browser's storage holds them. */
export const mostRows = 5000;
const mostColumns = 40;
/** Of the file [bytes]. */
export const largestTable = 5_000_000;

const delimiters = ['\t', ';', '|', ','] as const;
/** Enough to tell which sign parts the cells. */
const lookAt = 30;

function parsed(text: string, delimiter: string, preview: number): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, preview, comments: '#', skipEmptyLines: 'greedy' });
}

/** The sign that gives most rows the same number of cells, more than one. */
function delimiterOf(text: string): string {
  let best = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    const widths = parsed(text, delimiter, lookAt).data.map((row) => row.length);
    const width = widths[0] ?? 0;
    const alike = width < 2 ? 0 : widths.filter((one) => one === width).length / widths.length;
    if (alike > most) {
      most = alike;
      best = delimiter;
    }
  }
  return best;
}

const withComma = /^[-+−]?(?:\d+|\d{1,3}(?:\.\d{3})+)?,\d+(?:e[-+]?\d+)?$/iu;
const withPoint = /^[-+−]?\d*\.\d+(?:e[-+]?\d+)?$/iu;
const missing = /^(?:nan|na|n\/a|null|-|–|—|\.)?$/iu;

/** @param chosen by a person; absent: as the cells look */
export function readTable(text: string, chosen?: DecimalSign): TableResult {
  const own = text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
  if (own.trim() === '') return { kind: 'refused', why: 'empty' };
  const delimiter = delimiterOf(own);
  const { data, errors } = parsed(own, delimiter, mostRows + 2);
  const cells = data.map((row) => row.slice(0, mostColumns).map((cell) => cell.trim()));
  const first = cells[0];
  if (first === undefined) return { kind: 'refused', why: 'empty' };
  if (first.length < 2) return { kind: 'refused', why: 'oneColumn' };
  const flat = cells.flat();
  const commas = flat.filter((cell) => withComma.test(cell)).length;
  const points = flat.filter((cell) => withPoint.test(cell)).length;
  const decimal = chosen ?? (delimiter !== ',' && commas > points ? ',' : '.');
  const isNumber = (cell: string): boolean => Number.isFinite(readCell(cell, decimal));
  const hasHeader = !first.some(isNumber);
  const header = first.map((cell, index) => (hasHeader && cell !== '' ? cell : `${index + 1}`));
  const body = hasHeader ? cells.slice(1) : cells;
  const rows = body.slice(0, mostRows).map((row) => header.map((_, index) => row[index] ?? ''));
  if (!rows.some((row) => row.some(isNumber))) return { kind: 'refused', why: 'noNumbers' };
  return {
    kind: 'table',
    table: {
      header,
      rows,
      decimal,
      isCut: errors.some(({ code }) => code === 'MissingQuotes'),
      uneven: body.slice(0, mostRows).filter((row) => row.length !== first.length).length,
      dropped: Math.max(0, body.length - mostRows),
    },
  };
}

/** NaN where there is no number, or none that can be read. */
export function readCell(cell: string, decimal: DecimalSign): number {
  const plain = cell.trim().replace('−', '-').replaceAll(/\s/gu, '');
  if (plain === '') return Number.NaN;
  const comma = decimal === ',';
  const shape = comma
    ? /^[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+)?(?:,\d*)?(?:e[-+]?\d+)?$/iu
    : /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:e[-+]?\d+)?$/iu;
  // "1.234" could be one and a bit, or more than a thousand
  if (!shape.test(plain) || !/\d/u.test(plain) || (comma && /\./u.test(plain) && !/,/u.test(plain))) return Number.NaN;
  return Number(comma ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', ''));
}

/** A cell that says itself that nothing was measured. */
export function isMissing(cell: string): boolean {
  return missing.test(cell.trim());
}

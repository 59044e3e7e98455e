import { say } from '../words/say.ts';
import { decimalSign } from '../words/language.ts';

/** What a person typed, with the numbers as the engine reads them; or why they could mean two things. */
export type Typed =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unclear'; readonly message: string };

/** A number with any marks inside; not in the middle of a word or of another number. */
const numbers = /(?<![\w.,])\d*(?:[.,]\d+)+(?![\d]|[.,]\d)/gu;

/**
 * "0,5 mA" is read as "0.5 mA" in any language. Several marks are read where only one reading is left ("1.234,5", "1,234,567").
 * One mark before three digits that is not the reader's own decimal sign ("1,000" in English, "1.000" in Spanish) could stand
 * between thousands, and is asked about.
 */
export function readTyped(typed: string): Typed {
  let unclear: string | null = null;
  const text = typed.replace(numbers, (number) => {
    const read = plainMarks(number);
    if (read === null) unclear ??= number;
    return read ?? number;
  });
  if (unclear === null) return { kind: 'text', text };
  return { kind: 'unclear', message: unclearMessage(unclear) };
}

/** Null where it could be read in two ways, or in none. */
function plainMarks(number: string): string | null {
  const marks = new Set(number.replaceAll(/\d/gu, ''));
  const grouped = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/u.test(number);
  const [whole = '', ...rest] = number.split(/[.,]/u);
  if (rest.length === 1) {
    return grouped && !marks.has(decimalSign()) ? null : `${whole}.${rest[0] ?? ''}`;
  }
  if (marks.size === 1) return grouped ? number.replaceAll(/[.,]/gu, '') : null;
  // the last mark is the decimal sign where all before it are the other one, in groups of three
  const mixed =
    /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/u.exec(number) ?? /^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/u.exec(number);
  const [, integer = '', fraction] = mixed ?? [];
  return fraction === undefined ? null : `${integer.replaceAll(/[.,]/gu, '')}.${fraction}`;
}

function unclearMessage(number: string): string {
  const [whole = '', ...rest] = number.split(/[.,]/u);
  if (rest.length !== 1) return say('typed.unreadable', { number });
  const thousands = `${whole}${rest[0] ?? ''}`;
  const fraction = `${whole}${decimalSign()}${(rest[0] ?? '').replace(/0+$/u, '').padEnd(1, '0')}`;
  return say('typed.unclear', { number, thousands, fraction });
}

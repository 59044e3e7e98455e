import type { Phrasebook } from './phrasebook.ts';

/** Finds again in a book what models say, as a whole, by a pattern with gaps, or sentence by sentence. Knows no page. */
interface Pattern {
  readonly find: RegExp;
  readonly translation: string;
}

const patternsOf = new Map<Phrasebook, readonly Pattern[]>();
/** Null where the book has nothing for it. */
export function translate(book: Phrasebook, english: string, decimal: string): string | null {
  return exact(book, english) ?? byPattern(book, english, decimal) ?? bySentence(book, english, decimal);
}

function exact(book: Phrasebook, english: string): string | null {
  if (Object.hasOwn(book, english)) return book[english] ?? null;
  const capital = withFirst(english, 'upper');
  if (!Object.hasOwn(book, capital)) return null;
  // "pH" and "Na" stay as they are
  const found = book[capital] ?? '';
  return /^\p{Lu}\p{Ll}/u.test(found) ? withFirst(found, 'lower') : found;
}

function withFirst(text: string, letter: 'upper' | 'lower'): string {
  const first = text.charAt(0);
  return `${letter === 'upper' ? first.toUpperCase() : first.toLowerCase()}${text.slice(1)}`;
}

function byPattern(book: Phrasebook, english: string, decimal: string): string | null {
  for (const { find, translation } of compiled(book)) {
    const values = find.exec(english)?.groups;
    if (values === undefined || !Object.entries(values).every(([name, value]) => fits(book, name, value, decimal)))
      continue;
    return translation.replaceAll(/\{(\w+)\}/gu, (_all, name: string) =>
      valueText(book, name, values[name] ?? '', decimal),
    );
  }
  return null;
}

/** So that a name which a person gave is not taken for a sentence: these stand for numbers, and those for what is known. */
const numeric = /^(?:low|high|few|value)$/u;
const known = /^(?:drug|site|kind)$/u;

function fits(book: Phrasebook, name: string, value: string, decimal: string): boolean {
  if (numeric.test(name)) return /^[−-]?\d/u.test(value);
  return !known.test(name) || translate(book, value, decimal) !== null;
}

/** Ids, keys and what a person typed stay as they are. */
const untouched = /^(?:ids?|keys?|text)\d?$/u;

function valueText(book: Phrasebook, name: string, value: string, decimal: string): string {
  if (untouched.test(name)) return value;
  const found = translate(book, value, decimal);
  if (found !== null) return found;
  return /^[−+-]?\d+\.\d+(?:$|[\s%×])/u.test(value) ? value.replace('.', decimal) : value;
}

/** The one with most words of its own first: it says most about what it fits. */
function compiled(book: Phrasebook): readonly Pattern[] {
  const there = patternsOf.get(book);
  if (there !== undefined) return there;
  const own = (key: string): number => key.replaceAll(/\{\w+\}/gu, '').length;
  const patterns = Object.entries(book)
    .filter(([key]) => key.includes('{'))
    .toSorted(([one], [other]) => own(other) - own(one))
    .map(([key, translation]) => ({ find: patternOf(key), translation }));
  patternsOf.set(book, patterns);
  return patterns;
}

export function patternOf(key: string): RegExp {
  const seen = new Set<string>();
  const source = key
    .split(/(\{\w+\})/u)
    .map((part) => {
      const name = /^\{(\w+)\}$/u.exec(part)?.[1];
      if (name === undefined) return part.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
      if (seen.has(name)) return String.raw`\k<${name}>`;
      seen.add(name);
      return `(?<${name}>.+?)`;
    })
    .join('');
  return new RegExp(`^${source}$`, 'u');
}

/** A note of several sentences, each of which is known by itself. */
function bySentence(book: Phrasebook, english: string, decimal: string): string | null {
  const sentences = english.split(/(?<=[.?!]) (?=\p{Lu})/u);
  if (sentences.length < 2) return null;
  const found = sentences.map(
    (sentence) => exact(book, sentence) ?? byPattern(book, sentence, decimal) ?? withoutStop(book, sentence),
  );
  return found.every((sentence) => sentence !== null) ? found.join(' ') : null;
}

/** A name that stands as a sentence: "Volar forearm." */
function withoutStop(book: Phrasebook, sentence: string): string | null {
  const name = sentence.endsWith('.') ? exact(book, sentence.slice(0, -1)) : null;
  return name === null ? null : `${name}.`;
}

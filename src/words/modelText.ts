import { es } from './es/models.ts';
import { decimalSign, language, type Language } from './language.ts';
import type { Phrasebook } from './phrasebook.ts';
import { translate as translateWith } from './translate.ts';

const books: Readonly<Partial<Record<Language, Phrasebook>>> = { es };

const said = new Map<string, string>();

/** Texts come from studies too, and there is no end of those. */
const mostKept = 4000;

/**
 * A name, a help or a sentence that came from models or stands in a study, in the page's language. What nobody has translated,
 * such as a name that a person gave, stays as it is.
 */
export function modelText(english: string): string {
  const book = books[language()];
  if (book === undefined || english === '') return english;
  const before = said.get(english);
  if (before !== undefined) return before;
  const text = translate(book, english) ?? english;
  if (said.size >= mostKept) said.clear();
  said.set(english, text);
  return text;
}

/** Null where the book has nothing for it. */
export function translate(book: Phrasebook, english: string): string | null {
  return translateWith(book, english, decimalSign());
}

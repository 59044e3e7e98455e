// Texts of the teaching in every language of the page. A number is never typed into one: `{name}` stands for what was measured.

export const teachingLanguages = ['en', 'es'] as const;
export type TeachingLanguage = (typeof teachingLanguages)[number];

export type TeachingText = { readonly [Language in TeachingLanguage]: string };

const placeholder = /\{(\w+)\}/gu;

export function placeholdersIn(text: string): readonly string[] {
  return Array.from(text.matchAll(placeholder), ([, name = '']) => name);
}

/** What is wrong with the writing of a text; null where nothing is. */
export function writingFault(text: string, mayHoldDigits = false): string | null {
  const rest = text.replaceAll(placeholder, '');
  if (text.trim() === '') return 'is empty';
  if (/[{}]/u.test(rest)) return 'has a brace that is no placeholder such as {ratio}';
  if (!mayHoldDigits && /\d/u.test(rest)) return 'has a number typed by hand: name it as a measure';
  return null;
}

/** With every placeholder's value put in, as `write` says it. */
export function fillText(text: string, write: (name: string) => string): string {
  return text.replaceAll(placeholder, (_all, name: string) => write(name));
}

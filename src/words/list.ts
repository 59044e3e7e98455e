import { locale } from './language.ts';

/** "one, two and three", as the reader's language joins them. */
export function listWords(words: readonly string[]): string {
  return new Intl.ListFormat(locale(), { style: 'long', type: 'conjunction' }).format(words);
}

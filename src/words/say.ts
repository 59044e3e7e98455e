import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en.ts';
import { es } from './es.ts';
import { language, locale, type Language } from './language.ts';
import type { Value, ValuesOf } from './message.ts';

export type English = typeof en;
export type MessageKey = keyof English;

/** Messages that take no values. */
export type PlainKey = { [Key in MessageKey]: keyof ValuesOf<English[Key]> extends never ? Key : never }[MessageKey];

type Rest<Key extends MessageKey> = keyof ValuesOf<English[Key]> extends never
  ? readonly []
  : readonly [values: ValuesOf<English[Key]>];

export const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en, es };

const formats = new Map<string, IntlMessageFormat>();

/** A message of the catalogue in the page's language, with its values put in. */
export function say<Key extends MessageKey>(key: Key, ...[values]: Rest<Key>): string {
  return write(catalogues[language()][key], values);
}

/** A text in the writing of the catalogue (ICU), put in words for the reader. */
export function write(text: string, values?: Readonly<Record<string, Value>>): string {
  // most messages are plain, and parsing is what costs
  if (!/[{}]/.test(text)) return text;
  const id = `${locale()} ${text}`;
  let format = formats.get(id);
  if (format === undefined) {
    format = new IntlMessageFormat(text, locale(), undefined, { ignoreTag: true });
    formats.set(id, format);
  }
  return String(format.format(values));
}

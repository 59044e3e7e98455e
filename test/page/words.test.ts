import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { afterEach, describe, expect, it } from 'vitest';
import { leaveHandover, takeHandover } from '../../src/app/handover.ts';
import { pickLanguage, pickLocale, speak } from '../../src/words/language.ts';
import { catalogues, write } from '../../src/words/say.ts';

interface Part {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

/** Kinds of parts in the library's tree that take a value: argument, number, date, time, select, plural. */
const taking = [1, 2, 3, 4, 5, 6];

function valuesOf(text: string): string[] {
  const walk = (parts: readonly Part[]): unknown[] =>
    parts.flatMap((part) => [
      ...(taking.includes(part.type) ? [part.value] : []),
      ...Object.values(part.options ?? {}).flatMap((option) => walk(option.value)),
    ]);
  const tree = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();
  return [...new Set(walk(tree as unknown as Part[]))].map(String).toSorted();
}

afterEach(() => {
  speak('en');
});

describe('the catalogue', () => {
  const { en, es } = catalogues;

  it('has the same messages in every language', () => {
    expect(Object.keys(es).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  it('has messages that can be read, and that take the same values in every language', () => {
    for (const [key, text] of Object.entries(en)) {
      const other = es[key as keyof typeof es];
      expect([key, valuesOf(other)]).toEqual([key, valuesOf(text)]);
      for (const one of [text, other]) {
        expect(one.trim(), key).toBe(one);
        expect(one, key).not.toBe('');
        // the writing doubles a bare apostrophe only next to a brace; a doubled one would be shown as two
        expect(one, key).not.toMatch(/''|'[{}]/);
      }
    }
  });

  it('tells one from many as the language does', () => {
    const text = '{count, plural, one {# corrida} other {# corridas}}';
    speak('es');
    expect([0, 1, 2].map((count) => write(text, { count }))).toEqual(['0 corridas', '1 corrida', '2 corridas']);
  });

  it('refuses a message whose value is missing', () => {
    expect(() => write('At {time}', {})).toThrow('time');
  });
});

describe('the choice of a language', () => {
  it('keeps to what was chosen, then to the reader’s own, then to English', () => {
    expect(pickLanguage('es', ['en-GB'])).toBe('es');
    expect(pickLanguage(undefined, ['de-DE', 'es-MX', 'en'])).toBe('es');
    expect(pickLanguage('klingon', ['de-DE'])).toBe('en');
    expect(pickLanguage('toString', [])).toBe('en');
  });

  it('writes numbers as the reader’s region of that language does', () => {
    expect(pickLocale('es', ['de-DE', 'es-MX'])).toBe('es-MX');
    expect(pickLocale('es', ['de-DE'])).toBe('es');
    expect(pickLocale('en', ['de-DE'])).toBe('en');
  });

  it('loses neither the clock nor the theme, and hands them over once', () => {
    const entry = {
      state: { language: 'es' } as unknown,
      replaceState(next: unknown) {
        entry.state = next;
      },
    };
    leaveHandover(entry, { time: 93.5, theme: 'dark', language: true });
    expect(takeHandover(entry)).toEqual({ time: 93.5, theme: 'dark', language: true });
    expect(takeHandover(entry)).toBeNull();
    expect(entry.state).toEqual({ language: 'es' });
  });

  it('takes nothing that was not left by the page', () => {
    for (const state of [null, 'x', { handover: { time: 'x' } }, { handover: { time: Number.NaN, theme: 'dark' } }]) {
      expect(takeHandover({ state, replaceState: () => undefined })).toBeNull();
    }
  });
});

describe('what the browser says of the page', () => {
  it('is said in its language by the manifest, which is otherwise the same', () => {
    const read = (path: string): Readonly<Record<string, unknown>> =>
      JSON.parse(readFileSync(`public/${path}`, 'utf8')) as Readonly<Record<string, unknown>>;
    for (const [lang, words] of Object.entries(catalogues)) {
      const manifest = read(words['page.manifest']);
      expect(manifest).toEqual({
        ...read(catalogues.en['page.manifest']),
        lang,
        name: words['page.title'],
        description: expect.stringContaining(words['page.caution']) as string,
      });
    }
  });
});

/** Which language the page speaks, and whose way of writing numbers it follows. Chosen once, while the page starts. */
export const languages = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof languages;

const storageKey = 'iontolab-language';

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}

/** What was chosen; else the first of the reader's languages that the page speaks; else English. */
export function pickLanguage(chosen: unknown, preferred: readonly string[]): Language {
  if (isLanguage(chosen)) return chosen;
  return preferred.map(baseOf).find(isLanguage) ?? 'en';
}

/** The reader's own region of the language, since it may write numbers otherwise ("es-MX": 0.5, "es": 0,5). */
export function pickLocale(speech: Language, preferred: readonly string[]): string {
  const own = preferred.find((tag) => baseOf(tag) === speech);
  return own !== undefined && Intl.NumberFormat.supportedLocalesOf([own]).length > 0 ? own : speech;
}

function baseOf(tag: string): string {
  return (tag.split('-')[0] ?? '').toLowerCase();
}

/** The history entry outlives a reload even where storage is forbidden or full. */
function carried(): unknown {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'language' in state ? state.language : undefined;
}

function remembered(): unknown {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return undefined;
  }
}

/** For the next start of the page. Forbidden or full storage only means that the choice ends with this tab. */
export function keepLanguage(next: Language): void {
  const state: unknown = history.state;
  history.replaceState({ ...(typeof state === 'object' ? state : {}), language: next }, '');
  try {
    localStorage.setItem(storageKey, next);
  } catch {
    // as above
  }
}

/** 'lang=es' in the address: a link may bring its language, for as long as it stands there. */
export function languageIn(hash: string): unknown {
  const part = hash
    .replace(/^#/u, '')
    .split('&')
    .find((one) => one.startsWith('lang='));
  return part?.slice('lang='.length);
}

function linked(): unknown {
  const asked = languageIn(location.hash);
  return isLanguage(asked) ? asked : undefined;
}

// tests and the engine's rooms have no document, and speak English
const onPage = typeof document !== 'undefined';
const preferred = onPage ? navigator.languages : [];
let spoken: Language = onPage ? pickLanguage(linked() ?? carried() ?? remembered(), preferred) : 'en';
let region = pickLocale(spoken, preferred);

export function language(): Language {
  return spoken;
}

/** For Intl. */
export function locale(): string {
  return region;
}

const decimals = new Map<string, string>();

/** "." or ",", as the reader's region writes it. */
export function decimalSign(): string {
  const known = decimals.get(region);
  if (known !== undefined) return known;
  const sign = new Intl.NumberFormat(region).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  decimals.set(region, sign);
  return sign;
}

/** For tests: the page itself starts anew in the other language, since much of it is said only once. */
export function speak(next: Language, tag: string = next): void {
  spoken = next;
  region = tag;
}

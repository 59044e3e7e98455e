/** A teacher's settings as the part of an address behind its '#': 'teach=1.check.body', JSON in base64url with a check. */
import { isList, isRecord } from '../../../models/study/studyPatch.ts';
import { checkOf } from '../linkBase.ts';
import { scaleNames, type ScaleName } from '../scaleChoice.ts';
import { hideableParts, lockableParts, type HideablePart, type LockablePart } from './parts.ts';

export interface ClassSettings {
  /** Ids of what Learn offers, in the teacher's order; empty: all. */
  readonly lessons: readonly string[];
  readonly locked: readonly LockablePart[];
  readonly hidden: readonly HideablePart[];
  /** How near the picture begins; null: as usual. */
  readonly scale: ScaleName | null;
  /** Where the clock begins; null: as usual [s]. */
  readonly time: number | null;
  /** From which dose problems draw their numbers, so that a class has the same; null: fresh ones. */
  readonly seed: number | null;
}

export const noSettings: ClassSettings = { lessons: [], locked: [], hidden: [], scale: null, time: null, seed: null };

export type OpenedSettings =
  | { readonly kind: 'none' }
  | { readonly kind: 'settings'; readonly settings: ClassSettings }
  | { readonly kind: 'refused'; readonly reason: 'damaged' | 'newer' };

const format = 1;
const key = 'teach=';
/** Every part named and a hundred lessons listed stay below [characters]. */
const longest = 8000;
const mostLessons = 100;
/** A week, longer than any session [s]. */
const longestTime = 7 * 24 * 3600;
export const mostSeed = 999_999;

const damaged: OpenedSettings = { kind: 'refused', reason: 'damaged' };

/** Without the '#'; empty where nothing is set. */
export function writeTeachPart(settings: ClassSettings): string {
  const { lessons, locked, hidden, scale, time, seed } = settings;
  const told = {
    ...(lessons.length > 0 ? { lessons } : {}),
    ...(locked.length > 0 ? { locked } : {}),
    ...(hidden.length > 0 ? { hidden } : {}),
    ...(scale === null ? {} : { scale }),
    ...(time === null ? {} : { time }),
    ...(seed === null ? {} : { seed }),
  };
  if (Object.keys(told).length === 0) return '';
  // ids, names and numbers: no letter beyond ASCII
  const body = btoa(JSON.stringify(told)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
  return `${key}${format}.${checkOf(body)}.${body}`;
}

export function readTeachPart(hash: string): OpenedSettings {
  const part = hash
    .replace(/^#/u, '')
    .split('&')
    .find((one) => one.startsWith(key));
  if (part === undefined) return { kind: 'none' };
  // a sentence’s full stop or bracket often sticks to a link
  const text = part.slice(key.length).replace(/[^\w-]+$/u, '');
  const [version = '', check = '', body = ''] = text.split('.');
  if (/^\d+$/u.test(version) && Number(version) > format) return { kind: 'refused', reason: 'newer' };
  if (text.length > longest || version !== String(format) || body === '' || check !== checkOf(body)) return damaged;
  let json: unknown;
  try {
    json = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return damaged;
  }
  const settings = readSettings(json);
  return settings === null ? damaged : { kind: 'settings', settings };
}

const known: ReadonlySet<string> = new Set(Object.keys(noSettings));

function readSettings(json: unknown): ClassSettings | null {
  if (!isRecord(json) || !Object.keys(json).every((name) => known.has(name))) return null;
  const lessons = readWords(json['lessons'], isLessonId);
  const locked = readWords(json['locked'], (word): word is LockablePart => lockableParts.some((part) => part === word));
  const hidden = readWords(json['hidden'], (word): word is HideablePart => hideableParts.some((part) => part === word));
  const scale = json['scale'] === undefined ? null : scaleNames.find((name) => name === json['scale']);
  const time = readNumber(json['time'], longestTime);
  const seed = readNumber(json['seed'], mostSeed);
  if (lessons === null || locked === null || hidden === null || scale === undefined) return null;
  if (time === undefined || seed === undefined || (seed !== null && !Number.isInteger(seed))) return null;
  if (lessons.length > mostLessons) return null;
  return { lessons, locked, hidden, scale, time, seed };
}

function isLessonId(word: string): word is string {
  return /^[\w/-]{1,60}$/u.test(word);
}

/** Each once; empty where nothing is told, null where it is no such list. */
function readWords<Word extends string>(json: unknown, is: (word: string) => word is Word): readonly Word[] | null {
  if (json === undefined) return [];
  if (!Array.isArray(json) || !isList(json)) return null;
  const words = json.filter((one): one is Word => typeof one === 'string' && is(one));
  return words.length === json.length ? [...new Set(words)] : null;
}

function readNumber(json: unknown, most: number): number | null | undefined {
  if (json === undefined) return null;
  return typeof json === 'number' && json >= 0 && json <= most ? json : undefined;
}

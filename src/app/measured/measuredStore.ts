import { isList, isRecord } from '../../../models/study/studyPatch.ts';
import type { Storage } from '../recentRuns.ts';
import { createSignal } from '../signal.ts';
import { longestMeasuredName, type MeasuredSeries } from './measuredSeries.ts';
import { measuredKinds } from './measuredUnits.ts';

export interface MeasuredStore {
  readonly list: readonly MeasuredSeries[];
  readonly full: boolean;
  /** False where the browser refuses to keep them: they then last as long as the page. */
  readonly kept: boolean;
  /** How many there was room for. */
  add(series: readonly Omit<MeasuredSeries, 'id'>[]): number;
  rename(id: string, name: string): void;
  setHidden(id: string, hidden: boolean): void;
  remove(id: string): void;
  subscribe(listener: () => void): () => void;
}

const key = 'iontolab-measured';
/** More could not be told apart by their marks. */
export const mostSeries = 8;

/** `storage` may throw: it may be forbidden, or full. */
export function createMeasuredStore(storage: () => Storage): MeasuredStore {
  const changed = createSignal();
  let kept = true;
  let list: readonly MeasuredSeries[] = read();
  let last = list.reduce((most, { id }) => Math.max(most, Number(id)), 0);

  function read(): readonly MeasuredSeries[] {
    try {
      return parseMeasured(storage().getItem(key));
    } catch {
      kept = false;
      return [];
    }
  }

  const set = (next: readonly MeasuredSeries[]): void => {
    list = next;
    try {
      if (next.length === 0) storage().removeItem(key);
      else storage().setItem(key, JSON.stringify(next));
      kept = true;
    } catch {
      kept = false;
    }
    changed.emit();
  };
  const change = (id: string, part: Partial<MeasuredSeries>): void => {
    set(list.map((one) => (one.id === id ? { ...one, ...part } : one)));
  };

  return {
    get list() {
      return list;
    },
    get full() {
      return list.length >= mostSeries;
    },
    get kept() {
      return kept;
    },
    add(series) {
      const room = series.slice(0, mostSeries - list.length);
      set([...list, ...room.map((one) => ({ ...one, id: String((last += 1)) }))]);
      return room.length;
    },
    rename(id, name) {
      const tidy = name.trim().slice(0, longestMeasuredName);
      if (tidy !== '') change(id, { name: tidy });
    },
    setHidden(id, hidden) {
      change(id, { hidden });
    },
    remove(id) {
      set(list.filter((one) => one.id !== id));
    },
    subscribe: (listener) => changed.subscribe(listener),
  };
}

/** What was not written here is left out. */
function parseMeasured(text: string | null): readonly MeasuredSeries[] {
  let json: unknown = null;
  try {
    json = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  return isList(json) ? json.flatMap(oneSeries).slice(0, mostSeries) : [];
}

function oneSeries(json: unknown): MeasuredSeries[] {
  if (!isRecord(json)) return [];
  const { id, name, kind, against, basis, unit, factor, x, y, error, time, hidden, file } = json;
  const known = measuredKinds.find((one) => one === kind);
  const texts = [id, name, basis, unit, file];
  const lists = [x, y, ...(error === null ? [] : [error])];
  if (known === undefined || (against !== 'time' && against !== 'depth')) return [];
  if (!texts.every((one): one is string => typeof one === 'string' && one.length <= 400)) return [];
  if (typeof id !== 'string' || !/^\d+$/u.test(id) || typeof factor !== 'number' || typeof hidden !== 'boolean')
    return [];
  if (!lists.every((one) => isList(one) && one.length === (x as readonly unknown[]).length)) return [];
  if (time !== null && typeof time !== 'number') return [];
  // JSON has no word for "not a number", and writes null
  const numbers = (list: unknown): number[] =>
    (list as readonly unknown[]).map((one) => (typeof one === 'number' ? one : Number.NaN));
  const [ownId = '', ownName = '', ownBasis = '', ownUnit = '', ownFile = ''] = texts as readonly string[];
  return [
    {
      id: ownId,
      name: ownName,
      kind: known,
      against,
      basis: ownBasis,
      unit: ownUnit,
      factor,
      x: numbers(x),
      y: numbers(y),
      error: error === null ? null : numbers(error),
      time,
      hidden,
      file: ownFile,
    },
  ];
}

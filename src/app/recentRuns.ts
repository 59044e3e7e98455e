import { createSignal } from './signal.ts';
import { isList, isRecord } from '../../models/study/studyPatch.ts';

/** A treatment that was solved here, by its link. */
export interface RecentRun {
  readonly link: string;
  readonly title: string;
  /** What it has otherwise than its title says. */
  readonly details: string;
  /** The same for all that were solved alike, such as with the pads elsewhere on the body; absent: by its link alone. */
  readonly treatment?: string;
  /** When it was last on the page [ms since 1970]. */
  readonly at: number;
}

export interface RecentRuns {
  /** Newest first. */
  readonly list: readonly RecentRun[];
  /** What the next visit will find: where storage is full only the newest, where it is forbidden nothing. */
  readonly kept: 'all' | 'newest' | 'none';
  add(run: Omit<RecentRun, 'at'>): void;
  clear(): void;
  subscribe(listener: () => void): () => void;
}

/** As much of the browser's storage as is needed. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const key = 'iontolab-recent';
export const mostRecent = 12;
/** A treatment that stood on the page for less is on the way to the next one, if that has the same title [ms]. */
const passing = 30_000;
/** Longer texts were not written here. */
const longest = { link: 20_000, words: 200 };

/** `storage` may throw: it may be forbidden, or full. */
export function createRecentRuns(storage: () => Storage, now: () => number): RecentRuns {
  const changed = createSignal();
  let memory: readonly RecentRun[] = [];
  let kept: RecentRuns['kept'] = 'all';

  const read = (): readonly RecentRun[] => {
    if (kept !== 'all') return memory;
    try {
      // another page of this browser may have added to it
      memory = parseRecent(storage().getItem(key));
    } catch {
      kept = 'none';
    }
    return memory;
  };

  const write = (list: readonly RecentRun[]): void => {
    memory = list;
    kept = 'none';
    // where all do not fit, the newest may
    for (let count = list.length; count > 0 && kept === 'none'; count = Math.floor(count / 2)) {
      try {
        storage().setItem(key, JSON.stringify(list.slice(0, count)));
        kept = count === list.length ? 'all' : 'newest';
      } catch {
        // full or forbidden; the rest lasts as long as the page
      }
    }
    changed.emit();
  };

  return {
    get list() {
      return read();
    },
    get kept() {
      return kept;
    },
    add({ link, title, details, treatment }) {
      if (link.length > longest.link) return;
      const run = {
        link,
        title: title.slice(0, longest.words),
        details: details.slice(0, longest.words),
        ...(treatment === undefined ? {} : { treatment }),
      };
      const list = read();
      const [newest] = list;
      const at = now();
      const onTheWay = newest !== undefined && newest.title === run.title && at - newest.at < passing;
      const others = (onTheWay ? list.slice(1) : list).filter(
        (other) => other.link !== link && (treatment === undefined || other.treatment !== treatment),
      );
      write([{ ...run, at }, ...others].slice(0, mostRecent));
    },
    clear() {
      memory = [];
      try {
        storage().removeItem(key);
      } catch {
        kept = 'none';
      }
      changed.emit();
    },
    subscribe: (listener) => changed.subscribe(listener),
  };
}

/** What was not written here is left out. */
function parseRecent(text: string | null): readonly RecentRun[] {
  let json: unknown = null;
  try {
    json = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  if (!isList(json)) return [];
  const found = json.flatMap((one): RecentRun[] => {
    if (!isRecord(one)) return [];
    const { link, title, details, treatment, at } = one;
    const written =
      typeof link === 'string' &&
      link.startsWith('#') &&
      link.length <= longest.link &&
      isWords(title) &&
      isWords(details) &&
      (treatment === undefined || isWords(treatment)) &&
      typeof at === 'number';
    return written ? [{ link, title, details, ...(treatment === undefined ? {} : { treatment }), at }] : [];
  });
  return found.slice(0, mostRecent);
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longest.words;
}

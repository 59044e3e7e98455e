import { isList, isRecord } from '../../models/study/studyPatch.ts';
import type { Study } from '../../models/study/study.ts';
import type { PinnedRun } from './pinnedRun.ts';
import { letters, longestPinName, type Pins } from './pins.ts';
import type { Storage } from './recentRuns.ts';

/** A pinned run as it outlives a reload: by its link, to be solved again to the same numbers. */
interface KeptPin {
  readonly letter: string;
  readonly name: string;
  readonly link: string;
}

export interface KeptPinsSettings {
  readonly pins: Pins;
  /** Of this tab; may throw: it may be forbidden, or full. */
  readonly storage: () => Storage;
  readonly linkTo: (study: Study) => Promise<string>;
  /** Null where the link can not be opened any more, or its run does not come to its end. */
  readonly solve: (link: string) => Promise<PinnedRun | null>;
}

export interface KeptPins {
  /** Pins what was pinned before the reload, one after the other. Returns how many of them, whole or not, had to be let go. */
  bringBack(): Promise<number>;
}

const key = 'iontolab-pins';
/** Longer links were not written here. */
const longestLink = 20_000;

/** Keeps the pinned runs while the tab lives. Where nothing can be kept they last as long as the page. */
export function keepPins({ pins, storage, linkTo, solve }: KeptPinsSettings): KeptPins {
  const read = readKept(storage);
  const links = new Map<Study, string>();
  /** Those that are still being solved must outlive another reload. */
  let waiting = read.pins;
  let turn = 0;

  const write = async (): Promise<void> => {
    turn += 1;
    const own = turn;
    const list = await Promise.all(
      pins.list.map(async ({ letter, name, run }): Promise<KeptPin> => {
        const link = links.get(run.study) ?? (await linkTo(run.study));
        links.set(run.study, link);
        return { letter, name, link };
      }),
    );
    if (own !== turn) return;
    const taken = new Set(list.map(({ letter }) => letter));
    const all = [...list, ...waiting.filter(({ letter }) => !taken.has(letter))];
    try {
      if (all.length === 0) storage().removeItem(key);
      else storage().setItem(key, JSON.stringify({ pins: all, reference: pins.reference?.letter ?? '' }));
    } catch {
      // full or forbidden
    }
  };
  pins.subscribe(() => void write());

  return {
    async bringBack() {
      let lost = read.broken;
      for (const kept of read.pins) {
        const run = await solve(kept.link);
        waiting = waiting.filter((one) => one !== kept);
        // another run may have been given its letter in the meantime
        const back = run !== null && (pins.put(kept.letter, run, kept.name) || pins.add(run, kept.name) !== null);
        if (!back) lost += 1;
      }
      if (read.reference !== '') pins.compareWith(read.reference);
      await write();
      return lost;
    },
  };
}

interface Read {
  readonly pins: readonly KeptPin[];
  readonly reference: string;
  /** What was there and can not be read. */
  readonly broken: number;
}

function readKept(storage: () => Storage): Read {
  const none: Read = { pins: [], reference: '', broken: 0 };
  let text: string | null = null;
  try {
    text = storage().getItem(key);
  } catch {
    return none;
  }
  if (text === null) return none;
  let json: unknown = null;
  try {
    json = JSON.parse(text);
  } catch {
    return { ...none, broken: 1 };
  }
  if (!isRecord(json) || !isList(json['pins'])) return { ...none, broken: 1 };
  const found = json['pins'].flatMap((one): KeptPin[] => {
    if (!isRecord(one)) return [];
    const { letter, name, link } = one;
    const written =
      letters.some((own) => own === letter) &&
      typeof letter === 'string' &&
      typeof name === 'string' &&
      name.length <= longestPinName &&
      typeof link === 'string' &&
      link.startsWith('#') &&
      link.length <= longestLink;
    return written ? [{ letter, name, link }] : [];
  });
  const { reference } = json;
  return {
    pins: found,
    reference: typeof reference === 'string' ? reference : '',
    broken: json['pins'].length - found.length,
  };
}

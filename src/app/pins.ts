import type { PinnedRun } from './pinnedRun.ts';
import { createSignal } from './signal.ts';

/** A run that stays beside those that follow it. */
export interface Pin {
  /** 'A' to 'D': its place in legends, its colour and its dashes. */
  readonly letter: string;
  readonly name: string;
  readonly run: PinnedRun;
}

export interface Pins {
  /** In the order of their letters. */
  readonly list: readonly Pin[];
  /** The one that readings are compared with. */
  readonly reference: Pin | null;
  readonly full: boolean;
  /** Null where there is no room. */
  add(run: PinnedRun, name: string): Pin | null;
  /** Under a letter that it had before; false where that one is taken. */
  put(letter: string, run: PinnedRun, name: string): boolean;
  rename(letter: string, name: string): void;
  compareWith(letter: string): void;
  remove(letter: string): void;
  subscribe(listener: () => void): () => void;
}

/** More curves than these can not be told apart in a chart of a hand's width, and each costs about a megabyte. */
export const letters = ['A', 'B', 'C', 'D'] as const;
export const longestPinName = 60;

export function createPins(): Pins {
  const changed = createSignal();
  let list: readonly Pin[] = [];
  let chosen = '';

  const set = (next: readonly Pin[]): void => {
    list = next;
    changed.emit();
  };

  const isFree = (letter: string): boolean => list.every((pin) => pin.letter !== letter);
  const place = (letter: string, run: PinnedRun, name: string): Pin => {
    const pin = { letter, name: name.slice(0, longestPinName), run };
    set([...list, pin].toSorted((one, other) => (one.letter < other.letter ? -1 : 1)));
    return pin;
  };

  return {
    get list() {
      return list;
    },
    get reference() {
      return list.find(({ letter }) => letter === chosen) ?? list[0] ?? null;
    },
    get full() {
      return list.length === letters.length;
    },
    add(run, name) {
      const letter = letters.find(isFree);
      return letter === undefined ? null : place(letter, run, name);
    },
    put(letter, run, name) {
      if (!isFree(letter)) return false;
      place(letter, run, name);
      return true;
    },
    rename(letter, name) {
      const tidy = name.trim().slice(0, longestPinName);
      set(list.map((pin) => (pin.letter === letter && tidy !== '' ? { ...pin, name: tidy } : pin)));
    },
    compareWith(letter) {
      chosen = letter;
      changed.emit();
    },
    remove(letter) {
      set(list.filter((pin) => pin.letter !== letter));
    },
    subscribe: (listener) => changed.subscribe(listener),
  };
}

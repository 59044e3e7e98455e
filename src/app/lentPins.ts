import { createPins, type Pins } from './pins.ts';
import { createSignal } from './signal.ts';

/** Pins whose list can make room for another for a while, such as that of a lesson. */
export interface LentPins extends Pins {
  /** Begins an empty list beside the page's own. */
  setAside(): void;
  /** The page's own again. */
  bringOut(): void;
}

export function createLentPins(own: Pins): LentPins {
  const changed = createSignal();
  let lent: Pins | null = null;
  const now = (): Pins => lent ?? own;
  const emit = (): void => {
    changed.emit();
  };
  own.subscribe(() => {
    if (lent === null) emit();
  });
  return {
    get list() {
      return now().list;
    },
    get reference() {
      return now().reference;
    },
    get full() {
      return now().full;
    },
    add: (run, name) => now().add(run, name),
    put: (letter, run, name) => now().put(letter, run, name),
    rename(letter, name) {
      now().rename(letter, name);
    },
    compareWith(letter) {
      now().compareWith(letter);
    },
    remove(letter) {
      now().remove(letter);
    },
    subscribe: (listener) => changed.subscribe(listener),
    setAside() {
      if (lent !== null) return;
      lent = createPins();
      lent.subscribe(emit);
      emit();
    },
    bringOut() {
      if (lent === null) return;
      lent = null;
      emit();
    },
  };
}

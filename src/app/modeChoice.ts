import { createSignal } from './signal.ts';

/** What the page is used for: setting treatments freely, a lesson, or showing one treatment to a patient. */
export const modeNames = ['bench', 'learn', 'patient'] as const;

export type ModeName = (typeof modeNames)[number];

export interface ModePlace {
  readonly mode: ModeName;
  /** Where in the mode, such as the id of a lesson; empty at its beginning. Letters, digits, '-', '/' and '.' only. */
  readonly place: string;
}

export interface ModeChoice extends ModePlace {
  go(mode: ModeName, place?: string): void;
  subscribe(listener: () => void): () => void;
}

const placeForm = /^[\w./-]{0,80}$/u;

/** `allows` is asked at every change; where it refuses the first, the first that it allows is entered. */
export function createModeChoice(
  first: ModePlace = { mode: 'bench', place: '' },
  allows: (mode: ModeName) => boolean = () => true,
): ModeChoice {
  const changed = createSignal();
  let { mode, place } = allows(first.mode)
    ? first
    : { mode: modeNames.find((name) => allows(name)) ?? first.mode, place: '' };
  return {
    get mode() {
      return mode;
    },
    get place() {
      return place;
    },
    go(nextMode, nextPlace = '') {
      if (!placeForm.test(nextPlace)) throw new RangeError(`'${nextPlace}' is no place in a mode`);
      if ((nextMode === mode && nextPlace === place) || !allows(nextMode)) return;
      mode = nextMode;
      place = nextPlace;
      changed.emit();
    },
    subscribe: (listener) => changed.subscribe(listener),
  };
}

/** The part of an address that tells it: 'learn', 'learn=wrong-pole', 'patient'; empty for the bench. */
export function modePart({ mode, place }: ModePlace): string {
  if (mode === 'bench') return '';
  return place === '' ? mode : `${mode}=${place}`;
}

/** Of the part of an address behind its '#'; whatever is no mode is the bench. */
export function readMode(hash: string): ModePlace {
  for (const part of hash.replace(/^#/u, '').split('&')) {
    const [name, place = ''] = part.split('=', 2);
    const mode = modeNames.find((one) => one === name);
    if (mode !== undefined && mode !== 'bench') return { mode, place: placeForm.test(place) ? place : '' };
  }
  return { mode: 'bench', place: '' };
}

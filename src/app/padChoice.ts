import { createSignal } from './signal.ts';

/** The pad with the drug, or the other one that the current returns through. */
export type Side = 'active' | 'other';

/** Under which of the two pads the depth is shown, in every picture alike. */
export interface PadChoice {
  readonly side: Side;
  choose(side: Side): void;
  subscribe(listener: () => void): () => void;
}

export function createPadChoice(): PadChoice {
  const changed = createSignal();
  let side: Side = 'active';
  return {
    get side() {
      return side;
    },
    choose(next) {
      if (next === side) return;
      side = next;
      changed.emit();
    },
    subscribe: (listener) => changed.subscribe(listener),
  };
}

import { createSignal } from './signal.ts';

/** How near the picture looks: the body with both pads, the cut block of skin, the outermost layer's cells. */
export const scaleNames = ['treatment', 'skin', 'barrier'] as const;

export type ScaleName = (typeof scaleNames)[number];

/** Which of the three is shown; anything on the page may ask for one. */
export interface ScaleChoice {
  readonly scale: ScaleName;
  choose(scale: ScaleName): void;
  subscribe(listener: () => void): () => void;
}

export function createScaleChoice(first: ScaleName = 'skin'): ScaleChoice {
  const changed = createSignal();
  let scale = first;
  return {
    get scale() {
      return scale;
    },
    choose(next) {
      if (next === scale) return;
      scale = next;
      changed.emit();
    },
    subscribe: (listener) => changed.subscribe(listener),
  };
}

/** The same choice, for who may be held to the scale that is shown. */
export function holdScale(scales: ScaleChoice, held: () => boolean): ScaleChoice {
  return {
    get scale() {
      return scales.scale;
    },
    choose(next) {
      if (next !== scales.scale && !held()) scales.choose(next);
    },
    subscribe: (listener) => scales.subscribe(listener),
  };
}

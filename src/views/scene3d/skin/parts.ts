/** Which parts of the block are shown, faded or hidden. */
export const partStates = ['shown', 'faded', 'hidden'] as const;
export type PartState = (typeof partStates)[number];

/** Parts besides the layers of tissue, which go by `layerPart`. */
export const otherParts = ['pads', 'vessels', 'appendages', 'ions', 'labels'] as const;
export type OtherPart = (typeof otherParts)[number];

export function layerPart(id: string): string {
  return `layer ${id}`;
}

export interface Parts {
  of(part: string): PartState;
  set(part: string, state: PartState): void;
  /** Hides all other parts of the list but the words. */
  only(part: string, among: readonly string[]): void;
  reset(): void;
  /** False while every part is shown. */
  readonly changed: boolean;
  /** In one word for each part that is not shown, for keeping what was drawn. */
  readonly key: string;
}

export function createParts(onChange: () => void): Parts {
  const states = new Map<string, PartState>();
  const put = (part: string, state: PartState): void => {
    if (state === 'shown') states.delete(part);
    else states.set(part, state);
  };
  return {
    of: (part) => states.get(part) ?? 'shown',
    set(part, state) {
      put(part, state);
      onChange();
    },
    only(part, among) {
      for (const one of among) put(one, one === part || one === 'labels' ? 'shown' : 'hidden');
      onChange();
    },
    reset() {
      states.clear();
      onChange();
    },
    get changed() {
      return states.size > 0;
    },
    get key() {
      return [...states].map((entry) => entry.join(' ')).join();
    },
  };
}

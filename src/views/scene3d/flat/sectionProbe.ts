/** Reads what is solved at a depth of the drawn section, by mouse, finger or keys, into the same card as the block's. */
import type { RunData } from '../../view.ts';
import type { DepthMap } from '../depthMap.ts';
import type { Box } from '../labelLayout.ts';
import type { Moment } from '../moment.ts';
import { createProbeHand } from '../skin/probeHand.ts';

/** What the section shows now, and where [CSS px]. */
export interface SectionProbed {
  readonly run: RunData;
  readonly moment: Moment;
  readonly map: DepthMap;
  /** The solved column: gel and what lies under it. */
  readonly column: Box;
  /** Right end of the skin beside it. */
  readonly right: number;
  readonly bounds: Box;
  readonly taken: readonly Box[];
}

export interface SectionProbe {
  show(probed: SectionProbed | null, playing: boolean): void;
  dispose(): void;
}

interface SectionPlace {
  /** [CSS px] */
  readonly x: number;
  readonly fraction: number;
}

export function createSectionProbe(root: HTMLElement, picture: HTMLElement): SectionProbe {
  picture.setAttribute('aria-keyshortcuts', 'P Shift+ArrowUp Shift+ArrowDown');
  let probed: SectionProbed | null = null;
  const now = (): SectionProbed => {
    if (probed === null) throw new Error('nothing is drawn');
    return probed;
  };

  const hand = createProbeHand<SectionPlace>({
    root,
    picture,
    hitAt(event) {
      const frame = root.getBoundingClientRect();
      const { column, map, right } = now();
      const x = event.clientX - frame.left;
      const fraction = (event.clientY - frame.top - column.y) / column.height;
      const beside = x > column.x + column.width;
      if (x < column.x || x > right || fraction < 0 || fraction > 1) return null;
      // nothing is solved, nor drawn, beside the pad
      if (beside && fraction < (map.drawn[map.surface] ?? 0)) return null;
      return { x, fraction };
    },
    middle() {
      const { map, column } = now();
      const at = Math.min(map.surface + 1, map.drawn.length - 2);
      return {
        x: column.x + column.width / 2,
        fraction: ((map.drawn[at] ?? 0) + (map.drawn[at + 1] ?? 1)) / 2,
      };
    },
    fractionOf: ({ fraction }) => fraction,
    moved: (place, fraction) => ({ ...place, fraction }),
    settled: (place) => place,
    read({ x }) {
      const { run, moment, map, column } = now();
      return { run, moment, map, known: true, solved: x <= column.x + column.width };
    },
    where({ x, fraction }) {
      const { column, taken, bounds } = now();
      return { at: { x, y: column.y + fraction * column.height }, taken, bounds, column };
    },
  });

  return {
    show(next, playing) {
      probed = next;
      hand.show(next !== null, playing);
    },
    dispose: () => hand.dispose(),
  };
}

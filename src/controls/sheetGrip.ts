import { isRecord } from '../../models/study/studyPatch.ts';
import { element } from '../format/element.ts';
import { say } from '../words/say.ts';

/** A sheet over the picture leaves its upper half free; one that is only read may take more. */
export type SheetKind = 'picture' | 'reading';

/** Shares of the picture's height. */
export const sheetLimits: Readonly<Record<SheetKind, { readonly least: number; readonly most: number }>> = {
  picture: { least: 0.2, most: 0.5 },
  reading: { least: 0.2, most: 0.84 },
};
const kinds = ['picture', 'reading'] as const;
const keyStep = 0.05;
/** Above such a sheet the picture has no room for its names [of the picture's height]. */
const tall = 0.62;
/** A finger that moves less has pressed [px]. */
const leastDrag = 6;
const key = 'iontolab-sheet';

export type SheetHeights = Readonly<Record<SheetKind, number>>;

/** What a sheet was drawn to last; where nothing can be read, as much as it may take. */
export function readHeights(text: string | null): SheetHeights {
  let json: unknown = null;
  try {
    json = JSON.parse(text ?? 'null');
  } catch {
    // damaged: as at first
  }
  const read = (kind: SheetKind): number => {
    const value = isRecord(json) ? json[kind] : null;
    return typeof value === 'number' ? within(kind, value) : sheetLimits[kind].most;
  };
  return { picture: read('picture'), reading: read('reading') };
}

export function within(kind: SheetKind, share: number): number {
  const { least, most } = sheetLimits[kind];
  return Math.min(most, Math.max(least, share));
}

export interface SheetGrip {
  readonly root: HTMLElement;
  /** The sheet it draws, which stands at the foot of the picture; what is in it tells its kind by `data-sheet`. */
  hold(sheet: HTMLElement): void;
}

/** Draws a sheet up and down by hand or keys; the height is remembered. Seen at phone width alone. */
export function createSheetGrip(storage: () => Pick<Storage, 'getItem' | 'setItem'>): SheetGrip {
  const root = element(
    'div',
    {
      class: 'sheet-grip',
      role: 'separator',
      tabindex: 0,
      'aria-orientation': 'horizontal',
      'aria-label': say('page.sheetHeight'),
    },
    element('span', {}),
  );
  let heights: SheetHeights = readHeights(null);
  try {
    heights = readHeights(storage().getItem(key));
  } catch {
    // forbidden: as at first
  }
  let sheet: HTMLElement | null = null;

  const kind = (): SheetKind =>
    (sheet?.querySelector('[data-sheet="reading"]') ?? null) === null ? 'picture' : 'reading';
  const show = (): void => {
    for (const one of kinds) sheet?.style.setProperty(`--sheet-${one}`, String(heights[one]));
    sheet?.toggleAttribute('data-tall', heights.reading > tall);
    const { least, most } = sheetLimits[kind()];
    const percent = (share: number): string => (100 * share).toFixed(0);
    root.setAttribute('aria-valuemin', percent(least));
    root.setAttribute('aria-valuemax', percent(most));
    root.setAttribute('aria-valuenow', percent(heights[kind()]));
  };
  const draw = (share: number): void => {
    heights = { ...heights, [kind()]: within(kind(), share) };
    show();
  };
  const keep = (): void => {
    try {
      storage().setItem(key, JSON.stringify(heights));
    } catch {
      // full or forbidden: as long as the page is open
    }
  };

  let drag: { readonly from: number; moved: boolean } | null = null;
  root.addEventListener('pointerdown', (event) => {
    drag = { from: event.clientY, moved: false };
    root.setPointerCapture(event.pointerId);
  });
  root.addEventListener('pointermove', (event) => {
    const room = sheet?.parentElement?.querySelector<HTMLElement>('.stage')?.offsetHeight ?? 0;
    if (drag === null || sheet === null || room === 0) return;
    drag.moved ||= Math.abs(event.clientY - drag.from) > leastDrag;
    if (drag.moved) draw((sheet.getBoundingClientRect().bottom - event.clientY + root.offsetHeight / 2) / room);
  });
  root.addEventListener('pointerup', () => {
    // a press: down to its head, and up again
    const { least, most } = sheetLimits[kind()];
    if (drag !== null && !drag.moved) draw(heights[kind()] > least ? least : most);
    drag = null;
    keep();
  });
  root.addEventListener('pointercancel', () => {
    drag = null;
  });
  root.addEventListener('focus', show);
  root.addEventListener('keydown', (event) => {
    const { least, most } = sheetLimits[kind()];
    const now = heights[kind()];
    const next = { ArrowUp: now + keyStep, ArrowDown: now - keyStep, Home: least, End: most }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    // the clock has these keys, too
    event.stopPropagation();
    draw(next);
    keep();
  });

  return {
    root,
    hold(next) {
      sheet = next;
      show();
    },
  };
}

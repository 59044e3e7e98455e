import type { Storage } from '../app/recentRuns.ts';
import { element } from '../format/element.ts';
import { say, type PlainKey } from '../words/say.ts';

/** Parts of the readings that fold away. */
export const foldNames = ['delivery', 'depth', 'volts', 'skin'] as const;
export type FoldName = (typeof foldNames)[number];

const titles: Readonly<Record<FoldName, PlainKey>> = {
  delivery: 'fold.delivery',
  depth: 'fold.depth',
  volts: 'fold.volts',
  skin: 'fold.skin',
};

/** What a first look needs. */
const openAtFirst: ReadonlySet<FoldName> = new Set(['delivery', 'depth']);

const key = 'iontolab-folds';

export interface Folds {
  /** Goes into the panel the first time that it is asked for. */
  bodyOf(name: FoldName, panel: HTMLElement): HTMLElement;
}

/** Which are open is kept in this browser; `storage` may throw: it may be forbidden, or full. */
export function createFolds(storage: () => Storage, onToggle: () => void): Folds {
  const kept = readKept(storage);
  const made = new Map<FoldName, { readonly root: HTMLDetailsElement; readonly body: HTMLElement }>();

  const keep = (): void => {
    const open = new Set(kept);
    for (const [name, { root }] of made) {
      if (root.open) open.add(name);
      else open.delete(name);
    }
    try {
      storage().setItem(key, JSON.stringify([...open]));
    } catch {
      // then they open as at first the next time
    }
  };

  return {
    bodyOf(name, panel) {
      const found = made.get(name);
      if (found !== undefined) return found.body;
      const body = element('div', { class: 'fold-body' });
      const root = element(
        'details',
        { class: 'reading-fold', 'data-fold': name, open: kept.has(name) },
        element('summary', {}, say(titles[name])),
        body,
      );
      root.addEventListener('toggle', () => {
        keep();
        onToggle();
      });
      made.set(name, { root, body });
      panel.append(root);
      return body;
    },
  };
}

function readKept(storage: () => Storage): ReadonlySet<FoldName> {
  try {
    const json: unknown = JSON.parse(storage().getItem(key) ?? 'null');
    if (!Array.isArray(json)) return openAtFirst;
    return new Set(foldNames.filter((name) => json.includes(name)));
  } catch {
    return openAtFirst;
  }
}

import { element, setText } from '../format/element.ts';

export interface Spotlight {
  /** Says to a screen reader what came into sight. */
  readonly live: HTMLElement;
  /** Opens what it is folded in, scrolls to it, puts the focus on it unless that is to stay, and sets it off for a moment. False where it is not there. */
  show(panel: HTMLElement, id: string, words: (title: string) => string, keepFocus?: boolean): boolean;
}

/** How long a part stays set off [ms]. */
const lingers = 2600;
/** In this time all is laid out anew; after it, scrolling is left to the hand [ms]. */
const settles = 1200;

export function createSpotlight(reducedMotion: () => boolean): Spotlight {
  const live = element('p', { class: 'visually-hidden', role: 'status' });
  let ending: ReturnType<typeof setTimeout> | undefined;
  let lit: HTMLElement | null = null;
  let room = 0;

  let settling: ReturnType<typeof setTimeout> | undefined;
  const watcher = new ResizeObserver(() => {
    if (lit === null) return;
    // what is taller than its room is read from its title on
    const fits = lit.offsetHeight < room;
    lit.scrollIntoView({ block: fits ? 'center' : 'start', behavior: reducedMotion() ? 'auto' : 'smooth' });
  });

  const dim = (): void => {
    clearTimeout(ending);
    lit?.classList.remove('spotlit');
    lit = null;
  };

  return {
    live,
    show(panel, id, words, keepFocus = false) {
      const selector = ['chart', 'view', 'part'].map((kind) => `[data-${kind}="${id}"]`).join();
      const found = panel.querySelector<HTMLElement>(selector);
      if (found === null) return false;
      for (let fold = found.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null)
        fold.open = true;
      dim();
      lit = found;
      room = panel.clientHeight;
      found.tabIndex = -1;
      found.classList.add('spotlit');
      // what was folded away grows as it is drawn, and its neighbours do
      watcher.disconnect();
      watcher.observe(found);
      if (found.parentElement?.parentElement) watcher.observe(found.parentElement.parentElement);
      if (!keepFocus) {
        requestAnimationFrame(() => {
          found.focus({ preventScroll: true });
        });
      }
      clearTimeout(settling);
      settling = setTimeout(() => {
        watcher.disconnect();
      }, settles);
      ending = setTimeout(dim, lingers);
      if (!keepFocus) setText(live, words(found.querySelector('h3')?.textContent ?? ''));
      return true;
    },
  };
}

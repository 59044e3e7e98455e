import { element, setText } from '../format/element.ts';
import { say } from '../words/say.ts';

export interface SkipLink {
  /** Read anew whenever the links come into sight; null where there is nothing to go to. */
  readonly name: () => string | null;
  readonly go: () => void;
}

/** The first thing that Tab comes to, and not seen before: past the bar to where most people want to go. */
export function createSkipLinks(links: readonly SkipLink[]): HTMLElement {
  const buttons = links.map(({ go }) => {
    const button = element('button', { type: 'button', class: 'plain-button' });
    button.addEventListener('click', go);
    return button;
  });
  const root = element('nav', { class: 'skip-links', 'aria-label': say('skip.name') }, ...buttons);
  const show = (): void => {
    for (const [at, { name }] of links.entries()) {
      const button = buttons[at];
      const words = name();
      if (button === undefined) continue;
      button.hidden = words === null;
      setText(button, words ?? '');
    }
  };
  show();
  root.addEventListener('focusin', show);
  return root;
}

import { element, setText } from '../format/element.ts';
import { say } from '../words/say.ts';
import { reasonOf, Stopped } from './stageRuns.ts';

/** What is waited for, with a way to end it. */
export interface Waiting {
  readonly root: HTMLElement;
  /** A run is being solved; `update` tells how far it is. */
  solving(words: string, stop: () => void): void;
  /** The clock runs over what is solved. */
  watching(words: string, skip: () => void): void;
  /** It came to nothing: why, and once more. */
  failed(words: (reason: string) => string, error: unknown, again: () => void): void;
  /** @param part of the solve that is done; null where that is not known */
  update(part: number | null, words?: string): void;
  hide(): void;
}

export function createWaiting(): Waiting {
  const words = element('p', { role: 'status' });
  const bar = element('progress', { max: 1 });
  const root = element('div', { class: 'lesson-working', hidden: true });

  const show = (text: string, ...parts: readonly HTMLElement[]): void => {
    setText(words, text);
    bar.setAttribute('aria-label', text);
    root.replaceChildren(words, ...parts);
    root.hidden = false;
  };
  const tool = (text: string, press: () => void): HTMLButtonElement => {
    const button = element('button', { type: 'button', class: 'lesson-tool' }, text);
    button.addEventListener('click', press);
    return button;
  };

  return {
    root,
    solving(text, stop) {
      bar.removeAttribute('value');
      show(text, tool(say('learn.stop'), stop), bar);
    },
    watching(text, skip) {
      show(text, tool(say('lesson.skip'), skip));
    },
    failed(tell, error, again) {
      const retry = tool(say('learn.retry'), again);
      // the button that had the focus is gone
      const lost = root.contains(document.activeElement);
      show(error instanceof Stopped ? error.message : tell(reasonOf(error)), retry);
      if (lost) retry.focus();
    },
    update(part, text) {
      if (root.hidden || !bar.isConnected) return;
      if (text !== undefined) setText(words, text);
      if (part === null) bar.removeAttribute('value');
      else bar.value = part;
    },
    hide() {
      root.hidden = true;
      root.replaceChildren();
    },
  };
}

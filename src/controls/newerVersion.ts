import { element } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { say } from '../words/say.ts';

export interface NewerVersion {
  readonly root: HTMLElement;
  show(): void;
}

/** Offers a newer build of the page, which is already in the browser; nobody is made to take it at once. */
export function createNewerVersion(take: () => void): NewerVersion {
  const reload = element('button', { type: 'button', class: 'plain-button' }, say('offline.reload'));
  const later = element(
    'button',
    { type: 'button', class: 'tool', 'aria-label': say('offline.later'), title: say('offline.later') },
    icon('close'),
  );
  const text = element('span');
  const root = element('div', { class: 'banner newer', role: 'status', hidden: true }, text, reload, later);
  reload.addEventListener('click', take);
  later.addEventListener('click', () => {
    root.hidden = true;
  });
  return {
    root,
    show() {
      root.hidden = false;
      // written after it is seen, so that a screen reader takes it for news
      text.textContent = say('offline.newer');
    },
  };
}

import { element, freshId, setText } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { say } from '../words/say.ts';

export interface ShareSettings {
  /** To the treatment that is shown, from the '#' on. */
  readonly link: () => Promise<string> | string;
  /** Rejects where the browser refuses. */
  readonly copy: (text: string) => Promise<void>;
}

/** How long it stands there that the link was copied [ms]. */
const shownFor = 5000;
/** Longer ones are cut by some programs on the way. */
const safelySent = 2000;

/** Copies a link to the treatment that is shown; where the clipboard is refused, shows it for copying by hand. */
export function createShareButton({ link: linkOf, copy }: ShareSettings): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'tool labelled', title: say('share.title') },
    icon('link'),
    element('span', {}, say('share.copy')),
  );
  const said = element('p', { class: 'said', role: 'status' });
  const titleId = freshId('link');
  const text = element('input', { type: 'text', readonly: true, 'aria-labelledby': titleId, class: 'link-text' });
  const close = element('button', { type: 'button', class: 'plain-button' }, say('share.close'));
  const why = element('p', { class: 'hint' });
  const dialog = element(
    'dialog',
    { class: 'link-dialog', 'aria-labelledby': titleId },
    element('h2', { id: titleId }, say('share.dialog')),
    why,
    text,
    close,
  );
  close.addEventListener('click', () => {
    dialog.close();
  });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (words: string): void => {
    clearTimeout(timer);
    setText(said, words);
    timer = setTimeout(() => {
      setText(said, '');
    }, shownFor);
  };

  const share = async (): Promise<void> => {
    let link = '';
    try {
      const ready = linkOf();
      link = new URL(typeof ready === 'string' ? ready : await ready, location.href).href;
      await copy(link);
      tell(link.length > safelySent ? say('share.copiedLong') : say('share.copied'));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (link === '') {
        tell(say('share.noLink', { reason }));
        return;
      }
      setText(why, say('share.byHand'));
      text.value = link;
      dialog.showModal();
      text.select();
    }
  };
  button.addEventListener('click', () => void share());
  return element('div', { class: 'share' }, button, said, dialog);
}

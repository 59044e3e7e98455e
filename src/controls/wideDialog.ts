import './wideDialog.css';
import { element, freshId } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { say } from '../words/say.ts';

export interface WideDialog {
  readonly root: HTMLDialogElement;
  /** Between the title and the button that closes it. */
  readonly tools: HTMLElement;
  readonly body: HTMLElement;
  open(): void;
  close(): void;
}

/** A dialog as wide as a page of text, with its title and tools held at the top; on a phone it takes the whole screen. */
export function createWideDialog(title: string, className: string): WideDialog {
  const titleId = freshId('dialog');
  const close = element(
    'button',
    { type: 'button', class: 'tool', 'aria-label': say('dialog.close'), title: say('dialog.close') },
    icon('close'),
  );
  const tools = element('div', { class: 'dialog-tools' });
  const body = element('div', { class: 'dialog-body' });
  const root = element(
    'dialog',
    { class: `wide-dialog ${className}`, 'aria-labelledby': titleId },
    element('header', { class: 'dialog-head' }, element('h2', { id: titleId }, title), close),
    tools,
    body,
  );
  close.addEventListener('click', () => {
    root.close();
  });
  return {
    root,
    tools,
    body,
    open() {
      // where it stands in the page it would be clipped or hidden with its panel
      if (!root.isConnected) document.body.append(root);
      root.showModal();
    },
    close() {
      root.close();
    },
  };
}

/** The button in the picture's corner and the panel of tools that it opens. */
import { element, freshId } from '../../../format/element.ts';
import { icon } from '../../../format/icons.ts';
import { say } from '../../../words/say.ts';

export interface ToolPanel {
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
  readonly open: boolean;
}

export function createToolPanel(groups: readonly HTMLElement[], onToggle: (open: boolean) => void): ToolPanel {
  const id = freshId('tools');
  const button = element(
    'button',
    { type: 'button', class: 'scene3d-corner', 'aria-expanded': 'false', 'aria-controls': id },
    icon('layers'),
    say('skin.tools.name'),
  );
  const close = element(
    'button',
    { type: 'button', class: 'probe-close', 'aria-label': say('skin.tools.close') },
    icon('close'),
  );
  const panel = element(
    'section',
    { class: 'tools', id, 'aria-label': say('skin.tools.name'), hidden: true },
    element('header', {}, element('b', {}, say('skin.tools.name')), close),
    ...groups,
    element('p', { class: 'scene3d-unit tools-hint' }, say('skin.tools.hint')),
  );
  const set = (open: boolean): void => {
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    onToggle(open);
    if (open) close.focus({ preventScroll: true });
    else button.focus({ preventScroll: true });
  };
  button.addEventListener('click', () => {
    set(panel.hidden === true);
  });
  close.addEventListener('click', () => {
    set(false);
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    set(false);
    event.stopPropagation();
  });
  return {
    button,
    panel,
    get open() {
      return panel.hidden === false;
    },
  };
}

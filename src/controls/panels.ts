import { element, freshId } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { say } from '../words/say.ts';

export interface Panel {
  readonly root: HTMLElement;
  readonly body: HTMLElement;
  /** Its button in the bar shown at phone width. */
  readonly tab: HTMLButtonElement;
  readonly open: boolean;
  setOpen(open: boolean): void;
}

/** A panel that folds to its title beside the scene, and is a sheet over it at phone width. */
export function createPanel(
  id: string,
  title: string,
  tools: HTMLElement | null,
  onFold: (open: boolean) => void,
): Panel {
  const bodyId = freshId(`${id}-body`);
  const headingId = freshId(`${id}-title`);
  const fold = element(
    'button',
    {
      type: 'button',
      class: 'tool fold',
      'aria-expanded': 'true',
      'aria-controls': bodyId,
      'aria-label': say('panel.fold', { title }),
      title: say('panel.fold', { title }),
    },
    icon('chevron'),
  );
  const tab = element(
    'button',
    { type: 'button', class: 'sheet-tab', 'aria-expanded': 'false', 'aria-controls': bodyId },
    title,
  );
  const body = element('div', {
    class: 'panel-body',
    id: bodyId,
    tabindex: 0,
    role: 'group',
    'aria-labelledby': headingId,
  });
  const root = element(
    'section',
    { class: `panel panel-${id}`, 'aria-labelledby': headingId },
    element('header', { class: 'panel-head' }, element('h2', { id: headingId }, title), tools, fold),
    body,
  );
  let open = true;
  const setOpen = (next: boolean): void => {
    open = next;
    root.classList.toggle('folded', !next);
    body.inert = !next;
    for (const control of [fold, tab]) control.setAttribute('aria-expanded', String(next));
    const label = next ? say('panel.fold', { title }) : say('panel.open', { title });
    fold.setAttribute('aria-label', label);
    fold.title = label;
    onFold(next);
  };
  for (const control of [fold, tab]) {
    control.addEventListener('click', () => {
      setOpen(!open);
    });
  }
  return {
    root,
    body,
    tab,
    get open() {
      return open;
    },
    setOpen,
  };
}

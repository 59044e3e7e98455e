/** Three buttons, and the keys 1 to 3, for the scale of the picture. */
import { scaleNames, type ScaleChoice, type ScaleName } from '../../app/scaleChoice.ts';
import { element } from '../../format/element.ts';
import { words } from './words.ts';

export interface ScaleSwitch {
  readonly root: HTMLElement;
  dispose(): void;
}

const typing = 'input, select, textarea, [contenteditable], [role=textbox], dialog[open]';

export function createScaleSwitch(choice: ScaleChoice, offered: readonly ScaleName[]): ScaleSwitch {
  const buttons = offered.map((name) => {
    const key = String(scaleNames.indexOf(name) + 1);
    const button = element(
      'button',
      { type: 'button', class: 'scene3d-scale-button', 'aria-keyshortcuts': key },
      element('kbd', { 'aria-hidden': 'true' }, key),
      words.scales[name],
    );
    button.addEventListener('click', () => {
      choice.choose(name);
    });
    return { name, key, button };
  });
  const root = element(
    'div',
    { class: 'scene3d-scales', role: 'group', 'aria-label': words.scaleSwitch },
    ...buttons.map(({ button }) => button),
  );
  const mark = (): void => {
    for (const { name, button } of buttons) button.setAttribute('aria-pressed', String(name === choice.scale));
  };
  mark();
  const stop = choice.subscribe(mark);
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(typing) !== null) return;
    const found = buttons.find(({ key }) => key === event.key);
    if (!found) return;
    choice.choose(found.name);
    event.preventDefault();
  };
  document.addEventListener('keydown', onKey);
  return {
    root,
    dispose() {
      stop();
      document.removeEventListener('keydown', onKey);
      root.remove();
    },
  };
}

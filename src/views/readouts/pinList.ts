import type { Study } from '../../../models/study/study.ts';
import { longestPinName, type Pin, type Pins } from '../../app/pins.ts';
import { element, setText } from '../../format/element.ts';
import { icon, type IconName } from '../../format/icons.ts';
import { say } from '../../words/say.ts';

export interface PinList {
  readonly root: HTMLElement;
  /** Writes the list anew; what had the focus keeps it. */
  write(): void;
}

/** The pinned runs by their letters and names. The letter chooses the one that readings are compared with. */
export function createPinList(pins: Pins, setStudy: (study: Study) => void): PinList {
  const list = element('ul', { class: 'pin-list', 'aria-label': say('pins.list') });
  const hint = element('p', { class: 'chart-note' });
  const root = element('div', {}, list, hint);

  const item = (pin: Pin): HTMLElement => {
    const { letter, name, run } = pin;
    const radio = element('input', {
      type: 'radio',
      name: 'pin-reference',
      checked: pins.reference?.letter === letter,
      'data-focus': `compare ${letter}`,
      'aria-label': say('pins.compareWith', { letter }),
    });
    radio.addEventListener('change', () => {
      pins.compareWith(letter);
    });
    const text = element('input', {
      type: 'text',
      class: 'pin-name',
      value: name,
      maxlength: longestPinName,
      title: name,
      'data-focus': `name ${letter}`,
      'aria-label': say('pins.name', { letter }),
    });
    text.addEventListener('change', () => {
      pins.rename(letter, text.value);
      text.value = pins.list.find((one) => one.letter === letter)?.name ?? '';
    });
    const press = (sign: IconName, label: string, title: string, act: () => void): HTMLElement => {
      const button = element(
        'button',
        { type: 'button', class: 'tool', title, 'aria-label': label, 'data-focus': label },
        icon(sign),
      );
      button.addEventListener('click', act);
      return button;
    };
    return element(
      'li',
      { 'data-pin': letter },
      element(
        'label',
        { class: 'pin-letter', title: say('pins.compareThe', { letter }) },
        radio,
        element('span', { 'aria-hidden': 'true' }, letter),
      ),
      text,
      press('recent', say('pins.setAgainOf', { letter }), say('pins.setAgain'), () => {
        setStudy(run.study);
      }),
      press('close', say('pins.unpinOf', { letter }), say('pins.unpin'), () => {
        pins.remove(letter);
        // with the last one the whole section goes
        if (pins.list.length === 0) root.closest<HTMLElement>('.panel-body')?.focus();
      }),
    );
  };

  return {
    root,
    write() {
      const active = document.activeElement;
      const focused = active instanceof HTMLElement && list.contains(active) ? active.dataset['focus'] : undefined;
      list.replaceChildren(...pins.list.map(item));
      const reference = pins.reference?.letter ?? '';
      setText(hint, pins.list.length > 1 ? say('pins.hint', { letter: reference }) : '');
      hint.hidden = pins.list.length < 2;
      if (focused === undefined) return;
      const nodes = [...list.querySelectorAll<HTMLElement>('[data-focus]')];
      (nodes.find((node) => node.dataset['focus'] === focused) ?? nodes[0])?.focus();
    },
  };
}

import './practice.css';
import { element, setText } from '../../format/element.ts';
import { icon } from '../../format/icons.ts';
import { say } from '../../words/say.ts';

export interface PracticeFrame {
  readonly root: HTMLElement;
  readonly heading: HTMLElement;
  readonly body: HTMLElement;
  /** Says to a screen reader what has come. */
  tell(text: string): void;
}

/** The way back, the kind of task, its title, and room for the task itself. */
export function createFrame(eyebrow: string, title: string): PracticeFrame {
  const heading = element('h3', { class: 'lesson-title', tabindex: -1 }, title);
  const live = element('p', { class: 'visually-hidden', role: 'status' });
  const body = element('div', { class: 'practice-body' });
  const root = element(
    'div',
    { class: 'practice' },
    element(
      'header',
      { class: 'lesson-head' },
      element('a', { class: 'learn-link', href: '#learn' }, icon('back'), say('learn.all')),
    ),
    element('p', { class: 'lesson-eyebrow' }, eyebrow),
    heading,
    body,
    live,
  );
  return {
    root,
    heading,
    body,
    tell(text) {
      setText(live, text);
    },
  };
}

export function button(text: string, press: () => void, primary = false): HTMLButtonElement {
  const made = element('button', { type: 'button', class: primary ? 'lesson-primary' : 'plain-button' }, text);
  made.addEventListener('click', press);
  return made;
}

export interface Choices {
  readonly root: HTMLFieldSetElement;
  /** Id of what is chosen. */
  readonly chosen: string | null;
  mark(id: string, right: boolean): void;
  focus(): void;
}

/** One of several, by radio buttons. */
export function createChoices(
  name: string,
  legend: string,
  options: readonly { readonly id: string; readonly text: string }[],
): Choices {
  const picks = options.map(({ id, text }) => {
    const radio = element('input', { type: 'radio', name, value: id });
    return { id, radio, label: element('label', { class: 'lesson-choice' }, radio, element('span', {}, text)) };
  });
  const root = element(
    'fieldset',
    { class: 'practice-choices' },
    element('legend', {}, legend),
    ...picks.map(({ label }) => label),
  );
  return {
    root,
    get chosen() {
      return picks.find(({ radio }) => radio.checked)?.id ?? null;
    },
    mark(id, right) {
      for (const pick of picks) {
        if (pick.id === id) pick.label.dataset['mark'] = right ? 'right' : 'wrong';
        else delete pick.label.dataset['mark'];
      }
    },
    focus() {
      (picks.find(({ radio }) => radio.checked) ?? picks[0])?.radio.focus();
    },
  };
}

/** Right, wrong or merely worth knowing: a sign and the words. */
export function noteLine(tone: 'right' | 'wrong' | 'plain', ...words: readonly (Node | string)[]): HTMLElement {
  const sign = icon(tone === 'right' ? 'good' : tone === 'wrong' ? 'warning' : 'note');
  const spoken = tone === 'plain' ? null : say(tone === 'right' ? 'practice.rightMark' : 'practice.wrongMark');
  const prefix = spoken === null ? null : element('span', { class: 'visually-hidden' }, `${spoken} `);
  return element('p', { class: 'practice-note', 'data-tone': tone }, sign, element('span', {}, prefix, ...words));
}

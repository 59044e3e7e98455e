import type { Prediction, Question } from '../../../models/teaching/lesson.ts';
import type { MeasuredValues } from '../../../models/teaching/measure.ts';
import { element, freshId, setText } from '../../format/element.ts';
import { formatShort } from '../../format/number.ts';
import { readTyped } from '../../format/typedNumber.ts';
import { language } from '../../words/language.ts';
import { say } from '../../words/say.ts';
import { tell } from '../writeMeasured.ts';

export interface Ask {
  readonly root: HTMLFormElement;
  /** Marks a choice, and takes no more answers where it is over. */
  mark(answer: number, right: boolean, over: boolean): void;
  setReady(ready: boolean): void;
}

export interface AskSettings {
  readonly asked: Prediction | Question;
  readonly values: MeasuredValues;
  /** Over the question: "Your prediction". */
  readonly eyebrow: string;
  /** On the button. */
  readonly action: string;
  /** A choice by its place, a number by itself. */
  readonly commit: (answer: number) => void;
}

/** As a person reads an answer that they gave. */
export function answerText(asked: Prediction | Question, answer: number, values: MeasuredValues): string {
  if (asked.kind === 'choice') {
    const choice = asked.choices[answer];
    return choice === undefined ? '' : tell(choice.text, values);
  }
  const unit = values.get(asked.measure)?.unit ?? '';
  return `${formatShort(answer)} ${unit}`.trim();
}

/** What is asked in a step: choices to pick from, or a number to type. */
export function createAsk({ asked, values, eyebrow, action, commit }: AskSettings): Ask {
  const name = freshId('ask');
  const error = element('p', { class: 'field-error', role: 'alert' });
  const button = element('button', { type: 'submit', class: 'lesson-primary' }, action);
  const legend = element(
    'legend',
    {},
    element('span', { class: 'lesson-eyebrow' }, eyebrow),
    element('span', { class: 'lesson-asked' }, tell(asked.text, values)),
  );
  const picks =
    asked.kind === 'choice'
      ? asked.choices.map((choice, index) => {
          const radio = element('input', { type: 'radio', name, value: index });
          const label = element(
            'label',
            { class: 'lesson-choice' },
            radio,
            element('span', {}, tell(choice.text, values)),
          );
          return { radio, label };
        })
      : [];
  const input = element('input', {
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    'aria-label': asked.text[language()],
  });
  const unit = asked.kind === 'number' ? (values.get(asked.measure)?.unit ?? '') : '';
  const entry = element('span', { class: 'lesson-entry' }, input, element('span', {}, unit));
  const fields = element(
    'fieldset',
    {},
    legend,
    ...(asked.kind === 'choice' ? picks.map(({ label }) => label) : [entry]),
  );
  const root = element('form', { class: 'lesson-ask', novalidate: true }, fields, error, button);

  /** Null where nothing can be read; why stands under the field then. */
  const read = (): number | null => {
    if (asked.kind === 'choice') {
      const index = picks.findIndex(({ radio }) => radio.checked);
      if (index < 0) setText(error, say('lesson.choose'));
      return index < 0 ? null : index;
    }
    const typed = readTyped(input.value.trim());
    const value = typed.kind === 'text' && typed.text !== '' ? Number(typed.text) : Number.NaN;
    if (typed.kind === 'unclear') setText(error, typed.message);
    else if (!Number.isFinite(value)) setText(error, say('lesson.type', { example: formatShort(2.5) }));
    return Number.isFinite(value) ? value : null;
  };
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    setText(error, '');
    const answer = read();
    if (answer !== null) commit(answer);
    else (picks[0]?.radio ?? input).focus();
  });

  return {
    root,
    mark(answer, right, over) {
      const pick = picks[answer];
      if (pick !== undefined) {
        pick.radio.checked = true;
        pick.label.dataset['mark'] = right ? 'right' : 'wrong';
      } else input.value = formatShort(answer);
      fields.disabled = over;
      button.hidden = over;
    },
    setReady(ready) {
      button.setAttribute('aria-disabled', String(!ready));
    },
  };
}

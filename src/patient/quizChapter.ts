import { element, freshId, setText } from '../format/element.ts';
import { say } from '../words/say.ts';
import { type Chapter, lead, paragraph } from './chapter.ts';

const choices = ['a', 'b', 'c'] as const;

/** Each with the answer that fits what the leaflet says. */
export const quiz = [
  { id: 'push', right: 'a' },
  { id: 'burn', right: 'b' },
  { id: 'pack', right: 'c' },
  { id: 'dry', right: 'b' },
  { id: 'most', right: 'a' },
] as const;

/** Told again in the patient's own words. */
export function createQuizChapter(): Chapter {
  return {
    name: 'quiz',
    title: say('patient.quiz.title'),
    root: element(
      'div',
      {},
      lead(say('patient.quiz.lead')),
      ...quiz.map((one) => question(one)),
      paragraph(say('patient.quiz.own'), 'leaflet-close'),
    ),
  };
}

function question({ id, right }: (typeof quiz)[number]): HTMLElement {
  const name = freshId('teach-back');
  const answer = element('p', { class: 'quiz-answer', role: 'status' });
  const rows = choices.map((choice) => {
    const radio = element('input', { type: 'radio', name, value: choice });
    const row = element('label', {}, radio, element('span', {}, say(`patient.quiz.${id}.${choice}`)));
    radio.addEventListener('change', () => {
      const good = choice === right;
      answer.classList.toggle('good', good);
      const why = say(`patient.quiz.${id}.why`);
      setText(answer, `${good ? say('patient.quiz.yes') : say('patient.quiz.no')} ${why}`);
    });
    return row;
  });
  return element(
    'fieldset',
    { class: 'leaflet-card quiz-question' },
    element('legend', {}, say(`patient.quiz.${id}`)),
    ...rows,
    answer,
  );
}

import { element, setText } from '../format/element.ts';
import { say } from '../words/say.ts';
import { type Chapter, lead, paragraph, sourcesFold } from './chapter.ts';

const points = ['pregnant', 'pacemaker', 'implant', 'heart', 'epilepsy', 'skin', 'allergy', 'numb'] as const;

/** What the list answers to so many ticks; whatever they are, the therapist is to be asked. */
export function askOutcome(ticked: number): string {
  return ticked === 0 ? say('patient.ask.none') : say('patient.ask.some', { count: ticked });
}

/** What to tell the therapist first. */
export function createAskChapter(): Chapter {
  const outcome = element('p', { class: 'ask-outcome', role: 'status' }, askOutcome(0));
  const boxes = points.map((point) => {
    const box = element('input', { type: 'checkbox' });
    const row = element('label', { class: 'ask-point' }, box, element('span', {}, say(`patient.ask.${point}`)));
    return { box, row };
  });
  for (const { box } of boxes) {
    box.addEventListener('change', () => {
      const ticked = boxes.filter((one) => one.box.checked).length;
      setText(outcome, askOutcome(ticked));
      outcome.classList.toggle('concern', ticked > 0);
    });
  }
  return {
    name: 'ask',
    title: say('patient.ask.title'),
    root: element(
      'div',
      {},
      lead(say('patient.ask.lead')),
      element(
        'fieldset',
        { class: 'ask-points' },
        element('legend', { class: 'visually-hidden' }, say('patient.ask.title')),
        ...boxes.map(({ row }) => row),
      ),
      outcome,
      paragraph(say('patient.ask.kept'), 'leaflet-small'),
      sourcesFold(null, ['statPearls', 'hidrex', 'implants']),
    ),
  };
}

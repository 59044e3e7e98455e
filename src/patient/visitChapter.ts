import { element } from '../format/element.ts';
import { say } from '../words/say.ts';
import { card, type Chapter, lead, paragraph, sourcesFold } from './chapter.ts';
import { timeText } from './timeWords.ts';

/** Before, during and after, step by step. */
export function createVisitChapter(): Chapter {
  const length = element('li', {});
  const steps = (title: string, className: string, ...items: readonly (string | HTMLElement)[]): HTMLElement =>
    card(
      `visit-part ${className}`,
      element('h4', {}, title),
      element('ol', {}, ...items.map((item) => (typeof item === 'string' ? element('li', {}, item) : item))),
    );
  return {
    name: 'visit',
    title: say('patient.visit.title'),
    root: element(
      'div',
      {},
      lead(say('patient.visit.lead')),
      steps(
        say('patient.visit.before'),
        'visit-before',
        say('patient.visit.before.1'),
        say('patient.visit.before.2'),
        say('patient.visit.before.3'),
        say('patient.visit.before.4'),
      ),
      steps(
        say('patient.visit.during'),
        'visit-during',
        say('patient.visit.during.1'),
        length,
        say('patient.visit.during.3'),
        say('patient.visit.during.4'),
      ),
      steps(
        say('patient.visit.after'),
        'visit-after',
        say('patient.visit.after.1'),
        say('patient.visit.after.2'),
        say('patient.visit.after.3'),
        say('patient.visit.after.4'),
      ),
      paragraph(say('patient.visit.course')),
      sourcesFold(null, ['statPearls', 'nirschl', 'anderson']),
    ),
    tell({ stop }) {
      length.textContent = say('patient.visit.during.2', { minutes: timeText(stop) });
    },
  };
}

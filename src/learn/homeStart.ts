import { element } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { say } from '../words/say.ts';
import { cardLink, cardToGoOn, pathAhead, stateOf } from './homeCards.ts';
import type { LearnCard, LearnTools } from './section.ts';

/** First of all: where one left off, and a way in for who is new. */
export function homeStart(progress: LearnTools['progress'], cards: readonly LearnCard[]): readonly HTMLElement[] {
  const open = cardToGoOn(progress, cards);
  const path = pathAhead(progress, cards);
  return [...(open === null ? [] : [goOn(progress, open)]), ...(path.length === 0 ? [] : [way(progress, path, open)])];
}

function goOn(progress: LearnTools['progress'], card: LearnCard): HTMLElement {
  return element(
    'section',
    { class: 'learn-go-on' },
    element('h4', {}, say('learn.goOn')),
    cardLink(progress, card, 'full'),
  );
}

/** Folded where something else is open. */
function way(progress: LearnTools['progress'], path: readonly LearnCard[], open: LearnCard | null): HTMLElement {
  const next = path.find((card) => stateOf(progress, card) !== 'done');
  const minutes = path.reduce((sum, card) => sum + (card.minutes ?? 0), 0);
  const steps = path.map((card, index) => {
    const done = stateOf(progress, card) === 'done';
    return element(
      'li',
      {},
      element(
        'a',
        { href: `#learn=${card.place}`, 'aria-current': card === next ? 'step' : null },
        element('span', { class: 'learn-path-number' }, done ? icon('good') : String(index + 1)),
        element(
          'span',
          {},
          card.title,
          done ? element('span', { class: 'visually-hidden' }, ` (${say('learn.markDone')})`) : null,
        ),
      ),
    );
  });
  return element(
    'details',
    { class: 'learn-path', open: open === null },
    element(
      'summary',
      {},
      element('strong', {}, say('learn.path')),
      element('span', { class: 'learn-note' }, say('learn.pathNote', { count: path.length, minutes })),
    ),
    element('ol', {}, ...steps),
  );
}

import './home.css';
import { element, freshId, setText } from '../format/element.ts';
import { say } from '../words/say.ts';
import { cardLink, passesFilter, stateOf } from './homeCards.ts';
import { createHomeFilter } from './homeFilter.ts';
import { homeStart } from './homeStart.ts';
import type { LearnCard, LearnSection, LearnTools } from './section.ts';
import { createClassTools } from './teacher/classTools.ts';

export interface Home {
  readonly root: HTMLElement;
  /** Anew, with what has been done since; `from`: one of its places, so that the focus is lost. */
  show(from: string | null): void;
}

interface Kind {
  readonly section: LearnSection;
  readonly radio: HTMLInputElement;
  readonly count: HTMLElement;
  readonly label: HTMLElement;
  readonly list: HTMLElement;
  cards: readonly LearnCard[];
  /** Why its cards are not there. */
  failed: string | null;
}

/** Learn's home: where to go on, a way in, and the cards of one section at a time. */
export function createHome(tools: LearnTools, sections: readonly LearnSection[]): Home {
  const { progress } = tools;
  const heading = element('h3', { class: 'learn-heading', tabindex: -1 }, say('learn.heading'));
  const summary = element('p', { class: 'learn-summary', 'aria-live': 'polite' });
  const start = element('div', { class: 'learn-start' });
  const name = freshId('learn-kind');
  const kinds: readonly Kind[] = sections.map((section, index) => {
    const radio = element('input', { type: 'radio', name, value: section.id, checked: index === 0 });
    const count = element('small', {});
    const label = element('label', { class: 'learn-kind' }, radio, element('span', {}, section.short), count);
    const list = element('section', {
      class: 'learn-section',
      'aria-label': section.title,
      'data-section': section.id,
    });
    radio.addEventListener('change', () => {
      showKind();
    });
    return { section, radio, count, label, list, cards: [], failed: null };
  });
  const filter = createHomeFilter(() => {
    showCards();
  });
  const root = element(
    'div',
    { class: 'learn-home', 'data-sheet': 'reading' },
    element('header', { class: 'learn-head' }, heading, element('p', {}, say('learn.intro')), summary),
    start,
    element(
      'fieldset',
      { class: 'learn-kinds' },
      element('legend', { class: 'visually-hidden' }, say('learn.kinds')),
      ...kinds.map(({ label }) => label),
    ),
    filter.root,
    ...kinds.map(({ list }) => list),
    createClassTools(tools, sections),
  );
  let turn = 0;

  const isChosen = ({ place }: LearnCard): boolean => {
    const { lessons } = tools.classroom.settings;
    const short = place.replace(/^lesson-/u, '');
    return lessons.length === 0 || lessons.includes(place) || lessons.includes(short);
  };
  const current = (): Kind | undefined => kinds.find(({ radio }) => radio.checked);

  const showCards = (): void => {
    for (const kind of kinds) {
      const { section, list, cards, failed } = kind;
      list.hidden = kind !== current();
      const shown = cards.filter((card) => passesFilter(card, filter.filter) || card.topics === undefined);
      list.replaceChildren(
        element('p', { class: 'hint' }, section.hint),
        failed === null
          ? element(
              'ul',
              { class: 'learn-cards' },
              ...shown.map((card) => element('li', {}, cardLink(progress, card, 'row'))),
            )
          : failure(kind, failed),
      );
    }
  };
  const showKind = (): void => {
    filter.offer(current()?.cards ?? []);
    showCards();
  };
  const failure = (kind: Kind, reason: string): HTMLElement => {
    const retry = element('button', { type: 'button', class: 'plain-button' }, say('learn.retry'));
    retry.addEventListener('click', () => void fill(kind).then(showAll));
    return element(
      'div',
      {},
      element('p', { class: 'hint', role: 'alert' }, say('learn.notFetched', { reason })),
      retry,
    );
  };

  const fill = async (kind: Kind): Promise<void> => {
    try {
      kind.cards = (await kind.section.cards()).filter(isChosen);
      kind.failed = null;
    } catch (error) {
      kind.failed = error instanceof Error ? error.message : String(error);
    }
  };
  const showAll = (): void => {
    const all = kinds.flatMap(({ cards }) => cards);
    const doneOf = (cards: readonly LearnCard[]): number =>
      cards.filter((card) => stateOf(progress, card) === 'done').length;
    for (const { cards, count, label, failed } of kinds) {
      const done = doneOf(cards);
      label.hidden = cards.length === 0 && failed === null;
      setText(count, done === 0 ? String(cards.length) : say('learn.doneOf', { done, all: cards.length }));
    }
    if (current()?.label.hidden !== false) {
      const first = kinds.find(({ label }) => !label.hidden);
      if (first !== undefined) first.radio.checked = true;
    }
    const done = doneOf(all);
    setText(summary, done === 0 ? '' : say('learn.done', { done, all: all.length }));
    start.replaceChildren(...homeStart(progress, all));
    showKind();
  };
  // a file of progress may be taken in, or all of it erased, while the cards are in sight
  progress.subscribe(() => {
    if (!root.isConnected) return;
    const at = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['place'] : undefined;
    showAll();
    if (at !== undefined) root.querySelector<HTMLElement>(`.learn-cards [data-place="${at}"]`)?.focus();
  });

  return {
    root,
    show(from) {
      turn += 1;
      const own = turn;
      const place = from?.split('/')[0];
      const left = kinds.find(({ cards }) => cards.some((card) => card.place === place));
      if (left !== undefined) left.radio.checked = true;
      if (kinds.every(({ cards }) => cards.length === 0))
        start.replaceChildren(element('p', { class: 'hint', role: 'status' }, say('modes.loading')));
      void Promise.all(kinds.map(fill)).then(() => {
        if (own === turn) showAll();
      });
      if (from !== null && from !== '') heading.focus();
    },
  };
}

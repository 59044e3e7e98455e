import { element, freshId, setText } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { say } from '../words/say.ts';
import type { LearnCard, LearnSection, LearnTools } from './section.ts';
import { createClassTools } from './teacher/classTools.ts';

export interface Home {
  readonly root: HTMLElement;
  /** Anew, with what has been done since; `back`: from one of its places, so the focus is lost. */
  show(back: boolean): void;
}

/** Learn's home: the cards of every section, and how far one has come. */
export function createHome(tools: LearnTools, sections: readonly LearnSection[]): Home {
  const heading = element('h3', { class: 'learn-heading', tabindex: -1 }, say('learn.heading'));
  const summary = element('p', { class: 'learn-summary', 'aria-live': 'polite' });
  const body = element('div', { class: 'learn-sections' });
  const root = element(
    'div',
    { class: 'learn-home' },
    element('header', { class: 'learn-head' }, heading, element('p', {}, say('learn.intro')), summary),
    body,
    createClassTools(tools, sections),
  );
  let turn = 0;
  let shown: { readonly cards: readonly LearnCard[]; readonly hosts: readonly HTMLElement[] } = {
    cards: [],
    hosts: [],
  };

  const tellDone = (): void => {
    const tasks = shown.cards.flatMap(({ task }) => (task === null ? [] : [task]));
    const done = tasks.filter((task) => isDone(tools, task)).length;
    setText(summary, done === 0 ? '' : say('learn.done', { done, all: tasks.length }));
  };
  // a file of progress may be taken in, or all of it erased, while the cards are in sight
  tools.progress.subscribe(() => {
    if (!root.isConnected) return;
    for (const host of shown.hosts) remark(tools, shown.cards, host);
    tellDone();
  });

  const isChosen = ({ place }: LearnCard): boolean => {
    const { lessons } = tools.classroom.settings;
    const short = place.replace(/^lesson-/u, '');
    return lessons.length === 0 || lessons.includes(place) || lessons.includes(short);
  };

  const fill = async (section: LearnSection, host: HTMLElement): Promise<readonly LearnCard[]> => {
    const titleId = freshId('learn-section');
    host.setAttribute('aria-labelledby', titleId);
    const head = [element('h4', { id: titleId }, section.title), element('p', { class: 'hint' }, section.hint)];
    host.replaceChildren(...head, element('p', { class: 'hint' }, say('modes.loading')));
    try {
      const cards = (await section.cards()).filter(isChosen);
      host.hidden = cards.length === 0;
      host.replaceChildren(
        ...head,
        element('ul', { class: 'learn-cards' }, ...cards.map((card) => element('li', {}, cardLink(tools, card)))),
      );
      return cards;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const retry = element('button', { type: 'button', class: 'plain-button' }, say('learn.retry'));
      retry.addEventListener('click', () => void fill(section, host));
      host.replaceChildren(
        ...head,
        element('p', { class: 'hint', role: 'alert' }, say('learn.notFetched', { reason })),
        retry,
      );
      return [];
    }
  };

  return {
    root,
    show(back) {
      turn += 1;
      const own = turn;
      const hosts = sections.map(() => element('section', { class: 'learn-section' }));
      body.replaceChildren(...hosts);
      void (async (): Promise<void> => {
        const lists = await Promise.all(sections.map((section, index) => fill(section, hosts[index] ?? body)));
        if (own !== turn) return;
        shown = { cards: lists.flat(), hosts };
        tellDone();
      })();
      if (back) heading.focus();
    },
  };
}

function isDone({ progress }: LearnTools, task: NonNullable<LearnCard['task']>): boolean {
  return (progress.of(task)?.finished ?? null) !== null;
}

/** The cards' marks anew, the focus where it was. */
function remark(tools: LearnTools, cards: readonly LearnCard[], host: HTMLElement): void {
  for (const link of Array.from(host.querySelectorAll<HTMLAnchorElement>('a.learn-card'))) {
    const card = cards.find(({ place }) => place === link.dataset['place']);
    if (card === undefined) continue;
    const focused = document.activeElement === link;
    const next = cardLink(tools, card);
    link.replaceWith(next);
    if (focused) next.focus();
  }
}

function cardLink(tools: LearnTools, card: LearnCard): HTMLElement {
  const { task } = card;
  const record = task === null ? null : tools.progress.of(task);
  const state = record === null ? 'new' : record.finished === null ? 'begun' : 'done';
  const mark =
    state === 'new'
      ? null
      : element(
          'span',
          { class: 'learn-mark' },
          state === 'done' ? icon('good') : null,
          say(state === 'done' ? 'learn.markDone' : 'learn.markBegun'),
        );
  return element(
    'a',
    { class: 'learn-card', href: `#learn=${card.place}`, 'data-state': state, 'data-place': card.place },
    card.picture === undefined
      ? null
      : element('span', { class: 'learn-picture', 'aria-hidden': 'true' }, card.picture),
    element(
      'span',
      { class: 'learn-words' },
      element('strong', {}, card.title),
      card.goal === '' ? null : element('span', { class: 'learn-goal' }, card.goal),
      card.note === '' && mark === null ? null : element('span', { class: 'learn-note' }, card.note, mark),
    ),
  );
}

import { type Topic, topics } from '../../models/teaching/lesson.ts';
import { element, setText } from '../format/element.ts';
import { say } from '../words/say.ts';
import { anyCard, type CardFilter, passesFilter } from './homeCards.ts';
import type { LearnCard } from './section.ts';

export interface HomeFilter {
  readonly root: HTMLElement;
  readonly filter: CardFilter;
  /** What there is to choose among; nothing is shown where the cards tell neither topic nor time. */
  offer(cards: readonly LearnCard[]): void;
}

/** Lessons by what they are about and how long they take. */
export function createHomeFilter(changed: () => void): HomeFilter {
  let filter = anyCard;
  const topic = element('select', {});
  const time = element('select', {});
  const told = element('span', { class: 'hint', role: 'status' });
  const root = element(
    'div',
    { class: 'learn-filter', hidden: true },
    element('label', {}, element('span', {}, say('learn.topic')), topic),
    element('label', {}, element('span', {}, say('learn.time')), time),
    told,
  );
  let offered: readonly LearnCard[] = [];
  const tell = (): void => {
    const count = offered.filter((card) => passesFilter(card, filter)).length;
    setText(told, filter.topic === '' && filter.minutes === 0 ? '' : say('learn.found', { count }));
  };
  for (const select of [topic, time])
    select.addEventListener('change', () => {
      filter = { topic: topic.value, minutes: Number(time.value) };
      tell();
      changed();
    });
  const option = (value: string, text: string): HTMLElement => element('option', { value }, text);

  return {
    root,
    get filter() {
      return filter;
    },
    offer(cards) {
      offered = cards;
      const found = new Set(cards.flatMap((card) => card.topics ?? []));
      const there = topics.filter((one) => found.has(one));
      const lengths = [...new Set(cards.flatMap((card) => card.minutes ?? []))].toSorted((one, other) => one - other);
      topic.replaceChildren(option('', say('learn.anyTopic')), ...there.map((one) => option(one, topicWords[one])));
      time.replaceChildren(
        option('0', say('learn.anyTime')),
        ...lengths.slice(0, -1).map((minutes) => option(String(minutes), say('learn.upTo', { minutes }))),
      );
      filter = { topic: there.some((one) => one === filter.topic) ? filter.topic : '', minutes: filter.minutes };
      topic.value = filter.topic;
      time.value = String(filter.minutes);
      root.hidden = there.length === 0;
      tell();
    },
  };
}

const topicWords: Readonly<Record<Topic, string>> = {
  howItWorks: say('learn.topic.howItWorks'),
  drugs: say('learn.topic.drugs'),
  formulation: say('learn.topic.formulation'),
  dose: say('learn.topic.dose'),
  skin: say('learn.topic.skin'),
  flow: say('learn.topic.flow'),
  chemistry: say('learn.topic.chemistry'),
  depth: say('learn.topic.depth'),
  blood: say('learn.topic.blood'),
  afterCare: say('learn.topic.afterCare'),
  devices: say('learn.topic.devices'),
  sweat: say('learn.topic.sweat'),
  sensing: say('learn.topic.sensing'),
  safety: say('learn.topic.safety'),
  goals: say('learn.topic.goals'),
  evidence: say('learn.topic.evidence'),
};

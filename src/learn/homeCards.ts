import { lastTouched, type TaskRecord } from '../app/progress/record.ts';
import { element } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { say } from '../words/say.ts';
import { firstPath } from './firstPath.ts';
import type { LearnCard, LearnTools } from './section.ts';

export type CardState = 'new' | 'begun' | 'done';

type Records = Pick<LearnTools['progress'], 'of'>;

function recordOf(progress: Records, { task }: LearnCard): TaskRecord | null {
  return task === null ? null : progress.of(task);
}

export function stateOf(progress: Records, card: LearnCard): CardState {
  const record = recordOf(progress, card);
  return record === null ? 'new' : record.finished === null ? 'begun' : 'done';
}

/** What was begun last and is not finished; null: nothing is open. */
export function cardToGoOn(progress: Records, cards: readonly LearnCard[]): LearnCard | null {
  const open = cards.flatMap((card) => {
    const record = recordOf(progress, card);
    return record === null || record.finished !== null ? [] : [{ card, at: lastTouched(record) }];
  });
  return open.toSorted((one, other) => other.at - one.at)[0]?.card ?? null;
}

/** The path for who is new here; empty once it is walked, or where a teacher has left out a part of it. */
export function pathAhead(progress: Records, cards: readonly LearnCard[]): readonly LearnCard[] {
  const path = firstPath.flatMap((place) => cards.find((card) => card.place === place) ?? []);
  const whole = path.length === firstPath.length;
  return whole && path.some((card) => stateOf(progress, card) !== 'done') ? path : [];
}

export interface CardFilter {
  /** Empty: any. */
  readonly topic: string;
  /** Longest that one has time for [min]; 0: any. */
  readonly minutes: number;
}

export const anyCard: CardFilter = { topic: '', minutes: 0 };

export function passesFilter({ topics = [], minutes = 0 }: LearnCard, filter: CardFilter): boolean {
  const onTopic = filter.topic === '' || topics.some((topic) => topic === filter.topic);
  return onTopic && (filter.minutes === 0 || minutes <= filter.minutes);
}

/** @param form `full`: with what one can do afterwards; `row`: one of many */
export function cardLink(progress: Records, card: LearnCard, form: 'full' | 'row'): HTMLElement {
  const state = stateOf(progress, card);
  const mark =
    state === 'new'
      ? null
      : element(
          'span',
          { class: 'learn-mark' },
          state === 'done' ? icon('good') : null,
          say(state === 'done' ? 'learn.markDone' : 'learn.markBegun'),
        );
  const goal = card.goal === '' || (form === 'row' && card.picture !== undefined) ? null : card.goal;
  return element(
    'a',
    {
      class: `learn-card ${form}`,
      href: `#learn=${card.place}`,
      'data-state': state,
      'data-place': card.place,
      title: goal === null && card.goal !== '' ? card.goal : null,
    },
    card.picture === undefined
      ? null
      : element('span', { class: 'learn-picture', 'aria-hidden': 'true' }, card.picture.cloneNode(true)),
    element(
      'span',
      { class: 'learn-words' },
      element('strong', {}, card.title),
      goal === null ? null : element('span', { class: 'learn-goal' }, goal),
    ),
    card.note === '' && mark === null
      ? null
      : element('span', { class: 'learn-note' }, mark, card.note === '' ? null : element('span', {}, card.note)),
  );
}

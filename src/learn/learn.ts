import './learn.css';
import type { Mode, ModeContext } from '../app/modeContext.ts';
import { element } from '../format/element.ts';
import { say } from '../words/say.ts';
import { createHome } from './home.ts';
import type { LearnActivity } from './section.ts';
import { sections } from './sections.ts';

/** Lessons, and what is practised, over the solved session: a home of cards, and one activity at a time. */
export function createLearn(context: ModeContext): Mode {
  const { bench } = context;
  const parts = sections.map((create) => create(context));
  const home = createHome(context, parts);
  const root = element('div', { class: 'learn' });
  let activity: LearnActivity | null = null;
  let shownPlace: string | null = null;
  let turn = 0;

  const leaveActivity = (): void => {
    activity?.close();
    activity = null;
    context.veil(false);
  };

  const goHome = (): void => {
    root.replaceChildren(home.root);
    home.show(shownPlace);
  };

  /** What can not be shown says why, with a way on. */
  const fail = (message: string, again: (() => void) | null): void => {
    const retry = element('button', { type: 'button', class: 'plain-button' }, say('learn.retry'));
    retry.addEventListener('click', () => again?.());
    const box = element(
      'div',
      { class: 'learn-failure', role: 'alert' },
      element('p', {}, message),
      again === null ? null : retry,
      element('a', { class: 'learn-link', href: '#learn' }, say('learn.all')),
    );
    root.replaceChildren(box);
  };

  const openPlace = async (place: string): Promise<void> => {
    turn += 1;
    const own = turn;
    root.replaceChildren(element('p', { class: 'hint', role: 'status' }, say('modes.loading')));
    try {
      let found: LearnActivity | null = null;
      for (const part of parts) found ??= (await part.open(place)) ?? null;
      if (own !== turn) {
        found?.close();
        return;
      }
      if (found === null) {
        fail(say('learn.unknown', { place }), null);
        return;
      }
      activity = found;
      root.replaceChildren(found.root);
      found.begin();
    } catch (error) {
      if (own !== turn) return;
      const reason = error instanceof Error ? error.message : String(error);
      fail(say('learn.notFetched', { reason }), () => void openPlace(place));
    }
    context.request();
  };

  return {
    root,
    open(place) {
      bench.enter();
      if (place === shownPlace) return;
      leaveActivity();
      if (place === '') {
        turn += 1;
        goHome();
      } else void openPlace(place);
      shownPlace = place;
    },
    close() {
      turn += 1;
      shownPlace = null;
      leaveActivity();
      bench.leave();
    },
    update(run, cursor, appearance) {
      activity?.update(run, cursor, appearance);
    },
  };
}

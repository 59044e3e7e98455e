import './patient.css';
import { storeFor } from '../app/classroom/locks.ts';
import type { Mode, ModeContext } from '../app/modeContext.ts';
import type { RunData } from '../app/run.ts';
import type { ScaleName } from '../app/scaleChoice.ts';
import { element, setText } from '../format/element.ts';
import { say } from '../words/say.ts';
import { createAskChapter } from './askChapter.ts';
import type { Chapter } from './chapter.ts';
import { createFeelChapter } from './feelChapter.ts';
import { planRows } from './handOut.ts';
import { createHelpChapter } from './helpChapter.ts';
import { createPacksChapter } from './packsChapter.ts';
import { createPages } from './pages.ts';
import { createQuizChapter } from './quizChapter.ts';
import { type SessionFacts, sessionFacts } from './sessionFacts.ts';
import { sitePicker } from './sitePicker.ts';
import { createSheetChapter } from './sheetChapter.ts';
import { createStoryChapter } from './storyChapter.ts';
import { createVisitChapter } from './visitChapter.ts';

/** The solved session in a patient’s words: a leaflet beside the picture, page by page. */
export function createPatient(context: ModeContext): Mode {
  const { playhead, scales, modes } = context;
  // the bench, too, lets a place be chosen among the drug's parts
  const places = storeFor(context.heldStudies, { control: 'drug' });
  const live = element('p', { class: 'visually-hidden', role: 'status' });
  const tellLive = (text: string): void => {
    setText(live, text);
  };
  let reduced = false;
  const chapters: readonly Chapter[] = [
    createStoryChapter({ playhead, scales, reducedMotion: () => reduced, tellLive }),
    createFeelChapter({ playhead, scales, tellLive }),
    createVisitChapter(),
    createPacksChapter(context.solve),
    createAskChapter(),
    createHelpChapter(),
    createQuizChapter(),
    createSheetChapter(),
  ];
  const pages = createPages(chapters, (name) => {
    modes.go('patient', name);
  });
  const plan = element('dl', { class: 'leaflet-plan' });
  const waiting = element('p', { class: 'leaflet-waiting', role: 'status' }, say('patient.waiting'));
  const root = element(
    'div',
    { class: 'leaflet' },
    element('h3', { class: 'leaflet-title' }, say('patient.title')),
    plan,
    waiting,
    pages.root,
    element('p', { class: 'leaflet-drawn' }, say('patient.story.drawn')),
    live,
  );

  let told: RunData | null = null;
  /** How the bench was looked at; its clock counts from when its session is there. */
  let left: { readonly scale: ScaleName; time: number | null } | null = null;
  const noteClock = (): void => {
    if (left !== null) left.time ??= playhead.time;
  };
  const tell = (facts: SessionFacts): void => {
    const rows = planRows(facts).map(([name, value], index) => {
      const site = index === 0 ? sitePicker(places, facts) : null;
      return element('div', {}, element('dt', {}, name), element('dd', {}, site ?? value));
    });
    // a person may be at the menu of places while its answer comes in
    const atSite = document.activeElement?.classList.contains('site-picker') === true;
    plan.replaceChildren(...rows);
    if (atSite) plan.querySelector<HTMLElement>('.site-picker')?.focus();
    for (const chapter of chapters) chapter.tell?.(facts);
  };
  return {
    root,
    open(place) {
      left ??= { scale: scales.scale, time: null };
      const { shown } = context.runs;
      if (shown !== null && sessionFacts(shown) !== null) noteClock();
      pages.turnTo(place);
    },
    close() {
      pages.leave();
      if (left === null) return;
      const { scale, time } = left;
      left = null;
      scales.choose(scale);
      if (time === null) return;
      playhead.pause();
      playhead.seek(time);
    },
    update(run, cursor, appearance) {
      reduced = appearance.reducedMotion;
      if (run !== null && run !== told) {
        const facts = sessionFacts(run);
        if (facts !== null) {
          told = run;
          noteClock();
          tell(facts);
        }
        const failed =
          !run.stale && run.outcome !== undefined && run.outcome !== null && run.outcome.kind !== 'finished';
        setText(waiting, failed ? say('patient.noRun') : say('patient.waiting'));
        waiting.hidden = facts !== null;
      }
      pages.current?.tick?.(cursor);
    },
  };
}

import type { Lesson } from '../../../models/teaching/lesson.ts';
import { element, setText } from '../../format/element.ts';
import { icon } from '../../format/icons.ts';
import { language } from '../../words/language.ts';
import { say } from '../../words/say.ts';
import type { LearnActivity, LearnTools } from '../section.ts';
import { createStageRuns } from '../stageRuns.ts';
import { createWatch } from '../watch.ts';
import { createFinish } from './finish.ts';
import { createStep, type Step, type StepMemory } from './step.ts';

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** A lesson in the panel: one step at a time, back and on again, then what was learned. */
export function createPlayer(tools: LearnTools, lesson: Lesson, next: () => Promise<Lesson | null>): LearnActivity {
  const task = { kind: 'lesson', id: lesson.id } as const;
  const { steps } = lesson;
  const gone = new AbortController();
  const runs = createStageRuns(tools, lesson.runs, lesson.measures, gone.signal);
  const watch = createWatch(tools.playhead, () => still.matches);
  const memory: StepMemory[] = steps.map(() => ({ predicted: null, answered: null, right: false, shown: false }));
  let at = 0;
  let furthest = 0;
  let step: Step | null = null;
  let closed = false;

  const live = element('p', { class: 'visually-hidden', role: 'status' });
  const dots = steps.map((_, index) => {
    const button = element('button', { type: 'button', class: 'lesson-dot' });
    button.addEventListener('click', () => {
      goTo(index);
    });
    return button;
  });
  const body = element('div', { class: 'lesson-body' });
  const back = element('button', { type: 'button', class: 'plain-button lesson-back' }, say('lesson.back'));
  const on = element('button', { type: 'button', class: 'lesson-on' });
  const foot = element('div', { class: 'lesson-foot' }, back, on);
  const root = element(
    'div',
    { class: 'lesson-player' },
    element(
      'header',
      { class: 'lesson-head' },
      element('a', { class: 'learn-link', href: '#learn' }, icon('back'), say('learn.all')),
      element(
        'ol',
        { class: 'lesson-dots', 'aria-label': say('lesson.steps') },
        ...dots.map((dot) => element('li', {}, dot)),
      ),
    ),
    body,
    foot,
    live,
  );
  back.addEventListener('click', () => {
    goTo(at - 1);
  });
  on.addEventListener('click', () => {
    goTo(at + 1);
  });

  const showFoot = (): void => {
    const over = at >= steps.length;
    foot.hidden = over;
    dots.forEach((dot, index) => {
      const values = { step: index + 1, title: steps[index]?.title[language()] ?? '' };
      const state = index === at ? 'Here' : index <= furthest ? 'Done' : 'Ahead';
      dot.dataset['state'] = state.toLowerCase();
      dot.disabled = index > furthest;
      dot.setAttribute('aria-label', say(`lesson.step${state}`, values));
      dot.title = values.title;
      if (index === at) dot.setAttribute('aria-current', 'step');
      else dot.removeAttribute('aria-current');
    });
    if (over) return;
    const { waits, skips } = step ?? { waits: true, skips: false };
    back.hidden = at === 0;
    // what is still asked comes first
    on.hidden = waits;
    on.className = skips ? 'plain-button lesson-on' : 'lesson-primary lesson-on';
    foot.hidden = waits && at === 0;
    setText(on, say(skips ? 'lesson.skipQuestion' : at === steps.length - 1 ? 'lesson.finish' : 'lesson.continue'));
  };

  const finish = (): void => {
    tools.progress.finished(task);
    const end = createFinish(tools, lesson, next, () => {
      memory.forEach((one) => Object.assign(one, { predicted: null, answered: null, right: false, shown: false }));
      furthest = 0;
      goTo(0);
    });
    body.replaceChildren(end.root);
    end.heading.focus();
  };

  function goTo(index: number): void {
    step?.close();
    step = null;
    at = Math.max(0, Math.min(index, steps.length));
    furthest = Math.max(furthest, at);
    const here = steps[at];
    const own = memory[at];
    if (here === undefined || own === undefined) {
      finish();
      showFoot();
      return;
    }
    tools.progress.reached(task, String(at));
    step = createStep({
      tools,
      lesson,
      step: here,
      eyebrow: say('lesson.step', { lesson: lesson.title[language()], step: at + 1, count: steps.length }),
      memory: own,
      runs,
      watch,
      say: (text) => {
        setText(live, text);
      },
      changed: showFoot,
      answered(answer, right) {
        tools.progress.answered(task, `step-${steps.indexOf(here) + 1}`, answer, right);
      },
    });
    body.replaceChildren(step.root);
    showFoot();
    root.closest('.panel-body')?.scrollTo({ top: 0 });
    step.heading.focus({ preventScroll: true });
    step.start();
  }

  return {
    root,
    begin() {
      const left = tools.progress.of(task);
      const place = left !== null && left.finished === null ? Number(left.place) : 0;
      furthest = Number.isInteger(place) && place > 0 && place < steps.length ? place : 0;
      goTo(furthest);
    },
    close() {
      if (closed) return;
      closed = true;
      gone.abort();
      step?.close();
      watch.stop();
      for (const { letter } of tools.pins.list) tools.pins.remove(letter);
    },
    update(run) {
      if (watch.tick(performance.now())) tools.request();
      step?.update(run);
    },
  };
}

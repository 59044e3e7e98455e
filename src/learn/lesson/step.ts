import type { Lesson, LessonStep } from '../../../models/teaching/lesson.ts';
import { isRight, runsOfStep } from '../../../models/teaching/mark.ts';
import { momentOf } from '../../../models/teaching/measureTrack.ts';
import type { TeachingText } from '../../../models/teaching/text.ts';
import { keepRun } from '../../app/pinnedRun.ts';
import type { RunData } from '../../app/run.ts';
import { element, freshId } from '../../format/element.ts';
import { icon } from '../../format/icons.ts';
import { say } from '../../words/say.ts';
import { phone } from '../phone.ts';
import type { LearnTools } from '../section.ts';
import { type StageRuns, Superseded } from '../stageRuns.ts';
import { createWaiting } from '../waiting.ts';
import type { Watch } from '../watch.ts';
import { tell, tellNodes } from '../writeMeasured.ts';
import { answerText, createAsk } from './ask.ts';
import { createStepControls } from './stepControls.ts';

/** What a student has done in a step, so that it stands there when they come back. */
export interface StepMemory {
  predicted: number | null;
  answered: number | null;
  right: boolean;
  shown: boolean;
}

export interface StepSettings {
  readonly tools: LearnTools;
  readonly lesson: Lesson;
  readonly step: LessonStep;
  /** "Does the pole matter? · step 2 of 4" */
  readonly eyebrow: string;
  readonly memory: StepMemory;
  readonly runs: StageRuns;
  readonly watch: Watch;
  /** To a screen reader. */
  readonly say: (text: string) => void;
  /** Whether one may go on has changed. */
  readonly changed: () => void;
  readonly answered: (answer: string, right: boolean) => void;
}

export interface Step {
  readonly root: HTMLElement;
  readonly heading: HTMLElement;
  /** Something has to be done or shown before one goes on. */
  readonly waits: boolean;
  /** Going on now leaves its question out. */
  readonly skips: boolean;
  start(): void;
  update(run: RunData | null): void;
  close(): void;
}

const secondsPerMinute = 60;

/** One step: predict, run, observe, explain, answer; each part stands once the one before it is done. */
export function createStep(settings: StepSettings): Step {
  const { tools, lesson, step, memory, runs, watch } = settings;
  const { show, prediction, question } = step;
  let closed = false;
  let waits = true;
  let ready = false;

  const heading = element(
    'h3',
    { class: 'lesson-title', tabindex: -1 },
    element('span', { class: 'lesson-eyebrow' }, settings.eyebrow),
    element('span', {}, tell(step.title, runs.values())),
  );
  const text = element('p', { class: 'lesson-text' }, ...tellNodes(step.text, runs.values()));
  const asking = element('div', { class: 'lesson-part' });
  const waiting = createWaiting();
  const result = element('div', { class: 'lesson-result' });
  const root = element('article', { class: 'lesson-step' }, heading, text, asking, waiting.root, result);

  const passage = (kind: 'observe' | 'explain', told: TeachingText | undefined): HTMLElement | null => {
    if (told === undefined) return null;
    const id = freshId(kind);
    return element(
      'section',
      { class: `lesson-passage ${kind}`, 'aria-labelledby': id },
      element('h4', { id, class: 'lesson-eyebrow', tabindex: -1 }, say(`lesson.${kind}`)),
      element('p', {}, ...tellNodes(told, runs.values())),
    );
  };

  const verdict = (): HTMLElement | null => {
    if (prediction === undefined || memory.predicted === null) return null;
    const values = runs.values();
    const right = isRight(prediction, memory.predicted, values);
    const answer = answerText(prediction, memory.predicted, values);
    const reason = prediction.kind === 'choice' ? prediction.choices[memory.predicted]?.reason : undefined;
    return element(
      'div',
      { class: 'lesson-verdict', 'data-mark': right ? 'right' : 'wrong' },
      icon(right ? 'good' : 'note'),
      element(
        'p',
        {},
        element('strong', {}, right ? say('lesson.asPredicted') : say('lesson.notAsPredicted', { answer })),
        ...(reason === undefined ? [] : [' ', ...tellNodes(reason, values)]),
      ),
    );
  };

  const viewTools = (): HTMLElement | null => {
    if (show === undefined) return null;
    const again = element('button', { type: 'button', class: 'lesson-tool' }, icon('play'), say('lesson.again'));
    again.addEventListener('click', () => void playAgain());
    const { chart } = show;
    const look = element('button', { type: 'button', class: 'lesson-tool' }, icon('chart'), say('lesson.chart'));
    look.addEventListener('click', () => {
      if (chart !== undefined) tools.showMe({ chart });
    });
    const moves = show.playFrom_min !== undefined;
    if (!moves && chart === undefined) return null;
    return element('div', { class: 'lesson-tools' }, moves ? again : null, chart === undefined ? null : look);
  };

  const quiz = (): HTMLElement | null => {
    if (question === undefined) return null;
    const values = runs.values();
    const feedback = element('div', { class: 'lesson-feedback', role: 'status' });
    const mark = (answer: number): void => {
      const right = isRight(question, answer, values);
      ask.mark(answer, right, right);
      const choice = question.kind === 'choice' ? question.choices[answer]?.reason : undefined;
      const reason = choice ?? (question.kind === 'number' ? (right ? question.right : question.wrong) : undefined);
      feedback.dataset['mark'] = right ? 'right' : 'wrong';
      feedback.replaceChildren(
        element(
          'div',
          { class: 'lesson-verdict', 'data-mark': right ? 'right' : 'wrong' },
          icon(right ? 'good' : 'note'),
          element(
            'p',
            {},
            element('strong', {}, say(right ? 'lesson.right' : 'lesson.wrong')),
            ' ',
            ...(reason === undefined ? [] : tellNodes(reason, values)),
          ),
        ),
      );
      Object.assign(memory, { answered: answer, right });
      settings.changed();
      feedback.scrollIntoView({ block: 'nearest' });
    };
    const ask = createAsk({
      asked: question,
      values,
      eyebrow: say('lesson.question'),
      action: say('lesson.check'),
      commit(answer) {
        settings.answered(answerText(question, answer, values), isRight(question, answer, values));
        mark(answer);
      },
    });
    if (memory.answered !== null) mark(memory.answered);
    return element('div', { class: 'lesson-part' }, ask.root, feedback);
  };

  /** All that stands after the run; the focus goes there where it was lost with a button. */
  const reveal = (focus: boolean): void => {
    memory.shown = true;
    const parts = [verdict(), passage('observe', step.observe), viewTools(), passage('explain', step.explain)];
    const shownParts = parts.filter((part) => part !== null);
    const controls = step.controls === undefined ? null : createStepControls(tools, step.controls);
    const asked = quiz();
    for (const part of [...shownParts, controls, asked]) if (part !== null) result.append(part);
    result.classList.add('revealed');
    waits = false;
    settings.changed();
    const told = shownParts.map((part) => part.querySelector('p')?.textContent ?? '').join(' ');
    if (told !== '') settings.say(told);
    if (!focus) return;
    (result.querySelector<HTMLElement>('h4') ?? heading).focus({ preventScroll: true });
    // longer than a sheet is high, it is read from its beginning
    result.scrollIntoView({ block: phone.matches ? 'start' : 'nearest' });
  };

  const solving = (): void => {
    const [first = ''] = runsOfStep(lesson, step);
    const run = runs.work?.label ?? (first === '' ? '' : runs.label(first));
    waiting.solving(say('lesson.solving', { run }), () => {
      runs.stop();
    });
  };

  const fail = (error: unknown, again: () => void): void => {
    if (closed) return;
    waiting.failed((reason) => say('lesson.failed', { reason }), error, again);
    settings.changed();
    tools.veil(false);
  };

  /** On the stage at its beginning, and what else the step tells of beside it. */
  const prepare = async (again: boolean): Promise<void> => {
    const all = runsOfStep(lesson, step);
    if (show !== undefined) await runs.pose(show.run, again);
    if (!closed && !ready && prediction !== undefined && memory.predicted === null) tools.playhead.seek(0);
    await runs.beside(all);
    ready = true;
  };

  /** The stretch that is to be watched, from its first moment to the last. */
  const play = async (anew: boolean): Promise<void> => {
    const run = show === undefined ? null : runs.of(show.run);
    if (show === undefined || run === null) return;
    const { chart, scale, side, compare, playFrom_min } = show;
    for (const { letter } of tools.pins.list) tools.pins.remove(letter);
    const beside = compare === undefined ? null : runs.of(compare);
    if (beside !== null && compare !== undefined) tools.pins.add(keepRun(beside), runs.label(compare));
    tools.veil(false);
    tools.showMe({
      ...(scale === undefined ? {} : { scale }),
      side: side ?? 'active',
      keepFocus: true,
      ...(chart === undefined || phone.matches ? {} : { chart }),
    });
    const end = momentOf(show, { ...run, passive: run.passive, dispersive: null });
    const watched = watch.run(
      playFrom_min === undefined || (memory.shown && !anew) ? end : playFrom_min * secondsPerMinute,
      end,
    );
    if (watch.running) {
      waiting.watching(say('lesson.watch', { run: runs.label(show.run) }), () => {
        watch.skip();
      });
      tools.request();
    }
    // played anew in the middle, the other watch has its own words there
    if (await watched) waiting.hide();
  };

  /** The lesson's run, whatever a student has set since. */
  const playAgain = async (): Promise<void> => {
    if (show === undefined) return;
    try {
      const posing = runs.pose(show.run);
      solving();
      await posing;
      if (!closed) await play(true);
    } catch (error) {
      // set otherwise once more: that is what is wanted then
      if (error instanceof Superseded) waiting.hide();
      else fail(error, () => void playAgain());
    }
  };

  /** Runs what the step shows, and tells what it gave. */
  const perform = async (focus: boolean, again = false): Promise<void> => {
    waits = true;
    settings.changed();
    try {
      const coming = again ? prepare(true) : preparing;
      if (!ready && runsOfStep(lesson, step).length > 0) solving();
      await coming;
      if (closed) return;
      waiting.hide();
      await play(false);
      if (closed) return;
      reveal(focus);
    } catch (error) {
      fail(error, () => void perform(true, true));
    }
  };

  let preparing: Promise<void> = Promise.resolve();

  return {
    root,
    heading,
    get waits() {
      return waits;
    },
    get skips() {
      return question !== undefined && memory.answered === null;
    },
    start() {
      const open = prediction !== undefined && memory.predicted === null;
      tools.veil(open);
      if (open) {
        tools.playhead.pause();
        tools.playhead.seek(0);
        if (show?.scale !== undefined) tools.scales.choose(show.scale);
      }
      preparing = prepare(false);
      if (!open || prediction === undefined) {
        void perform(false);
        return;
      }
      // told when the answer is in
      preparing.catch(() => undefined);
      const ask = createAsk({
        asked: prediction,
        values: runs.values(),
        eyebrow: say('lesson.predict'),
        action: say('lesson.commit'),
        commit(answer) {
          memory.predicted = answer;
          asking.replaceChildren();
          void perform(true);
        },
      });
      asking.replaceChildren(ask.root);
    },
    update() {
      const { work } = runs;
      if (work !== null) waiting.update(work.part, say('lesson.solving', { run: work.label }));
      // while one is to predict, nothing of the run is seen
      if (prediction !== undefined && memory.predicted === null && tools.playhead.time > 0) {
        tools.playhead.pause();
        tools.playhead.seek(0);
      }
    },
    close() {
      closed = true;
      watch.stop();
      tools.veil(false);
      waiting.hide();
    },
  };
}

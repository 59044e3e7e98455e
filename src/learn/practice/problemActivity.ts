import type { LessonRun } from '../../../models/teaching/lesson.ts';
import { type Drawn, drawProblem } from '../../../models/teaching/problem/drawProblem.ts';
import { markAnswer, markChoice } from '../../../models/teaching/problem/markAnswer.ts';
import type { Problem } from '../../../models/teaching/problem/problem.ts';
import { element, freshId, setText } from '../../format/element.ts';
import { readTyped } from '../../format/typedNumber.ts';
import { language } from '../../words/language.ts';
import { say } from '../../words/say.ts';
import type { LearnActivity, LearnTools } from '../section.ts';
import { sourcesOf } from '../sources.ts';
import { createStageRuns } from '../stageRuns.ts';
import { createWaiting } from '../waiting.ts';
import { tellDrawn, unitWords } from './drawnWords.ts';
import { button, createChoices, createFrame, noteLine } from './practiceFrame.ts';

export interface ProblemParts {
  readonly tools: LearnTools;
  readonly problem: Problem;
  readonly seed: number;
  /** What has to be solved for its numbers. */
  readonly runs: readonly LessonRun[];
  /** The problem that follows; null after the last. */
  readonly next: Problem | null;
  readonly go: (id: string, seed: number) => void;
  readonly freshSeed: () => number;
}

/** A dose problem with the numbers of one seed: asked, marked, and worked out step by step. */
export function createProblemActivity(parts: ProblemParts): LearnActivity {
  const { tools, problem, seed, next } = parts;
  const task = { kind: 'problem', id: problem.id } as const;
  const spoken = language();
  const frame = createFrame(say('problem.eyebrow'), problem.title[spoken]);
  if (problem.solved === undefined) frame.root.dataset['sheet'] = 'reading';
  const gone = new AbortController();
  const solved = createStageRuns(tools, parts.runs, problem.solved?.measures ?? [], gone.signal);
  const waiting = createWaiting();
  let closed = false;

  const again = button(say('problem.fresh'), () => {
    parts.go(problem.id, parts.freshSeed());
  });
  const numbers = element(
    'p',
    { class: 'hint practice-seed' },
    element('span', {}, say('problem.seed', { seed: String(seed) })),
    again,
  );

  const ask = (drawn: Drawn): void => {
    const answers = element('div', { class: 'practice-feedback', 'aria-live': 'polite' });
    const worked = createWorked(drawn);
    worked.hidden = true;
    const onward = element('div', { class: 'lesson-ways' });
    const settle = (): void => {
      worked.hidden = false;
      reveal.hidden = true;
      if (onward.childElementCount > 0) return;
      onward.append(
        button(say('problem.another'), () => {
          parts.go(problem.id, parts.freshSeed());
        }),
      );
      if (next !== null)
        onward.append(
          button(say('problem.next', { title: next.title[spoken] }), () => {
            parts.go(next.id, tools.classroom.settings.seed ?? parts.freshSeed());
          }),
        );
    };
    const reveal = button(say('problem.reveal'), () => {
      // looked up is not found, whatever is typed afterwards
      tools.progress.answered(task, String(seed), say('problem.lookedUp'), false);
      settle();
      worked.focus();
    });
    const answered = (text: string, right: boolean): void => {
      tools.progress.answered(task, String(seed), text, right);
      if (!right) return;
      tools.progress.finished(task);
      settle();
    };
    const form =
      drawn.answer.kind === 'choice' ? choiceForm(drawn, answers, answered) : numberForm(drawn, answers, answered);
    frame.body.replaceChildren(
      element('p', { class: 'lesson-text' }, ...tellDrawn(problem.question, drawn)),
      form,
      answers,
      reveal,
      worked,
      onward,
      ...(problem.simplified === undefined
        ? []
        : [element('p', { class: 'hint' }, say('problem.simplified'), ' ', problem.simplified[spoken])]),
      ...(problem.sources === undefined ? [] : [sourcesOf(problem.sources)]),
      numbers,
    );
  };

  const start = async (anew: boolean): Promise<void> => {
    const shown = problem.solved?.shown;
    if (shown === undefined) {
      ask(drawProblem(problem, seed));
      return;
    }
    frame.body.replaceChildren(waiting.root);
    waiting.solving(say('practice.solving'), () => {
      solved.stop();
    });
    try {
      await solved.pose(shown, anew);
      await solved.beside(parts.runs.map(({ id }) => id));
      if (closed) return;
      ask(drawProblem(problem, seed, solved.values()));
      frame.tell(say('practice.ready'));
    } catch (error) {
      if (closed) return;
      waiting.failed(
        (reason) => say('practice.failed', { reason }),
        error,
        () => void start(true),
      );
    }
  };

  return {
    root: frame.root,
    begin() {
      tools.progress.reached(task, String(seed));
      frame.heading.focus();
      void start(false);
    },
    close() {
      closed = true;
      gone.abort();
    },
    update() {
      if (solved.work !== null) waiting.update(solved.work.part);
    },
  };
}

type Answered = (text: string, right: boolean) => void;

function numberForm(drawn: Drawn, answers: HTMLElement, answered: Answered): HTMLElement {
  const { answer } = drawn;
  const unit = answer.kind === 'number' ? unitWords(answer.unit) : '';
  const id = freshId('answer');
  const input = element('input', {
    id,
    type: 'text',
    inputmode: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: 60,
    'aria-describedby': `${id}-hint ${id}-error`,
  });
  const error = element('p', { class: 'field-error', id: `${id}-error`, 'aria-live': 'polite' });
  const hint = unit === '' ? say('problem.plainHint') : say('problem.unitHint', { unit });
  const form = element(
    'form',
    { class: 'lesson-ask', novalidate: true, autocomplete: 'off' },
    element('label', { for: id, class: 'practice-label' }, say('problem.answer')),
    element(
      'div',
      { class: 'practice-entry' },
      input,
      element('button', { type: 'submit', class: 'lesson-primary' }, say('problem.check')),
    ),
    element('p', { class: 'hint', id: `${id}-hint` }, hint),
    error,
  );
  /** Why the text is no answer; null where it is one. */
  const take = (): string | null => {
    const typed = readTyped(input.value.trim());
    if (typed.kind === 'unclear') return typed.message;
    if (typed.text === '') return say('problem.empty');
    const mark = markAnswer(drawn, typed.text);
    if (mark.kind === 'unreadable') return say('problem.unreadable', { text: input.value.trim() });
    if (mark.kind === 'wrongDimension')
      return say('problem.wrongUnit', { unit: mark.unit, wanted: unit === '' ? say('problem.noUnit') : unit });
    const right = mark.kind === 'right';
    const words =
      mark.kind === 'mistake'
        ? noteLine('wrong', ...tellDrawn(mark.mistake.diagnosis, drawn))
        : noteLine(
            right ? 'right' : 'wrong',
            right
              ? say('problem.right')
              : say(mark.kind === 'off' && mark.ratio > 1 ? 'problem.tooMuch' : 'problem.tooLittle'),
          );
    answers.replaceChildren(words);
    answered(input.value.trim(), right);
    return null;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const problem = take();
    setText(error, problem ?? '');
    if (problem === null) input.removeAttribute('aria-invalid');
    else {
      input.setAttribute('aria-invalid', 'true');
      answers.replaceChildren();
      input.focus();
    }
  });
  return form;
}

function choiceForm(drawn: Drawn, answers: HTMLElement, answered: Answered): HTMLElement {
  const options = drawn.answer.kind === 'choice' ? drawn.answer.options : [];
  const choices = createChoices(
    freshId('choice'),
    say('problem.choose'),
    options.map(({ id, text }) => ({ id, text: text[language()] })),
  );
  const form = element(
    'form',
    { class: 'lesson-ask', novalidate: true },
    choices.root,
    element('button', { type: 'submit', class: 'lesson-primary' }, say('problem.check')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { chosen } = choices;
    if (chosen === null) {
      answers.replaceChildren(noteLine('plain', say('problem.chooseFirst')));
      choices.focus();
      return;
    }
    const { right, option } = markChoice(drawn, chosen);
    choices.mark(chosen, right);
    answers.replaceChildren(noteLine(right ? 'right' : 'wrong', ...tellDrawn(option.reason, drawn)));
    answered(option.text[language()], right);
  });
  return form;
}

/** The worked answer, with the numbers of this draw. */
function createWorked(drawn: Drawn): HTMLElement {
  const { problem, answer } = drawn;
  const right = answer.kind === 'choice' ? answer.options.find(({ id }) => answer.right.includes(id)) : undefined;
  const steps = problem.steps.map(({ text }) => element('li', {}, ...tellDrawn(text, drawn)));
  return element(
    'section',
    { class: 'practice-worked', tabindex: -1, 'aria-label': say('problem.worked') },
    element('h4', {}, say('problem.worked')),
    right === undefined
      ? element('ol', {}, ...steps)
      : element('p', {}, element('b', {}, `${right.text[language()]}. `), ...tellDrawn(right.reason, drawn)),
  );
}

import { type Fault, type FaultKind, faultKinds } from '../../../models/teaching/practice/practice.ts';
import { element, freshId } from '../../format/element.ts';
import { findingText } from '../../format/findingText.ts';
import { language } from '../../words/language.ts';
import { say } from '../../words/say.ts';
import { phone } from '../phone.ts';
import type { LearnActivity, LearnTools } from '../section.ts';
import { createStageRuns } from '../stageRuns.ts';
import { createWaiting } from '../waiting.ts';
import { tellNodes } from '../writeMeasured.ts';
import { faultWords, remedyWords, signWords } from './faultWords.ts';
import { button, createChoices, createFrame, noteLine } from './practiceFrame.ts';
import { treatedOf } from './treated.ts';

export interface FaultParts {
  readonly tools: LearnTools;
  readonly fault: Fault;
  readonly letter: string;
  readonly next: { readonly letter: string; readonly go: () => void } | null;
}

const isKind = (id: string | null): id is FaultKind => faultKinds.some((kind) => kind === id);

/** A unit that behaves so: the student reads display, charts and picture, names what is wrong, and what to do. */
export function createFaultActivity({ tools, fault, letter, next }: FaultParts): LearnActivity {
  const task = { kind: 'fault', id: fault.id } as const;
  const spoken = language();
  const frame = createFrame(say('fault.eyebrow'), say('fault.unit', { letter }));
  const gone = new AbortController();
  const runs = createStageRuns(tools, [fault.run], fault.measures, gone.signal);
  const waiting = createWaiting();
  let closed = false;

  /** Until it is named, the page's own findings and marks would tell. */
  const conceal = (on: boolean): void => {
    document.documentElement.toggleAttribute('data-unnamed', on);
  };

  const begin = async (anew: boolean): Promise<void> => {
    frame.body.replaceChildren(waiting.root);
    waiting.solving(say('practice.solving'), () => {
      runs.stop();
    });
    try {
      await runs.pose(fault.run.id, anew);
      if (closed) return;
      ask();
      tools.showMe({ scale: 'treatment', ...(phone.matches ? {} : { chart: 'voltage' }), keepFocus: true });
      tools.playhead.seek(0);
      frame.tell(say('fault.ready'));
    } catch (error) {
      if (closed) return;
      waiting.failed(
        (reason) => say('practice.failed', { reason }),
        error,
        () => void begin(true),
      );
    }
  };

  function ask(): void {
    const answer = element('div', { class: 'practice-feedback', 'aria-live': 'polite' });
    const what = createChoices(
      freshId('fault'),
      say('fault.what'),
      faultKinds.map((id) => ({ id, text: faultWords[id] })),
    );
    const check = button(
      say('problem.check'),
      () => {
        const { chosen } = what;
        if (!isKind(chosen)) {
          answer.replaceChildren(noteLine('plain', say('problem.chooseFirst')));
          what.focus();
          return;
        }
        const right = chosen === fault.fault;
        what.mark(chosen, right);
        tools.progress.answered(task, 'what', chosen, right);
        answer.replaceChildren(
          right
            ? noteLine('right', faultWords[chosen])
            : noteLine('wrong', say('fault.notThat', { sign: signWords[chosen] })),
        );
        if (!right) return;
        what.root.disabled = true;
        check.hidden = true;
        remedy();
      },
      true,
    );
    const rest = element('div', { class: 'practice-rest' });
    const remedy = (): void => {
      rest.replaceChildren(...askRemedy());
      rest.querySelector('input')?.focus();
    };
    frame.body.replaceChildren(
      element('p', { class: 'lesson-text' }, fault.complaint[spoken]),
      element('p', { class: 'hint' }, say('fault.look')),
      what.root,
      check,
      answer,
      rest,
    );
  }

  function askRemedy(): readonly Node[] {
    const answer = element('div', { class: 'practice-feedback', 'aria-live': 'polite' });
    const how = createChoices(
      freshId('remedy'),
      say('fault.remedy'),
      faultKinds.map((id) => ({ id, text: remedyWords[id] })),
    );
    const check = button(
      say('problem.check'),
      () => {
        const { chosen } = how;
        if (!isKind(chosen)) {
          answer.replaceChildren(noteLine('plain', say('problem.chooseFirst')));
          how.focus();
          return;
        }
        const right = chosen === fault.fault;
        how.mark(chosen, right);
        tools.progress.answered(task, 'remedy', chosen, right);
        answer.replaceChildren(
          noteLine(right ? 'right' : 'wrong', right ? remedyWords[chosen] : say('fault.notThatRemedy')),
        );
        if (!right) return;
        how.root.disabled = true;
        check.hidden = true;
        explain(answer);
      },
      true,
    );
    return [how.root, check, answer];
  }

  function explain(host: HTMLElement): void {
    conceal(false);
    tools.request();
    tools.progress.finished(task);
    const run = runs.of(fault.run.id);
    if (run === null) return;
    const { findings } = treatedOf(run, fault.run.id, fault.measures);
    const title = element('h4', { tabindex: -1 }, say('fault.explained'));
    host.append(
      title,
      element('p', {}, ...tellNodes(fault.explained, runs.values())),
      element('p', { class: 'hint' }, signWords[fault.fault]),
      ...(findings.length === 0
        ? []
        : [
            element('h4', {}, say('findings.title')),
            element(
              'ul',
              { class: 'practice-findings' },
              ...findings.map((one) => element('li', {}, findingText(one, run.study))),
            ),
          ]),
      element(
        'div',
        { class: 'lesson-ways' },
        next === null ? null : button(say('fault.next', { letter: next.letter }), next.go),
      ),
    );
    // the button that was pressed is gone
    title.focus();
  }

  return {
    root: frame.root,
    begin() {
      conceal(true);
      tools.progress.reached(task, '');
      frame.heading.focus();
      void begin(false);
    },
    close() {
      closed = true;
      gone.abort();
      conceal(false);
    },
    update() {
      if (runs.work !== null) waiting.update(runs.work.part);
    },
  };
}

import { parseStudy } from '../../../models/study/parseStudy.ts';
import type { Study } from '../../../models/study/study.ts';
import { type Case, type Refusal, refusals } from '../../../models/teaching/practice/practice.ts';
import { studyOfRun } from '../../../models/teaching/teachingStudy.ts';
import { createClassroom } from '../../app/classroom/classroom.ts';
import { noSettings } from '../../app/classroom/teachPart.ts';
import { createStudyStore } from '../../app/studyStore.ts';
import { createDoseControls } from '../../controls/doseControls.ts';
import { faultSentence } from '../../controls/faultText.ts';
import { createFormulationPicker } from '../../controls/formulationPicker.ts';
import { createPadControls } from '../../controls/padControls.ts';
import { createPolaritySwitch } from '../../controls/polaritySwitch.ts';
import { element, freshId } from '../../format/element.ts';
import { language } from '../../words/language.ts';
import { say } from '../../words/say.ts';
import type { LearnActivity, LearnTools } from '../section.ts';
import { partOf, poseOnStage, Stopped } from '../stageRuns.ts';
import { createWaiting } from '../waiting.ts';
import { caseVerdict, refusalVerdict } from './caseVerdict.ts';
import { button, createChoices, createFrame } from './practiceFrame.ts';
import { treatedOf } from './treated.ts';

export interface CaseParts {
  readonly tools: LearnTools;
  readonly of: Case;
  /** Which of the persons comes. */
  readonly person: number;
  readonly next: Case | null;
  readonly goPerson: (person: number) => void;
  readonly goCase: (id: string) => void;
}

const refusalWords: Readonly<Record<Refusal, string>> = {
  pacemaker: say('case.refusal.pacemaker'),
  pregnancy: say('case.refusal.pregnancy'),
  metal: say('case.refusal.metal'),
  arrhythmia: say('case.refusal.arrhythmia'),
  rash: say('case.refusal.rash'),
  evidence: say('case.refusal.evidence'),
};

/** Somebody comes: the student sets the unit and treats, or does not; the solved run says what the person gets and feels. */
export function createCaseActivity(parts: CaseParts): LearnActivity {
  const { tools, of, next } = parts;
  const task = { kind: 'case', id: of.id } as const;
  const spoken = language();
  const person = of.persons[parts.person] ?? of.persons[0];
  if (person === undefined) throw new Error(`${of.id} has no person`);
  const frame = createFrame(say('case.eyebrow', { person: parts.person + 1 }), of.title[spoken]);
  frame.root.dataset['sheet'] = 'reading';
  const verdict = element('div', { class: 'practice-verdict', tabindex: -1 });
  const waiting = createWaiting();
  let gone = new AbortController();
  let closed = false;
  let turn = 0;
  let failed = false;

  const start = startStudy(parts);
  const draft = createStudyStore(start, parseStudy);
  // the unit of a case is the student's, whatever a teacher's link holds on the bench
  const free = createClassroom(noSettings, tools.classroom.embedding);
  const controls = element(
    'form',
    { class: 'console practice-unit', autocomplete: 'off', 'aria-label': say('case.unit') },
    createFormulationPicker(draft, []),
    createPolaritySwitch(draft),
    createDoseControls(draft, parseStudy, free).root,
    createPadControls(draft),
  );
  controls.addEventListener('submit', (event) => {
    event.preventDefault();
  });

  const onward = (): HTMLElement => {
    const others = of.persons.map((_, index) => index).filter((index) => index !== parts.person);
    return element(
      'div',
      { class: 'lesson-ways' },
      ...others.map((index) =>
        button(say('case.another'), () => {
          parts.goPerson(index);
        }),
      ),
      next === null
        ? null
        : button(say('case.next', { title: next.title[spoken] }), () => {
            parts.goCase(next.id);
          }),
    );
  };

  const settle = (answer: string, right: boolean, nodes: readonly Node[]): void => {
    tools.progress.answered(task, person.id, answer, right);
    if (right) tools.progress.finished(task);
    verdict.replaceChildren(...nodes, onward());
    verdict.focus({ preventScroll: true });
    verdict.scrollIntoView({ block: 'start' });
  };

  const treat = async (): Promise<void> => {
    turn += 1;
    const own = turn;
    refuse.hidden = true;
    verdict.replaceChildren(waiting.root);
    gone = new AbortController();
    const { signal } = gone;
    waiting.solving(say('practice.solving'), () => {
      gone.abort(new Stopped());
    });
    waiting.root.scrollIntoView({ block: 'nearest' });
    try {
      const run = await poseOnStage(tools, draft.study, failed, signal);
      failed = false;
      if (closed || own !== turn) return;
      const treated = treatedOf(run, 'treated', of.measures);
      const { nodes, right } = caseVerdict(of, person, treated, run);
      settle('treat', right, nodes);
    } catch (error) {
      if (closed || own !== turn) return;
      failed = true;
      waiting.failed(
        (reason) => say('practice.failed', { reason }),
        error,
        () => void treat(),
      );
    }
  };

  const reasons = createChoices(
    freshId('refusal'),
    say('case.why'),
    refusals.map((id) => ({ id, text: refusalWords[id] })),
  );
  const sayNo = button(say('case.sendAway'), () => {
    const chosen = refusals.find((id) => id === reasons.chosen);
    if (chosen === undefined) {
      reasons.focus();
      frame.tell(say('problem.chooseFirst'));
      return;
    }
    const { nodes, right } = refusalVerdict(of, person, chosen);
    reasons.mark(chosen, right);
    settle(`refuse ${chosen}`, right, nodes);
  });
  const refuse = element('div', { class: 'practice-refusal', hidden: true }, reasons.root, sayNo);
  const choices = element(
    'div',
    { class: 'practice-decision' },
    button(say('case.treat'), () => void treat(), true),
    button(say('case.doNotTreat'), () => {
      turn += 1;
      gone.abort(new Stopped());
      refuse.hidden = false;
      verdict.replaceChildren();
      reasons.focus();
    }),
  );

  frame.body.append(
    element('p', { class: 'lesson-text' }, person.story[spoken]),
    element('p', { class: 'practice-goal' }, of.goal[spoken]),
    element('h4', {}, say('case.unit')),
    element('p', { class: 'hint' }, say('case.unitHint')),
    controls,
    choices,
    refuse,
    verdict,
  );

  return {
    root: frame.root,
    begin() {
      tools.progress.reached(task, person.id);
      tools.studies.edit(start, { passing: true });
      tools.scales.choose('treatment');
      frame.heading.focus();
    },
    close() {
      closed = true;
      gone.abort();
    },
    update() {
      waiting.update(partOf(tools.runs.status));
    },
  };
}

function startStudy({ tools, of }: CaseParts): Study {
  const made = studyOfRun(of.start.id, [of.start], tools.presets);
  if (made.kind === 'faults') throw new Error(made.faults.map((fault) => faultSentence(fault)).join(' '));
  return made.study;
}

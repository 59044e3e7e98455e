import { parseStudy } from '../../../models/study/parseStudy.ts';
import type { StepControl } from '../../../models/teaching/lesson.ts';
import { createClassroom } from '../../app/classroom/classroom.ts';
import { storeFor } from '../../app/classroom/locks.ts';
import { noSettings } from '../../app/classroom/teachPart.ts';
import { createDoseControls } from '../../controls/doseControls.ts';
import { createPolaritySwitch } from '../../controls/polaritySwitch.ts';
import { element, freshId } from '../../format/element.ts';
import { say } from '../../words/say.ts';
import type { LearnTools } from '../section.ts';

/** What of the console a step opens to the student. */
export function createStepControls(tools: LearnTools, controls: readonly StepControl[]): HTMLElement {
  const { classroom } = tools;
  // no step of the bench's undo
  const studies = storeFor(tools.studies, { passing: true });
  // a lesson's own study is not held by what a teacher's link locks
  const free = createClassroom(noSettings, classroom.embedding);
  const make: Readonly<Record<StepControl, () => HTMLElement>> = {
    polarity: () => createPolaritySwitch(studies),
    dose: () => createDoseControls(studies, parseStudy, free).root,
  };
  const id = freshId('controls');
  // a form of its own, so that its radio buttons are not of one group with the console's
  const form = element(
    'form',
    { class: 'lesson-controls console', 'aria-labelledby': id },
    element('h4', { id, class: 'lesson-eyebrow' }, say('lesson.controls')),
    ...controls.map((control) => make[control]()),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  return form;
}

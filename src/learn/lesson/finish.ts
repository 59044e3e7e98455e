import type { Lesson } from '../../../models/teaching/lesson.ts';
import { scoreOf } from '../../app/progress/record.ts';
import { faultSentence } from '../../controls/faultText.ts';
import { element } from '../../format/element.ts';
import { icon } from '../../format/icons.ts';
import { language } from '../../words/language.ts';
import { say } from '../../words/say.ts';
import { lessonPicture } from '../pictures.ts';
import type { LearnTools } from '../section.ts';
import { sourcesOf } from '../sources.ts';

/** After the last step: what one can do now, how it went, what was left out, and where to go on. */
export function createFinish(
  tools: LearnTools,
  lesson: Lesson,
  next: () => Promise<Lesson | null>,
  restart: () => void,
): { readonly root: HTMLElement; readonly heading: HTMLElement } {
  const spoken = language();
  const heading = element(
    'h3',
    { class: 'lesson-title', tabindex: -1 },
    element('span', { class: 'lesson-eyebrow' }, lesson.title[spoken]),
    element('span', {}, say('lesson.finished')),
  );
  const record = tools.progress.of({ kind: 'lesson', id: lesson.id });
  const { right, answered } = record === null ? { right: 0, answered: 0 } : scoreOf(record);

  const again = element('button', { type: 'button', class: 'plain-button' }, say('lesson.restart'));
  again.addEventListener('click', restart);
  const toBench = element('button', { type: 'button', class: 'plain-button' }, say('lesson.toBench'));
  toBench.hidden = tools.classroom.isHidden('bench');
  toBench.addEventListener('click', () => {
    const { study } = tools.studies;
    tools.modes.go('bench');
    // a step of undo: the bench's own treatment is one back
    const held = tools.heldStudies.edit(study);
    if (held.length > 0) tools.notices.show(held.map((fault) => faultSentence(fault)).join(' '));
  });
  const onward = element('p', { class: 'lesson-onward' });
  void next().then(
    (following) => {
      if (following === null) return;
      onward.append(
        element(
          'a',
          { class: 'lesson-primary', href: `#learn=lesson-${following.id}` },
          say('lesson.next', { title: following.title[spoken] }),
        ),
      );
    },
    () => {
      // Learn's home is a way on as well
    },
  );

  const root = element(
    'article',
    { class: 'lesson-step lesson-end' },
    element(
      'div',
      { class: 'lesson-top' },
      element('div', { class: 'lesson-seal', 'aria-hidden': 'true' }, lessonPicture(lesson.topics), icon('good')),
      heading,
    ),
    element('p', { class: 'lesson-eyebrow' }, say('lesson.youCan')),
    element('p', { class: 'lesson-text' }, lesson.goal[spoken]),
    answered === 0 ? null : element('p', { class: 'hint' }, say('lesson.score', { answered, right })),
    onward,
    element('div', { class: 'lesson-ways' }, again, toBench),
    element(
      'details',
      { class: 'lesson-notes' },
      element('summary', {}, say('lesson.simplified')),
      element('ul', {}, ...lesson.simplified.map((text) => element('li', {}, text[spoken]))),
    ),
    sourcesOf(lesson.sources),
  );
  return { root, heading };
}

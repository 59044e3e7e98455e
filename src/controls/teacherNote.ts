import type { Classroom } from '../app/classroom/classroom.ts';
import { element, freshId } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { listWords } from '../words/list.ts';
import { say } from '../words/say.ts';

/** Says what a teacher's link holds, and lets everything go; a page in another's frame has no way out. */
export function createTeacherNote(classroom: Classroom, opened: () => void): HTMLElement | null {
  const { settings, embedding } = classroom;
  if (!classroom.set || embedding.embedded) return null;
  const id = freshId('teacher');
  const button = element(
    'button',
    { type: 'button', class: 'tool labelled', popovertarget: id, title: say('teach.buttonTitle') },
    icon('lock'),
    element('span', {}, say('teach.button')),
  );
  const parts = (names: readonly (typeof settings.hidden)[number][]): string =>
    listWords(names.map((name) => say(`teach.part.${name}`)));
  const locked = settings.locked.filter((name) => !classroom.isHidden(name));
  const sentences = [
    ...(locked.length > 0 ? [say('teach.noteLocked', { parts: parts(locked) })] : []),
    ...(settings.hidden.length > 0 ? [say('teach.noteHidden', { parts: parts(settings.hidden) })] : []),
    ...(settings.lessons.length > 0 ? [say('teach.noteLessons', { count: settings.lessons.length })] : []),
  ];
  const open = element('button', { type: 'button', class: 'plain-button' }, say('teach.openAll'));
  const menu = element(
    'div',
    { id, class: 'recent-menu teacher-note', popover: 'auto', role: 'group', 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, say('teach.note')),
    ...sentences.map((sentence) => element('p', {}, sentence)),
    open,
    element('p', { class: 'hint' }, say('teach.openAllHint')),
  );
  const root = element('div', { class: 'recent' }, button, menu);
  open.addEventListener('click', () => {
    menu.hidePopover();
    classroom.open();
    root.remove();
    opened();
  });
  return root;
}

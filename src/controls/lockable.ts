import type { Classroom } from '../app/classroom/classroom.ts';
import type { StudyControl } from '../app/classroom/parts.ts';
import { element } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { say } from '../words/say.ts';

export function createLockNote(): HTMLElement {
  return element('p', { class: 'lock-note' }, icon('lock'), element('span', {}, say('teach.locked')));
}

/** A control that a teacher's link may lock, as a whole, or take away. The browser itself keeps a disabled one from being used. */
export function createLockable(control: StudyControl, node: HTMLElement, classroom: Classroom): HTMLElement {
  const note = createLockNote();
  const fieldset = element('fieldset', { class: 'lockable', role: 'none' }, node);
  const root = element('div', { class: 'lockable', 'data-part': control }, note, fieldset);
  const follow = (): void => {
    const locked = classroom.isLocked(control);
    fieldset.disabled = locked;
    note.hidden = !locked;
    root.hidden = classroom.isHidden(control);
  };
  classroom.subscribe(follow);
  follow();
  return root;
}

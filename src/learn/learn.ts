import type { Mode, ModeContext } from '../app/modeContext.ts';
import { element } from '../format/element.ts';

/** Lessons over the solved session. */
export function createLearn(_context: ModeContext): Mode {
  const root = element('div', { class: 'lesson' });
  return { root, open() {}, close() {}, update() {} };
}

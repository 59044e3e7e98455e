import type { Mode, ModeContext } from '../app/modeContext.ts';
import { element } from '../format/element.ts';

/** The solved session in a patient’s words. */
export function createPatient(_context: ModeContext): Mode {
  const root = element('div', { class: 'patient-story' });
  return { root, open() {}, close() {}, update() {} };
}

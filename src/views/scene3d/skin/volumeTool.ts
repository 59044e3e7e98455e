/** Whether the column is drawn as a body that can be looked into. */
import { element } from '../../../format/element.ts';
import { say } from '../../../words/say.ts';

export interface VolumeTool {
  readonly root: HTMLElement;
  readonly on: boolean;
}

export function createVolumeTool(onChange: () => void): VolumeTool {
  const box = element('input', { type: 'checkbox' });
  box.addEventListener('change', onChange);
  const root = element(
    'div',
    { class: 'tool-group' },
    element('label', { class: 'tool-check' }, box, say('skin.volume.name')),
    element('p', { class: 'scene3d-unit tool-note' }, say('skin.volume.note')),
  );
  return {
    root,
    get on() {
      return box.checked;
    },
  };
}

/** Whether the column is drawn as a body that can be looked into, and how finely ions are counted out. */
import { element } from '../../../format/element.ts';
import { say } from '../../../words/say.ts';

export interface VolumeTool {
  readonly root: HTMLElement;
  readonly on: boolean;
  /** Many small dots, each for less. */
  readonly many: boolean;
}

export function createVolumeTool(onChange: () => void): VolumeTool {
  const volume = element('input', { type: 'checkbox' });
  const many = element('input', { type: 'checkbox' });
  for (const box of [volume, many]) box.addEventListener('change', onChange);
  const check = (box: HTMLElement, name: string, note: string): readonly HTMLElement[] => [
    element('label', { class: 'tool-check' }, box, name),
    element('p', { class: 'scene3d-unit tool-note' }, note),
  ];
  const root = element(
    'div',
    { class: 'tool-group' },
    ...check(volume, say('skin.volume.name'), say('skin.volume.note')),
    ...check(many, say('skin.many.name'), say('skin.many.note')),
  );
  return {
    root,
    get on() {
      return volume.checked;
    },
    get many() {
      return many.checked;
    },
  };
}

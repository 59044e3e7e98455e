import { references, type ReferenceId } from '../../models/library/references.ts';
import { element } from '../format/element.ts';
import { say } from '../words/say.ts';

/** Folded away at first. */
export function sourcesOf(ids: readonly string[]): HTMLElement {
  return element(
    'details',
    { class: 'lesson-notes' },
    element('summary', {}, say('practice.sources')),
    element('ul', {}, ...ids.map((id) => element('li', {}, references[id as ReferenceId]))),
  );
}

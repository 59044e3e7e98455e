import type { ParseResult } from '../../models/study/study.ts';
import { loadTextReader } from '../../models/study/textReader.ts';
import type { StudyStore } from '../app/studyStore.ts';
import { element } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { say } from '../words/say.ts';
import type { StudyEditor } from './editor/studyEditor.ts';
import { createWideDialog } from './wideDialog.ts';

/** Opens the study as text; the editor is fetched when it is first asked for. */
export function createStudyText(store: StudyStore, parse: (json: unknown) => ParseResult): HTMLButtonElement {
  const dialog = createWideDialog(say('editor.title'), 'study-dialog');
  let editor: StudyEditor | null = null;
  const label = say('editor.open');
  const button = element(
    'button',
    { type: 'button', class: 'tool', 'aria-label': label, title: label },
    icon('braces'),
  );
  const open = async (): Promise<void> => {
    dialog.open();
    try {
      const [{ createStudyEditor }] = await Promise.all([import('./editor/studyEditor.ts'), loadTextReader()]);
      editor ??= createStudyEditor(dialog, store, parse);
      editor.show();
    } catch {
      dialog.body.replaceChildren(element('p', { class: 'hint' }, say('editor.missing')));
    }
  };
  button.addEventListener('click', () => void open());
  return button;
}

import './studyEditor.css';
import type { ParseResult } from '../../../models/study/study.ts';
import type { StudyStore } from '../../app/studyStore.ts';
import { element, setText } from '../../format/element.ts';
import { say } from '../../words/say.ts';
import type { WideDialog } from '../wideDialog.ts';
import type { LastWhole } from './help.ts';
import { type ReadText, readStudyText } from './studyFaults.ts';
import { createTextEditor } from './textEditor.ts';

export interface StudyEditor {
  /** The dialog has just been opened. */
  show(): void;
}

const textOf = (study: unknown): string => `${JSON.stringify(study, null, 2)}\n`;

/** The whole study as text. Only what is right is taken over, and that is one step of undo. */
export function createStudyEditor(
  dialog: WideDialog,
  store: StudyStore,
  parse: (json: unknown) => ParseResult,
): StudyEditor {
  const state = element('p', { class: 'study-state', role: 'status' });
  const faults = element('ul', { class: 'study-faults', 'aria-label': say('editor.faults'), hidden: true });
  const host = element('div', { class: 'study-text' });
  const keys = element('p', { class: 'study-keys' }, say('editor.keys'));
  dialog.body.replaceChildren(host, faults, keys);
  const whole: LastWhole = { json: store.study };
  let read: ReadText = { study: store.study, faults: [] };
  /** The text that the study on the page has. */
  let applied = '';
  /** Nothing has been typed since. */
  let justApplied = false;

  const check = (text: string) => {
    read = readStudyText(text, parse);
    if (read.faults.every(({ path }) => path !== '') || read.study !== null) whole.json = JSON.parse(text) as unknown;
    showState();
    return read.faults.map(({ from, to, message }) => ({ from, to, message, severity: 'error' as const }));
  };
  const apply = (): void => {
    check(editor.text);
    if (read.study === null) {
      const [first] = read.faults;
      if (first !== undefined) editor.select(first.from, first.to);
      return;
    }
    applied = editor.text;
    justApplied = true;
    store.edit(JSON.parse(editor.text));
    showState();
  };
  const editor = createTextEditor(host, { label: say('editor.label'), check, apply, whole });

  const applyButton = tool(say('editor.apply'), apply);
  applyButton.classList.add('primary');
  const revertButton = tool(say('editor.revert'), () => {
    justApplied = false;
    fill();
    editor.focus();
  });
  const formatButton = tool(say('editor.format'), () => {
    try {
      editor.setText(textOf(JSON.parse(editor.text)));
    } catch {
      apply();
    }
    editor.focus();
  });
  dialog.tools.replaceChildren(applyButton, revertButton, formatButton, state);

  const fill = (): void => {
    applied = textOf(store.study);
    if (editor.text !== applied) editor.setText(applied);
    check(applied);
  };

  const showState = (): void => {
    const changed = editor.text !== applied;
    const { length: count } = read.faults;
    applyButton.disabled = !changed || count > 0;
    revertButton.disabled = !changed;
    state.classList.toggle('wrong', count > 0);
    if (changed) justApplied = false;
    const same = justApplied ? say('editor.applied') : say('editor.same');
    setText(state, count > 0 ? say('editor.count', { count }) : changed ? say('editor.changed') : same);
    faults.hidden = count === 0;
    faults.replaceChildren(
      ...read.faults.map(({ line, path, message, from, to }) => {
        const node = element(
          'button',
          { type: 'button', class: 'study-fault' },
          element('span', {}, say('editor.line', { line })),
          element('span', {}, path === '' ? null : element('code', {}, path), path === '' ? null : ': ', message),
        );
        node.addEventListener('click', () => {
          editor.select(from, to);
        });
        return element('li', {}, node);
      }),
    );
  };

  store.subscribe(() => {
    // a text that was changed by hand waits until its author applies or reverts it
    const untouched = editor.text === applied;
    if (untouched && textOf(store.study) !== applied) fill();
  });
  return {
    show() {
      if (editor.text === '' || editor.text === applied) fill();
      else check(editor.text);
      editor.focus();
    },
  };
}

function tool(label: string, press: () => void): HTMLButtonElement {
  const node = element('button', { type: 'button', class: 'plain-button' }, label);
  node.addEventListener('click', press);
  return node;
}

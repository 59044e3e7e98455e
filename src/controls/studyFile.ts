import type { ParseResult } from '../../models/study/study.ts';
import { withTextReader } from '../../models/study/textReader.ts';
import type { StudyStore } from '../app/studyStore.ts';
import { fileStem, saveText } from '../format/download.ts';
import { element } from '../format/element.ts';
import { icon, type IconName } from '../format/icons.ts';
import { formatFixed, formatShort } from '../format/number.ts';
import type { FaultList } from './faultText.ts';
import { createStudyText } from './studyText.ts';
import { say } from '../words/say.ts';

/** A study is a few kilobytes; a file this large is something else [bytes]. */
const largestFile = 2_000_000;

/** Undo, redo, open and save of the whole study, by button, key and drop. */
export function createStudyFile(
  store: StudyStore,
  faults: FaultList,
  parse: (json: unknown) => ParseResult,
  openTable: (file: File) => void,
  mayOpen: () => boolean,
): HTMLElement {
  const picker = element('input', {
    type: 'file',
    accept: '.json,application/json',
    class: 'hidden-file',
    tabindex: -1,
    'aria-label': say('study.file'),
  });
  const undo = button('undo', say('study.undo'), () => {
    store.undo();
  });
  const redo = button('redo', say('study.redo'), () => {
    store.redo();
  });
  const open = button('open', say('study.open'), () => {
    picker.click();
  });
  const save = button('download', say('study.save'), () => {
    saveText(`${JSON.stringify(store.study, null, 2)}\n`, 'application/json', `${fileStem(store.study.name)}.json`);
  });

  const read = async (file: File): Promise<void> => {
    faults.clear();
    if (!mayOpen()) {
      faults.show(say('study.notOpenedKept', { file: file.name }), [{ path: '', message: say('teach.noFiles') }]);
      return;
    }
    if (file.size > largestFile) {
      const message = say('study.tooLarge', { size: formatFixed(file.size / 1e6, 1) });
      const allowed = say('study.mostSize', { size: formatShort(largestFile / 1e6) });
      faults.show(say('study.notOpened', { file: file.name }), [{ path: '', message, allowed }]);
      return;
    }
    let json: unknown;
    try {
      json = JSON.parse(await file.text());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      faults.show(say('study.notOpened', { file: file.name }), [
        { path: '', message: say('study.notJson', { reason }) },
      ]);
      return;
    }
    const found = await withTextReader(() => store.edit(json));
    if (found.length > 0) faults.show(say('study.notOpenedKept', { file: file.name }), found);
  };
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    if (file !== undefined) void read(file);
    picker.value = '';
  });

  // a file dropped anywhere is opened; left to itself the browser would go to it and lose the page
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    if (/\.(?:csv|tsv|txt)$/iu.test(file.name)) openTable(file);
    else void read(file);
  });
  // in a text entry these keys undo the typing
  document.addEventListener('keydown', (event) => {
    const key = event.key.toLowerCase();
    const { target } = event;
    const [inner] = event.composedPath();
    const typing =
      (target instanceof HTMLInputElement && (target.type === 'text' || target.type === 'number')) ||
      target instanceof HTMLTextAreaElement ||
      (inner instanceof HTMLElement && inner.isContentEditable);
    if (typing || event.altKey || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) store.redo();
    else store.undo();
  });

  const show = (): void => {
    // still to be reached and read: a disabled button would lose the focus that has just pressed it
    undo.setAttribute('aria-disabled', String(!store.canUndo));
    redo.setAttribute('aria-disabled', String(!store.canRedo));
  };
  store.subscribe(() => {
    faults.clear();
    show();
  });
  show();
  return element(
    'div',
    { class: 'study-file', role: 'group', 'aria-label': say('study.group') },
    undo,
    redo,
    element('span', { class: 'file-tools', 'data-part': 'files' }, open, save, createStudyText(store, parse), picker),
  );
}

function button(name: IconName, label: string, press: () => void): HTMLButtonElement {
  const node = element('button', { type: 'button', class: 'tool', 'aria-label': label, title: label }, icon(name));
  node.addEventListener('click', press);
  return node;
}

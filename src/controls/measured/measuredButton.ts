import './measured.css';
import { loadTextReader } from '../../../models/study/textReader.ts';
import { type MeasuredStore, mostSeries } from '../../app/measured/measuredStore.ts';
import type { RunStore } from '../../app/runStore.ts';
import { element, setText } from '../../format/element.ts';
import { icon } from '../../format/icons.ts';
import { say } from '../../words/say.ts';
import { createWideDialog } from '../wideDialog.ts';
import type { ImportForm } from './importForm.ts';
import { showMeasured } from './measuredList.ts';

export interface MeasuredData {
  readonly button: HTMLButtonElement;
  /** A table that was dropped anywhere on the page. */
  readonly openFile: (file: File) => void;
}

/** Numbers that somebody measured, beside what is solved: never part of a study or its link. */
export function createMeasuredButton(store: MeasuredStore, runs: RunStore): MeasuredData {
  const dialog = createWideDialog(say('measured.title'), 'measured-dialog');
  const picker = element('input', {
    type: 'file',
    accept: '.csv,.tsv,.txt,text/csv,text/tab-separated-values',
    class: 'hidden-file',
    tabindex: -1,
    'aria-label': say('measured.file'),
  });
  const choose = element('button', { type: 'button', class: 'plain-button' }, say('measured.choose'));
  const said = element('span', { class: 'dialog-said', role: 'status' });
  const about = element('p', { class: 'hint' }, say('measured.about'));
  const place = element('div', {});
  const list = element('ul', { class: 'measured-list', 'aria-label': say('measured.list') });
  const kept = element('p', { class: 'hint' });
  dialog.tools.append(choose, picker, said);
  dialog.body.append(about, place, list, kept);
  let form: ImportForm | null = null;

  const show = (): void => {
    if (!dialog.root.open) return;
    const focused = document.activeElement;
    // a name that is being typed is not taken from under the hand
    if (!(focused instanceof HTMLInputElement && list.contains(focused))) {
      const id = focused?.closest<HTMLElement>('[data-measured]')?.dataset['measured'];
      const at = Array.from(focused?.parentElement?.children ?? []).indexOf(focused ?? list);
      showMeasured(list, store, runs);
      if (id !== undefined) {
        const tools = list.querySelectorAll<HTMLElement>(`[data-measured="${id}"] .measured-tools button`);
        (tools[at] ?? choose).focus();
      }
    }
    choose.disabled = store.full;
    setText(
      kept,
      store.list.length === 0
        ? ''
        : store.full
          ? say('measured.full', { count: mostSeries })
          : store.kept
            ? say('measured.kept')
            : say('measured.notKept'),
    );
  };
  const open = (): void => {
    setText(said, '');
    dialog.open();
    show();
  };
  const read = async (file: File): Promise<void> => {
    setText(said, '');
    const [{ createImportForm }] = await Promise.all([import('./importForm.ts'), loadTextReader()]);
    form ??= createImportForm((series) => {
      const room = store.add(series);
      setText(
        said,
        room < series.length ? say('measured.tooMany', { count: room }) : say('measured.added', { count: room }),
      );
      choose.focus();
    });
    place.replaceChildren(form.root);
    await form.open(file);
  };
  choose.addEventListener('click', () => {
    picker.click();
  });
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    if (file !== undefined) void read(file);
    picker.value = '';
  });
  store.subscribe(show);
  runs.subscribe(show);

  const button = element(
    'button',
    { type: 'button', class: 'tool', 'aria-label': say('measured.open'), title: say('measured.open') },
    icon('points'),
  );
  button.addEventListener('click', open);
  return {
    button,
    openFile(file) {
      if (!dialog.root.open) open();
      void read(file);
    },
  };
}

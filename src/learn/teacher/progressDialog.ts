import { type AnswerRecord, scoreOf, type TaskRecord } from '../../app/progress/record.ts';
import { createWideDialog } from '../../controls/wideDialog.ts';
import { writeCsv } from '../../format/csv.ts';
import { caution, saveText } from '../../format/download.ts';
import { element, setText } from '../../format/element.ts';
import { locale } from '../../words/language.ts';
import { say } from '../../words/say.ts';
import type { LearnCard, LearnTools } from '../section.ts';

/** A term's work of a whole class is far smaller [bytes]. */
const largestFile = 5_000_000;
const byteOrderMark = '\uFEFF';

/** What was done in Learn: to look at, to take home, to add to, and to erase. Opens when asked. */
export function createProgressDialog({ progress }: LearnTools, cards: () => Promise<readonly LearnCard[]>): () => void {
  const dialog = createWideDialog(say('classroom.progress'), 'progress-dialog');
  const said = element('p', { class: 'dialog-said', role: 'status' });
  const day = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' });
  let titles = new Map<string, string>();

  const titleOf = ({ kind, id }: TaskRecord): string => titles.get(`${kind} ${id}`) ?? id;
  const picker = element('input', {
    type: 'file',
    accept: '.json,application/json',
    class: 'hidden-file',
    tabindex: -1,
    'aria-label': say('classroom.openFile'),
  });
  const tool = (label: string, press: () => void): HTMLButtonElement => {
    const button = element('button', { type: 'button', class: 'plain-button' }, label);
    button.addEventListener('click', press);
    return button;
  };
  const saveFile = tool(say('classroom.saveFile'), () => {
    saveText(`${JSON.stringify(progress.toJson(), null, 2)}\n`, 'application/json', 'iontolab-progress.json');
  });
  const saveTable = tool(say('classroom.saveTable'), () => {
    saveText(`${byteOrderMark}${csvOf(progress.tasks, titleOf)}`, 'text/csv;charset=utf-8', 'iontolab-progress.csv');
  });
  const add = tool(say('classroom.openFile'), () => {
    picker.click();
  });
  const yes = tool(say('classroom.eraseYes'), () => {
    const erased = progress.erase();
    ask(false);
    setText(said, say(erased ? (progress.newer ? 'classroom.erasedHere' : 'classroom.erased') : 'classroom.notErased'));
    add.focus();
  });
  const no = tool(say('classroom.eraseNo'), () => {
    ask(false);
    erase.focus();
  });
  const sure = element(
    'p',
    { class: 'erase-sure', role: 'alert', hidden: true },
    element('span', {}, say('classroom.eraseSure')),
    yes,
    no,
  );
  const erase = tool(say('classroom.erase'), () => {
    ask(true);
    no.focus();
  });
  const ask = (on: boolean): void => {
    sure.hidden = !on;
    erase.hidden = on;
  };
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    picker.value = '';
    if (file !== undefined) void take(file);
  });
  const take = async (file: File): Promise<void> => {
    let count: number | null = null;
    try {
      count = file.size > largestFile ? null : progress.merge(JSON.parse(await file.text()));
    } catch {
      // no JSON: told below
    }
    setText(
      said,
      count === null ? say('classroom.notProgress', { file: file.name }) : say('classroom.merged', { count }),
    );
  };

  const show = (): void => {
    const { tasks } = progress;
    for (const button of [saveFile, saveTable, erase]) button.disabled = tasks.length === 0;
    const keeping = progress.newer ? 'classroom.newer' : progress.kept ? 'classroom.kept' : 'classroom.notKept';
    const note = element('p', { class: 'hint' }, say(keeping));
    dialog.body.replaceChildren(
      note,
      tasks.length === 0 ? element('p', {}, say('classroom.none')) : tableOf(tasks, titleOf, day),
      element('p', { class: 'hint' }, caution),
    );
  };
  dialog.tools.append(saveFile, saveTable, add, erase, sure, picker, said);
  progress.subscribe(() => {
    if (dialog.root.open) show();
  });
  return () => {
    setText(said, '');
    ask(false);
    show();
    dialog.open();
    void cards().then((found) => {
      titles = new Map(found.flatMap(({ task, title }) => (task === null ? [] : [[`${task.kind} ${task.id}`, title]])));
      show();
    });
  };
}

function tableOf(
  tasks: readonly TaskRecord[],
  titleOf: (task: TaskRecord) => string,
  day: Intl.DateTimeFormat,
): HTMLElement {
  const head = (['task', 'kind', 'begun', 'done', 'first'] as const).map((name) =>
    element('th', { scope: 'col' }, say(`classroom.${name}`)),
  );
  const rows = tasks.map((task) => {
    const { right, answered } = scoreOf(task);
    const cells = [
      say(`classroom.kind.${task.kind}`),
      day.format(task.started),
      task.finished === null ? say('classroom.notDone') : day.format(task.finished),
      answered === 0 ? '–' : say('classroom.rightOf', { right, answered }),
    ];
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, titleOf(task)),
      ...cells.map((text) => element('td', {}, text)),
    );
  });
  return element(
    'div',
    { class: 'table-host' },
    element(
      'table',
      { class: 'progress-table' },
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...rows),
    ),
  );
}

interface Line {
  readonly task: TaskRecord;
  readonly question: string | null;
  readonly answer: AnswerRecord | null;
}

/** A line for each question; a task without one has a line of its own. */
function csvOf(tasks: readonly TaskRecord[], titleOf: (task: TaskRecord) => string): string {
  const rows = tasks.flatMap((task): Line[] => {
    const answers = Object.entries(task.answers);
    return answers.length === 0
      ? [{ task, question: null, answer: null }]
      : answers.map(([question, answer]) => ({ task, question, answer }));
  });
  const time = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  const column = (label: string, values: readonly (string | number | null)[]) => ({ label, unit: '', values });
  return writeCsv([
    column(
      say('classroom.kind'),
      rows.map(({ task }) => say(`classroom.kind.${task.kind}`)),
    ),
    column(
      say('classroom.task'),
      rows.map(({ task }) => titleOf(task)),
    ),
    column(
      say('classroom.begun'),
      rows.map(({ task }) => time(task.started)),
    ),
    column(
      say('classroom.done'),
      rows.map(({ task }) => time(task.finished)),
    ),
    column(
      say('classroom.question'),
      rows.map(({ question }) => question),
    ),
    column(
      say('classroom.answer'),
      rows.map(({ answer }) => answer?.first ?? null),
    ),
    column(
      say('classroom.right'),
      rows.map(({ answer }) => (answer === null ? null : answer.right ? 1 : 0)),
    ),
    column(
      say('classroom.tries'),
      rows.map(({ answer }) => answer?.tries ?? null),
    ),
  ]);
}

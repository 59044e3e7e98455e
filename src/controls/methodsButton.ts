import type { RunStore } from '../app/runStore.ts';
import { fileStem, saveText } from '../format/download.ts';
import { element, setText } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import type { Sign } from '../format/imprint.ts';
import { say } from '../words/say.ts';
import type { MethodsPaper } from './methodsPaper.ts';
import { createWideDialog } from './wideDialog.ts';

/** How the run that is shown was solved, to read, to copy and to cite from. */
export function createMethodsButton(
  runs: RunStore,
  sign: Sign,
  copy: (text: string) => Promise<void>,
): HTMLButtonElement {
  const dialog = createWideDialog(say('methods.title'), 'methods-dialog');
  const said = element('span', { class: 'dialog-said', role: 'status' });
  let paper: MethodsPaper | null = null;

  const copied = async (text: string): Promise<void> => {
    try {
      await copy(text);
      setText(said, say('methods.copied'));
    } catch {
      setText(said, say('methods.notCopied'));
    }
  };
  const tool = (label: string, act: (paper: MethodsPaper) => void): HTMLButtonElement => {
    const node = element('button', { type: 'button', class: 'plain-button' }, label);
    node.addEventListener('click', () => {
      setText(said, '');
      if (paper !== null) act(paper);
    });
    return node;
  };
  const stem = (): string => fileStem(runs.shown?.study.name ?? 'study');
  dialog.tools.append(
    tool(say('methods.copyText'), ({ text }) => void copied(text)),
    tool(say('methods.copyMarkdown'), ({ markdown }) => void copied(markdown)),
    tool('BibTeX', ({ bibtex }) => {
      saveText(bibtex, 'application/x-bibtex;charset=utf-8', `${stem()}.bib`);
    }),
    tool('CSL-JSON', ({ csl }) => {
      saveText(csl, 'application/vnd.citationstyles.csl+json', `${stem()}-references.json`);
    }),
    said,
  );

  const write = async (): Promise<void> => {
    const run = runs.shown;
    if (run === null) return;
    const [{ writeMethodsPaper }, imprint] = await Promise.all([import('./methodsPaper.ts'), sign(run.study)]);
    if (runs.shown !== run) return;
    paper = writeMethodsPaper(run, imprint);
    dialog.body.replaceChildren(paper.root);
  };
  runs.subscribe(() => {
    if (dialog.root.open) void write();
  });

  const button = element(
    'button',
    { type: 'button', class: 'tool', 'aria-label': say('methods.open'), title: say('methods.open') },
    icon('quote'),
  );
  button.addEventListener('click', () => {
    setText(said, '');
    dialog.open();
    void write();
  });
  return button;
}

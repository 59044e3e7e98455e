import type { RunData } from '../../app/run.ts';
import type { Column } from '../../format/csv.ts';
import { exportName, fileStem, saveCsv } from '../../format/download.ts';
import { element } from '../../format/element.ts';
import { icon } from '../../format/icons.ts';
import type { Sign } from '../../format/imprint.ts';
import { say } from '../../words/say.ts';

export interface SavedTable {
  readonly id: string;
  readonly title: string;
  readonly sign: Sign;
  /** Null before there is one. */
  readonly run: () => RunData | null;
  readonly columns: (run: RunData) => readonly Column[];
}

/** The heading of a table of readings, with a button that saves it as numbers over the whole session. */
export function createTableHead(heading: HTMLElement, { id, title, sign, run, columns }: SavedTable): HTMLElement {
  const label = say('chart.saveCsv', { title });
  const save = element(
    'button',
    { type: 'button', class: 'tool', 'aria-label': label, title: label },
    icon('download'),
  );
  save.addEventListener('click', () => {
    void (async (): Promise<void> => {
      const now = run();
      if (now === null) return;
      const name = exportName(now.study);
      saveCsv(columns(now), `${title}: ${name}`, await sign(now.study), `${fileStem(name)}-${id}.csv`);
    })();
  });
  return element('div', { class: 'chart-head' }, heading, element('div', { class: 'chart-tools' }, save));
}

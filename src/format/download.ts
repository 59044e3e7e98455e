import type { Study } from '../../models/study/study.ts';
import { modelText } from '../words/modelText.ts';
import { say } from '../words/say.ts';
import { writeCsv, type Column } from './csv.ts';
import { type Imprint, madeByLine, setUpLine } from './imprint.ts';

/** Stands on the page and on every export. */
export const caution = say('page.caution');

export function saveBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // the browser reads the blob after the click has returned
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

export function saveText(text: string, type: string, fileName: string): void {
  saveBlob(new Blob([text], { type }), fileName);
}

/** So that a spreadsheet reads µ and · as they are. */
const byteOrderMark = '\uFEFF';

/** What a table is and where it is from, each in a line of its own that programs skip and a spreadsheet keeps in one cell. */
export function csvText(columns: readonly Column[], title: string, imprint: Imprint): string {
  const lines = [`${title}. ${caution}.`, setUpLine(imprint), madeByLine(imprint)];
  const comments = lines.map((line) => `# ${oneCell(line)}\r\n`);
  return `${byteOrderMark}${comments.join('')}${writeCsv(columns)}`;
}

function oneCell(line: string): string {
  return line.replaceAll(/\s+/g, ' ').replaceAll(/[",]/g, ';').trim();
}

export function saveCsv(columns: readonly Column[], title: string, imprint: Imprint, fileName: string): void {
  saveText(csvText(columns, title, imprint), 'text/csv;charset=utf-8', fileName);
}

/** What an export of a study's run is called. */
export function exportName(study: Pick<Study, 'name'> | undefined): string {
  return study === undefined || study.name === '' ? say('chart.study') : modelText(study.name);
}

/** A study's name as a file name. */
export function fileStem(name: string): string {
  const stem = name
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return stem === '' ? 'study' : stem.slice(0, 60);
}

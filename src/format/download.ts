import { say } from '../words/say.ts';
import { writeCsv, type Column } from './csv.ts';

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

export function saveCsv(columns: readonly Column[], title: string, fileName: string): void {
  const oneLine = title.replaceAll(/\s+/g, ' ');
  saveText(`# ${oneLine}. ${caution}.\r\n${writeCsv(columns)}`, 'text/csv;charset=utf-8', fileName);
}

/** A study's name as a file name. */
export function fileStem(name: string): string {
  const stem = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return stem === '' ? 'study' : stem.slice(0, 60);
}

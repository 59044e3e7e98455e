import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint, printable, reasonOf } from './complaint.ts';

/** Makes sure, before anything is solved, that the results can be written there. */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (!statSync(folder).isDirectory()) throw new Complaint(`${printable(folder)} is a file, not a folder.`);
    // asking for permission says yes where writing then fails (a read-only disk, a full one), so it is tried
    const probe = join(folder, `.iontolab-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw failure(folder, error);
  }
}

/** Each file appears whole or not at all: an interrupted run leaves no half-written table. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    const part = join(folder, `.${name}.part`);
    try {
      writeFileSync(part, text);
      renameSync(part, join(folder, name));
    } catch (error) {
      rmSync(part, { force: true });
      throw failure(folder, error);
    }
  }
}

function failure(folder: string, error: unknown): Complaint {
  const reason = error instanceof Complaint ? error.message : `${reasonOf(error)}.`;
  return new Complaint(`cannot write to the folder ${printable(folder)}: ${reason}`);
}

import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Complaint, printable, reasonOf } from './complaint.ts';

/** Makes sure, before anything is solved, that the results can be written there. */
export function prepareFolder(folder: string): void {
  try {
    makeFolder(resolve(folder));
    if (!statSync(folder).isDirectory()) throw new Complaint(`${printable(folder)} is a file, not a folder.`);
    // asking for permission says yes where writing then fails (a read-only disk, a full one), so it is tried
    const probe = join(folder, `.iontolab-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw failure(folder, error);
  }
}

/** One folder at a time: mkdir's own recursion never ends where the system answers ENOENT for a folder whose parent exists. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Each file appears whole or not at all: an interrupted run leaves no half-written table. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
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

/** By its path; the folder is made if missing. */
export function writeOneFile(path: string, content: string | Uint8Array): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new Complaint(`cannot write ${printable(path)}: it is a folder.`);
  prepareFolder(dirname(path));
  writeFiles(dirname(path), new Map([[basename(path), content]]));
}

function failure(folder: string, error: unknown): Complaint {
  const reason = error instanceof Complaint ? error.message : `${reasonOf(error)}.`;
  return new Complaint(`cannot write to the folder ${printable(folder)}: ${reason}`);
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import type { Lesson } from '../models/teaching/lesson.ts';
import type { TeachingLanguage } from '../models/teaching/text.ts';
import { Complaint, printable } from './complaint.ts';
import { lessonOf } from './lessonFiles.ts';
import { writeOneFile } from './outputFolder.ts';
import { safe } from './safeText.ts';
import { scormManifest } from './scormManifest.ts';
import { oneLessonPart } from './teachPart.ts';
import type { Terminal } from './terminal.ts';

export interface ScormCommand {
  readonly kind: 'scorm';
  readonly lesson: string;
  /** Null: the browser's. */
  readonly language: TeachingLanguage | null;
  /** From which score on it counts as passed [0 to 100]; null: nobody asks. */
  readonly mastery: number | null;
  readonly out: string;
  readonly quiet: boolean;
}

/** Beside the bundle that runs, dist/cli/iontolab.mjs. */
const builtPage = fileURLToPath(new URL('..', import.meta.url));
const launchPage = 'scorm.html';

/** `iontolab scorm`: the built page and a manifest in one zip file. */
export function packScorm(command: ScormCommand, { err }: Terminal, folder = builtPage): number {
  const lesson = lessonOf(command.lesson);
  if (!existsSync(join(folder, launchPage)))
    throw new Complaint('the built page is not beside this program: run "npm run build" first.');
  const files = packageFiles(lesson, command, folder);
  const zip = zipSync(files, { level: 9, mtime: firstDay });
  writeOneFile(command.out, zip);
  if (!command.quiet) {
    const megabytes = (zip.length / 1e6).toFixed(1);
    err.write(`iontolab: ${Object.keys(files).length} files, ${megabytes} MB, written to ${printable(command.out)}\n`);
  }
  return 0;
}

/** The same package from the same page, byte for byte: the earliest day that a zip can tell. */
const firstDay = new Date(1980, 0, 1);

/** By their paths in the package. */
export function packageFiles(
  lesson: Lesson,
  { language, mastery }: Pick<ScormCommand, 'language' | 'mastery'>,
  folder: string,
): Record<string, Uint8Array> {
  const names = pageFiles(folder);
  const encoder = new TextEncoder();
  const files = Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
  const asked = new URLSearchParams({
    learn: `lesson-${lesson.id}`,
    teach: oneLessonPart(lesson.id),
    ...(language === null ? {} : { lang: language }),
  });
  const title = lesson.title[language ?? 'en'];
  const launch = readFileSync(join(folder, launchPage), 'utf8').replace(
    /<title>[^<]*<\/title>/u,
    () => `<title>${safe(title)}</title>\n    <meta name="lesson" content="${safe(asked.toString())}" />`,
  );
  files[launchPage] = encoder.encode(launch);
  files['imsmanifest.xml'] = encoder.encode(scormManifest({ id: lesson.id, title, mastery, launchPage, names }));
  return files;
}

/** All of the page but the command line, and what keeps the page for offline, which a package is not. */
function pageFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(join(folder, sep).length).split(sep).join('/'))
    .filter((name) => !name.startsWith('cli/') && name !== 'offline.js' && !name.endsWith('.map'))
    .toSorted();
}

import type { Lesson } from '../models/teaching/lesson.ts';
import { measureRuns } from '../models/teaching/measureRuns.ts';
import { guideOf, type GuideBlock } from '../models/teaching/guide/guide.ts';
import type { TeachingLanguage } from '../models/teaching/text.ts';
import type { Engine } from './engine.ts';
import { guideHtml } from './guideHtml.ts';
import { allLessons, lessonOf } from './lessonFiles.ts';
import { writeOneFile } from './outputFolder.ts';
import { printable } from './complaint.ts';
import { solveTaught } from './solveTaught.ts';
import { writeValue } from './guideNumber.ts';
import type { Terminal } from './terminal.ts';

export interface LessonsCommand {
  readonly kind: 'lessons';
  /** Ids; empty: all. */
  readonly ids: readonly string[];
  readonly guide: boolean;
  readonly language: TeachingLanguage;
  readonly out: string | null;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** `iontolab lessons`: lists them, or prints the teacher's guide with answers that are computed for it. */
export async function showLessons(command: LessonsCommand, engine: Engine, terminal: Terminal): Promise<number> {
  const { ids, guide, language, out, json, quiet } = command;
  const lessons = ids.length === 0 ? allLessons() : ids.map(lessonOf);
  if (!guide) {
    terminal.out.write(json ? `${JSON.stringify(lessons, null, 2)}\n` : listLines(lessons, language));
    return 0;
  }
  const chapters: { readonly lesson: Lesson; readonly blocks: readonly GuideBlock[] }[] = [];
  for (const lesson of lessons) {
    if (!quiet) terminal.err.write(`iontolab: solving the runs of ${lesson.id}\n`);
    const values = measureRuns(lesson.measures, await solveTaught(lesson.runs, engine, terminal));
    chapters.push({
      lesson,
      blocks: guideOf(lesson, values, { language, write: (value) => writeValue(value, language) }),
    });
  }
  const text = guideHtml(chapters, language);
  if (out === null) terminal.out.write(text);
  else {
    writeOneFile(out, text);
    if (!quiet) terminal.err.write(`iontolab: written to ${printable(out)}\n`);
  }
  return 0;
}

function listLines(lessons: readonly Lesson[], language: TeachingLanguage): string {
  const width = Math.max(0, ...lessons.map(({ id }) => id.length));
  return lessons
    .map(
      ({ id, minutes, title, goal }) =>
        `${id.padEnd(width)}  ${title[language]} (${minutes} min)\n${' '.repeat(width + 2)}${goal[language]}\n`,
    )
    .join('');
}

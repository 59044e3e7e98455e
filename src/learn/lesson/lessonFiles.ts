import { parseLesson } from '../../../models/teaching/parseLesson.ts';
import type { Lesson } from '../../../models/teaching/lesson.ts';
import { say } from '../../words/say.ts';

/** One late chunk each: a file in the folder is a lesson on the page. */
const files = import.meta.glob<unknown>('../../../models/teaching/lessons/*.json', { import: 'default' });

const idOf = (path: string): string => path.replace(/^.*\/|\.json$/gu, '');

export const lessonIds: readonly string[] = Object.keys(files).map(idOf);

/** Null where there is none of that id. Rejects where its file can not be fetched or read. */
export async function fetchLesson(id: string): Promise<Lesson | null> {
  const path = Object.keys(files).find((one) => idOf(one) === id);
  const load = path === undefined ? undefined : files[path];
  if (load === undefined) return null;
  const result = parseLesson(await load());
  if (result.kind === 'lesson') return result.lesson;
  const faults = result.faults.map((fault) => `${fault.path} ${fault.message}`).join('; ');
  throw new Error(say('lesson.unreadable', { faults }));
}

/** All of them, in their order. */
export async function fetchLessons(): Promise<readonly Lesson[]> {
  const lessons = await Promise.all(lessonIds.map((id) => fetchLesson(id)));
  return lessons.filter((lesson) => lesson !== null).toSorted((one, other) => one.order - other.order);
}

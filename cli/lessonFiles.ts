import type { Lesson } from '../models/teaching/lesson.ts';
import { parseLesson } from '../models/teaching/parseLesson.ts';
import { Complaint, didYouMean, printable } from './complaint.ts';

const files = import.meta.glob<unknown>('../models/teaching/lessons/*.json', { eager: true, import: 'default' });

/** All of them, in their order. */
export function allLessons(): readonly Lesson[] {
  return Object.entries(files)
    .map(([path, json]) => {
      const result = parseLesson(json);
      if (result.kind === 'lesson') return result.lesson;
      throw new Error(`${path}: ${result.faults.map(({ path: at, message }) => `${at} ${message}`).join('; ')}`);
    })
    .toSorted((one, other) => one.order - other.order);
}

export function lessonOf(id: string): Lesson {
  const lessons = allLessons();
  const found = lessons.find((lesson) => lesson.id === id);
  if (found !== undefined) return found;
  const known = lessons.map((lesson) => lesson.id);
  throw new Complaint(`there is no lesson "${printable(id)}".${didYouMean(id, known)} See iontolab lessons.`);
}

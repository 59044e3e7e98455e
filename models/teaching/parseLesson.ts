// Unknown JSON to a lesson, or every fault at once. Nothing is guessed or dropped.
import { isObject, ShapeReader } from '../study/readShape.ts';
import type { ObjectShape } from '../study/shape.ts';
import type { Fault } from '../study/study.ts';
import { checkLesson } from './checkLesson.ts';
import type { Lesson } from './lesson.ts';
import { lessonShape } from './lessonShape.ts';

export type LessonResult =
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

const noContext = { molarMass: () => undefined, area: undefined, current: undefined, ramp: undefined };

/** Reads any file of the teaching against its shape; an editor's `$schema` is left aside. */
export function readTeaching(
  shape: ObjectShape,
  json: unknown,
): { readonly value: unknown; readonly faults: readonly Fault[] } {
  const reader = new ShapeReader(noContext, undefined);
  const { $schema: _schema, ...rest } = isObject(json) ? json : { $schema: undefined };
  const value = reader.read(shape, isObject(json) ? rest : json, '');
  return { value, faults: reader.faults };
}

export function parseLesson(json: unknown): LessonResult {
  const { value, faults } = readTeaching(lessonShape, json);
  const lesson = value as Lesson;
  const all = faults.length > 0 ? faults : checkLesson(lesson);
  return all.length > 0 ? { kind: 'faults', faults: all } : { kind: 'lesson', lesson };
}

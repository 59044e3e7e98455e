import { afterEach, describe, expect, it } from 'vitest';
import { lessonSchema } from '../../../models/teaching/lessonSchema.ts';
import { rightChoices } from '../../../models/teaching/mark.ts';
import { measureRuns } from '../../../models/teaching/measureRuns.ts';
import { parseLesson } from '../../../models/teaching/parseLesson.ts';
import type { Lesson } from '../../../models/teaching/lesson.ts';
import { teachingLanguages, type TeachingText } from '../../../models/teaching/text.ts';
import { tell } from '../../../src/learn/writeMeasured.ts';
import { speak } from '../../../src/words/language.ts';
import { lessonFiles, solveRuns } from '../../support/taughtRuns.ts';

const files = lessonFiles();
/** A lesson may run six treatments with their twins and other pads. */
const patience = 240_000;

function lessonOf(json: unknown): Lesson {
  const result = parseLesson(json);
  if (result.kind === 'faults') throw new Error(JSON.stringify(result.faults, null, 1));
  return result.lesson;
}

/** Every text that a student reads after a run, wherever it stands. */
function textsIn(value: unknown): TeachingText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'es' in value) return [value as TeachingText];
  return Object.values(value).flatMap(textsIn);
}

afterEach(() => {
  speak('en');
});

it('has the schema that editors check lesson files against', async () => {
  await expect(`${JSON.stringify(lessonSchema, null, 1)}\n`).toMatchFileSnapshot(
    '../../../models/teaching/lesson.schema.json',
  );
});

it('names every file after its lesson, and gives no place in the list twice', () => {
  const lessons = files.map(({ json }) => lessonOf(json));
  expect(lessons.map(({ id }) => id)).toEqual(files.map(({ name }) => name));
  expect(new Set(lessons.map(({ order }) => order)).size).toBe(lessons.length);
});

describe.each(files)('lesson $name', ({ json }) => {
  it('runs to its end, and its physics marks one answer right', { timeout: patience }, async () => {
    const lesson = lessonOf(json);
    const values = measureRuns(lesson.measures, await solveRuns(lesson.runs));
    const unclear = lesson.measures.filter(({ id }) => !Number.isFinite(values.get(id)?.value));
    expect(unclear).toEqual([]);
    for (const { title, prediction, question } of lesson.steps) {
      for (const asked of [prediction, question]) {
        if (asked?.kind === 'choice') expect(rightChoices(asked, values), title.en).toHaveLength(1);
        if (asked?.kind === 'number') expect(values.get(asked.measure)?.value, title.en).not.toBe(0);
      }
    }
    for (const language of teachingLanguages) {
      speak(language);
      const told = textsIn(lesson.steps).map((text) => tell(text, values));
      expect(told.length).toBeGreaterThan(3);
      expect(told.filter((text) => /[{}∞]|NaN/u.test(text))).toEqual([]);
    }
  });
});

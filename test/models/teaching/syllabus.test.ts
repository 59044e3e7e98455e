import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clinicalReferences } from '../../../models/library/clinicalReferences.ts';
import { caseFiles } from '../../../models/teaching/cases/index.ts';
import type { Lesson } from '../../../models/teaching/lesson.ts';
import { parseLesson } from '../../../models/teaching/parseLesson.ts';
import { en } from '../../../src/words/en.ts';
import { syllabus, type Topic } from '../../support/syllabus.ts';
import { lessonFiles } from '../../support/taughtRuns.ts';

interface Titled {
  readonly id: string;
  readonly title: { readonly en: string };
}

const lessons: readonly Lesson[] = lessonFiles()
  .map(({ name, json }) => {
    const result = parseLesson(json);
    if (result.kind === 'faults') throw new Error(`${name}: ${JSON.stringify(result.faults)}`);
    return result.lesson;
  })
  .toSorted((one, other) => one.order - other.order);
const cases = caseFiles as readonly Titled[];
const filesIn = (folder: string): readonly string[] =>
  readdirSync(`models/teaching/${folder}`).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : []));
const chapters = Object.keys(en).flatMap((key) => /^patient\.short\.(\w+)$/u.exec(key)?.[1] ?? []);

const titleOf = (id: string): string => lessons.find((lesson) => lesson.id === id)?.title.en ?? id;

function places({ lessons: taught, cases: set = [], problems = [], faults, patient = [] }: Topic): string {
  return [
    ...taught.map((id) => `lesson *${titleOf(id)}*`),
    ...set.map((id) => `case *${cases.find((one) => one.id === id)?.title.en}*`),
    ...(problems.length > 0 ? [`dose problems ${problems.map((id) => `\`${id}\``).join(', ')}`] : []),
    ...(faults === true ? ['faults to find'] : []),
    ...(patient.length > 0
      ? [`Patient: ${patient.map((name) => en[`patient.short.${name}` as keyof typeof en]).join(', ')}`]
      : []),
  ].join('; ');
}

function document(): string {
  const topics = syllabus.map(
    (one) =>
      `| ${one.topic} | ${places(one)} | ${one.lessons.map((id) => `\`${id}\``).join(', ')} | ${one.rests ?? ''} |`,
  );
  const runs = lessons.map(
    ({ id, title, minutes, steps, runs: solved, sources }) =>
      `| ${title.en} | \`${id}\` | ${minutes} | ${steps.length} | ${solved.map(({ label }) => label.en).join(' · ')} | ${sources.length} |`,
  );
  return [
    '# What is taught, and where',
    '',
    'Printed by `npx vitest run --project node test/models/teaching/syllabus.test.ts -u` from `test/support/syllabus.ts` and the lesson files.',
    'No answer in a lesson is typed in: each is marked by its runs, which a test solves afresh. `npx iontolab lessons --guide` prints all of them',
    'with the answers computed, for a teacher.',
    '',
    'For teaching and research; not for deciding a treatment.',
    '',
    '| topic | where it is taught | runs that back it | what no run backs |',
    '| --- | --- | --- | --- |',
    ...topics,
    '',
    '## Lessons',
    '',
    '| lesson | runs as | minutes | steps | solved runs | works cited |',
    '| --- | --- | --- | --- | --- | --- |',
    ...runs,
    '',
  ].join('\n');
}

describe('what is taught', () => {
  it('names lessons, cases, problems and chapters that are there, and leaves no lesson out', () => {
    const known = lessons.map(({ id }) => id);
    for (const { topic, lessons: taught, cases: set = [], problems = [], patient = [] } of syllabus) {
      expect(taught.length, topic).toBeGreaterThan(0);
      expect(
        taught.filter((id) => !known.includes(id)),
        topic,
      ).toEqual([]);
      expect(
        set.filter((id) => !filesIn('cases').includes(id)),
        topic,
      ).toEqual([]);
      expect(
        problems.filter((id) => !filesIn('problems').includes(id)),
        topic,
      ).toEqual([]);
      expect(
        patient.filter((name) => !chapters.includes(name)),
        topic,
      ).toEqual([]);
    }
    expect(known.filter((id) => !syllabus.some(({ lessons: taught }) => taught.includes(id)))).toEqual([]);
  });

  it('stands in docs/teaching.md as it is', async () => {
    await expect(document()).toMatchFileSnapshot('../../../docs/teaching.md');
  });

  it('cites every clinical work somewhere', () => {
    const patient = readdirSync('src/patient').map((file) => readFileSync(`src/patient/${file}`, 'utf8'));
    const cited = new Set(
      lessons.flatMap(({ sources, measures }) => [
        ...sources,
        ...measures.flatMap((one) => ('reference' in one ? [one.reference] : [])),
      ]),
    );
    const missing = Object.keys(clinicalReferences).filter(
      (id) => !cited.has(id) && !patient.some((text) => text.includes(`'${id}'`)),
    );
    expect(missing).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLesson } from '../../models/teaching/parseLesson.ts';
import { createProgress } from '../../src/app/progress/progress.ts';
import { firstPath } from '../../src/learn/firstPath.ts';
import { anyCard, cardToGoOn, passesFilter, pathAhead } from '../../src/learn/homeCards.ts';
import type { LearnCard } from '../../src/learn/section.ts';

const folder = 'models/teaching/lessons';
const cards: readonly LearnCard[] = readdirSync(folder).flatMap((file): LearnCard[] => {
  const read = parseLesson(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
  if (read.kind !== 'lesson') throw new Error(`${file} is no lesson`);
  const { id, title, minutes, topics } = read.lesson;
  const task = { kind: 'lesson', id } as const;
  return [{ place: `lesson-${id}`, title: title.en, goal: '', note: '', task, minutes, topics }];
});

function fresh() {
  let clock = 0;
  return createProgress({ storage: null, now: () => (clock += 1) });
}

const lesson = (id: string) => ({ kind: 'lesson', id }) as const;

describe('Learn’s home', () => {
  it('shows who is new a path of lessons that are there, until it is walked', () => {
    const progress = fresh();
    expect(cardToGoOn(progress, cards)).toBeNull();
    expect(pathAhead(progress, cards).map(({ place }) => place)).toEqual(firstPath);
    for (const place of firstPath.slice(1)) progress.finished(lesson(place.replace('lesson-', '')));
    expect(pathAhead(progress, cards)).toHaveLength(firstPath.length);
    progress.finished(lesson('like-repels-like'));
    expect(pathAhead(progress, cards)).toEqual([]);
    // a teacher has left out a part of it
    expect(pathAhead(fresh(), cards.slice(0, 3))).toEqual([]);
  });

  it('goes on with what was touched last and is not finished', () => {
    const progress = fresh();
    progress.reached(lesson('burns'), '1');
    progress.reached(lesson('evidence'), '1');
    expect(cardToGoOn(progress, cards)?.place).toBe('lesson-evidence');
    progress.answered(lesson('burns'), 'step-1', 'x', true);
    expect(cardToGoOn(progress, cards)?.place).toBe('lesson-burns');
    progress.finished(lesson('burns'));
    expect(cardToGoOn(progress, cards)?.place).toBe('lesson-evidence');
  });

  it('finds lessons by what they are about and how long they take', () => {
    const found = (topic: string, minutes: number) =>
      cards.filter((card) => passesFilter(card, { topic, minutes })).map(({ place }) => place);
    expect(cards.every((card) => passesFilter(card, anyCard))).toBe(true);
    expect(found('chemistry', 0)).toEqual(['lesson-burns']);
    expect(found('chemistry', 5)).toEqual([]);
    expect(found('', 5)).toContain('lesson-dose-is-charge');
    expect(found('', 5)).not.toContain('lesson-burns');
  });
});

import { describe, expect, it } from 'vitest';
import { createProgress, type Progress, type ProgressEvent } from '../../src/app/progress/progress.ts';
import { longest, scoreOf, type TaskRecord } from '../../src/app/progress/record.ts';

const lesson = { kind: 'lesson', id: 'wrong-pole' } as const;

class Shelf {
  text: string | null = null;
  full = false;
  getItem = (): string | null => this.text;
  setItem = (_key: string, text: string): void => {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.text = text;
  };
  removeItem = (): void => {
    this.text = null;
  };
}

function open(shelf: Shelf | null = new Shelf(), start = 1000): Progress {
  let clock = start;
  return createProgress({ storage: shelf === null ? null : () => shelf, now: () => clock++ });
}

describe('progress in Learn', () => {
  it('keeps the first answer, numbers the tries and survives a reload', () => {
    const shelf = new Shelf();
    const before = open(shelf);
    before.reached(lesson, '2');
    before.answered(lesson, 'predict', 'deeper', false);
    before.answered(lesson, 'predict', 'nothing', true);
    before.finished(lesson);
    const record = open(shelf).of(lesson);
    expect(record).toMatchObject({
      place: '2',
      answers: { predict: { first: 'deeper', right: false, solved: true, tries: 2 } },
    });
    expect(record?.finished).toBeGreaterThan(record?.started ?? Infinity);
    expect(record === null ? null : scoreOf(record)).toEqual({ right: 0, answered: 1 });
  });

  it('goes on in memory where storage is full or forbidden, and says that nothing is kept', () => {
    const shelf = new Shelf();
    shelf.full = true;
    const full = open(shelf);
    full.answered(lesson, 'predict', 'deeper', true);
    expect(full.kept).toBe(false);
    expect(full.of(lesson)?.answers['predict']?.right).toBe(true);
    const forbidden = createProgress({
      storage: () => {
        throw new DOMException('no', 'SecurityError');
      },
      now: () => 0,
    });
    forbidden.finished(lesson);
    expect(forbidden.tasks).toHaveLength(1);
    expect(forbidden.kept).toBe(false);
  });

  it('writes nothing where it is not to keep anything', () => {
    const guest = open(null);
    guest.finished(lesson);
    expect(guest.kept).toBe(false);
    expect(guest.tasks).toHaveLength(1);
  });

  it('merges another machine’s file: the earlier first answer counts, no work is lost', () => {
    const here = open(new Shelf(), 5000);
    here.answered(lesson, 'predict', 'deeper', true);
    here.answered(lesson, 'why', 'charge', true);
    const there = open(new Shelf(), 1000);
    there.answered(lesson, 'predict', 'nothing', false);
    there.answered({ kind: 'problem', id: 'dose' }, 'seed-7', '40 mA*min', true);
    there.finished(lesson);
    expect(here.merge(JSON.parse(JSON.stringify(there.toJson())))).toBe(2);
    const record = here.of(lesson);
    expect(record?.answers['predict']).toMatchObject({ first: 'nothing', right: false, solved: true });
    expect(record?.answers['why']?.first).toBe('charge');
    expect(record?.finished).not.toBeNull();
    expect(here.tasks).toHaveLength(2);
    // the same file once more changes nothing
    const once = JSON.stringify(here.toJson());
    here.merge(there.toJson());
    expect(JSON.stringify(here.toJson())).toBe(once);
  });

  it.each([null, 7, [], {}, { version: 9, tasks: [] }, { version: 1, tasks: 'x' }])('refuses %j as a file', (json) => {
    const progress = open();
    expect(progress.merge(json)).toBeNull();
    expect(progress.tasks).toEqual([]);
  });

  it('leaves out records that were not written here', () => {
    const progress = open();
    const good = { kind: 'case', id: 'heel', started: 1, finished: null, place: '', answers: {} };
    const json = JSON.parse(
      JSON.stringify({
        version: 1,
        tasks: [
          good,
          { ...good, id: '<b>' },
          { ...good, kind: 'exam' },
          { ...good, id: 'x', finished: 'today' },
          { ...good, id: 'y', answers: { q: { first: 1 } } },
        ],
      }),
    ) as unknown;
    progress.merge(json);
    expect(progress.tasks.map(({ id }) => id)).toEqual(['heel', 'y']);
    expect(progress.of({ kind: 'case', id: 'y' })?.answers).toEqual({});
  });

  it('leaves out times that no calendar has, which could not be shown', () => {
    const progress = open();
    const good = { kind: 'case', id: 'heel', started: 1, finished: null, place: '', answers: {} };
    progress.merge({ version: 1, tasks: [good, { ...good, id: 'late', started: 1e16 }] });
    expect(progress.tasks.map(({ id }) => id)).toEqual(['heel']);
    expect(() => new Date(8.64e15).toISOString()).not.toThrow();
    progress.merge({ version: 1, tasks: [{ ...good, id: 'last', started: 8.64e15 }] });
    expect(progress.tasks.map(({ id }) => id)).toEqual(['heel', 'last']);
  });

  it('bears questions that are called as what every object has', () => {
    const answer = { first: 'a', right: false, solved: true, tries: 2, at: 5 };
    const task = { kind: 'case', id: 'heel', started: 1, finished: null, place: '' };
    const progress = open(null);
    progress.merge({ version: 1, tasks: [{ ...task, answers: {} }] });
    progress.merge({ version: 1, tasks: [{ ...task, answers: { constructor: answer } }] });
    const heel = { kind: 'case', id: 'heel' } as const;
    expect(Object.entries(progress.of(heel)?.answers ?? {})).toEqual([['constructor', answer]]);
    progress.answered(heel, 'toString', 'b', true);
    expect(Object.entries(progress.of(heel)?.answers ?? {})[1]).toEqual([
      'toString',
      { first: 'b', right: true, solved: true, tries: 1, at: 1000 },
    ]);
  });

  it('erases everything, also on the machine', () => {
    const shelf = new Shelf();
    const progress = open(shelf);
    progress.finished(lesson);
    progress.erase();
    expect(shelf.text).toBeNull();
    expect(progress.tasks).toEqual([]);
  });

  it('leaves what a newer version has kept as it is, and says so', () => {
    const shelf = new Shelf();
    shelf.text = JSON.stringify({ version: 2, tasks: [{ more: true }] });
    const before = shelf.text;
    const progress = open(shelf);
    expect([progress.newer, progress.kept]).toEqual([true, false]);
    progress.answered(lesson, 'predict', 'deeper', true);
    progress.merge({ version: 1, tasks: [] });
    expect(progress.of(lesson)?.answers['predict']?.right).toBe(true);
    expect(progress.erase()).toBe(true);
    expect(progress.tasks).toEqual([]);
    expect(shelf.text).toBe(before);
    // gone from the browser, this version keeps its own again
    shelf.text = null;
    progress.finished(lesson);
    expect([progress.newer, progress.kept]).toEqual([false, true]);
    expect(open(shelf).tasks).toHaveLength(1);
  });

  it('does not say that all is erased where the browser refuses', () => {
    const shelf = new Shelf();
    const progress = open(shelf);
    progress.finished(lesson);
    shelf.removeItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    expect(progress.erase()).toBe(false);
    expect(progress.tasks).toHaveLength(1);
  });

  it('keeps no more answers than it reads again, the newest of them', () => {
    const shelf = new Shelf();
    const progress = open(shelf);
    const problem = { kind: 'problem', id: 'dose' } as const;
    // seeds are keys that an object puts in their order, whatever came first
    for (let seed = longest.answers + 5; seed > 0; seed -= 1) progress.answered(problem, String(seed), 'x', true);
    const written = JSON.parse(shelf.text ?? '') as { readonly tasks: readonly TaskRecord[] };
    const seeds = Object.keys(written.tasks[0]?.answers ?? {});
    expect(seeds).toHaveLength(longest.answers);
    expect([seeds[0], seeds.at(-1)]).toEqual(['1', String(longest.answers)]);
    expect(open(shelf).of(problem)).toEqual(written.tasks[0]);
  });

  it('tells what was answered and finished', () => {
    const progress = open();
    const told: ProgressEvent[] = [];
    progress.listen((event) => told.push(event));
    progress.answered(lesson, 'predict', 'deeper', false);
    progress.answered(lesson, 'predict', 'nothing', true);
    progress.finished(lesson);
    expect(
      told.map((event) => (event.kind === 'answered' ? [event.answer, event.right, event.tries] : event.kind)),
    ).toEqual([['deeper', false, 1], ['nothing', true, 2], 'finished']);
  });
});

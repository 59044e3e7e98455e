import { describe, expect, it } from 'vitest';
import { measureRuns } from '../../../models/teaching/measureRuns.ts';
import { AlgebraError, inUnit, quantity, workOut } from '../../../models/teaching/problem/algebra.ts';
import { drawnRuns, drawProblem } from '../../../models/teaching/problem/drawProblem.ts';
import { markAnswer, markChoice } from '../../../models/teaching/problem/markAnswer.ts';
import { parseProblem } from '../../../models/teaching/problem/parseProblem.ts';
import type { Problem } from '../../../models/teaching/problem/problem.ts';
import { problemFiles } from '../../../models/teaching/problems/index.ts';
import { solveRuns } from '../../support/taughtRuns.ts';

const problems = problemFiles.map((file): Problem => {
  const read = parseProblem(file);
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults, null, 2));
  return read.problem;
});
const seeds = Array.from({ length: 200 }, (_, k) => 1 + k * 4999);
const byHead = problems.filter(({ solved }) => solved === undefined);
const problem = (id: string): Problem => problems.find((one) => one.id === id)!;

describe('the problems', () => {
  it('are at least ten kinds, each with its own name', () => {
    expect(problems.length).toBeGreaterThanOrEqual(10);
    expect(new Set(problems.map(({ id }) => id)).size).toBe(problems.length);
  });

  it.each(byHead.map((one) => [one.id, one] as const))(
    '%s: right, wrong and drawn alike, over 200 seeds',
    (_id, one) => {
      const seen = new Set<string>();
      for (const seed of seeds) {
        const drawn = drawProblem(one, seed);
        seen.add(JSON.stringify([...drawn.numbers, ...drawn.words]));
        const { answer } = drawn;
        if (answer.kind === 'choice') {
          expect(answer.right).toHaveLength(1);
          for (const { id } of answer.options) expect(markChoice(drawn, id).right).toBe(id === answer.right[0]);
          continue;
        }
        expect(Number.isFinite(answer.value) && answer.value > 0, `${seed}: ${answer.value}`).toBe(true);
        const written = (value: number): string => `${value}${answer.unit === '' ? '' : ` ${answer.unit}`}`;
        expect(markAnswer(drawn, written(answer.value)).kind).toBe('right');
        // to three digits, as a person writes it
        if (answer.tolerance > 0)
          expect(markAnswer(drawn, written(Number(answer.value.toPrecision(3)))).kind).toBe('right');
        for (const { value } of answer.mistakes) {
          const mark = markAnswer(drawn, written(value));
          expect(mark.kind, `${seed}: ${value} beside ${answer.value}`).toBe('mistake');
        }
        expect(markAnswer(drawn, written(answer.value * 1.37 + 1)).kind).not.toBe('right');
      }
      // a choice among eleven drugs has eleven faces
      expect(seen.size).toBeGreaterThan(5);
      expect(drawProblem(one, 4711)).toEqual(drawProblem(one, 4711));
    },
  );

  it('names every kind of mistake at some seed', () => {
    for (const { id, answer } of byHead) {
      if (answer.kind !== 'number') continue;
      const met = new Set(
        seeds.flatMap((seed) => {
          const drawn = drawProblem(problem(id), seed).answer;
          return drawn.kind === 'number' ? drawn.mistakes.map(({ mistake }) => mistake.expression) : [];
        }),
      );
      expect([...met].toSorted(), id).toEqual(answer.mistakes.map(({ expression }) => expression).toSorted());
    }
  });
});

describe('an answer', () => {
  const drawn = drawProblem(problem('time-from-dose'), 12);
  const minutes = drawn.answer.kind === 'number' ? drawn.answer.value : 0;

  it('may be in any unit of its kind', () => {
    expect(markAnswer(drawn, `${minutes}`).kind).toBe('right');
    expect(markAnswer(drawn, `${minutes * 60} s`).kind).toBe('right');
    expect(markAnswer(drawn, `${minutes / 60} h`).kind).toBe('right');
    expect(markAnswer(drawn, `${minutes} s`).kind).not.toBe('right');
  });

  it('of another kind is told by its unit, and is no number at all otherwise', () => {
    expect(markAnswer(drawn, '2 mA')).toEqual({ kind: 'wrongDimension', unit: 'mA' });
    expect(markAnswer(drawn, 'long')).toEqual({ kind: 'unreadable' });
  });

  it('that is a share may be written in percent', () => {
    const share = drawProblem(problem('ionised-acid'), 3);
    const value = share.answer.kind === 'number' ? share.answer.value : 0;
    expect(markAnswer(share, `${value}`).kind).toBe('right');
    expect(markAnswer(share, `${value} %`).kind).toBe('right');
    expect(markAnswer(share, `${value / 100}`).kind).toBe('mistake');
  });

  it('is marked by hand the same: 40 mA·min at 2 mA are 20 min, and 2.4 C carry 5.88 mg of a divalent 472.44 g/mol', () => {
    const scope = new Map([
      ['dose', quantity(40, 'mA*min')],
      ['current', quantity(2, 'mA')],
    ]);
    expect(inUnit(workOut('dose / current', scope), 'min')).toBe(20);
    expect(inUnit(workOut('dose', scope), 'C')).toBeCloseTo(2.4, 12);
    expect(inUnit(workOut('dose / (2 * 96485.332 * C/mol) * 472.44 * g/mol', scope), 'mg')).toBeCloseTo(5.8758, 3);
  });
});

describe('the algebra', () => {
  it.each([
    ['2 * mA + 1 * min', 'a sum of two dimensions'],
    ['nothing * 2', '"nothing" is no unit'],
    ['x = 3', 'is not allowed'],
    ['import("x")', 'is not known'],
    ['2 ^ mA', 'a power of something with a unit'],
    ['floor(2 * mA)', 'floor of something with a unit'],
    ['2 +', 'can not be read'],
  ])('refuses %s', (expression, reason) => {
    expect(() => workOut(expression, new Map())).toThrow(AlgebraError);
    expect(() => workOut(expression, new Map())).toThrow(reason === 'can not be read' ? '2 +' : reason);
  });

  it('refuses a result of another dimension', () => {
    expect(() => inUnit(workOut('2 * mA * 3 * min', new Map()), 'min')).toThrow(AlgebraError);
  });
});

describe('a problem file', () => {
  const file = problemFiles[0] as Record<string, unknown>;

  it.each([
    ['a name that nothing gives', { question: { en: 'What {of}?', es: '¿Qué {of}?' } }, 'question.en'],
    ['a number typed by hand', { question: { en: 'What of 5?', es: '¿Qué de 5?' } }, 'question.en'],
    ['an answer that no step works out', { answer: { ...(file['answer'] as object), step: 'other' } }, 'answer.step'],
    ['a source that is not there', { sources: ['nobody'] }, 'sources[0]'],
    ['an unknown key', { colour: 'red' }, 'colour'],
  ])('is refused with %s', (_what, change, path) => {
    const read = parseProblem({ ...file, ...change });
    expect(read.kind === 'faults' ? read.faults.map((fault) => fault.path) : []).toContain(path);
  });
});

describe('a problem of solved runs', () => {
  it.each(problems.filter(({ solved }) => solved !== undefined).map((one) => [one.id, one] as const))(
    '%s: each of its treatments gives one right answer and wrong ones apart from it',
    async (_id, one) => {
      const { treatments, measures } = one.solved!;
      // nothing else of these problems is drawn
      const drawnOnes = new Map(seeds.map((seed) => [drawnRuns(one, seed), seed]));
      expect(drawnOnes.size).toBe(treatments.length);
      for (const [runs = [], seed] of drawnOnes) {
        const drawn = drawProblem(one, seed, measureRuns(measures, await solveRuns(runs)));
        const { answer } = drawn;
        if (answer.kind !== 'number') throw new Error('is a choice');
        expect(answer.value > 0 && Number.isFinite(answer.value)).toBe(true);
        const mark = (value: number): string => markAnswer(drawn, `${value} ${answer.unit}`).kind;
        expect(mark(answer.value)).toBe('right');
        for (const { value } of answer.mistakes) expect(mark(value)).toBe('mistake');
        // who scales by charge is right wherever that is asked
        const expected = drawn.numbers.get('expected')?.value;
        if (expected !== undefined) expect(mark(expected)).toBe('right');
      }
    },
    120_000,
  );
});

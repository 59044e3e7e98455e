import { describe, expect, it } from 'vitest';
import { deliveredAmount, passiveTwin, solve, type Problem } from '../../../models/index.ts';
import { presetProblem } from '../../support/referenceRun.ts';
import { lastFrame, solveToTheEnd, solveWhole } from '../../support/solved.ts';

const problem = presetProblem('b2');
const end = 2400;

describe('solve', () => {
  it('gives frames at exactly the times asked for, in order', () => {
    const times = Float64Array.of(0, 0.5, 29.9, 30, 30.1, 1170, 1999.999, 2400);
    expect(solveToTheEnd(problem, { times }).frames.map(({ time }) => time)).toEqual([...times]);
  });

  it('gives evenly spread frames and one at every kink when none are asked for', () => {
    const times = solveToTheEnd(problem, { accuracy: 1e-2 }).frames.map(({ time }) => time);
    expect(times).toHaveLength(121 + 2);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    for (const kink of [0, 30, 1170, 1200, end]) expect(times).toContain(kink);
    const few = solveToTheEnd(problem, { accuracy: 1e-2, frames: 3 }).frames.map(({ time }) => time);
    expect(few).toEqual([0, 30, 1170, 1200, end]);
  });

  it('gives each frame buffers of its own and of exactly its size', () => {
    const { frames, layout } = solveToTheEnd(problem, { accuracy: 1e-2, frames: 5 });
    const n = layout.species.length;
    const nodes = layout.x.length;
    const seen = new Set<ArrayBufferLike>();
    for (const frame of frames) {
      expect(frame.concentrations).toHaveLength(n * nodes);
      expect(frame.potential).toHaveLength(nodes);
      expect(frame.fluxMigration).toHaveLength(n * (nodes - 1));
      expect(frame.amountCrossed).toHaveLength(n * (layout.layers.length + 1));
      for (const value of [...Object.values(frame), frame.ledger.mass] as unknown[]) {
        if (!(value instanceof Float64Array)) continue;
        expect(value.buffer.byteLength).toBe(value.length * 8);
        expect(seen.has(value.buffer)).toBe(false);
        seen.add(value.buffer);
      }
    }
  });

  it('answers the same question with the same bits', () => {
    const [a, b] = [0, 1].map(() => lastFrame(solveToTheEnd(problem, { accuracy: 1e-3, frames: 2 })));
    expect(b.concentrations).toEqual(a.concentrations);
    expect(b.voltage).toBe(a.voltage);
    expect(b.ledger.steps).toBe(a.ledger.steps);
  });

  it('leaves the problem as it was', () => {
    const before = JSON.stringify(problem);
    solveToTheEnd(problem, { accuracy: 1e-2, frames: 2 });
    expect(JSON.stringify(problem)).toBe(before);
  });

  it('reports progress that never falls and reaches the whole', () => {
    let last = 0;
    const run = solve(problem, { accuracy: 1e-3 });
    for (let next = run.next(); next.done !== true; next = run.next()) {
      if (next.value.kind !== 'progress') continue;
      expect(next.value.fraction).toBeGreaterThanOrEqual(last);
      expect(next.value.fraction).toBeLessThanOrEqual(1);
      last = next.value.fraction;
    }
    expect(last).toBeGreaterThan(0.99);
  });

  it('starts with a layout and repeats it whenever it starts over', () => {
    const run = solve(problem, { accuracy: 1e-4, frames: 2 });
    let ready = false;
    for (let next = run.next(); next.done !== true; next = run.next()) {
      if (next.value.kind === 'layout') ready = true;
      if (next.value.kind === 'frame') expect(ready).toBe(true);
    }
    expect(ready).toBe(true);
  });

  it('can be left in the middle', () => {
    const run = solve(problem);
    for (let k = 0; k < 20; k++) run.next();
    expect(run.return({ outcome: { kind: 'stopped', time: 0 }, memory: null }).done).toBe(true);
    expect(run.next().done).toBe(true);
  });

  it('spends more nodes and steps the more is asked of it', () => {
    const reports = [1e-2, 1e-3, 1e-4, 1e-5].map((accuracy) => {
      const { outcome } = solveToTheEnd(problem, { accuracy, frames: 2 });
      if (outcome.kind !== 'finished') throw new Error(outcome.kind);
      return outcome.report;
    });
    for (let k = 1; k < reports.length; k++) {
      expect(reports[k].nodes).toBeGreaterThan(reports[k - 1].nodes);
      expect(reports[k].steps).toBeGreaterThan(reports[k - 1].steps);
      expect(reports[k].errorEstimate).toBeLessThan(reports[k - 1].errorEstimate);
    }
  });

  it('gives up after the steps it may take, keeps what it has, and says so', () => {
    const solved = solveWhole(problem, { accuracy: 1e-4, maximumSteps: 30, frames: 25 });
    if (solved.outcome.kind !== 'failed') throw new Error(solved.outcome.kind);
    expect(solved.outcome.reason).toBe('tooManySteps');
    expect(solved.outcome.message).toContain('30');
    expect(solved.outcome.time).toBeGreaterThan(0);
    expect(solved.outcome.time).toBeLessThan(end);
    expect(solved.frames.length).toBeGreaterThan(1);
    expect(
      solved.frames.every(({ time }) => time <= (solved.outcome.kind === 'failed' ? solved.outcome.time : 0)),
    ).toBe(true);
    expect(solved.memory).toBeNull();
  });
});

/** Half the current, as a hand on a slider would set it. */
function withCurrent(source: Problem, factor: number): Problem {
  return {
    ...source,
    current: { ...source.current, coefficients: source.current.coefficients.map((c) => c * factor) },
  };
}

describe('solving again on a remembered grid', () => {
  const accuracy = 1e-3;
  const first = solveToTheEnd(problem, { accuracy, frames: 2 });
  const memory = first.memory!;

  it('takes one pass and gives the same answer', () => {
    const again = solveToTheEnd(problem, { accuracy, frames: 2, reuse: memory });
    if (again.outcome.kind !== 'finished') throw new Error(again.outcome.kind);
    expect(again.outcome.report.passes).toBe(1);
    const size = deliveredAmount(first.layout, lastFrame(first));
    expect(Math.abs(deliveredAmount(again.layout, lastFrame(again)) / size - 1)).toBeLessThan(accuracy);
  });

  it.each([0.5, 0.8, 1.25, 2])('stays within the accuracy asked for at %d times the current', (factor) => {
    const other = withCurrent(problem, factor);
    const quick = solveToTheEnd(other, { accuracy, frames: 2, reuse: memory });
    const careful = solveToTheEnd(other, { accuracy: 1e-5, frames: 2 });
    const size = deliveredAmount(careful.layout, lastFrame(careful));
    expect(Math.abs(deliveredAmount(quick.layout, lastFrame(quick)) / size - 1)).toBeLessThan(accuracy);
  });

  it('starts afresh for another accuracy or another stack of layers', () => {
    const shorter = { ...problem, layers: problem.layers.slice(0, 3), reactions: [] };
    for (const [other, asked] of [
      [problem, 1e-2],
      [shorter, accuracy],
    ] as const) {
      const { outcome } = solveToTheEnd(other, { accuracy: asked, frames: 2, reuse: memory });
      if (outcome.kind !== 'finished') throw new Error(outcome.kind);
      expect(outcome.report.passes).toBeGreaterThan(1);
    }
  });
});

describe('the passive twin', () => {
  it('has no current, no driven conductance, and all else alike', () => {
    const twin = passiveTwin(problem);
    expect([...twin.current.knots]).toEqual([0, end]);
    expect([...twin.current.coefficients]).toEqual([0]);
    expect(twin.layers.map(({ diffusivity }) => [...diffusivity])).toEqual(
      problem.layers.map(({ diffusivity }) => [...diffusivity]),
    );
    const driven = { ...problem, layers: problem.layers.map((layer) => ({ ...layer, conductance: problem.current })) };
    expect(passiveTwin(driven).layers.some((layer) => 'conductance' in layer)).toBe(false);
    expect(driven.layers.every((layer) => 'conductance' in layer)).toBe(true);
  });
});

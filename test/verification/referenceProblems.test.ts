import { describe, expect, it } from 'vitest';
import { passiveTwin } from '../../models/index.ts';
import { expectWithin } from '../support/matchers.ts';
import { presetProblem, referenceErrors, type ReferenceProblem } from '../support/referenceRun.ts';
import { frameAt, solveToTheEnd } from '../support/solved.ts';

const problems: readonly ReferenceProblem[] = ['b1', 'b2'];
const accuracies = [1e-2, 1e-3, 1e-4];
const runs = problems.flatMap((id) => accuracies.map((accuracy) => ({ id, accuracy })));
/** An estimate counts as honest when the true error is at most three times it; measured 0.2 to 2.6 times less. */
const honesty = 3;

describe('the reference problems, every listed output', () => {
  it.each(runs)('meets $id at $accuracy', ({ id, accuracy }) => {
    const { outputs } = referenceErrors(id, accuracy);
    expect(outputs.size).toBe(16);
    for (const [output, error] of outputs) expect(error, output).toBeLessThanOrEqual(accuracy);
  });

  it.each(runs)('does not claim more than it reached: $id at $accuracy', ({ id, accuracy }) => {
    const { solved, delivered } = referenceErrors(id, accuracy);
    if (solved.outcome.kind !== 'finished') throw new Error(solved.outcome.kind);
    expect(delivered).toBeLessThanOrEqual(honesty * solved.outcome.report.errorEstimate);
    expect(solved.outcome.report.errorEstimate).toBeLessThanOrEqual(accuracy);
    expect(solved.outcome.report.accuracyAsked).toBe(accuracy);
  });

  it.each(problems)('gets closer as more is asked: %s', (id) => {
    const [rough, , , fine] = [1e-2, 1e-3, 1e-4, 1e-5].map((accuracy) => referenceErrors(id, accuracy).delivered);
    expect(fine).toBeLessThan(0.05 * rough);
    expect(fine).toBeLessThan(2e-6);
  });
});

describe('the junction between pad and skin before the current', () => {
  it('settles within a tenth of a second to the potential of a sharp junction (Henderson) to 1 %', () => {
    const { problem, frames } = ((): ReturnType<typeof solveToTheEnd> =>
      solveToTheEnd(passiveTwin(presetProblem('b1')), { accuracy: 1e-5, times: Float64Array.of(0.1) }))();
    const left = problem.layers[0].initial;
    const right = problem.layers[1].initial;
    if (left.kind !== 'given' || right.kind !== 'given') throw new Error('b1 gives its start');
    const D = problem.layers[1].diffusivity;
    const weighted = (c: Float64Array, power: number): number =>
      c.reduce((sum, value, i) => sum + problem.charge[i] ** power * D[i] * value, 0);
    const slope = weighted(right.concentrations, 1) - weighted(left.concentrations, 1);
    const ends = [weighted(left.concentrations, 2), weighted(right.concentrations, 2)];
    const henderson = (problem.thermalVoltage * slope * Math.log(ends[1] / ends[0])) / (ends[1] - ends[0]);
    expectWithin(frameAt({ frames } as Parameters<typeof frameAt>[0], 0.1).voltage, henderson, 1e-2);
  });
});

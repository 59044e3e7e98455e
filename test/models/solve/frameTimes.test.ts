import { describe, expect, it } from 'vitest';
import { compileProblem, parseStudy, presets, type Problem } from '../../../models/index.ts';
import { evaluate } from '../../../models/physics/piecewisePolynomial.ts';
import { frameTimes } from '../../../models/solve/frameTimes.ts';
import { solveToTheEnd } from '../../support/solved.ts';

const treatment = 'ramp 30 s to 2 mA; hold until 40 mA*min; ramp 30 s to 0 mA; rest 20 min';

function problemOf(steps: string): Problem {
  const parsed = parseStudy({ ...presets[0].study, session: { kind: 'steps', steps } });
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
  return compileProblem(parsed.study);
}

const lastOf = ({ current }: Problem): number => current.knots[current.knots.length - 1];

describe('frames', () => {
  it.each([
    treatment,
    'pulse 2 mA / 0 mA every 30 s duty 0.1 for 20 min',
    'ramp 0 s to 1 mA; hold 8 h; pause 2 h; hold 8 h',
    'rest 10 h; ramp 1 min to 2 mA; hold 10 min',
  ])('are evenly spread, with every kink: %s', (steps) => {
    const problem = problemOf(steps);
    const times = [...frameTimes(problem, 61)];
    const end = lastOf(problem);
    for (let k = 0; k <= 60; k++)
      expect(Math.min(...times.map((time) => Math.abs(time - (end * k) / 60)))).toBeLessThan(1e-6 * end);
    for (const [k, kink] of problem.current.kinks.entries())
      if (kink === 1)
        expect(Math.min(...times.map((time) => Math.abs(time - problem.current.knots[k])))).toBeLessThan(1e-6);
  });

  it.each(['60 h', '7 day', '1 year'])('show every one of six sessions %s apart, and the rests between', (every) => {
    const problem = problemOf(`${treatment}; repeat 6 times every ${every}`);
    const times = [...frameTimes(problem, 121)];
    const end = lastOf(problem);
    expect(times[0]).toBe(0);
    expect(times.at(-1)).toBe(end);
    expect(times.every((time, k) => k === 0 || time > times[k - 1])).toBe(true);
    expect(times.length).toBeLessThan(121 + problem.current.knots.length);
    const period = (end - 2445) / 5;
    for (let turn = 0; turn < 6; turn++) {
      const own = times.filter((time) => time >= turn * period && time < (turn + 1) * period);
      const driven = own.filter((time) => evaluate(problem.current, time) !== 0);
      expect(driven.length).toBeGreaterThanOrEqual(5);
      // in a rest each frame comes later after the last than that after the one before
      const resting = own.filter((time) => time > turn * period + 2 * 2445);
      if (turn < 5) expect(resting.length).toBeGreaterThan(3);
      for (let k = 2; k < resting.length; k++)
        expect(resting[k] - resting[k - 1]).toBeGreaterThan(0.999 * (resting[k - 1] - resting[k - 2]));
    }
  });

  it('cost a few steps for a gap of any length', () => {
    const stepsFor = (steps: string): number => {
      const { outcome } = solveToTheEnd(problemOf(steps), { accuracy: 1e-2 });
      if (outcome.kind !== 'finished') throw new Error(outcome.kind);
      return outcome.report.steps;
    };
    const once = stepsFor(treatment);
    for (const every of ['60 h', '1 year'])
      expect(stepsFor(`${treatment}; repeat 6 times every ${every}`), every).toBeLessThan(6 * (once + 20));
  });
});

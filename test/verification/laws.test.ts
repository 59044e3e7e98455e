import { describe, expect, it } from 'vitest';
import { compileDispersive, passiveTwin, presets } from '../../models/index.ts';
import { breachesOf, printBreaches } from '../support/laws.ts';
import { presetProblem } from '../support/referenceRun.ts';
import { solveWhole } from '../support/solved.ts';

const accuracies = [1e-2, 1e-3];

describe.each(presets.map(({ id }) => id))('the laws on %s', (id) => {
  const problem = presetProblem(id);

  it.each(accuracies)('hold in every frame at %d', (accuracy) => {
    const solved = solveWhole(problem, { accuracy, frames: 25 });
    expect(solved.outcome.kind).toBe('finished');
    expect(solved.frames.length).toBeGreaterThan(20);
    expect(printBreaches(breachesOf(solved))).toBe('');
    expect(solved.progressFall).toBe(0);
  });

  it('hold in every frame of the passive twin', () => {
    const solved = solveWhole(passiveTwin(problem), { accuracy: 1e-3, frames: 25 });
    expect(solved.outcome.kind).toBe('finished');
    expect(printBreaches(breachesOf(solved))).toBe('');
  });
});

const twoColumns = presets.filter(({ study }) => study.dispersive !== undefined);

describe.each(twoColumns.map((preset) => [preset.id, preset] as const))(
  'the laws under the other pad of %s',
  (_id, { study }) => {
    it.each(accuracies)('hold in every frame at %d', (accuracy) => {
      const solved = solveWhole(compileDispersive(study)!, { accuracy, frames: 25 });
      expect(solved.outcome.kind).toBe('finished');
      expect(printBreaches(breachesOf(solved))).toBe('');
      expect(solved.progressFall).toBe(0);
    });
  },
);

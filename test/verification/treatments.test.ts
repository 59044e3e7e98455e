import { describe, expect, it } from 'vitest';
import { compileProblem } from '../../models/index.ts';
import { breachesOf, printBreaches } from '../support/laws.ts';
import { solveWhole } from '../support/solved.ts';
import { everyCombination, treat } from '../support/treatments.ts';

describe.each(everyCombination.map((parts) => [JSON.stringify(parts), parts] as const))(
  'the laws on %s',
  (_, parts) => {
    it('hold in every frame', () => {
      const solved = solveWhole(compileProblem(treat(parts).study), { accuracy: 1e-2, frames: 7 });
      expect(solved.outcome.kind).toBe('finished');
      expect(solved.frames.length).toBeGreaterThan(6);
      expect(printBreaches(breachesOf(solved))).toBe('');
    });
  },
);

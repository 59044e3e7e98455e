import { type CellResult, parseStudy, solveCell, type TwinMemory, withTextReader } from '../models/index.ts';
import type { SweepService } from './protocol.ts';

/** Solves the places of a sweep in slices on request. What they share, such as passive twins, is kept between them. */
export function createSweepService(clock: () => number, solve: typeof solveCell = solveCell): SweepService {
  const twins: TwinMemory = new Map();
  let cell: Generator<undefined, CellResult> | null = null;

  return {
    async beginCell(study) {
      cell = null;
      // a cell parses in its first step, which can not wait
      await withTextReader(() => parseStudy(study));
      cell = solve(study, twins);
    },
    advanceCell(budget_ms) {
      if (cell === null) return Promise.resolve({ kind: 'failed', message: 'No study was given.' });
      const until = clock() + budget_ms;
      for (;;) {
        const step = cell.next();
        if (step.done === true) {
          cell = null;
          return Promise.resolve(step.value);
        }
        if (clock() >= until) return Promise.resolve(null);
      }
    },
  };
}

import { compileProblem, passiveTwin } from '../../models/index.ts';
import type { Study } from '../../models/study/study.ts';
import type { RunData } from '../../src/app/run.ts';
import { solveToTheEnd } from './solved.ts';

/** A study solved to its end as the page holds it, its twin without current beside it, without the other pad's column. */
export function pageRun(study: Study, frames?: number): RunData {
  const control = frames === undefined ? {} : { frames };
  const problem = compileProblem(study);
  const { layout, frames: solved, outcome } = solveToTheEnd(problem, control);
  const twin = study.passiveTwin ? solveToTheEnd(passiveTwin(problem), control) : null;
  return { study, layout, frames: solved, outcome, passive: twin, dispersive: null, stale: false };
}

import {
  solve,
  type Frame,
  type Outcome,
  type Problem,
  type RunLayout,
  type SolveControl,
} from '../../models/index.ts';
import type { MeshMemory } from '../../models/solve/control.ts';

/** A whole run as a test sees it: the last grid, every frame on it, how it ended. */
export interface Solved {
  readonly problem: Problem;
  readonly layout: RunLayout;
  readonly frames: readonly Frame[];
  readonly outcome: Outcome;
  readonly memory: MeshMemory | null;
  /** Largest backward step of the reported progress; 0 where it never falls. */
  readonly progressFall: number;
}

export function solveWhole(problem: Problem, control?: SolveControl): Solved {
  const run = solve(problem, control);
  let layout: RunLayout | undefined;
  let frames: Frame[] = [];
  let progress = 0;
  let progressFall = 0;
  for (;;) {
    const next = run.next();
    if (next.done === true) {
      if (layout === undefined) throw new Error('The run gave no layout');
      return { problem, layout, frames, outcome: next.value.outcome, memory: next.value.memory, progressFall };
    }
    const event = next.value;
    if (event.kind === 'layout') {
      layout = event.layout;
      frames = [];
    } else if (event.kind === 'frame') frames.push(event.frame);
    else {
      progressFall = Math.max(progressFall, progress - event.fraction);
      progress = event.fraction;
    }
  }
}

/** The run of a problem that has to finish. */
export function solveToTheEnd(problem: Problem, control?: SolveControl): Solved {
  const solved = solveWhole(problem, control);
  if (solved.outcome.kind !== 'finished') throw new Error(JSON.stringify(solved.outcome));
  return solved;
}

export function lastFrame(solved: Solved): Frame {
  const frame = solved.frames.at(-1);
  if (frame === undefined) throw new Error('The run gave no frame');
  return frame;
}

export function frameAt(solved: Solved, time: number): Frame {
  const frame = solved.frames.find((one) => Math.abs(one.time - time) <= 1e-9 * Math.max(1, time));
  if (frame === undefined) throw new Error(`The run gave no frame at ${time} s`);
  return frame;
}

import type { Problem } from '../models/problem/problem.ts';
import type { SolveControl } from '../models/solve/control.ts';
import type { Engine } from './engine.ts';
import { createProgressBar } from './progressBar.ts';
import { solveProblem, type Solved, type Which } from './solveStudy.ts';
import type { Terminal } from './terminal.ts';

/** All that `run` solves of one study. */
export interface Problems {
  readonly treatment: Problem;
  /** The column under the dispersive pad; null where the study has none. */
  readonly dispersive: Problem | null;
  /** The treatment with the current off; null where nobody asked for it. */
  readonly passive: Problem | null;
}

/** Null: not asked for, or not begun before Ctrl-C. */
export interface Runs {
  readonly treatment: Solved;
  readonly dispersive: Solved | null;
  readonly passive: Solved | null;
}

const names: Readonly<Record<Which, string>> = {
  treatment: 'treatment',
  dispersive: 'dispersive pad',
  passive: 'without current',
};

/** One after the other, the treatment first; a failure of one does not keep the others from being solved. */
export async function solveRuns(
  problems: Problems,
  control: SolveControl,
  engine: Engine,
  terminal: Terminal,
  quiet: boolean,
): Promise<Runs> {
  const parts = Object.values(problems).filter((problem) => problem !== null).length;
  const signal = { stopped: false };
  const stopListening = terminal.onInterrupt(() => {
    signal.stopped = true;
  });
  const bar = createProgressBar(terminal, !quiet);
  let part = 0;
  const solveOne = async (which: Which, problem: Problem, chosen: SolveControl): Promise<Solved> => {
    const solved = await solveProblem(which, problem, chosen, engine, terminal, signal, (fraction, time) => {
      bar.show((part + fraction) / parts, `${names[which]}, ${Math.round(time)} s`);
    });
    part += 1;
    return solved;
  };
  try {
    const treatment = await solveOne('treatment', problems.treatment, control);
    // at the treatment's own times, so that they can be laid side by side
    const { outcome, frames } = treatment;
    const times = outcome.kind === 'finished' ? { times: Float64Array.from(frames, (frame) => frame.time) } : {};
    const after = (which: Which, problem: Problem | null): Promise<Solved> | null =>
      problem === null || signal.stopped ? null : solveOne(which, problem, { ...control, ...times });
    const dispersive = await after('dispersive', problems.dispersive);
    const passive = await after('passive', problems.passive);
    return { treatment, dispersive, passive };
  } finally {
    bar.clear();
    stopListening();
  }
}

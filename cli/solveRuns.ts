import type { Problem } from '../models/problem/problem.ts';
import type { SolveControl } from '../models/solve/control.ts';
import type { Outcome } from '../models/solve/frame.ts';
import type { Engine } from './engine.ts';
import { createProgressBar } from './progressBar.ts';
import type { Study } from '../models/study/study.ts';
import type { SupplyCourse } from '../models/supply/supplyCourse.ts';
import { breath_ms, solveProblem, type Solved, type StopSignal, type Which } from './solveStudy.ts';
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

/**
 * One after the other, the treatment first; a failure of one does not keep the others from being solved. Where the supply gives
 * another current than was asked for, both columns are solved again under that one.
 */
export async function solveRuns(
  study: Study,
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
  const course = engine.supplyCourse(study, problems.treatment, problems.dispersive);
  try {
    for (;;) {
      part = 0;
      const posed = course ?? problems;
      const treatment = await solveOne('treatment', posed.treatment, within(control, posed.treatment));
      // at the treatment's own times, so that they can be laid side by side
      const { outcome, frames } = treatment;
      const times = outcome.kind === 'finished' ? { times: Float64Array.from(frames, (frame) => frame.time) } : {};
      const after = (which: Which, problem: Problem | null): Promise<Solved> | null =>
        problem === null || signal.stopped ? null : solveOne(which, problem, { ...control, ...times });
      const dispersive = await after('dispersive', posed.dispersive);
      if (course !== null && !signal.stopped) {
        feed(course, 'treatment', treatment);
        if (dispersive !== null) feed(course, 'dispersive', dispersive);
        const told = (fraction: number): void => {
          bar.show((part + fraction) / parts, 'supply');
        };
        if (await settle(course, control, terminal, signal, told)) continue;
        // stopped while looking: what was solved is not yet what the supply can drive
        if (signalled(signal))
          return { treatment: { ...treatment, outcome: stoppedAt(treatment) }, dispersive, passive: null };
      }
      const twin =
        problems.passive === null || course === null ? problems.passive : engine.passiveTwin(course.treatment);
      const passive = await after('passive', twin);
      return { treatment, dispersive, passive };
    }
  } finally {
    bar.clear();
    stopListening();
  }
}

/** Anew: it may have changed during a wait. */
const signalled = (signal: StopSignal): boolean => signal.stopped;

function stoppedAt({ frames }: Solved): Outcome {
  return { kind: 'stopped', time: frames.at(-1)?.time ?? 0 };
}

/** A session that a supply ends early has no frames after its end. */
function within(control: SolveControl, { current }: Problem): SolveControl {
  const { times } = control;
  const end = current.knots.at(-1) ?? 0;
  return times === undefined ? control : { ...control, times: times.filter((time) => time <= end) };
}

function feed(course: SupplyCourse, side: 'treatment' | 'dispersive', { layout, frames }: Solved): void {
  if (layout === null) return;
  course.begin(side, layout);
  for (const frame of frames) course.take(side, frame);
}

/** Whether the columns are to be solved again; false, too, after Ctrl-C and where no current can be found. */
export async function settle(
  course: SupplyCourse,
  control: SolveControl,
  terminal: Terminal,
  signal: StopSignal,
  onProgress: (fraction: number) => void,
): Promise<boolean> {
  let breathed = terminal.clock();
  try {
    const rounds = course.settle(control);
    for (;;) {
      const step = rounds.next();
      if (step.done === true) return step.value;
      onProgress(step.value.fraction);
      if (terminal.clock() - breathed < breath_ms) continue;
      await terminal.breathe();
      breathed = terminal.clock();
      if (signal.stopped) return false;
    }
  } catch {
    // what was solved stands; its notices say by how much the voltage is beyond the supply's
    return false;
  }
}

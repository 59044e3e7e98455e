import type { Problem } from '../models/problem/problem.ts';
import type { SolveControl } from '../models/solve/control.ts';
import type { Frame, Outcome, RunLayout } from '../models/solve/frame.ts';
import type { Engine } from './engine.ts';
import type { Terminal } from './terminal.ts';

/** The session itself, the same current under the dispersive pad, or the session with the current off. */
export type Which = 'treatment' | 'dispersive' | 'passive';

export interface Solved {
  readonly which: Which;
  /** Null when the solver stopped before it had a grid. */
  readonly layout: RunLayout | null;
  readonly frames: readonly Frame[];
  readonly outcome: Outcome;
  /** The frames are of an earlier, coarser pass, because the last one was cut short before it came as far. */
  readonly coarse: boolean;
}

/** Something that can be asked to stop, between two events of the solver. */
export interface StopSignal {
  readonly stopped: boolean;
}

interface Pass {
  readonly layout: RunLayout;
  readonly frames: Frame[];
}

// Ctrl-C is heard and the bar moves this often [ms]; short enough to feel at once, long enough to cost nothing.
export const breath_ms = 25;

/** Runs the solver to its end, to its failure, or to the signal; what was solved by then is kept in every case. */
export async function solveProblem(
  which: Which,
  problem: Problem,
  control: SolveControl,
  engine: Engine,
  terminal: Terminal,
  signal: StopSignal,
  onProgress: (fraction: number, time: number) => void,
): Promise<Solved> {
  let earlier: Pass | null = null;
  let pass: Pass | null = null;
  const finish = (outcome: Outcome): Solved => {
    const cut = outcome.kind !== 'finished' && earlier !== null && reach(earlier) > reach(pass);
    const kept = cut ? earlier : pass;
    return { which, layout: kept?.layout ?? null, frames: kept?.frames ?? [], outcome, coarse: cut };
  };
  let breathed = terminal.clock();
  try {
    const events = engine.solve(problem, control);
    for (;;) {
      const step = events.next();
      if (step.done === true) return finish(step.value.outcome);
      const event = step.value;
      if (event.kind === 'layout') {
        if (reach(pass) > reach(earlier)) earlier = pass;
        pass = { layout: event.layout, frames: [] };
      } else if (event.kind === 'frame') {
        pass?.frames.push(event.frame);
      } else {
        onProgress(event.fraction, event.time);
      }
      if (terminal.clock() - breathed < breath_ms) continue;
      await terminal.breathe();
      breathed = terminal.clock();
      if (!signal.stopped) continue;
      const time = Math.max(0, reach(pass));
      events.return({ outcome: { kind: 'stopped', time }, memory: null });
      return finish({ kind: 'stopped', time });
    }
  } catch (error) {
    const message = `The solver broke off: ${error instanceof Error ? error.message : String(error)}`;
    return finish({ kind: 'failed', reason: 'internalError', time: Math.max(0, reach(pass)), message });
  }
}

/** Time of the last frame [s]; −1 without any, so that any frame reaches further. */
function reach(pass: Pass | null): number {
  return pass?.frames.at(-1)?.time ?? -1;
}

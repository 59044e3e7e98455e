import { phasesOfRun } from './app/phases.ts';
import type { Playhead } from './app/playhead.ts';
import type { RunData } from './app/run.ts';
import type { RunStore } from './app/runStore.ts';

/** Still within the treatment, the current still on [s]. */
const justBefore = 0.01;

/** The clock runs over what is solved; it first stands at `first` [s], or where the treatment has done its work. */
export function standClock(runs: RunStore, playhead: Playhead, first: number | null): void {
  let placed = false;
  let last: RunData | null = null;
  runs.subscribe(() => {
    const run = runs.shown;
    if (run === null || run === last) return;
    last = run;
    const solvedUntil = run.frames.at(-1)?.time ?? 0;
    playhead.setEnd(solvedUntil);
    if (placed || (run.outcome ?? null) === null) return;
    placed = true;
    const treatment = phasesOfRun(run).findLast((phase) => phase.kind === 'treatment');
    playhead.seek(first ?? (treatment === undefined ? solvedUntil : treatment.end - justBefore));
  });
}

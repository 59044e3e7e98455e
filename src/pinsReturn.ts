import { keepPins } from './app/keptPins.ts';
import { keepRun } from './app/pinnedRun.ts';
import type { Pins } from './app/pins.ts';
import type { RunStore } from './app/runStore.ts';
import type { Notices } from './app/session.ts';
import { createSolverClient, startSolver } from './app/solverClient.ts';
import { solveOnce } from './app/solveOnce.ts';
import { type LinkWorld, linkTo, openLink } from './app/studyLink.ts';
import { say } from './words/say.ts';

export interface PinsReturnSettings {
  readonly pins: Pins;
  readonly runs: RunStore;
  readonly notices: Notices;
  readonly linkWorld: LinkWorld;
  readonly tabStorage: () => Storage;
}

/** Keeps pinned runs over a reload: solved again, after the run that is looked at. */
export function returnPins({ pins, runs, notices, linkWorld, tabStorage }: PinsReturnSettings): void {
  const kept = keepPins({
    pins,
    storage: tabStorage,
    linkTo: (study) => linkTo(study, linkWorld.presets),
    async solve(link) {
      const found = await openLink(link, linkWorld);
      if (found?.kind !== 'study') return null;
      const run = await solveOnce(found.study, () => createSolverClient(startSolver));
      return run === null ? null : keepRun(run);
    },
  });
  const stop = runs.subscribe(() => {
    if ((runs.shown?.outcome ?? null) === null) return;
    stop();
    void (async (): Promise<void> => {
      const lost = await kept.bringBack();
      if (lost > 0) notices.show(say('pins.lost', { count: lost }));
    })();
  });
}

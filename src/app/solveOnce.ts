import type { Study } from '../../models/study/study.ts';
import type { RunData } from './run.ts';
import { createRunStore } from './runStore.ts';
import type { SolverClient } from './solverClient.ts';

/**
 * A run beside the one that the page shows, on a thread of its own; null where it does not come to its end. `gone`: nobody
 * waits for it any more, and its thread is let go. `tell`: how much of it is done, up to 1.
 */
export function solveOnce(
  study: Study,
  startClient: () => SolverClient,
  gone?: AbortSignal,
  tell?: (part: number) => void,
): Promise<RunData | null> {
  if (gone?.aborted === true) return Promise.resolve(null);
  const client = startClient();
  const runs = createRunStore();
  return new Promise<RunData | null>((resolve) => {
    const end = (run: RunData | null): void => {
      gone?.removeEventListener('abort', leave);
      client.dispose();
      resolve(run);
    };
    const leave = (): void => {
      end(null);
    };
    gone?.addEventListener('abort', leave);
    runs.subscribe(() => {
      const { shown, status } = runs;
      if (status.kind === 'refused' || status.kind === 'lost') end(null);
      else if (status.kind === 'solving') tell?.(status.progress);
      else end(shown?.outcome?.kind === 'finished' ? shown : null);
    });
    const intake = runs.begin(study);
    client.solve(
      study,
      { live: false },
      {
        batch: intake.append,
        refused: intake.refuse,
        restarted() {
          intake.restart();
        },
        lost: intake.lose,
      },
    );
  });
}

import type { RunStore } from './runStore.ts';
import { createSignal } from './signal.ts';
import type { SolverClient } from './solverClient.ts';
import type { StudyStore } from './studyStore.ts';

/** Sentences about the machine rather than the treatment, such as a restart of the solver. */
export interface Notices {
  readonly message: string;
  show(message: string): void;
  subscribe(listener: () => void): () => void;
}

export function createNotices(): Notices {
  const changed = createSignal();
  let message = '';
  return {
    get message() {
      return message;
    },
    show(next) {
      message = next;
      changed.emit();
    },
    subscribe: (listener) => changed.subscribe(listener),
  };
}

/** Every new study is solved from the start; while a hand is on a control the grid of the last run is reused. */
export function startSession(studies: StudyStore, runs: RunStore, client: SolverClient, notices: Notices): () => void {
  const solve = (): void => {
    const { study, live } = studies;
    const intake = runs.begin(study);
    client.solve(
      study,
      { live },
      {
        batch: intake.append,
        refused: intake.refuse,
        restarted(message) {
          notices.show(message);
          intake.restart();
        },
        lost(message) {
          notices.show(message);
          intake.lose(message);
        },
      },
    );
  };
  solve();
  return studies.subscribe(solve);
}

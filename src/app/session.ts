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

/** Accuracy while a hand is on a control: a hundredth of the delivered amount, less than the eye can tell on a chart. */
export const previewAccuracy = 1e-2;
/** Frames of such a preview: enough for smooth curves, and a third of the cost of all that are kept otherwise. */
const previewFrames = 41;

/**
 * Every new study is solved from the start. While a hand is on a control the solve is coarser and reuses the grid of
 * the last such one; when it lets go the study is solved to its own accuracy.
 */
export function startSession(studies: StudyStore, runs: RunStore, client: SolverClient, notices: Notices): () => void {
  const solve = (): void => {
    const { study, live } = studies;
    const preview = live && study.accuracy < previewAccuracy;
    const intake = runs.begin(study, preview);
    client.solve(study, preview ? { live, accuracy: previewAccuracy, frames: previewFrames } : { live }, {
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
    });
  };
  solve();
  return studies.subscribe(solve);
}

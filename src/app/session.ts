import type { Study } from '../../models/study/study.ts';
import { canonicalJson } from '../../models/study/studyHash.ts';
import type { Intake, RunStore } from './runStore.ts';
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
 * the last such one; when it lets go the study is solved to its own accuracy. Where the pads lie no column knows: nothing is
 * solved for that.
 */
export function startSession(studies: StudyStore, runs: RunStore, client: SolverClient, notices: Notices): () => void {
  let last: { readonly columns: string; readonly live: boolean; readonly intake: Intake } | null = null;
  const solve = (): void => {
    const { study, live } = studies;
    const preview = live && study.accuracy < previewAccuracy;
    const columns = columnsOf(study);
    const stands = runs.status.kind === 'idle' || runs.status.kind === 'solving';
    if (last !== null && stands && last.columns === columns && last.live === live) {
      last.intake.retell(study);
      return;
    }
    const intake = runs.begin(study, preview);
    last = { columns, live, intake };
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

/** What is solved of a study. */
export function columnsOf({ placement: _placement, ...columns }: Study): string {
  return canonicalJson(columns);
}

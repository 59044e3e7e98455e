import type { Frame, RunLayout } from '../../models/solve/frame.ts';
import { exchangePads } from '../../models/study/columns.ts';
import type { Fault, Study } from '../../models/study/study.ts';
import { withoutCurrent } from '../../models/study/withoutCurrent.ts';
import type { Batch, Which } from '../../workers/protocol.ts';
import type { OtherPad, RunData, Solved } from './run.ts';
import { createSignal } from './signal.ts';

export type SolveStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'solving'; readonly progress: number }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  /** The solver was lost more often than it is restarted. */
  | { readonly kind: 'lost'; readonly message: string };

/** Where the batches of one solve go. */
export interface Intake {
  readonly append: (batch: Batch) => void;
  /** The study has another word or place in it, of which nothing that is solved knows. */
  readonly retell: (study: Study) => void;
  /** Forgets what has come so far: the same study is solved over again. */
  readonly restart: () => void;
  readonly refuse: (faults: readonly Fault[]) => void;
  readonly lose: (message: string) => void;
}

export interface RunStore {
  /** What the views show: the newest run that is complete enough. */
  readonly shown: RunData | null;
  readonly status: SolveStatus;
  /** A new study is being solved: what is shown becomes stale. A preview is coarser than the study asks for. */
  begin(study: Study, preview?: boolean): Intake;
  subscribe(listener: () => void): () => void;
}

interface Growing {
  readonly layout: RunLayout | null;
  readonly frames: Frame[];
}

/** Collects frames as they come. An old run stays, marked stale, until a newer treatment is solved to its end. */
export function createRunStore(): RunStore {
  const changed = createSignal();
  let shown: RunData | null = null;
  let shownIntake = 0;
  /** Of the other pad's column that is shown: like the treatment, it stays until a newer one is solved to its end. */
  let otherIntake = 0;
  let latest = 0;
  let status: SolveStatus = { kind: 'idle' };

  const setStatus = (intake: number, next: SolveStatus): void => {
    if (intake === latest) status = next;
    changed.emit();
  };

  const show = (
    intake: number,
    { study, preview }: { readonly study: Study; readonly preview: boolean },
    growing: Record<Which, Growing>,
    { treatment: outcome, dispersive: otherOutcome }: Pick<Batch, 'treatment' | 'dispersive'>,
  ): void => {
    const treatment = solved(growing.treatment);
    const complete = outcome !== null || shown === null || shownIntake === intake;
    if (treatment === null || !complete || intake < shownIntake) return;
    const twin = solved(growing.passive);
    const oldTwin = shown !== null && differsOnlyInCurrent(shown.study, study) ? shown.passive : null;
    const passive = twin ?? oldTwin;
    const other = solved(growing.dispersive);
    const old = shown?.dispersive ?? null;
    const seen = exchangePads(study);
    let dispersive: OtherPad | null = null;
    if (seen !== null && other !== null && (otherOutcome !== null || old === null || otherIntake === intake)) {
      dispersive = { ...other, study: seen, stale: false, outcome: otherOutcome };
      otherIntake = intake;
    } else if (seen !== null && old !== null && sameSpecies(old, treatment)) dispersive = { ...old, stale: true };
    shown = { study, ...treatment, passive, dispersive, stale: intake !== latest, preview, outcome };
    shownIntake = intake;
  };

  return {
    get shown() {
      return shown;
    },
    get status() {
      return status;
    },
    begin(asked, preview = false) {
      let study = asked;
      latest += 1;
      const intake = latest;
      let growing = fresh();
      if (shown !== null && !shown.stale) shown = { ...shown, stale: true };
      setStatus(intake, { kind: 'solving', progress: 0 });
      return {
        append(batch) {
          for (const { which, ...event } of batch.events) {
            if (event.kind === 'layout') growing[which] = { layout: event.layout, frames: [] };
            else growing[which].frames.push(event.frame);
          }
          show(intake, { study, preview }, growing, batch);
          setStatus(intake, batch.done ? { kind: 'idle' } : { kind: 'solving', progress: batch.progress });
        },
        retell(next) {
          study = next;
          if (shown !== null) {
            const { placement: _left, ...old } = shown.study;
            const moved = next.placement === undefined ? old : { ...old, placement: next.placement };
            shown = { ...shown, study: shownIntake === intake ? next : moved };
          }
          changed.emit();
        },
        restart() {
          growing = fresh();
          setStatus(intake, { kind: 'solving', progress: 0 });
        },
        refuse(faults) {
          setStatus(intake, { kind: 'refused', faults });
        },
        lose(message) {
          setStatus(intake, { kind: 'lost', message });
        },
      };
    },
    subscribe: (listener) => changed.subscribe(listener),
  };
}

function fresh(): Record<Which, Growing> {
  const none = { layout: null };
  return { treatment: { ...none, frames: [] }, dispersive: { ...none, frames: [] }, passive: { ...none, frames: [] } };
}

function sameSpecies(one: Solved, other: Solved): boolean {
  return one.layout.species.join() === other.layout.species.join();
}

function solved(growing: Growing): Solved | null {
  if (growing.layout === null || growing.frames.length === 0) return null;
  return { layout: growing.layout, frames: growing.frames.slice() };
}

/** With the current off, two studies that differ only in its size and pole, or in the other pad, are the same: the old twin still holds. */
export function differsOnlyInCurrent(one: Study, other: Study): boolean {
  return withoutCurrent(one) === withoutCurrent(other);
}

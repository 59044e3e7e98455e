import type { Fault, ParseResult, Study } from '../../models/study/study.ts';
import { createSignal } from './signal.ts';

/** What a caller says of an edit beyond the study itself. */
export interface EditOptions {
  /** Edits of one drag carry the same name and become one step of undo. */
  readonly gesture?: string;
  /** True while the hand is still on the control. */
  readonly live?: boolean;
}

export interface StudyStore {
  readonly study: Study;
  /** True if the last edit came from a hand still on its control. */
  readonly live: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Parses the whole study; on faults nothing changes. */
  edit(json: unknown, options?: EditOptions): readonly Fault[];
  undo(): void;
  redo(): void;
  subscribe(listener: () => void): () => void;
}

/** Steps of undo kept; a study is a few kilobytes. */
const depth = 200;

/** Holds the study, which is replaced whole and never patched, with the way back. */
export function createStudyStore(initial: Study, parse: (json: unknown) => ParseResult): StudyStore {
  const changed = createSignal();
  let study = initial;
  let live = false;
  let past: Study[] = [];
  let future: Study[] = [];
  let gesture: string | undefined;

  const move = (next: Study): void => {
    study = next;
    live = false;
    gesture = undefined;
    changed.emit();
  };

  return {
    get study() {
      return study;
    },
    get live() {
      return live;
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    edit(json, options = {}) {
      const parsed = parse(json);
      if (parsed.kind === 'faults') return parsed.faults;
      const nowLive = options.live === true;
      const same = JSON.stringify(parsed.study) === JSON.stringify(study);
      if (same && live === nowLive) return [];
      const joins = options.gesture !== undefined && options.gesture === gesture;
      if (!same && !joins) {
        past = [...past.slice(-(depth - 1)), study];
        future = [];
      }
      if (!same) gesture = options.gesture;
      if (!nowLive) gesture = undefined;
      study = parsed.study;
      live = nowLive;
      changed.emit();
      return [];
    },
    undo() {
      const previous = past.at(-1);
      if (previous === undefined) return;
      past = past.slice(0, -1);
      future = [...future, study];
      move(previous);
    },
    redo() {
      const next = future.at(-1);
      if (next === undefined) return;
      future = future.slice(0, -1);
      past = [...past, study];
      move(next);
    },
    subscribe: (listener) => changed.subscribe(listener),
  };
}

import type { Fault, ParseResult, Study } from '../../models/study/study.ts';
import type { StudyControl } from './classroom/parts.ts';
import { createSignal } from './signal.ts';

/** What a caller says of an edit beyond the study itself. */
export interface EditOptions {
  /** Edits of one drag carry the same name and become one step of undo. */
  readonly gesture?: string;
  /** True while the hand is still on the control. */
  readonly live?: boolean;
  /** The control that asks; absent: a whole study, such as a file or a link. */
  readonly control?: StudyControl;
  /** A lesson's own study: what a teacher's link holds does not hold it. */
  readonly free?: boolean;
  /** Not a step of undo: of a lesson, which brings back what it found. */
  readonly passing?: boolean;
}

/** What is wrong with going from one study to another, both of them good. */
export type Guard = (from: Study, to: Study, control: StudyControl | undefined) => readonly Fault[];

export interface HistoryStep {
  readonly study: Study;
  /** Of the edit that led away from it, or back to it. */
  readonly control: StudyControl | undefined;
}

/** The way back and the way forward again, each with its next step last. */
export interface StudyHistory {
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
}

export interface StudyStore {
  readonly study: Study;
  readonly history: StudyHistory;
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
export function createStudyStore(
  initial: Study,
  parse: (json: unknown) => ParseResult,
  guard: Guard = () => [],
  history: StudyHistory = { past: [], future: [] },
): StudyStore {
  const changed = createSignal();
  let study = initial;
  let live = false;
  let { past, future } = history;
  let gesture: string | undefined;

  const move = (next: Study): void => {
    study = next;
    live = false;
    gesture = undefined;
    changed.emit();
  };
  const allowed = (step: HistoryStep | undefined): step is HistoryStep =>
    step !== undefined && guard(study, step.study, step.control).length === 0;

  return {
    get study() {
      return study;
    },
    get history() {
      return { past, future };
    },
    get live() {
      return live;
    },
    get canUndo() {
      return allowed(past.at(-1));
    },
    get canRedo() {
      return allowed(future.at(-1));
    },
    edit(json, options = {}) {
      const parsed = parse(json);
      if (parsed.kind === 'faults') return parsed.faults;
      const nowLive = options.live === true;
      const same = JSON.stringify(parsed.study) === JSON.stringify(study);
      if (same && live === nowLive) return [];
      const held = options.free === true ? [] : guard(study, parsed.study, options.control);
      if (held.length > 0) return held;
      const joins = options.gesture !== undefined && options.gesture === gesture;
      if (!same && !joins && options.passing !== true) {
        past = [...past.slice(-(depth - 1)), { study, control: options.control }];
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
      if (!allowed(previous)) return;
      past = past.slice(0, -1);
      future = [...future, { study, control: previous.control }];
      move(previous.study);
    },
    redo() {
      const next = future.at(-1);
      if (!allowed(next)) return;
      future = future.slice(0, -1);
      past = [...past, { study, control: next.control }];
      move(next.study);
    },
    subscribe: (listener) => changed.subscribe(listener),
  };
}

/** The same store with some of its ways to change the study done otherwise. */
export function storeWith(store: StudyStore, own: Partial<Pick<StudyStore, 'edit' | 'undo' | 'redo'>>): StudyStore {
  return {
    get study() {
      return store.study;
    },
    get history() {
      return store.history;
    },
    get live() {
      return store.live;
    },
    get canUndo() {
      return store.canUndo;
    },
    get canRedo() {
      return store.canRedo;
    },
    edit: own.edit ?? ((json, options) => store.edit(json, options)),
    undo:
      own.undo ??
      (() => {
        store.undo();
      }),
    redo:
      own.redo ??
      (() => {
        store.redo();
      }),
    subscribe: (listener) => store.subscribe(listener),
  };
}

import { createSignal } from '../signal.ts';
import {
  type AnswerRecord,
  answerTo,
  boundedTasks,
  isNewer,
  longest,
  mergeTasks,
  progressJson,
  readProgress,
  type Task,
  type TaskRecord,
} from './record.ts';
import type { Json } from '../../../models/study/studyPatch.ts';

/** What has just been done, for whoever frames the page. */
export type ProgressEvent =
  | {
      readonly kind: 'answered';
      readonly task: Task;
      readonly question: string;
      readonly answer: string;
      readonly right: boolean;
      readonly tries: number;
    }
  | { readonly kind: 'reached'; readonly task: Task; readonly place: string }
  | { readonly kind: 'finished'; readonly task: Task };

/** What was done in Learn. Kept on this machine only; nothing of it leaves unless a person exports it. */
export interface Progress {
  readonly tasks: readonly TaskRecord[];
  /** Whether the next visit will find it: a full or forbidden storage keeps nothing. */
  readonly kept: boolean;
  /** A later version of the page has kept what is not known here: it stays, and nothing is written. */
  readonly newer: boolean;
  of(task: Task): TaskRecord | null;
  /** A task is begun, or gone on with at another place. */
  reached(task: Task, place: string): void;
  answered(task: Task, question: string, answer: string, right: boolean): void;
  finished(task: Task): void;
  toJson(): Json;
  /** Of what `toJson` gave, here or elsewhere. The number of tasks taken in; null where it is none of that. */
  merge(json: unknown): number | null;
  /** False where the browser refuses: the next visit finds it again. What a later version has kept stays. */
  erase(): boolean;
  subscribe(listener: () => void): () => void;
  listen(listener: (event: ProgressEvent) => void): () => void;
}

export interface ProgressSettings {
  /** May throw; null: nothing is to be kept here, such as where a school's system keeps it. */
  readonly storage: (() => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) | null;
  readonly now: () => number;
}

const storageKey = 'iontolab-progress';

export function createProgress({ storage, now }: ProgressSettings): Progress {
  const changed = createSignal();
  const listeners = new Set<(event: ProgressEvent) => void>();
  let memory = new Map<string, TaskRecord>();
  let kept = storage !== null;
  let newer = false;

  const read = (): Map<string, TaskRecord> => {
    if (storage === null || !kept) return memory;
    try {
      // another page of this browser may have added to it
      const json: unknown = JSON.parse(storage().getItem(storageKey) ?? 'null');
      newer = isNewer(json);
      if (!newer) memory = byKey(readProgress(json) ?? []);
    } catch (error) {
      // a damaged text is as good as none; what can not be read can not be kept
      if (!(error instanceof SyntaxError)) kept = false;
    }
    return memory;
  };
  const write = (next: Map<string, TaskRecord>): void => {
    memory = byKey(boundedTasks([...next.values()]));
    try {
      if (storage !== null && !newer) storage().setItem(storageKey, JSON.stringify(progressJson([...memory.values()])));
      kept = storage !== null;
    } catch {
      kept = false;
    }
    changed.emit();
  };
  const remove = (): void => {
    try {
      storage?.().removeItem(storageKey);
    } catch {
      // asked for next
    }
  };
  const isLeft = (): boolean => {
    try {
      return storage !== null && storage().getItem(storageKey) !== null;
    } catch {
      // forbidden: nothing was ever written
      return false;
    }
  };
  const change = (task: Task, make: (before: TaskRecord) => TaskRecord): void => {
    const next = new Map(read());
    const key = keyOf(task);
    const before = next.get(key) ?? {
      kind: task.kind,
      id: task.id,
      started: now(),
      finished: null,
      place: '',
      answers: {},
    };
    next.set(key, make(before));
    write(next);
  };
  const tell = (event: ProgressEvent): void => {
    for (const listener of Array.from(listeners)) listener(event);
  };

  return {
    get tasks() {
      return [...read().values()];
    },
    get kept() {
      read();
      return kept && !newer;
    },
    get newer() {
      read();
      return newer;
    },
    of: (task) => read().get(keyOf(task)) ?? null,
    reached(task, place) {
      const before = read().get(keyOf(task));
      if (before?.place === place) return;
      change(task, (record) => ({ ...record, place: place.slice(0, longest.id) }));
      tell({ kind: 'reached', task: { kind: task.kind, id: task.id }, place });
    },
    answered(task, question, answer, right) {
      const first = answer.slice(0, longest.answer);
      let tries = 1;
      change(task, (record) => {
        const before = answerTo(record, question);
        const next: AnswerRecord =
          before === undefined
            ? { first, right, solved: right, tries: 1, at: now() }
            : { ...before, solved: before.solved || right, tries: before.tries + 1 };
        ({ tries } = next);
        return { ...record, answers: { ...record.answers, [question]: next } };
      });
      tell({ kind: 'answered', task: { kind: task.kind, id: task.id }, question, answer: first, right, tries });
    },
    finished(task) {
      change(task, (record) => ({ ...record, finished: record.finished ?? now() }));
      tell({ kind: 'finished', task: { kind: task.kind, id: task.id } });
    },
    toJson: () => progressJson([...read().values()]),
    merge(json) {
      const theirs = readProgress(json);
      if (theirs === null) return null;
      const next = new Map(read());
      for (const record of theirs) {
        const ours = next.get(keyOf(record));
        next.set(keyOf(record), ours === undefined ? record : mergeTasks(ours, record));
      }
      write(next);
      return theirs.length;
    },
    erase() {
      read();
      if (!newer) remove();
      const erased = newer || !isLeft();
      if (erased) memory = new Map();
      changed.emit();
      return erased;
    },
    subscribe: (listener) => changed.subscribe(listener),
    listen(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function keyOf({ kind, id }: Task): string {
  return `${kind} ${id}`;
}

function byKey(tasks: readonly TaskRecord[]): Map<string, TaskRecord> {
  return new Map(tasks.map((record) => [keyOf(record), record]));
}

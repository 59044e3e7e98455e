import { createSignal } from '../signal.ts';
import type { Embedding } from './embedPart.ts';
import { studyControls, type HideablePart, type LockablePart, type StudyControl } from './parts.ts';
import { noSettings, type ClassSettings } from './teachPart.ts';

/** What a teacher's link holds fast, for as long as it holds. */
export interface Classroom {
  readonly settings: ClassSettings;
  /** Whether a teacher's link holds anything. */
  readonly set: boolean;
  readonly embedding: Embedding;
  /** A hidden part is locked, too. */
  isLocked(part: LockablePart): boolean;
  isHidden(part: HideablePart): boolean;
  /** Lets everything go, for good. */
  open(): void;
  subscribe(listener: () => void): () => void;
}

export function createClassroom(first: ClassSettings, embedding: Embedding): Classroom {
  const changed = createSignal();
  let settings = first;
  return {
    get settings() {
      return settings;
    },
    get set() {
      return settings !== noSettings;
    },
    embedding,
    isLocked: (part) => settings.locked.includes(part) || settings.hidden.includes(part),
    isHidden: (part) => settings.hidden.includes(part),
    open() {
      if (settings === noSettings) return;
      settings = noSettings;
      changed.emit();
    },
    subscribe: (listener) => changed.subscribe(listener),
  };
}

export function lockedControls(classroom: Pick<Classroom, 'isLocked'>): readonly StudyControl[] {
  return studyControls.filter((control) => classroom.isLocked(control));
}

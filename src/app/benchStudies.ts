import type { ModeChoice } from './modeChoice.ts';
import { type StudyStore, storeWith } from './studyStore.ts';

/**
 * The store as the bench has it. In the middle of a lesson the study is the lesson's: what is opened then, such as a file, is
 * opened on the bench, and the keys of undo wait until there is a bench again.
 */
export function createBenchStudies(store: StudyStore, choice: ModeChoice): StudyStore {
  const away = (): boolean => choice.mode === 'learn';
  return storeWith(store, {
    edit(json, options) {
      if (away()) choice.go('bench');
      // a teacher's link may have no bench to go to
      return away() ? [] : store.edit(json, options);
    },
    undo() {
      if (!away()) store.undo();
    },
    redo() {
      if (!away()) store.redo();
    },
  });
}

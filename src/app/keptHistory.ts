import type { ParseResult, Study } from '../../models/study/study.ts';
import { studyHash } from '../../models/study/studyHash.ts';
import { applyPatch, isList, isRecord, type Json, patchOf } from '../../models/study/studyPatch.ts';
import { plain } from './linkBase.ts';
import type { Storage } from './recentRuns.ts';
import { type StudyControl, studyControls } from './classroom/parts.ts';
import type { HistoryStep, StudyHistory } from './studyStore.ts';

const key = 'iontolab-history';
/** Each way; a study is parsed anew for each of them before the page is there. */
const mostSteps = 40;
/** Every step is a whole study at worst [characters]. */
const longestText = 1_000_000;

/** The steps of undo and redo for the page that comes next in this tab, each as what it has otherwise than the one before it. */
export function leaveHistory(storage: () => Storage, study: Study, { past, future }: StudyHistory): void {
  const chain = (list: readonly HistoryStep[]): readonly Json[] => {
    let nearer = plain(study);
    return list
      .slice(-mostSteps)
      .toReversed()
      .map((step) => {
        const own = plain(step.study);
        const patch = patchOf(nearer, own) ?? {};
        nearer = own;
        return [step.control ?? '', patch];
      });
  };
  const text = JSON.stringify({ at: studyHash(study), past: chain(past), future: chain(future) });
  try {
    if (text.length <= longestText) storage().setItem(key, text);
  } catch {
    // full or forbidden: the way back ends here
  }
}

/** What the page before left, once; empty where it led to another study than the one that is open now. */
export function takeHistory(storage: () => Storage, study: Study, parse: (json: unknown) => ParseResult): StudyHistory {
  const none: StudyHistory = { past: [], future: [] };
  let left: unknown = null;
  try {
    left = JSON.parse(storage().getItem(key) ?? 'null');
  } catch {
    // forbidden or damaged
  }
  /** Up to the first step that is no study. */
  const chain = (steps: Json | undefined): readonly HistoryStep[] => {
    if (steps === undefined || !isList(steps)) return [];
    const found: HistoryStep[] = [];
    let nearer: Json = plain(study);
    for (const step of steps.slice(0, mostSteps)) {
      const [control = '', patch] = isList(step) ? step : [];
      if (patch === undefined) break;
      try {
        nearer = applyPatch(nearer, patch);
      } catch {
        break;
      }
      const parsed = parse(nearer);
      if (parsed.kind === 'faults') break;
      found.unshift({ study: parsed.study, control: controlOf(control) });
    }
    return found;
  };
  const history =
    isRecord(left) && left['at'] === studyHash(study)
      ? { past: chain(left['past']), future: chain(left['future']) }
      : none;
  try {
    // last: where a step could not be read yet, all is asked for again
    storage().removeItem(key);
  } catch {
    // forbidden: nothing is there
  }
  return history;
}

function controlOf(name: Json): StudyControl | undefined {
  return studyControls.find((one) => one === name);
}

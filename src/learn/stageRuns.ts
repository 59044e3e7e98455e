import type { LessonRun } from '../../models/teaching/lesson.ts';
import type { Measure, MeasuredValues } from '../../models/teaching/measure.ts';
import { measureRuns } from '../../models/teaching/measureRuns.ts';
import { studyOfRun } from '../../models/teaching/teachingStudy.ts';
import type { TaughtRun } from '../../models/teaching/tracks.ts';
import type { Study } from '../../models/study/study.ts';
import { studyHash } from '../../models/study/studyHash.ts';
import { otherColumn } from '../app/bothPads.ts';
import type { RunData } from '../app/run.ts';
import type { SolveStatus } from '../app/runStore.ts';
import { columnsOf } from '../app/session.ts';
import { faultSentence } from '../controls/faultText.ts';
import { language } from '../words/language.ts';
import { modelText } from '../words/modelText.ts';
import { say } from '../words/say.ts';
import type { LearnTools } from './section.ts';

/** Another study was posed before this one was solved, or who asked has left: nobody waits for it any more. */
export class Superseded extends Error {
  constructor() {
    super(say('learn.superseded'));
  }
}

/** A person has stopped it. */
export class Stopped extends Error {
  constructor() {
    super(say('learn.stopped'));
  }
}

/** What to tell a person. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Runs that were solved last, whichever lesson asked: many begin with the same. A run is a few megabytes. */
const recent = new Map<string, RunData>();
const mostRecent = 6;

function remember(run: RunData): void {
  const key = studyHash(run.study);
  recent.delete(key);
  recent.set(key, run);
  for (const oldest of Array.from(recent.keys()).slice(0, -mostRecent)) recent.delete(oldest);
}

/** The runs that a lesson, a case or a problem names: on the stage, or beside it. */
export interface StageRuns {
  /** Poses a run on the stage and waits for all of it; `again`: after it has failed. Rejects with what to tell a person. */
  pose(id: string, again?: boolean): Promise<RunData>;
  /** Solves what is not there yet, one after the other, on a thread beside the stage's. */
  beside(ids: readonly string[]): Promise<void>;
  /** What is being solved now, and how much of it is done. */
  readonly work: { readonly label: string; readonly part: number } | null;
  /** Ends what is being solved, at a person's wish: who waits is rejected with `Stopped`, the stage shows what it showed. */
  stop(): void;
  of(id: string): RunData | null;
  label(id: string): string;
  /** Of all runs that are there. */
  values(): MeasuredValues;
}

/** @param gone whoever asks has left: what is solved beside the stage is let go */
export function createStageRuns(
  tools: LearnTools,
  runs: readonly LessonRun[],
  measures: readonly Measure[],
  gone?: AbortSignal,
): StageRuns {
  const found = new Map<string, RunData>();
  const studies = new Map<string, Study>();
  let waited = new AbortController();
  let work: { readonly label: string; readonly part: () => number } | null = null;
  gone?.addEventListener('abort', () => {
    waited.abort(new Superseded());
  });
  let known: { readonly count: number; readonly values: MeasuredValues } | null = null;

  const studyOf = (id: string): Study => {
    const before = studies.get(id);
    if (before !== undefined) return before;
    const made = studyOfRun(id, runs, tools.presets);
    if (made.kind === 'faults') throw new Error(made.faults.map((fault) => faultSentence(fault)).join(' '));
    studies.set(id, made.study);
    return made.study;
  };
  const keep = (id: string, run: RunData): RunData => {
    found.set(id, run);
    remember(run);
    known = null;
    return run;
  };
  const label = (id: string): string => runs.find((run) => run.id === id)?.label[language()] ?? id;
  const taught = (id: string): TaughtRun | null => {
    const run = found.get(id);
    if (run === undefined) return null;
    const { study, layout, frames, passive } = run;
    return { study, layout, frames, passive, dispersive: otherColumn(run) };
  };

  return {
    async pose(id, again = false) {
      const own = { label: label(id), part: () => partOf(tools.runs.status) };
      work = own;
      try {
        return keep(id, await poseOnStage(tools, studyOf(id), again, waited.signal));
      } finally {
        if (work === own) work = null;
      }
    },
    async beside(ids) {
      const { signal } = waited;
      for (const id of ids) {
        if (found.has(id)) continue;
        const study = studyOf(id);
        let part = 0;
        const own = { label: label(id), part: () => part };
        work = own;
        const tell = (next: number): void => {
          part = next;
          tools.request();
        };
        const run = recent.get(studyHash(study)) ?? (await tools.solve(study, signal, tell));
        if (work === own) work = null;
        if (signal.aborted) throw signal.reason;
        if (run === null) throw new Error(say('lesson.besideFailed', { run: label(id) }));
        keep(id, run);
      }
    },
    get work() {
      return work === null ? null : { label: work.label, part: work.part() };
    },
    stop() {
      waited.abort(new Stopped());
      waited = new AbortController();
    },
    of: (id) => found.get(id) ?? null,
    label,
    values() {
      if (known?.count !== found.size) {
        const there = { study: studyOf, run: taught };
        known = { count: found.size, values: measureRuns(measures, there) };
      }
      return known.values;
    },
  };
}

/** How much of what the stage solves is done. */
export function partOf(status: SolveStatus): number {
  return status.kind === 'solving' ? status.progress : 0;
}

/**
 * Poses a study and waits for all of it; `again`: after it has failed. Rejects with what to tell a person; where one has
 * stopped it, what was shown before is posed again.
 */
export async function poseOnStage(
  tools: Pick<LearnTools, 'studies' | 'runs'>,
  study: Study,
  again: boolean,
  gone?: AbortSignal,
): Promise<RunData> {
  const { shown, status } = tools.runs;
  const there = status.kind === 'idle' && shown?.study === tools.studies.study && shown.outcome?.kind === 'finished';
  // the same study is only solved anew where it came from a hand before
  if (again && !there) tools.studies.edit(study, { passing: true, live: true });
  const faults = tools.studies.edit(study, { passing: true });
  if (faults.length > 0) throw new Error(faults.map((fault) => faultSentence(fault)).join(' '));
  const before = shown?.study ?? study;
  try {
    return await solvedOnStage(tools, gone);
  } catch (error) {
    if (error instanceof Stopped) tools.studies.edit(before, { passing: true });
    throw error;
  }
}

/** What is posed now, once it and all beside it are solved. */
function solvedOnStage(
  { studies, runs }: Pick<LearnTools, 'studies' | 'runs'>,
  gone: AbortSignal | undefined,
): Promise<RunData> {
  const { study } = studies;
  const columns = columnsOf(study);
  // pads may be moved in the picture meanwhile
  const isIt = (one: Study): boolean => one === study || columnsOf(one) === columns;
  return new Promise<RunData>((resolve, reject) => {
    const stops: (() => void)[] = [];
    const end = (settle: () => void): void => {
      gone?.removeEventListener('abort', leave);
      for (const stop of stops) stop();
      settle();
    };
    const leave = (): void => {
      end(() => reject(gone?.reason instanceof Error ? gone.reason : new Superseded()));
    };
    const look = (): boolean => {
      const { shown, status } = runs;
      if (!isIt(studies.study)) end(() => reject(new Superseded()));
      else if (status.kind === 'refused')
        end(() => reject(new Error(status.faults.map((fault) => faultSentence(fault)).join(' '))));
      else if (status.kind === 'lost') end(() => reject(new Error(modelText(status.message))));
      else if (status.kind === 'idle' && shown !== null && isIt(shown.study) && (shown.outcome ?? null) !== null) {
        const { outcome } = shown;
        if (outcome?.kind === 'finished') end(() => resolve(shown));
        else end(() => reject(new Error(outcome?.kind === 'failed' ? modelText(outcome.message) : '')));
      } else return false;
      return true;
    };
    if (gone?.aborted === true) {
      leave();
      return;
    }
    if (look()) return;
    gone?.addEventListener('abort', leave);
    stops.push(
      runs.subscribe(() => void look()),
      studies.subscribe(() => void look()),
    );
  });
}

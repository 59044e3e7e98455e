import type { LessonRun } from '../../models/teaching/lesson.ts';
import type { Measure, MeasuredValues } from '../../models/teaching/measure.ts';
import { measureRuns } from '../../models/teaching/measureRuns.ts';
import { studyOfRun } from '../../models/teaching/teachingStudy.ts';
import type { TaughtRun } from '../../models/teaching/tracks.ts';
import type { Study } from '../../models/study/study.ts';
import { studyHash } from '../../models/study/studyHash.ts';
import { otherColumn } from '../app/bothPads.ts';
import type { RunData } from '../app/run.ts';
import { columnsOf } from '../app/session.ts';
import { faultSentence } from '../controls/faultText.ts';
import { language } from '../words/language.ts';
import { modelText } from '../words/modelText.ts';
import { say } from '../words/say.ts';
import type { LearnTools } from './section.ts';

/** Another study was posed before this one was solved, or who asked has left: nobody waits for it any more. */
export class Superseded extends Error {}

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
      return keep(id, await poseOnStage(tools, studyOf(id), again));
    },
    async beside(ids) {
      for (const id of ids) {
        if (found.has(id)) continue;
        const study = studyOf(id);
        const run = recent.get(studyHash(study)) ?? (await tools.solve(study, gone));
        if (gone?.aborted === true) throw new Superseded();
        if (run === null) throw new Error(say('lesson.besideFailed', { run: label(id) }));
        keep(id, run);
      }
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

/** Poses a study and waits for all of it; `again`: after it has failed. Rejects with what to tell a person. */
export async function poseOnStage(
  tools: Pick<LearnTools, 'studies' | 'runs'>,
  study: Study,
  again: boolean,
): Promise<RunData> {
  // the same study is only solved anew where it came from a hand before
  if (again) tools.studies.edit(study, { passing: true, live: true });
  const faults = tools.studies.edit(study, { passing: true });
  if (faults.length > 0) throw new Error(faults.map((fault) => faultSentence(fault)).join(' '));
  return solvedOnStage(tools);
}

/** What is posed now, once it and all beside it are solved. */
function solvedOnStage({ studies, runs }: Pick<LearnTools, 'studies' | 'runs'>): Promise<RunData> {
  const { study } = studies;
  const columns = columnsOf(study);
  // pads may be moved in the picture meanwhile
  const isIt = (one: Study): boolean => one === study || columnsOf(one) === columns;
  return new Promise<RunData>((resolve, reject) => {
    const stops: (() => void)[] = [];
    const end = (settle: () => void): void => {
      for (const stop of stops) stop();
      settle();
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
    if (look()) return;
    stops.push(
      runs.subscribe(() => void look()),
      studies.subscribe(() => void look()),
    );
  });
}

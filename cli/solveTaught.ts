import { presets } from '../models/study/presets/index.ts';
import type { Study } from '../models/study/study.ts';
import { studyHash } from '../models/study/studyHash.ts';
import type { LessonRun } from '../models/teaching/lesson.ts';
import type { TaughtRuns } from '../models/teaching/measureRuns.ts';
import { studyOfRun } from '../models/teaching/teachingStudy.ts';
import type { TaughtRun } from '../models/teaching/tracks.ts';
import { otherPadOf } from './bothPads.ts';
import { Complaint } from './complaint.ts';
import type { Engine } from './engine.ts';
import { solveRuns } from './solveRuns.ts';
import type { Solved } from './solveStudy.ts';
import type { Terminal } from './terminal.ts';

const solved = new Map<string, Promise<TaughtRun>>();

/** Every run of a lesson, to its study's own accuracy; what two lessons share is solved once. */
export async function solveTaught(runs: readonly LessonRun[], engine: Engine, terminal: Terminal): Promise<TaughtRuns> {
  const found = new Map<string, TaughtRun>();
  for (const { id } of runs) {
    const made = studyOfRun(id, runs, presets);
    if (made.kind === 'faults')
      throw new Error(`run ${id}: ${made.faults.map(({ path, message }) => `${path} ${message}`).join('; ')}`);
    const key = studyHash(made.study);
    const coming = solved.get(key) ?? solveOne(made.study, engine, terminal);
    solved.set(key, coming);
    found.set(id, await coming);
  }
  return { study: (id) => found.get(id)?.study ?? null, run: (id) => found.get(id) ?? null };
}

async function solveOne(study: Study, engine: Engine, terminal: Terminal): Promise<TaughtRun> {
  const treatment = engine.compileProblem(study);
  const problems = {
    treatment,
    dispersive: engine.compileDispersive(study),
    passive: study.passiveTwin ? engine.passiveTwin(treatment) : null,
  };
  const runs = await solveRuns(study, problems, {}, engine, terminal, true);
  return {
    study,
    ...wholeColumn(study, runs.treatment),
    passive: runs.passive === null ? null : wholeColumn(study, runs.passive),
    dispersive: otherPadOf(study, runs),
  };
}

function wholeColumn(study: Study, { layout, frames, outcome }: Solved): Pick<TaughtRun, 'layout' | 'frames'> {
  if (layout === null || outcome.kind !== 'finished') {
    const why = outcome.kind === 'failed' ? outcome.message : outcome.kind;
    throw new Complaint(`${study.name} was not solved to its end: ${why}.`);
  }
  return { layout, frames };
}

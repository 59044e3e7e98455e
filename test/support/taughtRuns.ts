/** Runs of lessons, cases and problems as the page has them: solved by the worker's own service, to the study's own accuracy. */
import { readdirSync, readFileSync } from 'node:fs';
import { studyHash } from '../../models/study/studyHash.ts';
import { presets, type Study } from '../../models/index.ts';
import type { LessonRun } from '../../models/teaching/lesson.ts';
import type { TaughtRuns } from '../../models/teaching/measureRuns.ts';
import { studyOfRun } from '../../models/teaching/teachingStudy.ts';
import type { TaughtRun } from '../../models/teaching/tracks.ts';
import { otherColumn } from '../../src/app/bothPads.ts';
import { createRunStore } from '../../src/app/runStore.ts';
import { createSolverService } from '../../workers/solverService.ts';

const folder = 'models/teaching/lessons';

export function lessonFiles(): readonly { readonly name: string; readonly json: unknown }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => ({
      name: file.replace(/\.json$/u, ''),
      json: JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as unknown,
    }));
}

/** Long enough that a slice is a whole run [ms]. */
const patient = 600_000;

async function solveTaught(study: Study): Promise<TaughtRun> {
  const service = createSolverService(() => performance.now());
  const store = createRunStore();
  const intake = store.begin(study);
  const reply = await service.open(study);
  if (reply.kind === 'refused') throw new Error(JSON.stringify(reply.faults));
  for (;;) {
    const batch = await service.advance(reply.run, patient);
    intake.append(batch);
    if (batch.done) break;
  }
  const run = store.shown;
  if (run?.outcome?.kind !== 'finished') throw new Error(`${study.name}: ${JSON.stringify(run?.outcome)}`);
  const { layout, frames, passive } = run;
  return { study, layout, frames, passive, dispersive: otherColumn(run) };
}

const solved = new Map<string, Promise<TaughtRun>>();

/** Two lessons that run the same study solve it once. */
export async function solveRuns(runs: readonly LessonRun[]): Promise<TaughtRuns> {
  const found = new Map<string, TaughtRun>();
  for (const { id } of runs) {
    const made = studyOfRun(id, runs, presets);
    if (made.kind === 'faults') throw new Error(`run ${id}: ${JSON.stringify(made.faults, null, 1)}`);
    const key = studyHash(made.study);
    const coming = solved.get(key) ?? solveTaught(made.study);
    solved.set(key, coming);
    found.set(id, await coming);
  }
  return { study: (id) => found.get(id)?.study ?? null, run: (id) => found.get(id) ?? null };
}

/** Cases and faults as a student meets them: the files of the house, and a treatment solved and looked at. */
import { runFindings } from '../../models/readings/findings.ts';
import { isRecord } from '../../models/study/studyPatch.ts';
import { caseFiles } from '../../models/teaching/cases/index.ts';
import { faultFiles } from '../../models/teaching/faults/index.ts';
import type { LessonRun } from '../../models/teaching/lesson.ts';
import type { Measure } from '../../models/teaching/measure.ts';
import type { Treated } from '../../models/teaching/practice/criterion.ts';
import { measureKnown } from '../../models/teaching/practice/measureKnown.ts';
import { parseCase, parseFault, type Parsed } from '../../models/teaching/practice/parsePractice.ts';
import { solveRuns } from './taughtRuns.ts';

function read<T>(parsed: Parsed<T>): T {
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults, null, 1));
  return parsed.value;
}

export const cases = caseFiles.map((file) => read(parseCase(file)));
export const faults = faultFiles.map((file) => read(parseFault(file)));

/** No criterion lies so near to its bound that a hundredth decides, and the solve takes a third of the time. */
const accuracy = 1e-2;

/** @param name that the measures know the run by */
export async function treat(run: LessonRun, name: string, measures: readonly Measure[]): Promise<Treated> {
  const patch = { ...(run.patch !== undefined && isRecord(run.patch) ? run.patch : {}), accuracy };
  const runs = await solveRuns([{ ...run, id: name, patch }]);
  const solved = runs.run(name);
  if (solved === null) throw new Error(`${run.id} was not solved`);
  const { study, dispersive, passive } = solved;
  const findings = runFindings(solved, dispersive, passive, study.accuracy);
  return { study, values: measureKnown(measures, runs), findings };
}

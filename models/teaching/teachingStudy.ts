// The studies that a lesson, a case or a problem names: a preset or a treatment of the library, with a patch.
import { parseStudy } from '../study/parseStudy.ts';
import type { Preset } from '../study/presets/preset.ts';
import type { Fault, ParseResult, Study } from '../study/study.ts';
import { applyPatch, isRecord, type Json, type JsonRecord, PatchMisfit } from '../study/studyPatch.ts';
import { makeTreatment } from '../study/treatment/namedTreatment.ts';
import type { LessonRun, RunBase } from './lesson.ts';

const fault = (path: string, message: string, value?: string): ParseResult => {
  const one: Fault = { path, message };
  return { kind: 'faults', faults: [value === undefined ? one : { ...one, value }] };
};

function baseStudy(base: RunBase, runs: readonly LessonRun[], presets: readonly Preset[]): ParseResult {
  switch (base.kind) {
    case 'preset': {
      const preset = presets.find(({ id }) => id === base.preset);
      if (preset !== undefined) return { kind: 'study', study: preset.study };
      return fault('base.preset', 'is no preset', base.preset);
    }
    case 'treatment': {
      const { kind: _kind, ...wish } = base;
      const made = makeTreatment(wish);
      return made.kind === 'faults' ? made : { kind: 'study', study: made.study };
    }
    case 'run':
      return studyOfRun(base.run, runs, presets);
  }
}

/** A study is JSON by birth, but for keys that hold undefined. */
function plain(study: Study): JsonRecord {
  const json: unknown = JSON.parse(JSON.stringify(study));
  return isRecord(json) ? json : {};
}

/** By the id of one of the runs. */
export function studyOfRun(id: string, runs: readonly LessonRun[], presets: readonly Preset[]): ParseResult {
  const index = runs.findIndex((run) => run.id === id);
  if (index < 0) return fault('runs', 'has no such run', id);
  const { base, patch } = runs[index];
  const start = baseStudy(base, runs.slice(0, index), presets);
  if (start.kind === 'faults' || patch === undefined) return start;
  let json: Json;
  try {
    json = applyPatch(plain(start.study), patch);
  } catch (error) {
    if (error instanceof PatchMisfit) return fault('patch', 'changes what is not there', error.message);
    throw error;
  }
  return parseStudy(json);
}

// When each cause of changed blood flow sets in: once as written, and again with every repetition of the steps it belongs to.
import { perfusionLibrary } from '../library/perfusion.ts';
import type { StudyPerfusion, StudySession } from './study.ts';

const secondsPerMinute = 60;

interface Repetition {
  readonly times: number;
  readonly every_min: number;
}

function repetitionsOf(session: StudySession): readonly Repetition[] {
  if (session.kind !== 'steps') return [];
  return session.steps.flatMap((step) =>
    step.kind === 'repeat' ? [{ times: step.times, every_min: step.every_s / secondsPerMinute }] : [],
  );
}

/** What the current causes comes back with it, unless the study has written a later time of it by hand. */
function comesBack(effect: StudyPerfusion, all: readonly StudyPerfusion[], first: Repetition): boolean {
  if (effect.repeats !== undefined) return effect.repeats;
  if (effect.kind === 'other' || !perfusionLibrary[effect.kind].byCurrent) return false;
  return all.every(({ kind, from_min }) => kind !== effect.kind || from_min < first.every_min);
}

/** Since the session's start, the first one as written [min]. @param all causes of the same list */
export function perfusionOnsets(
  effect: StudyPerfusion,
  all: readonly StudyPerfusion[],
  session: StudySession,
): readonly number[] {
  const repetitions = repetitionsOf(session);
  if (repetitions.length === 0 || !comesBack(effect, all, repetitions[0])) return [effect.from_min];
  // a cause that sets in after a repetition's period belongs to what follows it
  return repetitions.reduce<readonly number[]>(
    (onsets, { times, every_min }) =>
      onsets.flatMap((onset) =>
        onset < every_min ? Array.from({ length: times }, (_, turn) => onset + turn * every_min) : [onset],
      ),
    [effect.from_min],
  );
}

// Causes of changed blood flow that can stand together: each is bounded by itself, their product has to be, too.
import { peakMagnitude } from '../physics/piecewisePolynomial.ts';
import { perfusion, type PerfusionEffect } from '../physics/perfusion.ts';
import { piecesOf } from '../physics/waveform.ts';
import { perfusionOnsets } from './perfusionOnsets.ts';
import type { Fault, StudyPerfusion, StudySession } from './study.ts';

/** Full vasodilation of skin is about twenty times its flow at rest; more was not meant. */
const highestTogether = 30;
/** Nothing changes any more after the last effect; any later time would do [min]. */
const margin_min = 1;

/** In minutes, as a study gives it. */
function effectOf(effect: StudyPerfusion, onsets: readonly number[]): PerfusionEffect {
  const [from, ...again] = onsets;
  return {
    factor: effect.factor,
    from,
    again,
    onset: effect.onset_min,
    duration: effect.duration_min,
    recovery: effect.recovery_min,
  };
}

/** @param session undefined where it could not be read, so that nothing is known to come again */
export function checkPerfusion(
  effects: readonly StudyPerfusion[],
  session: StudySession | undefined,
  path: string,
  report: (fault: Fault) => void,
): void {
  if (effects.length === 0) return;
  const courses = effects.map((effect) =>
    effectOf(effect, session === undefined ? [effect.from_min] : perfusionOnsets(effect, effects, session)),
  );
  // What came before the session counts only as it still lasts at its start.
  const ends = courses.map(({ from, again = [], duration, recovery }) => (again.at(-1) ?? from) + duration + recovery);
  const peak = peakMagnitude(piecesOf(perfusion(courses, Math.max(0, ...ends) + margin_min)));
  if (peak <= highestTogether) return;
  report({
    path,
    message: `Together they raise the blood flow ${Number(peak.toPrecision(3))} times`,
    value: Number(peak.toPrecision(3)),
    allowed: `up to ${highestTogether} times`,
  });
}

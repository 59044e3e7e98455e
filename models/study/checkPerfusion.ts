// Causes of changed blood flow that can stand together: each is bounded by itself, their product has to be, too.
import { peakMagnitude } from '../physics/piecewisePolynomial.ts';
import { perfusion, type PerfusionEffect } from '../physics/perfusion.ts';
import { piecesOf } from '../physics/waveform.ts';
import type { Fault, StudyPerfusion } from './study.ts';

/** Full vasodilation of skin is about twenty times its flow at rest; more was not meant. */
const highestTogether = 30;
/** Nothing changes any more after the last effect; any later time would do [min]. */
const margin_min = 1;

/** In minutes, as a study gives it. */
const effectOf = (effect: StudyPerfusion): PerfusionEffect => ({
  factor: effect.factor,
  from: effect.from_min,
  onset: effect.onset_min,
  duration: effect.duration_min,
  recovery: effect.recovery_min,
});

export function checkPerfusion(effects: readonly StudyPerfusion[], path: string, report: (fault: Fault) => void): void {
  if (effects.length === 0) return;
  // What came before the session counts only as it still lasts at its start.
  const end = Math.max(0, ...effects.map((one) => one.from_min + one.duration_min + one.recovery_min)) + margin_min;
  const peak = peakMagnitude(piecesOf(perfusion(effects.map(effectOf), end)));
  if (peak <= highestTogether) return;
  report({
    path,
    message: `Together they raise the blood flow ${Number(peak.toPrecision(3))} times`,
    value: Number(peak.toPrecision(3)),
    allowed: `up to ${highestTogether} times`,
  });
}

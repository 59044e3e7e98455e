// Every number of a list that a run has; one that it has not, such as a plasma level of a drug that no body is told for, is left out.
import type { Measure, Measured, MeasuredValues } from '../measure.ts';
import { measureOne, type TaughtRuns } from '../measureRuns.ts';
import { Unmeasurable } from '../tracks.ts';

export function measureKnown(measures: readonly Measure[], runs: TaughtRuns): MeasuredValues {
  const known = new Map<string, Measured>();
  for (const measure of measures) {
    try {
      const found = measureOne(measure, runs, known);
      if (found !== null && Number.isFinite(found.value)) known.set(measure.id, found);
    } catch (error) {
      if (!(error instanceof Unmeasurable)) throw error;
    }
  }
  return known;
}

import type { SolvedRun } from './measure.ts';

/**
 * How far a run is from a finer one with the same output times, measured as the solver's own estimate is (`RunReport`): the
 * delivered amount by its worst difference over the session, relative to the largest delivered; the voltage by the root mean
 * square of its differences, relative to the largest voltage, because its spike at the start lasts only moments.
 */
export function disagreement(
  run: SolvedRun,
  finer: SolvedRun,
): { readonly delivered: number; readonly voltage: number } {
  return {
    delivered: worstDifference(delivered(run), delivered(finer)),
    voltage: meanDifference(voltages(run), voltages(finer)),
  };
}

function delivered({ layout, frames }: SolvedRun): readonly number[] {
  const at = layout.drug * (layout.layers.length + 1) + layout.deliveredInterface;
  return frames.map((frame) => frame.amountCrossed[at] ?? NaN);
}

function voltages({ frames }: SolvedRun): readonly number[] {
  return frames.map((frame) => frame.voltage);
}

function worstDifference(found: readonly number[], expected: readonly number[]): number {
  if (found.length !== expected.length) return NaN;
  const largest = Math.max(...expected.map(Math.abs));
  return Math.max(...expected.map((value, k) => Math.abs((found[k] ?? NaN) - value))) / largest;
}

function meanDifference(found: readonly number[], expected: readonly number[]): number {
  if (found.length !== expected.length) return NaN;
  const largest = Math.max(...expected.map(Math.abs));
  const squares = expected.map((value, k) => ((found[k] ?? NaN) - value) ** 2);
  return Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / squares.length) / largest;
}

import type { SolvedRun } from './measure.ts';

/**
 * How far a run is from a finer one with the same output times: the worst difference over the session of the delivered amount,
 * relative to the largest delivered, and of the voltage, relative to the largest voltage.
 */
export function disagreement(
  run: SolvedRun,
  finer: SolvedRun,
): { readonly delivered: number; readonly voltage: number } {
  return {
    delivered: worstDifference(delivered(run), delivered(finer)),
    voltage: worstDifference(voltages(run), voltages(finer)),
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

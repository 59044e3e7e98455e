import type { SolvedRun } from './measure.ts';

/**
 * How far a run is from a finer one with the same output times: the worst difference of the delivered amount over the session,
 * relative to the largest delivered, and of the voltage, relative to the largest voltage.
 */
export function agreement(run: SolvedRun, finer: SolvedRun): number {
  return Math.max(worstDifference(delivered(run), delivered(finer)), worstDifference(voltages(run), voltages(finer)));
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

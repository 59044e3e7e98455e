// How much drug has been delivered, from which size on that can be told from nothing, and how many times what diffuses in by itself.
import type { Frame, RunLayout } from '../solve/frame.ts';
import type { SolvedColumn } from './bothPads.ts';

/** Drug past the last barrier since the start [mol m⁻²]. */
export function delivered(layout: RunLayout, frame: Frame): number {
  const interfaces = layout.layers.length + 1;
  return frame.amountCrossed[layout.drug * interfaces + layout.deliveredInterface] ?? 0;
}

/** The solver states its error against the session's delivered amount, and against this part of all drug where next to none is delivered. */
const nothingDelivered = 1e-5;

/** Delivered amounts of a species below this can not be told from the solve's own error [mol m⁻²]. */
export function leastTold({ layout, frames }: SolvedColumn, accuracy: number, species = layout.drug): number {
  const first = frames[0];
  if (first === undefined) return 0;
  const layers = layout.layers.length;
  let size = 0;
  for (let layer = 0; layer < layers; layer += 1) size += first.amountInLayer[species * layers + layer] ?? 0;
  size *= nothingDelivered;
  const at = species * (layers + 1) + layout.deliveredInterface;
  for (const frame of frames) size = Math.max(size, Math.abs(frame.amountCrossed[at] ?? 0));
  return size * accuracy;
}

/** How many times the passive twin's amount has been delivered; `above`: at least so many times, the twin's being too small to tell. */
export interface Enhancement {
  readonly kind: 'times' | 'above';
  readonly value: number;
}

/**
 * Null where there is too little to compare.
 * @param active delivered with the current on, @param without it off, each with the least that its solve can tell [mol m⁻²]
 */
export function overPassive(
  active: number,
  leastActive: number,
  without: number,
  leastWithout: number,
): Enhancement | null {
  if (Math.abs(active) <= leastActive) return null;
  // against what diffuses in by itself; in reverse extraction against what diffuses out
  if (Math.abs(without) > leastWithout)
    return without > 0 || active < 0 ? { kind: 'times', value: active / without } : null;
  return { kind: 'above', value: Math.abs(active) / leastWithout };
}

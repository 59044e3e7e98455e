// How acid and how alkaline the skin's surface has been in a run that follows acids and bases (AB).
import { pHKeptAbove, pHKeptBelow } from '../library/thresholds.ts';
import type { Frame, RunLayout } from '../solve/frame.ts';
import { reading, type Reading, thresholdOf } from './reading.ts';

/** The node in the pad's water that touches skin; the first of all where no pad stands before it. */
function surfaceNode({ layers, x }: RunLayout): number {
  const skin = layers.find(({ role }) => role !== 'reservoir');
  if (skin === undefined) return 0;
  const apart = 1e-9 * layers[layers.length - 1].end;
  return Math.max(
    0,
    x.findIndex((depth) => depth >= skin.start - apart),
  );
}

/** None where acids and bases are not followed. */
export function pHReadings(layout: RunLayout, frames: readonly Frame[]): Reading[] {
  const node = surfaceNode(layout);
  const values = frames.flatMap(({ pH }) => (pH === undefined ? [] : [pH[node]]));
  if (values.length === 0) return [];
  const doubt = 'in the pad’s water where it meets skin, at the times of the frames; activity coefficients are 1';
  const kept = 'what buffered pads keep to';
  return [
    reading(
      'pHLowest',
      'Skin surface, lowest pH',
      [Math.min(...values), ''],
      doubt,
      thresholdOf(pHKeptAbove, 1, kept, 'below'),
    ),
    reading(
      'pHHighest',
      'Skin surface, highest pH',
      [Math.max(...values), ''],
      doubt,
      thresholdOf(pHKeptBelow, 1, kept),
    ),
  ];
}

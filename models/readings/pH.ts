// How acid and how alkaline the skin's surface has been in a run that follows acids and bases (AB).
import { pHKeptAbove, pHKeptBelow } from '../library/thresholds.ts';
import type { Frame, RunLayout } from '../solve/frame.ts';
import { pHHistory } from './acidity.ts';
import { reading, type Reading, thresholdOf } from './reading.ts';

/** None where acids and bases are not followed. */
export function pHReadings(layout: RunLayout, frames: readonly Frame[]): Reading[] {
  const values = pHHistory(layout, frames)?.surface;
  if (values === undefined) return [];
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

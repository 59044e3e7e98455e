/** The colour of every drawn depth, read off the solved profile; block and section show the same bytes. */
import type { RunLayout } from '../../../models/solve/frame.ts';
import { colourAt, scalePosition, type ConcentrationScale } from '../../format/concentrationScale.ts';
import { depthAt, type DepthMap } from './depthMap.ts';
import { valueAtDepth } from './moment.ts';

/** One RGBA byte quadruple per sample of drawn depth. */
export function fillTint(
  bytes: Uint8Array | Uint8ClampedArray,
  layout: RunLayout,
  drug: Float64Array,
  map: DepthMap,
  scale: ConcentrationScale,
): void {
  const samples = bytes.length / 4;
  let layer = 0;
  for (let k = 0; k < samples; k++) {
    const fraction = (k + 0.5) / samples;
    while (layer < layout.layers.length - 1 && fraction > (map.drawn[layer + 1] ?? 1)) layer++;
    const value = valueAtDepth(layout, drug, depthAt(map, fraction), layer);
    const colour = colourAt(scalePosition(scale, value));
    bytes[4 * k] = colour.red;
    bytes[4 * k + 1] = colour.green;
    bytes[4 * k + 2] = colour.blue;
    bytes[4 * k + 3] = Math.round(255 * colour.alpha);
  }
}

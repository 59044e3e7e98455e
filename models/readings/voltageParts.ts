// Where the volts go: pad, stratum corneum and tissue of a column, by the potential at its frames' nodes; the parts add up to
// its voltage. A Donnan step at the barrier's faces counts with the barrier, one outside the electrode's face with the pad.
import type { Frame, RunLayout } from '../solve/frame.ts';

/** From the electrode's face inwards [V]; they sum to the frame's voltage. */
export interface ColumnVoltage {
  readonly pad: number;
  readonly barrier: number;
  readonly tissue: number;
}

interface Cuts {
  /** Node on the barrier's outer side. */
  readonly outer: number;
  /** Node on its inner side. */
  readonly inner: number;
}

/** Of a column without a barrier all is pad up to the last reservoir, and the rest tissue. */
function cutsOf({ layers, x }: RunLayout): Cuts {
  const apart = 1e-9 * layers[layers.length - 1].end;
  const first = layers.findIndex(({ role }) => role === 'barrier');
  const last = layers.findLastIndex(({ role }) => role === 'barrier');
  const reservoir = layers.findLastIndex(({ role }) => role === 'reservoir');
  const outerDepth = first >= 0 ? layers[first].start : reservoir >= 0 ? layers[reservoir].end : 0;
  const innerDepth = last >= 0 ? layers[last].end : outerDepth;
  return {
    outer: x.findIndex((depth) => depth >= outerDepth - apart),
    inner: x.findLastIndex((depth) => depth <= innerDepth + apart),
  };
}

function partsAt({ outer, inner }: Cuts, { potential, voltage }: Frame): ColumnVoltage {
  return {
    pad: voltage - potential[outer],
    barrier: potential[outer] - potential[inner],
    tissue: potential[inner],
  };
}

export function columnVoltages(layout: RunLayout, frames: readonly Frame[]): readonly ColumnVoltage[] {
  const cuts = cutsOf(layout);
  return frames.map((frame) => partsAt(cuts, frame));
}

/** A number over depth and time, read off solved instants: linear between nodes of one layer and between instants. */
import type { RunLayout } from '../../models/solve/frame.ts';

/** One list of numbers per instant; those of the wanted quantity begin at `offset`, one for each node. */
export interface DepthField {
  readonly layout: RunLayout;
  /** Ascending [s]. */
  readonly times: ArrayLike<number>;
  readonly lists: readonly ArrayLike<number>[];
  readonly offset: number;
}

/** A node and how far on the way to the next. */
interface NodePlace {
  readonly node: number;
  readonly share: number;
}

/** Inside a layer that opens with a step, the second of the two nodes at its border is its own. */
function nodeAt({ x }: RunLayout, depth: number): NodePlace {
  let node = 0;
  while (node + 2 < x.length && (x[node + 1] ?? 0) <= depth) node += 1;
  const from = x[node] ?? 0;
  const to = x[node + 1] ?? from;
  return { node, share: to > from ? Math.min(1, Math.max(0, (depth - from) / (to - from))) : 0 };
}

function instantAt(times: ArrayLike<number>, time: number): { readonly index: number; readonly share: number } | null {
  const last = times.length - 1;
  if (last < 0 || time > (times[last] ?? 0) || time < (times[0] ?? 0)) return null;
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= time) low = middle;
    else high = middle;
  }
  const from = times[low] ?? 0;
  const to = times[high] ?? from;
  return { index: low, share: to > from ? (time - from) / (to - from) : 0 };
}

/** Time by time, depths innermost; NaN before the first and after the last instant. */
export function sampleField(
  { layout, times, lists, offset }: DepthField,
  at: ArrayLike<number>,
  depths: ArrayLike<number>,
): Float64Array {
  const rows = depths.length;
  const nodes = new Int32Array(rows);
  const shares = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const { node, share } = nodeAt(layout, depths[row] ?? 0);
    nodes[row] = offset + node;
    shares[row] = share;
  }
  const values = new Float64Array(at.length * rows).fill(Number.NaN);
  for (let k = 0; k < at.length; k += 1) {
    const instant = instantAt(times, at[k] ?? Number.NaN);
    const here = instant === null ? undefined : lists[instant.index];
    if (instant === null || here === undefined) continue;
    const later = instant.share;
    const next = lists[instant.index + 1] ?? here;
    // a map has tens of thousands of places, and is drawn while a hand is on a control
    for (let row = 0; row < rows; row += 1) {
      const first = nodes[row] ?? 0;
      const share = shares[row] ?? 0;
      let value = (here[first] ?? Number.NaN) * (1 - later) + (next[first] ?? Number.NaN) * later;
      if (share > 0) {
        const beyond = (here[first + 1] ?? Number.NaN) * (1 - later) + (next[first + 1] ?? Number.NaN) * later;
        value += share * (beyond - value);
      }
      values[k * rows + row] = value;
    }
  }
  return values;
}

/** Least and most over all nodes and instants; null without any. */
export function fieldRange({ layout, lists, offset }: DepthField): readonly [number, number] | null {
  let [low, high] = [Infinity, -Infinity];
  for (const list of lists) {
    for (let node = 0; node < layout.x.length; node += 1) {
      const value = list[offset + node] ?? Number.NaN;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : null;
}

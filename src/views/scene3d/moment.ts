/** The frames on either side of the clock, and what is read off between them by linear interpolation in time. */
import type { Frame, RunLayout } from '../../../models/solve/frame.ts';

export interface Moment {
  readonly time: number;
  readonly before: Frame;
  readonly after: Frame;
  /** Share of `after`, 0 to 1. */
  readonly weight: number;
}

/** Null where nothing is solved yet; before the first and after the last frame the nearest one stands. */
export function momentAt(frames: readonly Frame[], time: number): Moment | null {
  const first = frames[0];
  const last = frames.at(-1);
  if (!first || !last) return null;
  if (!(time > first.time)) return { time: first.time, before: first, after: first, weight: 0 };
  if (time >= last.time) return { time: last.time, before: last, after: last, weight: 0 };
  let low = 0;
  let high = frames.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((frames[middle]?.time ?? Infinity) <= time) low = middle;
    else high = middle;
  }
  const before = frames[low] ?? first;
  const after = frames[high] ?? last;
  const span = after.time - before.time;
  return { time, before, after, weight: span > 0 ? (time - before.time) / span : 0 };
}

export function between(moment: Moment, before: number, after: number): number {
  return before + (after - before) * moment.weight;
}

/** Concentrations of one species at the nodes [mol m⁻³]. */
export function speciesAt(layout: RunLayout, moment: Moment, species: number): Float64Array {
  const count = layout.x.length;
  const out = new Float64Array(count);
  const from = species * count;
  for (let node = 0; node < count; node++) {
    const a = moment.before.concentrations[from + node] ?? 0;
    const b = moment.after.concentrations[from + node] ?? 0;
    out[node] = between(moment, a, b);
  }
  return out;
}

/** Value at a depth, linear between nodes; where two nodes share a depth, the one on the asked side. */
export function valueAtDepth(layout: RunLayout, values: Float64Array, depth: number, layer: number): number {
  const { x, nodeLayer } = layout;
  const count = x.length;
  let low = -1;
  let high = -1;
  for (let node = 0; node < count; node++) {
    const here = x[node] ?? 0;
    if (here < depth || (here === depth && (nodeLayer[node] ?? 0) <= layer)) low = node;
    else {
      high = node;
      break;
    }
  }
  if (low < 0) return values[Math.max(0, high)] ?? 0;
  if (high < 0) return values[low] ?? 0;
  // inside a layer that opens with a step the left neighbour is the layer's own first node
  const span = (x[high] ?? 0) - (x[low] ?? 0);
  if (span <= 0) return values[low] ?? 0;
  const share = (depth - (x[low] ?? 0)) / span;
  return (values[low] ?? 0) * (1 - share) + (values[high] ?? 0) * share;
}

/** Highest concentration of the drug anywhere in these frames [mol m⁻³]. */
export function highestDrug(layout: RunLayout, frames: readonly Frame[]): number {
  const count = layout.x.length;
  let highest = 0;
  for (const frame of frames) {
    for (let node = 0; node < count; node++) {
      highest = Math.max(highest, frame.concentrations[layout.drug * count + node] ?? 0);
    }
  }
  return highest;
}

/**
 * Deepest point below the skin's surface where the drug exceeds 1 % of its highest concentration in skin [m],
 * linear between nodes; null while there is none.
 */
export function depthReached(layout: RunLayout, drug: Float64Array): number | null {
  const firstSkin = layout.layers.findIndex((layer) => layer.role !== 'reservoir');
  const surface = layout.layers[firstSkin]?.start;
  if (surface === undefined) return null;
  let highest = 0;
  let overall = 0;
  for (let node = 0; node < drug.length; node++) {
    overall = Math.max(overall, drug[node] ?? 0);
    if ((layout.nodeLayer[node] ?? 0) >= firstSkin) highest = Math.max(highest, drug[node] ?? 0);
  }
  // below a millionth of the pad's concentration the skin is called empty
  if (!(highest > overall * 1e-6)) return null;
  const threshold = 0.01 * highest;
  for (let node = drug.length - 1; node >= 0; node--) {
    if ((layout.nodeLayer[node] ?? 0) < firstSkin) break;
    const here = drug[node] ?? 0;
    if (here <= threshold) continue;
    const x = layout.x[node] ?? 0;
    const next = drug[node + 1];
    const nextX = layout.x[node + 1];
    if (next === undefined || nextX === undefined) return x - surface;
    return x + ((here - threshold) / (here - next)) * (nextX - x) - surface;
  }
  return null;
}

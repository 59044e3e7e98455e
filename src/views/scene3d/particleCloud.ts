/**
 * Where the dots stand. Each dot of a species stands for the same amount q; dot k sits where the amount above it is
 * (k + ½) q + the amount that has entered at the electrode's face (an inverse cumulative distribution, stratified), so
 * any stretch of depth holds its amount divided by q to within one dot, and a dot moves with its ions' mean velocity.
 * Amounts are those of the solver's own volumes: pore concentration × nodeVolume, bound share included.
 */
import type { Frame, RunLayout } from '../../../models/solve/frame.ts';
import { niceCeiling } from '../../format/concentrationScale.ts';
import { between, type Moment } from './moment.ts';

export interface AmountProfile {
  /** Cell edges, electrode's face to base [m]. */
  readonly edges: Float64Array;
  /** Amount between the face and each edge, never falling [mol m⁻²]. */
  readonly cumulative: Float64Array;
}

export interface CloudPlan {
  /** Amount one dot stands for, per electrode area [mol m⁻²]. */
  readonly perDot: number;
  /** Rank of the first dot; negative where ions enter at the electrode's face later on. */
  readonly firstRank: number;
  readonly count: number;
}

/** Amounts by depth of one species. `bound` multiplies each layer's pore amount (free and bound over free), default 1. */
export function amountProfile(
  layout: RunLayout,
  concentrations: Float64Array,
  bound: Float64Array | null = null,
): AmountProfile {
  const count = layout.x.length;
  const edges = new Float64Array(count + 1);
  const cumulative = new Float64Array(count + 1);
  edges[0] = layout.layers[0]?.start ?? 0;
  for (let node = 0; node < count; node++) {
    edges[node + 1] = node < count - 1 ? (layout.faceX[node] ?? 0) : (layout.layers.at(-1)?.end ?? 0);
    const factor = bound ? (bound[layout.nodeLayer[node] ?? 0] ?? 1) : 1;
    const amount = factor * (layout.nodeVolume[node] ?? 0) * Math.max(0, concentrations[node] ?? 0);
    cumulative[node + 1] = (cumulative[node] ?? 0) + amount;
  }
  return { edges, cumulative };
}

/** Free and bound over free, per layer, as the frame's own layer amounts say; 1 where a layer is empty. */
export function boundFactors(layout: RunLayout, frame: Frame, species: number): Float64Array {
  const layers = layout.layers.length;
  const count = layout.x.length;
  const free = new Float64Array(layers);
  for (let node = 0; node < count; node++) {
    const layer = layout.nodeLayer[node] ?? 0;
    const c = frame.concentrations[species * count + node] ?? 0;
    free[layer] = (free[layer] ?? 0) + (layout.nodeVolume[node] ?? 0) * c;
  }
  return free.map((amount, layer) => {
    const held = frame.amountInLayer[species * layers + layer] ?? 0;
    return amount > 0 && held > 0 ? held / amount : 1;
  });
}

/** Amount that has come in at the electrode's face since the start [mol m⁻²]. */
export function enteredAtFace(layout: RunLayout, moment: Moment, species: number): number {
  const at = species * (layout.layers.length + 1);
  return between(moment, moment.before.amountCrossed[at] ?? 0, moment.after.amountCrossed[at] ?? 0);
}

/**
 * One amount per dot for all these species, 1, 2 or 5 times a power of ten in moles over the electrode's area, such
 * that no moment of the frames needs more than `budget` dots; and the ranks each species needs over the whole session.
 */
export function planClouds(
  layout: RunLayout,
  frames: readonly Frame[],
  species: readonly number[],
  budget: number,
): readonly CloudPlan[] {
  const count = layout.x.length;
  const ranges = species.map((s) => {
    let low = Infinity;
    let high = -Infinity;
    for (const frame of frames) {
      const entered = frame.amountCrossed[s * (layout.layers.length + 1)] ?? 0;
      const c = frame.concentrations.subarray(s * count, (s + 1) * count);
      const total = amountProfile(layout, c, boundFactors(layout, frame, s)).cumulative[count] ?? 0;
      low = Math.min(low, -entered);
      high = Math.max(high, total - entered);
    }
    return high > low ? { low, high } : { low: 0, high: 0 };
  });
  const span = ranges.reduce((sum, range) => sum + range.high - range.low, 0);
  const perDot = niceCeiling((span * layout.area) / budget) / layout.area;
  return ranges.map((range) => {
    const firstRank = Math.floor(range.low / perDot);
    return { perDot, firstRank, count: range.high > range.low ? Math.ceil(range.high / perDot) - firstRank : 0 };
  });
}

/**
 * The same for one species below a depth that is a cell's edge, with an amount per dot of its own: `least` or, where
 * that would take more than `budget` dots at one moment, or five times as many ranks over the session as they come
 * and go with the blood, the next round amount that does not.
 */
export function planBelow(
  layout: RunLayout,
  frames: readonly Frame[],
  species: number,
  depth: number,
  least: number,
  budget: number,
): CloudPlan {
  const count = layout.x.length;
  let low = Infinity;
  let high = -Infinity;
  let most = 0;
  for (const frame of frames) {
    const entered = frame.amountCrossed[species * (layout.layers.length + 1)] ?? 0;
    const c = frame.concentrations.subarray(species * count, (species + 1) * count);
    const { edges, cumulative } = amountProfile(layout, c, boundFactors(layout, frame, species));
    const edge = edges.findIndex((place) => place >= depth);
    const above = cumulative[Math.max(0, edge)] ?? 0;
    const total = cumulative[count] ?? 0;
    low = Math.min(low, above - entered);
    high = Math.max(high, total - entered);
    most = Math.max(most, total - above);
  }
  if (!(high > low)) return { perDot: least, firstRank: 0, count: 0 };
  const wanted = Math.max(most / budget, (high - low) / (5 * budget));
  const perDot = Math.max(least, niceCeiling(wanted * layout.area) / layout.area);
  const firstRank = Math.floor(low / perDot);
  return { perDot, firstRank, count: Math.ceil(high / perDot) - firstRank };
}

/** The ranks that one species needs with this amount per dot, in the whole column or below a depth that is a cell's edge. */
export function planAs(
  layout: RunLayout,
  frames: readonly Frame[],
  species: number,
  perDot: number,
  depth: number | null,
): CloudPlan {
  const count = layout.x.length;
  let low = Infinity;
  let high = -Infinity;
  for (const frame of frames) {
    const entered = frame.amountCrossed[species * (layout.layers.length + 1)] ?? 0;
    const c = frame.concentrations.subarray(species * count, (species + 1) * count);
    const { edges, cumulative } = amountProfile(layout, c, boundFactors(layout, frame, species));
    const edge = depth === null ? 0 : edges.findIndex((place) => place >= depth);
    low = Math.min(low, (cumulative[Math.max(0, edge)] ?? 0) - entered);
    high = Math.max(high, (cumulative[count] ?? 0) - entered);
  }
  if (!(high > low)) return { perDot, firstRank: 0, count: 0 };
  const firstRank = Math.floor(low / perDot);
  return { perDot, firstRank, count: Math.ceil(high / perDot) - firstRank };
}

/** Depth of every dot [m], NaN for a dot that is not in the column at this moment. Depths ascend with rank. */
export function dotDepths(profile: AmountProfile, plan: CloudPlan, entered: number, out: Float64Array): void {
  const { edges, cumulative } = profile;
  const cells = edges.length - 1;
  const total = cumulative[cells] ?? 0;
  let cell = 0;
  for (let k = 0; k < plan.count; k++) {
    const amount = (plan.firstRank + k + 0.5) * plan.perDot + entered;
    if (!(amount >= 0) || amount >= total) {
      out[k] = Number.NaN;
      continue;
    }
    while (cell < cells - 1 && (cumulative[cell + 1] ?? 0) <= amount) cell++;
    const low = cumulative[cell] ?? 0;
    const high = cumulative[cell + 1] ?? 0;
    const left = edges[cell] ?? 0;
    const right = edges[cell + 1] ?? 0;
    out[k] = left + ((right - left) * (amount - low)) / (high - low);
  }
}

/** A fixed number in [0, 1) for a pair of whole numbers (a 32-bit mix), so that every run draws the same picture. */
export function hash01(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}

/** Place of a dot along the cut, 0 to 1: golden-ratio steps, jittered, so that neighbours in depth stand well apart. */
export function dotAcross(species: number, rank: number): number {
  const golden = 0.6180339887498949;
  const place = rank * golden + species * 0.271 + 0.35 * hash01(rank, species + 1);
  return place - Math.floor(place);
}

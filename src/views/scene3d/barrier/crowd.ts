/**
 * Which dots stand where. Each dot of a species stands for the same amount q of what is in pore water; dot m sits where
 * the amount beyond the barrier's middle is (m + ½) q + φ q, with φ q = κ ∫ J dt through the middle since the start. So
 * any stretch of depth holds its amount over q to within one dot, and where nothing fills up a dot moves at κ J/(θ c):
 * the solved drift on one factor κ for all. A pure function of frames and time.
 */
import type { Frame, RunLayout } from '../../../../models/solve/frame.ts';
import { niceCeiling } from '../../../format/concentrationScale.ts';
import { readTrack } from '../../../app/readings.ts';
import type { RunData } from '../../view.ts';
import { between, speciesAt, type Moment } from '../moment.ts';
import { besideFlux, solventAt, totalFlux, type Barrier } from './crossing.ts';

/** Depths that are drawn [m]: some of the layer above, the barrier, some of the layer below. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export type Way = 'pores' | 'duct';

/** The dots of one species on one way. */
export interface Crowd {
  readonly species: number;
  readonly way: Way;
  /** Amount that one dot stands for, per electrode area [mol m⁻²]. */
  readonly perDot: number;
  /** Most dots at any frame so far. */
  readonly most: number;
  /** κ ∫ J dt through the barrier's middle, by frame [mol m⁻²]. */
  readonly drift: Float64Array;
}

export interface CrowdPlan {
  /** Index of the drug among the species. */
  readonly drug: number;
  readonly crowds: readonly Crowd[];
  /** κ: how much slower than the clock the drift is drawn [1], by way. */
  readonly pace: Readonly<Record<Way, number>>;
  /** κ ∫ v dt of the solvent, by frame, over the barrier's thickness [1], and by way. */
  readonly solvent: Readonly<Record<Way, Float64Array>>;
}

export interface CrowdBudget {
  readonly others: number;
  readonly drug: number;
}

/** Dots in the barrier at most. */
export const wideBudget: CrowdBudget = { others: 800, drug: 180 };
export const smallBudget: CrowdBudget = { others: 420, drug: 110 };

/** What is shown above and below may take this many times the barrier’s own dots: a pad is all water, a barrier hardly any. */
const mostOver = 4;
/** A minute on the clock takes the fastest common ion over this part of the barrier's thickness at most. */
const widestStep = 0.3;
/** What has a smaller part of the charge than this in the barrier’s middle does not set the pace: what is nearly gone there races. */
const common = 0.02;

/** 1, 1/2, 1/5, 1/10 … */
export function niceFraction(wanted: number): number {
  return wanted >= 1 ? 1 : 1 / niceCeiling(1 / wanted);
}

/** Amount between the start of the stretch and each edge [mol m⁻²], with the edges [m]. */
export function poreAmounts(
  layout: RunLayout,
  concentrations: Float64Array,
  { from, to }: Stretch,
): { readonly edges: Float64Array; readonly cumulative: Float64Array } {
  const count = layout.x.length;
  const edges: number[] = [from];
  const cumulative: number[] = [0];
  let sum = 0;
  const end = layout.layers.at(-1)?.end ?? 0;
  for (let node = 0; node < count; node++) {
    const low = node === 0 ? (layout.layers[0]?.start ?? 0) : (layout.faceX[node - 1] ?? 0);
    const high = node < count - 1 ? (layout.faceX[node] ?? 0) : end;
    const left = Math.max(low, from);
    const right = Math.min(high, to);
    if (!(right > left)) continue;
    const amount = (layout.nodeVolume[node] ?? 0) * Math.max(0, concentrations[node] ?? 0);
    sum += (amount * (right - left)) / (high - low);
    edges.push(right);
    cumulative.push(sum);
  }
  return { edges: Float64Array.from(edges), cumulative: Float64Array.from(cumulative) };
}

/** Value of a rising table at a place between its entries. */
function tableAt(xs: Float64Array, ys: Float64Array, x: number): number {
  let k = 1;
  while (k < xs.length - 1 && (xs[k] ?? 0) < x) k++;
  const left = xs[k - 1] ?? 0;
  const right = xs[k] ?? left;
  const share = right > left ? Math.min(1, Math.max(0, (x - left) / (right - left))) : 0;
  return (ys[k - 1] ?? 0) + share * ((ys[k] ?? 0) - (ys[k - 1] ?? 0));
}

/** ∫ of what goes along lines between frames, up to each. */
function overTime(frames: readonly Frame[], value: (frame: Frame) => number): Float64Array {
  const out = new Float64Array(frames.length);
  for (let k = 1; k < frames.length; k++) {
    const a = frames[k - 1];
    const b = frames[k];
    if (a && b) out[k] = (out[k - 1] ?? 0) + ((value(a) + value(b)) / 2) * (b.time - a.time);
  }
  return out;
}

export function planCrowds(
  run: Pick<RunData, 'layout' | 'frames' | 'study'>,
  barrier: Barrier,
  stretch: Stretch,
  budget: CrowdBudget,
): CrowdPlan {
  const { layout, frames } = run;
  const { face, porosity, thickness } = barrier;
  const count = layout.x.length;
  const shown = layout.species.map((_, s) => s).filter((s) => s !== layout.proton);
  const inside: Stretch = { from: barrier.start, to: barrier.start + thickness };
  const ducts = frames[0]?.amountInAppendages !== undefined;
  const own = (frame: Frame, s: number): number =>
    totalFlux(layout, frame, s, face) - (ducts ? besideFlux(frames, frame.time, s) : 0);

  const held = shown.map(() => 0);
  const drawn = shown.map(() => 0);
  const inDuct = shown.map(() => 0);
  let fastest = 0;
  let fastestInDuct = 0;
  for (const frame of frames) {
    const at = (s: number): number =>
      ((frame.concentrations[s * count + face] ?? 0) + (frame.concentrations[s * count + face + 1] ?? 0)) / 2;
    const size = (s: number): number => Math.max(1, Math.abs(layout.charge[s] ?? 0));
    const all = shown.reduce((sum, s) => sum + at(s) * size(s), 0);
    for (const [k, s] of shown.entries()) {
      const c = frame.concentrations.subarray(s * count, (s + 1) * count);
      const amount = poreAmounts(layout, c, inside).cumulative.at(-1) ?? 0;
      held[k] = Math.max(held[k] ?? 0, amount);
      drawn[k] = Math.max(drawn[k] ?? 0, poreAmounts(layout, c, stretch).cumulative.at(-1) ?? 0);
      const duct = frame.amountInAppendages?.[s] ?? 0;
      inDuct[k] = Math.max(inDuct[k] ?? 0, duct);
      const here = at(s);
      if (here * size(s) >= common * all) fastest = Math.max(fastest, Math.abs(own(frame, s)) / (porosity * here));
      if (duct > 0 && here * size(s) >= common * all)
        fastestInDuct = Math.max(fastestInDuct, (Math.abs(besideFlux(frames, frame.time, s)) * thickness) / duct);
    }
  }
  const paceFor = (speed: number): number => (speed > 0 ? niceFraction((widestStep * thickness) / (60 * speed)) : 1);
  const pace = { pores: paceFor(fastest), duct: ducts ? paceFor(fastestInDuct) : paceFor(fastest) };

  const perDot = (amounts: readonly number[], all: readonly number[], isDrug: boolean, most: number): number => {
    const sum = (of: readonly number[]): number =>
      of.reduce((total, amount, k) => total + ((shown[k] === layout.drug) === isDrug ? amount : 0), 0);
    const wanted = Math.max(sum(amounts) / most, sum(all) / (mostOver * most));
    return wanted > 0 ? niceCeiling(wanted * layout.area) / layout.area : 0;
  };
  const crowd = (s: number, way: Way, q: number, most: number, drift: Float64Array): Crowd => ({
    species: s,
    way,
    perDot: q,
    most: q > 0 ? Math.ceil(most / q) + 2 : 0,
    drift,
  });
  const throughDucts = (frame: Frame, s: number): number => frame.amountThroughAppendages?.[s] ?? 0;
  const crowds = shown.map((s, k) => {
    const isDrug = s === layout.drug;
    const q = perDot(held, drawn, isDrug, isDrug ? budget.drug : budget.others);
    const through = overTime(frames, (frame) => totalFlux(layout, frame, s, face));
    const drift = through.map((amount, at) => {
      const frame = frames[at];
      return pace.pores * (amount - (frame ? throughDucts(frame, s) : 0));
    });
    return crowd(s, 'pores', q, drawn[k] ?? 0, drift);
  });
  if (ducts) {
    for (const [k, s] of shown.entries()) {
      const isDrug = s === layout.drug;
      const q = perDot(inDuct, inDuct, isDrug, (isDrug ? budget.drug : budget.others) / 2);
      const drift = Float64Array.from(frames, (frame) => pace.duct * throughDucts(frame, s));
      crowds.push(crowd(s, 'duct', q, inDuct[k] ?? 0, drift));
    }
  }
  const solvent = (way: Way): Float64Array =>
    overTime(frames, (frame) => {
      const still: Moment = { time: frame.time, before: frame, after: frame, weight: 0 };
      const { solvent: inPores, ductSolvent = inPores } = solventAt(run, barrier, still);
      return (pace[way] * (way === 'duct' ? ductSolvent : inPores)) / thickness;
    });
  return {
    drug: layout.drug,
    crowds: crowds.filter(({ perDot: q }) => q > 0),
    pace,
    solvent: { pores: solvent('pores'), duct: solvent('duct') },
  };
}

/** Dots of one crowd at one moment: ranks, and depths [m]. */
export interface Dots {
  count: number;
  readonly ranks: Int32Array;
  readonly depths: Float64Array;
}

export function createDots({ most }: Crowd): Dots {
  return { count: 0, ranks: new Int32Array(most), depths: new Float64Array(most) };
}

export function placeDots(
  { layout, frames }: Pick<RunData, 'layout' | 'frames'>,
  barrier: Barrier,
  stretch: Stretch,
  moment: Moment,
  crowd: Crowd,
  out: Dots,
): void {
  const { edges, cumulative } =
    crowd.way === 'pores'
      ? poreAmounts(layout, speciesAt(layout, moment, crowd.species), stretch)
      : evenly(barrier, moment, crowd.species);
  const total = cumulative.at(-1) ?? 0;
  const middle = tableAt(edges, cumulative, layout.faceX[barrier.face] ?? 0);
  const { perDot } = crowd;
  const shift = readTrack(frames, moment.time, crowd.drift);
  out.count = 0;
  if (!(total > 0)) return;
  let rank = Math.ceil((-middle - shift) / perDot - 0.5);
  let cell = 1;
  for (; out.count < out.ranks.length; rank++) {
    const amount = middle + shift + (rank + 0.5) * perDot;
    if (amount >= total) break;
    while (cell < edges.length - 1 && (cumulative[cell] ?? 0) <= amount) cell++;
    const low = cumulative[cell - 1] ?? 0;
    const high = cumulative[cell] ?? 0;
    const left = edges[cell - 1] ?? 0;
    out.ranks[out.count] = rank;
    out.depths[out.count] = left + (high > low ? (((edges[cell] ?? 0) - left) * (amount - low)) / (high - low) : 0);
    out.count++;
  }
}

/** Of follicles and ducts the solution keeps only what they hold in all. */
function evenly(
  { start, thickness }: Barrier,
  moment: Moment,
  species: number,
): { readonly edges: Float64Array; readonly cumulative: Float64Array } {
  const read = (frame: Frame): number => frame.amountInAppendages?.[species] ?? 0;
  return {
    edges: Float64Array.of(start, start + thickness),
    cumulative: Float64Array.of(0, Math.max(0, between(moment, read(moment.before), read(moment.after)))),
  };
}

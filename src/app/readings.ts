import { vesselShares } from '../../models/readings/lymph.ts';
import type { Frame, RunLayout } from '../../models/solve/frame.ts';
import { faradayConstant } from '../../models/constants.ts';
import { delivered, type Enhancement, leastTold, overPassive } from '../../models/readings/delivery.ts';
import type { RunData, Solved } from './run.ts';

export { delivered, leastTold };

/** Numbers read off solved frames, interpolated in time between them. */
export interface Instant {
  /** Frame at or before the time. */
  readonly index: number;
  /** Way to the next frame, 0 to 1. */
  readonly fraction: number;
}

export function locate(frames: readonly Frame[], time: number): Instant {
  let low = 0;
  let high = frames.length - 1;
  if (high <= 0 || time <= (frames[0]?.time ?? 0)) return { index: 0, fraction: 0 };
  if (time >= (frames[high]?.time ?? 0)) return { index: high, fraction: 0 };
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((frames[middle]?.time ?? 0) <= time) low = middle;
    else high = middle;
  }
  const before = frames[low]?.time ?? 0;
  const after = frames[high]?.time ?? before;
  return { index: low, fraction: after > before ? (time - before) / (after - before) : 0 };
}

/** Any number that every frame carries, at a time between frames. */
export function readAt(frames: readonly Frame[], time: number, read: (frame: Frame) => number): number {
  const { index, fraction } = locate(frames, time);
  const here = frames[index];
  if (here === undefined) return Number.NaN;
  const next = frames[index + 1];
  const value = read(here);
  return next === undefined || fraction === 0 ? value : value + fraction * (read(next) - value);
}

/** A number that stands beside every frame, at a time between frames. */
export function readTrack(frames: readonly Frame[], time: number, track: Float64Array): number {
  const { index, fraction } = locate(frames, time);
  const here = track[index] ?? Number.NaN;
  return fraction === 0 ? here : here + fraction * ((track[index + 1] ?? here) - here);
}

/** Any list of numbers that every frame carries, into `target`. */
export function blendAt(
  frames: readonly Frame[],
  time: number,
  read: (frame: Frame) => Float64Array,
  target: Float64Array,
): void {
  const { index, fraction } = locate(frames, time);
  const here = frames[index];
  if (here === undefined) return;
  const one = read(here);
  const other = read(frames[index + 1] ?? here);
  for (let entry = 0; entry < target.length; entry += 1) {
    const value = one[entry] ?? 0;
    target[entry] = value + fraction * ((other[entry] ?? 0) - value);
  }
}

/** ∫ |i| dt up to each frame [A s m⁻²]; exact where the current is linear between frames. */
export function doseHistory(frames: readonly Frame[]): Float64Array {
  const dose = new Float64Array(frames.length);
  for (let index = 1; index < frames.length; index += 1) {
    const before = frames[index - 1];
    const after = frames[index];
    if (before === undefined || after === undefined) continue;
    dose[index] = (dose[index - 1] ?? 0) + absoluteArea(before.current, after.current) * (after.time - before.time);
  }
  return dose;
}

/** Mean of |i| along a straight line from one value to another, a change of sign included. */
export function absoluteArea(from: number, to: number): number {
  if (from * to >= 0) return (Math.abs(from) + Math.abs(to)) / 2;
  return (from * from + to * to) / (2 * (Math.abs(from) + Math.abs(to)));
}

/** Below this current density there is no share to speak of [A m⁻²]. */
export const leastCurrent = 1e-6;

/** t_i = z_i F J_i / i at every face, species-major; null where no current flows. */
export function transportNumbers(layout: RunLayout, frame: Frame): Float64Array | null {
  if (Math.abs(frame.current) < leastCurrent) return null;
  const faces = layout.faceX.length;
  const { ionCurrent } = frame;
  // an acid’s forms differ in charge, so its flux alone does not tell what it carries
  if (ionCurrent !== undefined) return ionCurrent.map((part) => part / frame.current);
  const shares = new Float64Array(layout.species.length * faces);
  for (let species = 0; species < layout.species.length; species += 1) {
    const factor = ((layout.charge[species] ?? 0) * faradayConstant) / frame.current;
    for (let face = 0; face < faces; face += 1) {
      const at = species * faces + face;
      const flux = (frame.fluxDiffusion[at] ?? 0) + (frame.fluxMigration[at] ?? 0) + (frame.fluxConvection[at] ?? 0);
      shares[at] = factor * flux;
    }
  }
  return shares;
}

/** Where the drug is [mol m⁻²]: one entry per place, and what the ledger cannot account for. */
export interface Whereabouts {
  readonly places: readonly { readonly id: string; readonly amount: number }[];
  readonly total: number;
}

export function whereabouts(layout: RunLayout, frame: Frame): Whereabouts {
  const layers = layout.layers.length;
  const places = layout.layers.map((layer, index) => ({
    id: layer.id,
    amount: frame.amountInLayer[layout.drug * layers + index] ?? 0,
  }));
  let taken = 0;
  let converted = 0;
  for (let layer = 0; layer < layers; layer += 1) {
    taken += frame.amountTakenUp[layout.drug * layers + layer] ?? 0;
    converted -= frame.amountConverted[layout.drug * layers + layer] ?? 0;
  }
  const shares = vesselShares(layout, frame, layout.drug);
  places.push({ id: 'blood', amount: shares?.blood ?? taken });
  if (shares !== null) places.push({ id: 'lymph', amount: shares.lymph });
  places.push({ id: 'converted', amount: converted });
  places.push({ id: 'base', amount: frame.amountCrossed[layout.drug * (layers + 1) + layers] ?? 0 });
  return { places, total: places.reduce((sum, place) => sum + place.amount, 0) };
}

/** The accuracy of the answer that is shown, which for a preview is not the study's. */
export function accuracyOf(run: RunData): number {
  return run.outcome?.kind === 'finished' ? run.outcome.report.accuracyAsked : run.study.accuracy;
}

/** Null where there is no twin yet, or too little to compare. */
export function enhancement(run: Solved, passive: Solved | null, time: number, accuracy: number): Enhancement | null {
  if (passive === null || passive.frames.length < 2) return null;
  if ((passive.frames.at(-1)?.time ?? 0) < time - 1e-6) return null;
  const active = readAt(run.frames, time, (frame) => delivered(run.layout, frame));
  const without = readAt(passive.frames, time, (frame) => delivered(passive.layout, frame));
  return overPassive(active, leastTold(run, accuracy), without, leastTold(passive, accuracy));
}

/** Worst closing of any species' balance and of charge up to a frame: a fraction of the inventory. */
export function worstImbalance(frames: readonly Frame[], upTo: number): number {
  let worst = 0;
  for (let index = 0; index <= upTo && index < frames.length; index += 1) {
    const ledger = frames[index]?.ledger;
    if (ledger === undefined) continue;
    worst = Math.max(worst, ledger.charge);
    for (const mass of ledger.mass) worst = Math.max(worst, mass);
  }
  return worst;
}

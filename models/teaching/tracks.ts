// The numbers that a solved run has at every instant, in SI, as lessons measure them.
import { faradayConstant } from '../constants.ts';
import { pHHistory } from '../readings/acidity.ts';
import { bloodFlow } from '../readings/bloodFlow.ts';
import { bloodLevel, type BloodLevel } from '../readings/bloodLevel.ts';
import { type OtherPad, type SolvedColumn, voltagesAcross } from '../readings/bothPads.ts';
import { leastTold } from '../readings/delivery.ts';
import { columnVoltages } from '../readings/voltageParts.ts';
import type { Frame, RunLayout } from '../solve/frame.ts';
import type { Study } from '../study/study.ts';

/** A run to its end, with all that was solved beside it. */
export interface TaughtRun extends SolvedColumn {
  readonly study: Study;
  /** With the current off; null where the study asks for no twin. */
  readonly passive: SolvedColumn | null;
  /** Null where the study has no dispersive pad. */
  readonly dispersive: OtherPad | null;
}

export interface Track {
  /** [s] */
  readonly times: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** Why a run has no such number. */
export class Unmeasurable extends Error {}

const timesOf = (frames: readonly Frame[]): Float64Array => Float64Array.from(frames, ({ time }) => time);

export function overFrames({ frames }: SolvedColumn, value: (frame: Frame) => number): Track {
  return { times: timesOf(frames), values: Float64Array.from(frames, value) };
}

export function speciesIndex({ species, drug }: RunLayout, id: string | undefined): number {
  const index = id === undefined ? drug : species.indexOf(id);
  if (index < 0) throw new Unmeasurable(`no ${id} in this run: ${species.join(', ')}`);
  return index;
}

export function layerIndex({ layers }: RunLayout, id: string): number {
  const index = layers.findIndex((layer) => layer.id === id);
  if (index < 0) throw new Unmeasurable(`no layer ${id} in this run: ${layers.map((one) => one.id).join(', ')}`);
  return index;
}

export function columnUnder(run: TaughtRun, side: 'active' | 'other' = 'active'): SolvedColumn {
  if (side === 'active') return run;
  if (run.dispersive === null) throw new Unmeasurable('the study has no dispersive pad');
  return run.dispersive;
}

/** Through the whole pad past the last barrier; what a solve of this accuracy can not tell from none is none [mol]. */
export function deliveredTrack(column: SolvedColumn, species: number, accuracy: number): Track {
  const { layout } = column;
  const at = species * (layout.layers.length + 1) + layout.deliveredInterface;
  const least = leastTold(column, accuracy, species);
  return overFrames(column, ({ amountCrossed }) =>
    Math.abs(amountCrossed[at]) <= least ? 0 : layout.area * amountCrossed[at],
  );
}

/** Under the whole pad: in a layer, or in all of one role; or taken up by blood [mol]. */
export function heldTrack(column: SolvedColumn, species: number, place: string): Track {
  const { layout } = column;
  const layers = layout.layers.length;
  const sum = (amounts: Float64Array, chosen: readonly number[]): number =>
    layout.area * chosen.reduce((total, layer) => total + amounts[species * layers + layer], 0);
  const all = [...layout.layers.keys()];
  if (place === 'blood') return overFrames(column, ({ amountTakenUp }) => sum(amountTakenUp, all));
  const role = { pads: 'reservoir', barriers: 'barrier', tissues: 'tissue' }[place];
  const chosen =
    role === undefined ? [layerIndex(layout, place)] : all.filter((layer) => layout.layers[layer].role === role);
  return overFrames(column, ({ amountInLayer }) => sum(amountInLayer, chosen));
}

/** z F J / i in the middle of a layer; 0 without current [1]. */
export function shareTrack(column: SolvedColumn, species: number, layerId: string | undefined): Track {
  const { layout } = column;
  const { layers, faceX, charge } = layout;
  const barrier = layers.findLastIndex(({ role }) => role === 'barrier');
  const layer = layers[layerId === undefined ? Math.max(0, barrier) : layerIndex(layout, layerId)];
  const middle = (layer.start + layer.end) / 2;
  let face = 0;
  faceX.forEach((x, k) => {
    if (Math.abs(x - middle) < Math.abs(faceX[face] - middle)) face = k;
  });
  const at = species * faceX.length + face;
  return overFrames(column, ({ current, ionCurrent, fluxDiffusion, fluxMigration, fluxConvection }) => {
    if (current === 0) return 0;
    // an acid's forms differ in charge, so its flux alone does not tell what it carries
    const flux = fluxDiffusion[at] + fluxMigration[at] + fluxConvection[at];
    return (ionCurrent === undefined ? charge[species] * faradayConstant * flux : ionCurrent[at]) / current;
  });
}

export function pHTrack({ layout, frames }: SolvedColumn, place: 'pad' | 'surface' | 'belowBarrier'): Track {
  const values = pHHistory(layout, frames)?.[place] ?? null;
  if (values === null) throw new Unmeasurable('the run counts no acids and bases, or has no pad');
  return { times: timesOf(frames), values };
}

/** From electrode to electrode where both columns are solved; the barrier's own under the drug's pad [V]. */
export function voltageTrack(run: TaughtRun, part: 'whole' | 'barrier'): Track {
  const { layout, frames, dispersive } = run;
  const times = timesOf(frames);
  if (part === 'barrier')
    return { times, values: Float64Array.from(columnVoltages(layout, frames), ({ barrier }) => Math.abs(barrier)) };
  const across = dispersive === null ? null : voltagesAcross(run, dispersive);
  return { times, values: (across ?? Float64Array.from(frames, ({ voltage }) => voltage)).map(Math.abs) };
}

/** Below a hundredth of the highest current a quotient tells nothing. */
const leastOfCurrent = 1e-2;

/** Volts over current; NaN while next to none flows [Ω]. */
export function resistanceTrack(run: TaughtRun, part: 'whole' | 'barrier'): Track {
  const { layout, frames } = run;
  const { times, values } = voltageTrack(run, part);
  const peak = peakCurrent(frames);
  const resistances = Float64Array.from(frames, ({ current }, k) =>
    Math.abs(current) > leastOfCurrent * peak ? values[k] / (Math.abs(current) * layout.area) : Number.NaN,
  );
  return { times, values: resistances };
}

/** ∫|I| dt [C], along lines between frames. */
export function doseTrack({ layout, frames }: SolvedColumn): Track {
  const values = new Float64Array(frames.length);
  for (let k = 1; k < frames.length; k++) {
    const [a, b] = [frames[k - 1], frames[k]];
    const sum = Math.abs(a.current) + Math.abs(b.current);
    const mean = a.current * b.current >= 0 ? sum / 2 : (a.current ** 2 + b.current ** 2) / (2 * sum);
    values[k] = values[k - 1] + layout.area * mean * (b.time - a.time);
  }
  return { times: timesOf(frames), values };
}

export function levelOf(run: TaughtRun): BloodLevel {
  const level = bloodLevel(run.layout, run.frames, run.dispersive);
  if (level === null) throw new Unmeasurable('the study follows no body');
  return level;
}

export function bloodFlowTrack({ layout, frames }: SolvedColumn): Track {
  return overFrames({ layout, frames }, ({ time }) => bloodFlow(layout, time));
}

export function peakCurrent(frames: readonly Frame[]): number {
  return frames.reduce((most, { current }) => Math.max(most, Math.abs(current)), 0);
}

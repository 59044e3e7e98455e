// Where a pad's current crowds: how much denser it is in the pad's outermost millimetre than on average, at the frame of most
// current, and what the tissue around the pad resists (I). The column itself carries its current evenly; this looks aside.
import { evaluate } from '../physics/piecewisePolynomial.ts';
import type { AnsweringPath, Frame, RunLayout } from '../solve/frame.ts';
import { milliamperePerSquareCentimetre, millimetre } from '../units.ts';
import { type BarrierSheet, padFields, type PadFields, padSpread, type PadSpread, rimOverMean } from './padSpread.ts';
import { reading, type Reading } from './reading.ts';

export interface PadCrowding {
  readonly frame: Frame;
  readonly spread: PadSpread;
  /** Of the outermost millimetre over the mean, with the barrier and, to compare, without any. */
  readonly rim: number;
  readonly bareRim: number;
}

const rimWidth = 1 * millimetre;
/** A current within this part of the highest counts as highest, so that a hold's last frame is taken and not its first. */
const alsoHighest = 1e-3;
/** Of a barrier's conductance that is always left to what does not answer: its drop has a slope. */
const leastAtRest = 1e-3;

interface Fields {
  readonly fields: PadFields;
  readonly bare: PadSpread;
}

/** They depend on the layers alone, which every frame of a run shares. */
const known = new WeakMap<RunLayout, Fields>();

function fieldsOf(layout: RunLayout, conductivity: Float64Array): Fields {
  const found = known.get(layout);
  if (found !== undefined) return found;
  const { layers, area } = layout;
  const stack = layers.map(({ role, start, end }, l) => ({
    role,
    thickness: end - start,
    conductivity: conductivity[l],
  }));
  const below = stack.filter(({ role }) => role === 'tissue');
  const tissue = below.map((layer, k) => (k + 1 < below.length ? layer : { ...layer, thickness: Infinity }));
  const pad = stack.filter(({ role }) => role === 'reservoir').toReversed();
  const fields = padFields({ radius: Math.sqrt(area / Math.PI), pad, tissue });
  const made = { fields, bare: padSpread(fields, []) };
  known.set(layout, made);
  return made;
}

/** Share of a path's conductance that came with the current. */
function answeringShare({ conductance, passive }: AnsweringPath, time: number): number {
  const now = conductance ? evaluate(conductance, time) : 1;
  const atRest = passive ? evaluate(passive, time) : 1;
  return Math.min(1 - leastAtRest, Math.max(0, 1 - atRest / now));
}

/** The barrier's layers as sheets, each with its own drop, Donnan steps included. */
function sheetsOf({ layers, x, nodeLayer, facts }: RunLayout, frame: Frame): readonly BarrierSheet[] {
  return layers.flatMap(({ role }, l) => {
    if (role !== 'barrier') return [];
    const first = Math.max(0, nodeLayer.indexOf(l) - (x[nodeLayer.indexOf(l)] > layers[l].start ? 1 : 0));
    const last = Math.min(x.length - 1, nodeLayer.lastIndexOf(l) + 1);
    const drop = frame.potential[first] - frame.potential[last];
    const own = facts?.conduction?.answering.find(({ layer }) => layer === l);
    let answering = 0;
    if (own !== undefined) {
      const aside = (frame.appendageCurrent ?? 0) / frame.current;
      const beside = own.appendages === undefined ? 0 : aside * answeringShare(own.appendages, frame.time);
      answering = (1 - aside) * answeringShare(own, frame.time) + beside;
    }
    return [{ resistance: Math.max(0, drop / frame.current), answering }];
  });
}

/** Null without tissue, without current, and where a layer does not conduct. */
export function padCrowding(layout: RunLayout, frames: readonly Frame[]): PadCrowding | null {
  const conductivity = layout.facts?.conduction?.conductivity;
  const peak = frames.reduce((most, { current }) => Math.max(most, Math.abs(current)), 0);
  const frame = frames.findLast(({ current }) => Math.abs(current) >= (1 - alsoHighest) * peak);
  if (conductivity === undefined || frame === undefined || peak === 0) return null;
  const conducts = layout.layers.every(({ role }, l) => role === 'barrier' || conductivity[l] > 0);
  if (!conducts || !layout.layers.some(({ role }) => role === 'tissue')) return null;
  const { fields, bare } = fieldsOf(layout, conductivity);
  const spread = padSpread(fields, sheetsOf(layout, frame));
  return { frame, spread, rim: rimOverMean(spread, rimWidth), bareRim: rimOverMean(bare, rimWidth) };
}

export function rimReadings(layout: RunLayout, frames: readonly Frame[]): Reading[] {
  const crowding = padCrowding(layout, frames);
  if (crowding === null) return [];
  const { frame, spread, rim, bareRim } = crowding;
  const peak = Math.abs(frame.current);
  const solved =
    'solved in two dimensions for a disc of the pad’s area, an even electrode behind it and layers as at the start, the current gone far away';
  const outermost = `mean of the pad’s outermost millimetre, ${solved}`;
  return [
    reading(
      'rimDensity',
      'Current density at the rim',
      [(rim * peak) / milliamperePerSquareCentimetre, 'mA/cm²'],
      `${outermost}; the usual limits are for the mean over a pad`,
    ),
    reading(
      'rimOverMean',
      'Rim over mean',
      [rim, 'times'],
      `${outermost}; the barrier evens it out, without it it would be ${bareRim.toPrecision(2)}`,
    ),
    reading(
      'spreadingResistance',
      'Resistance of the tissue',
      [spread.spreading, 'Ω'],
      `from under the barrier to far away, ${solved}; the deepest layer taken to go on for ever`,
    ),
  ];
}

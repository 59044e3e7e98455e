/**
 * The current between two pads on a body, solved in cubes: skin, fat, muscle and bone by their depth and place, the horny
 * layer as a resistance per area under the pads alone. Lengths of the body in centimetres, everything else SI.
 */
import type { Body } from '../anatomy/body.ts';
import { onPatch, type Patch } from '../anatomy/patch.ts';
import { sample } from '../anatomy/surface.ts';
import { createConductor, solvePotential, type Conductor, type Contact } from './conductor.ts';
import { tissueConductivity } from '../library/tissues.ts';

export interface PadOnBody {
  readonly patch: Patch;
  /** Of what is filled [cm]. */
  readonly halfLength: number;
  readonly halfWidth: number;
  readonly corner: number;
  /** Of the horny layer beneath it, per area [Ω m²]. */
  readonly resistance: number;
}

/** Down from the surface [m]. */
export interface Depths {
  readonly skin: number;
  readonly fat: number;
}

export interface BodyGrid {
  readonly conductor: Conductor;
  readonly size: readonly [number, number, number];
  /** Middle of the first cube, and edge [cm]. */
  readonly low: readonly [number, number, number];
  readonly step: number;
  readonly cellOf: Int32Array;
  readonly blockOf: Int32Array;
  /** Of each cube's middle below the skin [m]. */
  readonly depth: Float32Array;
}

export function gridOf(body: Body, depths: Depths, step: number): BodyGrid {
  const skin = sample(body.skin, body.low, body.high, step);
  const bone = sample(body.bone, body.low, body.high, step);
  const { size, values } = skin;
  const sigma = new Float64Array(values.length);
  const half = step / 2;
  const { skin: wet, fat, muscle, bone: hard } = tissueConductivity;
  const skinEnd = depths.skin * 100;
  const fatEnd = skinEnd + depths.fat * 100;
  for (let at = 0; at < values.length; at++) {
    if (values[at] >= 0) continue;
    const depth = -values[at];
    // what of the cube lies in each layer, as if the layers were flat
    const upTo = (end: number): number => Math.min(1, Math.max(0, (end - (depth - half)) / step));
    const [inSkin, inFat] = [upTo(skinEnd), upTo(fatEnd)];
    const inBone = Math.min(1, Math.max(0, 0.5 - bone.values[at] / step));
    const soft = inSkin * wet.value + (inFat - inSkin) * fat.value + (1 - inFat) * muscle.value;
    sigma[at] = inBone * hard.value + (1 - inBone) * soft;
  }
  const { conductor, cellOf, blockOf } = createConductor(size, step / 100, sigma);
  const depth = Float32Array.from(blockOf, (at) => -values[at] / 100);
  return { conductor, size, low: [...skin.low] as [number, number, number], step, cellOf, blockOf, depth };
}

export interface Touch extends Contact {
  readonly pad: 0 | 1;
  /** [m²] */
  readonly area: number;
  /** On the skin [cm]. */
  readonly at: readonly [number, number, number];
}

/** So many pieces along half a pad's length. */
const pieces = 12;

/** The pad in small pieces, each on the cube below it; together they have the pad's area exactly. */
export function touchesOf(grid: BodyGrid, pad: PadOnBody, which: 0 | 1): Touch[] {
  const { halfLength: a, halfWidth: b, corner, patch, resistance } = pad;
  const spots: [number, number][] = [];
  const du = a / pieces;
  const across = Math.max(1, Math.round(b / du));
  const dv = b / across;
  for (let i = -pieces; i < pieces; i++) {
    for (let j = -across; j < across; j++) {
      const u = (i + 0.5) * du;
      const v = (j + 0.5) * dv;
      const x = Math.max(0, Math.abs(u) - (a - corner));
      const y = Math.max(0, Math.abs(v) - (b - corner));
      if (x * x + y * y <= corner * corner) spots.push([u, v]);
    }
  }
  const whole = (4 * a * b - (4 - Math.PI) * corner * corner) / 1e4;
  const { size, low, step, cellOf, conductor } = grid;
  const [nx, ny, nz] = size;
  const point: [number, number, number] = [0, 0, 0];
  const above: [number, number, number] = [0, 0, 0];
  const found = spots.flatMap(([u, v]) => {
    onPatch(patch, u, v, 0, point);
    onPatch(patch, u, v, 1, above);
    const out = [above[0] - point[0], above[1] - point[1], above[2] - point[2]];
    for (let deep = 0.2 * step; deep < 4 * step; deep += 0.25 * step) {
      const place = point.map((value, axis) => Math.round((value - out[axis] * deep - low[axis]) / step));
      if (place[0] < 0 || place[1] < 0 || place[2] < 0 || place[0] >= nx || place[1] >= ny || place[2] >= nz) continue;
      const cell = cellOf[(place[2] * ny + place[1]) * nx + place[0]];
      if (cell < 0) continue;
      // the open face that looks most the pad's way
      let face = -1;
      let best = 0.05;
      for (let way = 0; way < 6; way++) {
        const facing = out[way >> 1] * (way % 2 === 0 ? -1 : 1);
        if (conductor.neighbours[6 * cell + way] < 0 && facing > best) [face, best] = [way, facing];
      }
      if (face < 0) continue;
      return [{ cell, face, at: [...point] as const }];
    }
    return [];
  });
  // a piece over an edge where no cube is open is shared out among the rest
  const area = whole / found.length;
  return found.map((one) => ({
    ...one,
    conductance: area / resistance,
    potential: which === 0 ? 1 : 0,
    pad: which,
    area,
  }));
}

export interface PadCurrent {
  readonly grid: BodyGrid;
  readonly touches: readonly Touch[];
  readonly phi: Float64Array;
  /** From the first pad to the second at one volt [A]. */
  readonly current: number;
  /** Between the two horny layers [Ω]. */
  readonly tissueResistance: number;
  /** Highest density at a rim over the pad's mean [1]: under the first pad, under the second. */
  readonly crowding: readonly [number, number];
  /** Of all current, what never gets below skin and fat where it is half way [1]. */
  readonly shallow: number;
  readonly residual: number;
  readonly iterations: number;
}

export function solvePadCurrent(
  grid: BodyGrid,
  pads: readonly [PadOnBody, PadOnBody],
  depths: Depths,
  guess?: Float64Array,
): PadCurrent {
  const touches = [...touchesOf(grid, pads[0], 0), ...touchesOf(grid, pads[1], 1)];
  const usable = guess?.length === grid.conductor.count ? guess : undefined;
  const { phi, residual, iterations } = solvePotential(grid.conductor, touches, undefined, usable, 1e-9);
  let current = 0;
  for (const { pad, cell, conductance } of touches) if (pad === 0) current += conductance * (1 - phi[cell]);
  const through = [0, 1].map((pad) => touches.filter((touch) => touch.pad === pad)) as [Touch[], Touch[]];
  const contact = through.map((own) => 1 / own.reduce((sum, { conductance }) => sum + conductance, 0));
  // the horny layers take most of the voltage, and not evenly: half way is half way through what lies below them
  const under = through.map((own) => own.reduce((sum, { cell }) => sum + phi[cell], 0) / own.length);
  return {
    grid,
    touches,
    phi,
    current,
    tissueResistance: 1 / current - contact[0] - contact[1],
    crowding: [crowdingOf(through[0], phi), crowdingOf(through[1], phi)],
    shallow: shallowShare(grid, phi, (under[0] + under[1]) / 2, depths.skin + depths.fat),
    residual,
    iterations,
  };
}

/** By cube, as a piece of a pad is finer than what is solved. */
function crowdingOf(touches: readonly Touch[], phi: Float64Array): number {
  const byCell = new Map<number, { current: number; area: number }>();
  let [current, area] = [0, 0];
  for (const touch of touches) {
    const one = byCell.get(touch.cell) ?? { current: 0, area: 0 };
    const flow = Math.abs(touch.conductance * (touch.potential - phi[touch.cell]));
    byCell.set(touch.cell, { current: one.current + flow, area: one.area + touch.area });
    current += flow;
    area += touch.area;
  }
  const mean = current / area;
  return [...byCell.values()].reduce((most, one) => Math.max(most, one.current / one.area / mean), 0);
}

/** Through the surface of one potential between the pads, which all current crosses once. */
function shallowShare({ conductor, depth }: BodyGrid, phi: Float64Array, level: number, deep: number): number {
  let [whole, shallow] = [0, 0];
  for (let cell = 0; cell < conductor.count; cell++) {
    for (let axis = 0; axis < 3; axis++) {
      const other = conductor.neighbours[6 * cell + 2 * axis];
      if (other < 0 || phi[cell] < level === phi[other] < level) continue;
      const flow = conductor.links[3 * cell + axis] * Math.abs(phi[cell] - phi[other]);
      whole += flow;
      if ((depth[cell] + depth[other]) / 2 <= deep) shallow += flow;
    }
  }
  return whole > 0 ? shallow / whole : 0;
}

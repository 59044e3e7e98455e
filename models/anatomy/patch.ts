/**
 * A flat patch laid on a surface without stretching its two middle lines: from its centre it is walked along the one,
 * from there along the other, each small step drawn back onto the surface. [cm]
 */
import type { Spot } from './body.ts';
import { cross, unit, type Field, type MeltedField, type Triple } from './shapes.ts';
import { gradient } from './surface.ts';

/** Where a patch lies: a point of the surface, its normal, and the patch's long way in the surface. */
export interface Seating {
  readonly at: Triple;
  readonly normal: Triple;
  readonly along: Triple;
}

export interface Patch {
  readonly seating: Seating;
  readonly halfLength: number;
  readonly halfWidth: number;
  /** Points and normals, `count` by `count`, along its width first. */
  readonly count: number;
  readonly points: Float64Array;
  readonly normals: Float64Array;
}

/** The first point of the surface on the way from one point towards another; null where there is none. */
export function firstMet(field: Field, from: Triple, towards: Triple, reach = 60): Triple | null {
  const d = unit([towards[0] - from[0], towards[1] - from[1], towards[2] - from[2]]);
  let t = 0;
  for (let step = 0; step < 160 && t < reach; step++) {
    const at: Triple = [from[0] + d[0] * t, from[1] + d[1] * t, from[2] + d[2] * t];
    const distance = field(...at);
    if (distance < 0.004) return at;
    t += Math.max(0.01, distance * 0.75);
  }
  return null;
}

/** The point of the surface that the way down its field leads to; null where that leads nowhere. Stays where it is on the surface. */
export function nearestOn(field: Field, from: Triple): Triple | null {
  let at = from;
  const g: [number, number, number] = [0, 0, 0];
  for (let step = 0; step < 60; step++) {
    const distance = field(...at);
    if (Math.abs(distance) < 0.02) return at;
    gradient(field, ...at, g);
    const slope = Math.max(0.3, Math.hypot(...g));
    const back = Math.max(-1, Math.min(1, (0.9 * distance) / slope)) / slope;
    at = [at[0] - g[0] * back, at[1] - g[1] * back, at[2] - g[2] * back];
  }
  return null;
}

export function seatingAt(field: Field, at: Triple, along: Triple): Seating {
  const normal = normalAt(field, at);
  const flat = tangent(along, normal);
  return { at, normal, along: flat };
}

export function seatingOf(field: Field, spot: Spot, along: Triple): Seating {
  return seatingAt(field, firstMet(field, spot.from, spot.towards) ?? spot.towards, along);
}

function normalAt(field: Field, at: Triple): Triple {
  const g: [number, number, number] = [0, 0, 0];
  gradient(field, ...at, g, bridged);
  return unit(g);
}

/** The direction without its part across the surface; any other where nothing is left of it. */
function tangent(way: Triple, normal: Triple): Triple {
  const across = way[0] * normal[0] + way[1] * normal[1] + way[2] * normal[2];
  const left: Triple = [way[0] - across * normal[0], way[1] - across * normal[1], way[2] - across * normal[2]];
  if (Math.hypot(...left) > 0.05) return unit(left);
  return unit(cross(normal, Math.abs(normal[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
}

interface Stand {
  readonly at: Triple;
  readonly normal: Triple;
}

/** One step in the surface; the way goes on as straight as the surface allows. */
function walk(field: Field, from: Stand, way: Triple, length: number): { readonly to: Stand; readonly way: Triple } {
  let at: Triple = [from.at[0] + way[0] * length, from.at[1] + way[1] * length, from.at[2] + way[2] * length];
  const g: [number, number, number] = [0, 0, 0];
  for (let pass = 0; pass < 2; pass++) {
    const d = field(...at);
    gradient(field, ...at, g, bridged);
    const slope = Math.max(0.3, Math.hypot(...g));
    const back = Math.max(-0.6, Math.min(0.6, d / slope)) / slope;
    at = [at[0] - g[0] * back, at[1] - g[1] * back, at[2] - g[2] * back];
  }
  const normal = unit(g);
  return { to: { at, normal }, way: tangent(way, normal) };
}

/** Foam bridges what is finer than this [cm]. */
const bridged = 0.35;

/** Steps of this length follow a finger's roundness [cm]. */
const stride = 0.35;

export function layPatch(whole: MeltedField, seating: Seating, halfLength: number, halfWidth: number): Patch {
  const far = Math.hypot(halfLength, halfWidth);
  const field = whole.within(...seating.at, far + 1);
  const side = 2 * Math.max(4, Math.ceil(Math.max(halfLength, halfWidth) / stride));
  const count = side + 1;
  const middle = side / 2;
  const points = new Float64Array(3 * count * count);
  const normals = new Float64Array(3 * count * count);
  const put = (i: number, j: number, { at, normal }: Stand): void => {
    points.set(at, 3 * (i * count + j));
    normals.set(normal, 3 * (i * count + j));
  };
  const centre: Stand = seating;
  for (const sign of [1, -1]) {
    let here = centre;
    let way: Triple = [seating.along[0] * sign, seating.along[1] * sign, seating.along[2] * sign];
    for (let i = 0; i <= middle; i++) {
      if (i > 0) ({ to: here, way } = walk(field, here, way, halfLength / middle));
      put(middle + sign * i, middle, here);
      const forward: Triple = [way[0] * sign, way[1] * sign, way[2] * sign];
      for (const turn of [1, -1]) {
        let across: Triple = unit(cross(here.normal, forward));
        across = [across[0] * turn, across[1] * turn, across[2] * turn];
        let there = here;
        for (let j = 1; j <= middle; j++) {
          ({ to: there, way: across } = walk(field, there, across, halfWidth / middle));
          put(middle + sign * i, middle + turn * j, there);
        }
      }
    }
  }
  return { seating, halfLength, halfWidth, count, points, normals };
}

/** The point `height` above the patch at `u` along and `v` across its middle [cm]; beyond its edges the edge's. */
export function onPatch(patch: Patch, u: number, v: number, height: number, out: [number, number, number]): void {
  const { count, points, normals, halfLength, halfWidth } = patch;
  const place = (value: number, half: number): number =>
    Math.min(count - 1.000001, Math.max(0, ((value + half) / (2 * half)) * (count - 1)));
  const x = place(u, halfLength);
  const y = place(v, halfWidth);
  const i = Math.floor(x);
  const j = Math.floor(y);
  const [s, t] = [x - i, y - j];
  const at = 3 * (i * count + j);
  const next = at + 3 * count;
  for (let axis = 0; axis < 3; axis++) {
    const blend = (values: Float64Array): number =>
      ((values[at + axis] ?? 0) * (1 - t) + (values[at + 3 + axis] ?? 0) * t) * (1 - s) +
      ((values[next + axis] ?? 0) * (1 - t) + (values[next + 3 + axis] ?? 0) * t) * s;
    out[axis] = blend(points) + height * blend(normals);
  }
}

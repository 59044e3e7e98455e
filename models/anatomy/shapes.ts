/**
 * Signed distances of simple solids and how they melt into one another: negative inside, lengths in centimetres.
 * Rounded cone and the polynomial smooth minimum after I. Quilez; a limb is a row of ovals along a straight axis, its
 * distance to first order, (q − 1)/|∇q| with q the oval's own radius function.
 */
import { MonotoneCubic } from '../numerics/monotoneCubic.ts';

export type Triple = readonly [number, number, number];
/** [cm] */
export type Field = (x: number, y: number, z: number) => number;

export interface Solid {
  readonly distance: Field;
  /** A ball that holds the solid. */
  readonly centre: Triple;
  readonly reach: number;
}

export interface Melted {
  readonly solid: Solid;
  /** Width over which it melts into what was there before. */
  readonly width: number;
  /** Taken away instead of added. */
  readonly hollow?: boolean;
}

export function roundCone(a: Triple, b: Triple, radiusA: number, radiusB: number): Solid {
  const [ax, ay, az] = a;
  const [dx, dy, dz] = [b[0] - ax, b[1] - ay, b[2] - az];
  const l2 = dx * dx + dy * dy + dz * dz;
  const rr = radiusA - radiusB;
  const a2 = l2 - rr * rr;
  const il2 = 1 / l2;
  const turn = Math.sign(rr) * rr * rr;
  const distance: Field = (x, y, z) => {
    const px = x - ax;
    const py = y - ay;
    const pz = z - az;
    const along = px * dx + py * dy + pz * dz;
    const beyond = along - l2;
    const ex = px * l2 - dx * along;
    const ey = py * l2 - dy * along;
    const ez = pz * l2 - dz * along;
    const x2 = ex * ex + ey * ey + ez * ez;
    const y2 = along * along * l2;
    const z2 = beyond * beyond * l2;
    const k = turn * x2;
    if (Math.sign(beyond) * a2 * z2 > k) return Math.sqrt(x2 + z2) * il2 - radiusB;
    if (Math.sign(along) * a2 * y2 < k) return Math.sqrt(x2 + y2) * il2 - radiusA;
    return (Math.sqrt(x2 * a2 * il2) + along * rr) * il2 - radiusA;
  };
  return {
    distance,
    centre: [ax + dx / 2, ay + dy / 2, az + dz / 2],
    reach: Math.sqrt(l2) / 2 + Math.max(radiusA, radiusB),
  };
}

/** Half axes along `along`, along `side` and across both; the two directions at right angles, of length 1. */
export function ellipsoid(centre: Triple, radii: Triple, along: Triple = [1, 0, 0], side: Triple = [0, 0, 1]): Solid {
  const [cx, cy, cz] = centre;
  const [ra, rs, ru] = radii;
  const up = cross(side, along);
  const distance: Field = (x, y, z) => {
    const px = x - cx;
    const py = y - cy;
    const pz = z - cz;
    const a = (px * along[0] + py * along[1] + pz * along[2]) / ra;
    const s = (px * side[0] + py * side[1] + pz * side[2]) / rs;
    const u = (px * up[0] + py * up[1] + pz * up[2]) / ru;
    const k0 = Math.sqrt(a * a + s * s + u * u);
    const k1 = Math.sqrt((a * a) / (ra * ra) + (s * s) / (rs * rs) + (u * u) / (ru * ru));
    return k1 < 1e-9 ? -Math.min(ra, rs, ru) : (k0 * (k0 - 1)) / k1;
  };
  return { distance, centre, reach: Math.max(ra, rs, ru) };
}

/** One oval of a limb: how far along, and how far its outline lies to four sides of the axis. */
export type Oval = readonly [along: number, side: number, otherSide: number, up: number, down: number];

/** Between ovals the outline follows smooth curves that make no bulge of their own. */
export function limb(start: Triple, along: Triple, side: Triple, ovals: readonly Oval[]): Solid {
  const up = cross(side, along);
  const first = ovals[0]?.[0] ?? 0;
  const last = ovals.at(-1)?.[0] ?? 0;
  const step = 0.2;
  const count = Math.ceil((last - first) / step) + 1;
  const table = new Float64Array(4 * count);
  const at = Float64Array.from(ovals, ([t]) => t);
  for (let part = 0; part < 4; part++) {
    const curve = new MonotoneCubic(
      at,
      Float64Array.from(ovals, (oval) => oval[part + 1] ?? 0),
    );
    for (let k = 0; k < count; k++) table[4 * k + part] = curve.value(first + k * step);
  }
  const widest = table.reduce((most, one) => Math.max(most, one), 0);
  const distance: Field = (x, y, z) => {
    const px = x - start[0];
    const py = y - start[1];
    const pz = z - start[2];
    const t = px * along[0] + py * along[1] + pz * along[2];
    const s = px * side[0] + py * side[1] + pz * side[2];
    const u = px * up[0] + py * up[1] + pz * up[2];
    const place = Math.min(count - 1.000001, Math.max(0, (t - first) / step));
    const k = Math.floor(place);
    const share = place - k;
    const one = 4 * k + (s >= 0 ? 0 : 1);
    const two = 4 * k + (u >= 0 ? 2 : 3);
    const a = table[one] * (1 - share) + table[one + 4] * share;
    const b = table[two] * (1 - share) + table[two + 4] * share;
    const sa = s / a;
    const ub = u / b;
    const q = Math.sqrt(sa * sa + ub * ub);
    const slope = Math.sqrt((sa * sa) / (a * a) + (ub * ub) / (b * b));
    const round = slope < 1e-9 ? -Math.min(a, b) : ((q - 1) * q) / slope;
    const beyond = Math.max(first - t, t - last);
    if (beyond <= 0) return Math.max(round, beyond);
    return round <= 0 ? beyond : Math.sqrt(round * round + beyond * beyond);
  };
  const middle = (first + last) / 2;
  return {
    distance,
    centre: [start[0] + along[0] * middle, start[1] + along[1] * middle, start[2] + along[2] * middle],
    reach: Math.hypot((last - first) / 2, widest),
  };
}

/** A field, and the same with only those of its parts that are felt within a ball. */
export interface MeltedField extends Field {
  within(x: number, y: number, z: number, radius: number): Field;
}

/** A melted distance may be too large by this factor far away. */
const distrust = 0.65;

/** In the order given, each into all before it. */
export function melt(parts: readonly Melted[]): MeltedField {
  const whole = fieldOf(parts);
  return Object.assign(whole, {
    within(x: number, y: number, z: number, radius: number) {
      const most = Math.max(0, whole(x, y, z)) + 1.5 * radius;
      return fieldOf(
        parts.filter(({ solid, width, hollow }) => {
          const least = solid.distance(x, y, z) * distrust - radius;
          return hollow === true ? least < width + radius : least < most + width;
        }),
      );
    },
  });
}

function fieldOf(parts: readonly Melted[]): Field {
  const count = parts.length;
  const solids = parts.map(({ solid }) => solid);
  const widths = parts.map(({ width }) => width);
  const hollows = parts.map(({ hollow }) => hollow === true);
  return (x, y, z) => {
    let d = Infinity;
    for (let k = 0; k < count; k++) {
      const { distance, centre, reach } = solids[k];
      const width = widths[k] ?? 0;
      const [cx, cy, cz] = centre;
      const dx = x - cx;
      const dy = y - cy;
      const dz = z - cz;
      const limit = (hollows[k] ? width - d : d + width) + reach;
      // too far off to be felt
      if (limit < 0 || dx * dx + dy * dy + dz * dz > limit * limit) continue;
      const one = distance(x, y, z);
      d = hollows[k] ? -smoothMin(-d, one, width) : smoothMin(d, one, width);
    }
    return d;
  };
}

export function smoothMin(a: number, b: number, width: number): number {
  const h = Math.max(width - Math.abs(a - b), 0) / width;
  return Math.min(a, b) - (h * h * width) / 4;
}

export function cross(a: Triple, b: Triple): Triple {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function unit([x, y, z]: Triple): Triple {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

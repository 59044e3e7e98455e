/** What the skin's look depends on at each vertex: how much of the sky the body itself hides there, and how flushed it is. */
import type { Body } from './body.ts';
import type { Mesh } from './surface.ts';

/** Distances at which the way out is felt for [cm]. */
const feelers = [0.25, 0.6, 1.2, 2.2] as const;

/** Two bytes a vertex: light from around (255: open), flush. */
export function complexionOf(body: Body, { positions, normals }: Mesh): Uint8Array {
  const count = positions.length / 3;
  const looks = new Uint8Array(2 * count);
  for (let k = 0; k < count; k++) {
    const at = [0, 1, 2].map((axis) => positions[3 * k + axis] ?? 0);
    const n = [0, 1, 2].map((axis) => normals[3 * k + axis] ?? 0);
    const [x = 0, y = 0, z = 0] = at;
    const [nx = 0, ny = 0, nz = 0] = n;
    let hidden = 0;
    let weight = 1;
    for (const far of feelers) {
      const d = body.skin(x + nx * far, y + ny * far, z + nz * far);
      hidden += weight * Math.max(0, (far - d) / far);
      weight *= 0.72;
    }
    let flush = 0;
    for (const { at: centre, radius, strength } of body.flush) {
      const r2 = (x - centre[0]) ** 2 + (y - centre[1]) ** 2 + (z - centre[2]) ** 2;
      flush += strength * Math.exp(-r2 / (radius * radius));
    }
    looks[2 * k] = Math.round(255 * Math.max(0, 1 - 0.42 * hidden));
    looks[2 * k + 1] = Math.round(255 * Math.min(1, flush));
  }
  return looks;
}

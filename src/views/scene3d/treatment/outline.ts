/** What must be seen of a body at a site, and how finely a study tells places on it. */
import { Vector3 } from 'three';
import type { Site } from '../../../../models/anatomy/body.ts';
import type { Triple } from '../../../../models/anatomy/shapes.ts';

/** As finely as a study tells places [cm]. */
export function tidied([x, y, z]: Triple): Triple {
  const tidy = (value: number): number => Math.round(value * 100) / 100 || 0;
  return [tidy(x), tidy(y), tidy(z)];
}

/** The skin's points that stick out furthest between the site's corners, in many directions: enough to be framed by. */
export function outlineOf(positions: Float32Array, { low, high }: Site): Vector3[] {
  const ways = [-1, -0.5, 0, 0.5, 1].flatMap((x) =>
    [-1, 0, 1].flatMap((y) => [-1, -0.5, 0, 0.5, 1].map((z) => [x, y, z] as const)),
  );
  const furthest = ways.map(() => -Infinity);
  const found = ways.map(() => -1);
  for (let k = 0; k < positions.length; k += 3) {
    const [x = 0, y = 0, z = 0] = positions.subarray(k, k + 3);
    if (x < low[0] || y < low[1] || z < low[2] || x > high[0] || y > high[1] || z > high[2]) continue;
    for (const [w, way] of ways.entries()) {
      const far = way[0] * x + way[1] * y + way[2] * z;
      if (far <= (furthest[w] ?? 0)) continue;
      furthest[w] = far;
      found[w] = k;
    }
  }
  return [...new Set(found)].filter((k) => k >= 0).map((k) => new Vector3().fromArray(positions, k));
}

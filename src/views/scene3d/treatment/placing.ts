/** Where the pads lie on a body: at their usual places, or where a hand has put them; and how far apart their rims are. */
import { layPatch, onPatch, seatingAt, seatingOf, type Patch, type Seating } from '../../../../models/anatomy/patch.ts';
import type { Body, Site } from '../../../../models/anatomy/body.ts';
import type { Triple } from '../../../../models/anatomy/shapes.ts';
import { cornerOf, padSize, skirt, type PadSize } from './padModel.ts';

export interface Laid {
  readonly size: PadSize;
  readonly patch: Patch;
}

export type Side = 'active' | 'other';

/** `at`: where a hand has put it; null: where it usually lies. */
export function layPad(body: Body, site: Site, side: Side, area: number, at: Triple | null): Laid {
  const size = padSize(area);
  const seating: Seating =
    at === null ? seatingOf(body.skin, site[side], site.along) : seatingAt(body.skin, at, site.along);
  return { size, patch: layPatch(body.skin, seating, size.halfLength + skirt, size.halfWidth + skirt) };
}

/** Points along the filled area's outline, on the skin. */
function rimOf({ size, patch }: Laid): Triple[] {
  const { halfLength: a, halfWidth: b } = size;
  const r = cornerOf(size);
  const rim: Triple[] = [];
  const put = (u: number, v: number): void => {
    const out: [number, number, number] = [0, 0, 0];
    onPatch(patch, u, v, 0, out);
    rim.push(out);
  };
  const sides = 6;
  for (const [sx, sy] of [
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ] as const) {
    for (let k = 0; k <= sides; k++) {
      const turn = (Math.PI / 2) * (k / sides);
      put(sx * (a - r + r * Math.cos(turn)), sy * (b - r + r * Math.sin(turn)));
      put(sx * a, sy * (b - r) * (k / sides));
      put(sx * (a - r) * (k / sides), sy * b);
    }
  }
  return rim;
}

/** Shortest straight way between the two filled areas' rims [cm]. */
export function rimGap(one: Laid, other: Laid): number {
  const there = rimOf(other);
  let least = Infinity;
  for (const a of rimOf(one)) {
    for (const b of there) least = Math.min(least, (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2);
  }
  return Math.sqrt(least);
}

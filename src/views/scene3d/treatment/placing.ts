/** Where the pads lie on a body: at their usual places, or where a hand has put them; and how far apart their rims are. */
import {
  layPatch,
  nearestOn,
  onPatch,
  seatingAt,
  seatingOf,
  type Patch,
  type Seating,
} from '../../../../models/anatomy/patch.ts';
import type { Body, Site } from '../../../../models/anatomy/body.ts';
import type { Triple } from '../../../../models/anatomy/shapes.ts';
import type { Study } from '../../../../models/study/study.ts';
import { cornerOf, padSize, skirt, type PadSize } from './padModel.ts';

export interface Laid {
  readonly size: PadSize;
  readonly patch: Patch;
}

export type Side = 'active' | 'other';

/** Where the picture of the body has faded out. */
export function isLost(body: Body, at: Triple): boolean {
  return body.ends.some(
    (end) => end.towards.reduce((sum, way, k) => sum + way * ((at[k] ?? 0) - (end.at[k] ?? 0)), 0) > 0,
  );
}

const places = { active: 'drugPad', other: 'returnPad' } as const;

/** What a study tells of a pad's place here: the skin nearest to it; null: nothing, or nothing that is on this body. */
export function toldPlace({ placement }: Study, siteId: string, body: Body, side: Side): Triple | null {
  const told = placement?.site === siteId ? placement[places[side]] : undefined;
  const met = told === undefined ? null : nearestOn(body.skin, [told.x_cm, told.y_cm, told.z_cm]);
  return met === null || isLost(body, met) ? null : met;
}

/** The study with a pad elsewhere on this site; null: both where they usually lie. */
export function withPlace(study: Study, siteId: string, moved: { side: Side; at: Triple } | null): Study {
  const { placement, ...rest } = study;
  if (moved === null)
    return study.madeFrom === undefined && placement ? { ...rest, placement: { site: siteId } } : rest;
  const [x_cm, y_cm, z_cm] = moved.at;
  const kept = placement?.site === siteId ? placement : { site: siteId };
  return { ...rest, placement: { ...kept, [places[moved.side]]: { x_cm, y_cm, z_cm } } };
}

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

/** One pad lying on the skin: foam skirt, cup, cover in its pole's colour, drawn sign, snap; bent to the surface. */
import { BufferAttribute, BufferGeometry, Group, Mesh, MeshLambertMaterial, Vector3 } from 'three';
import { onPatch, type Patch } from '../../../../models/anatomy/patch.ts';

export interface PadSize {
  /** Half length and half width of what is filled; its area is the study's [cm]. */
  readonly halfLength: number;
  readonly halfWidth: number;
}

/** Foam beyond the filled area [cm]. */
export const skirt = 0.75;
const aspect = 1.22;

/** A rounded rectangle of this area [cm²]; `round` is its corner's radius over half its width. */
export function padSize(area: number): PadSize {
  // what the four corners lack of a full rectangle
  const lack = (4 - Math.PI) * cornerShare ** 2;
  const halfWidth = Math.sqrt(area / (4 * aspect - lack));
  return { halfLength: aspect * halfWidth, halfWidth };
}
const cornerShare = 0.45;

/** A wire lies on a pad, not in it: a pad's top over the skin, and as deep as a bent one reaches round a limb [cm]. */
const boxTop = 0.75;
const boxDepth = 2;

/** How far a point, in the pad's own lengths along, across and out of the skin, is from its box [cm]; negative inside. */
export function awayFromPad({ halfLength, halfWidth }: PadSize, x: number, y: number, z: number): number {
  const u = Math.abs(x) - halfLength - skirt;
  const v = Math.abs(y) - halfWidth - skirt;
  const w = Math.max(z - boxTop, -boxDepth - z);
  return Math.hypot(Math.max(u, 0), Math.max(v, 0), Math.max(w, 0)) + Math.min(0, Math.max(u, v, w));
}

export function cornerOf({ halfLength, halfWidth }: PadSize): number {
  return halfLength === halfWidth ? halfWidth : cornerShare * halfWidth;
}

/** Points of an outline and the height of its rim, from outside inwards. */
type Ring = readonly [outset: number, height: number];

/** Points of a quarter: along half a side, round the corner, along half the next side. */
const quarterPoints = 12;
const around = 4 * quarterPoints;

/** The same points on every ring, so that nothing twists between them. */
function outline(size: PadSize, outset: number): Float64Array {
  const a = size.halfLength + outset;
  const b = size.halfWidth + outset;
  const r = Math.max(0.02, Math.min(Math.min(a, b), cornerOf(size) + outset));
  const quarter: (readonly [number, number])[] = [];
  const onArc = quarterPoints - 4;
  for (const part of [0, 0.55]) quarter.push([a, (b - r) * part]);
  for (let k = 0; k <= onArc; k++) {
    const turn = (Math.PI / 2) * (k / onArc);
    quarter.push([a - r + r * Math.cos(turn), b - r + r * Math.sin(turn)]);
  }
  for (const part of [0.55, 0]) quarter.push([(a - r) * part, b]);
  const points = new Float64Array(2 * around);
  for (let k = 0; k < quarterPoints; k++) {
    const [x, y] = quarter[k] ?? [a, 0];
    const [backX, backY] = quarter[quarterPoints - k] ?? [0, b];
    points.set([x, y], 2 * k);
    points.set([-backX, backY], 2 * (quarterPoints + k));
    points.set([-x, -y], 2 * (2 * quarterPoints + k));
    points.set([backX, -backY], 2 * (3 * quarterPoints + k));
  }
  return points;
}

/** A raised body over the outline, ring by ring, closed in its middle; `at` shifts it on the pad. */
function raised(
  patch: Patch,
  size: PadSize,
  rings: readonly Ring[],
  at: readonly [number, number] = [0, 0],
): BufferGeometry {
  const inner = rings.at(-1) ?? [0, 0];
  const shrinks = [0.85, 0.7, 0.55, 0.4, 0.25, 0.12];
  const positions: number[] = [];
  const point: [number, number, number] = [0, 0, 0];
  const put = (u: number, v: number, height: number): void => {
    onPatch(patch, u + at[0], v + at[1], height, point);
    positions.push(...point);
  };
  for (const [outset, height] of rings) {
    const edge = outline(size, outset);
    for (let k = 0; k < around; k++) put(edge[2 * k] ?? 0, edge[2 * k + 1] ?? 0, height);
  }
  const last = outline(size, inner[0]);
  for (const shrink of shrinks) {
    for (let k = 0; k < around; k++) put((last[2 * k] ?? 0) * shrink, (last[2 * k + 1] ?? 0) * shrink, inner[1]);
  }
  put(0, 0, inner[1]);
  const rows = rings.length + shrinks.length;
  const index: number[] = [];
  for (let row = 0; row + 1 < rows; row++) {
    for (let k = 0; k < around; k++) {
      const a = row * around + k;
      const b = row * around + ((k + 1) % around);
      index.push(a, b, b + around, a, b + around, a + around);
    }
  }
  const centre = rows * around;
  for (let k = 0; k < around; k++) {
    index.push((rows - 1) * around + k, (rows - 1) * around + ((k + 1) % around), centre);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}

export interface PadModel {
  readonly group: Group;
  /** Where the lead leaves it, and the way out of the skin there. */
  readonly snap: { readonly at: Vector3; readonly out: Vector3 };
  /** Above its middle, for words. */
  readonly top: Vector3;
  setPole(pole: -1 | 1): void;
  dispose(): void;
}

export const padColours = { positive: '#e07b22', negative: '#2f72c4' } as const;

export function createPadModel(patch: Patch, size: PadSize): PadModel {
  const group = new Group();
  const foam = new MeshLambertMaterial({ color: '#f1f2ef' });
  const cup = new MeshLambertMaterial({ color: '#dfe3e2' });
  const cover = new MeshLambertMaterial({ color: padColours.negative });
  const white = new MeshLambertMaterial({ color: '#ffffff' });
  const metal = new MeshLambertMaterial({ color: '#aab1b6' });
  const geometries: BufferGeometry[] = [];
  const add = (geometry: BufferGeometry, material: MeshLambertMaterial): Mesh => {
    const mesh = new Mesh(geometry, material);
    geometries.push(geometry);
    group.add(mesh);
    return mesh;
  };
  const s = skirt;
  add(
    raised(patch, size, [
      [s, -0.05],
      [s, 0.1],
      [s - 0.07, 0.17],
      [0.3, 0.2],
      [0, 0.2],
    ]),
    foam,
  );
  add(
    raised(patch, size, [
      [0.3, 0.16],
      [0.28, 0.34],
      [0.2, 0.42],
      [0, 0.44],
    ]),
    cup,
  );
  add(
    raised(patch, size, [
      [0.16, 0.36],
      [0.15, 0.52],
      [0.08, 0.6],
      [-0.05, 0.63],
      [-0.4, 0.66],
    ]),
    cover,
  );
  const top = 0.66;
  const reach = size.halfLength;
  const stroke = 0.13 * size.halfWidth + 0.06;
  const arm = Math.min(0.52 * size.halfWidth, 0.4 * size.halfLength);
  const signAt: readonly [number, number] = [-0.3 * reach, 0];
  const bar = (long: number, wide: number, at: readonly [number, number]): BufferGeometry =>
    raised(
      patch,
      { halfLength: long, halfWidth: wide },
      [
        [0, top - 0.2],
        [0, top + 0.11],
        [-0.03, top + 0.14],
      ],
      at,
    );
  add(bar(arm, stroke, signAt), white);
  const post = add(bar(stroke, arm, signAt), white);
  const snapAt: readonly [number, number] = [0.52 * reach, 0];
  const disc = (radius: number): PadSize => ({ halfLength: radius, halfWidth: radius });
  add(
    raised(
      patch,
      disc(0.42),
      [
        [0, top - 0.05],
        [0, top + 0.06],
        [-0.05, top + 0.1],
      ],
      snapAt,
    ),
    metal,
  );
  add(
    raised(
      patch,
      disc(0.24),
      [
        [0, top],
        [0.03, top + 0.22],
        [0, top + 0.3],
        [-0.06, top + 0.33],
      ],
      snapAt,
    ),
    metal,
  );
  const out: [number, number, number] = [0, 0, 0];
  const place = (u: number, v: number, height: number): Vector3 => {
    onPatch(patch, u, v, height, out);
    return new Vector3(...out);
  };
  const at = place(snapAt[0], 0, top + 0.3);
  return {
    group,
    snap: { at, out: place(snapAt[0], 0, top + 1.3).sub(at) },
    top: place(-0.3 * reach, 0, top + 0.1),
    setPole(pole) {
      cover.color.set(pole > 0 ? padColours.positive : padColours.negative);
      post.visible = pole > 0;
    },
    dispose() {
      for (const geometry of geometries) geometry.dispose();
      for (const material of [foam, cup, cover, white, metal]) material.dispose();
    },
  };
}

/** Where a camera must stand so that given points fill a rectangle of the window (pure; no three). */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export interface Fit {
  readonly target: Point;
  readonly distance: number;
}

export interface Direction {
  /** From the target towards the camera: turn about the vertical, 0 straight in front, positive to the right [rad]. */
  readonly azimuth: number;
  /** Above the horizon [rad]. */
  readonly elevation: number;
}

/** How far a hand may turn and near a picture, and the steps of its keys. */
export const turnLimits = {
  keyTurn: 0.12,
  keyZoom: 0.9,
  /** Above the horizon [rad]. */
  lowest: 0.06,
  highest: 1.45,
  /** Over the distance from which all is seen [1]. */
  nearest: 0.25,
  farthest: 2,
} as const;

/** As `aria-keyshortcuts` writes them. */
export const cameraKeys = 'ArrowLeft ArrowRight ArrowUp ArrowDown + - Home';

export function basis(direction: Direction): { readonly right: Point; readonly up: Point; readonly back: Point } {
  const sa = Math.sin(direction.azimuth);
  const ca = Math.cos(direction.azimuth);
  const se = Math.sin(direction.elevation);
  const ce = Math.cos(direction.elevation);
  return {
    right: { x: ca, y: 0, z: -sa },
    up: { x: -se * sa, y: ce, z: -se * ca },
    back: { x: ce * sa, y: se, z: ce * ca },
  };
}

function dot(a: Point, b: Point): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

/** tanX, tanY: half extents of the rectangle at unit distance. */
export function fitPoints(points: readonly Point[], direction: Direction, tanX: number, tanY: number): Fit {
  const { right, up, back } = basis(direction);
  const seen = points.map((p) => ({ u: dot(p, right), v: dot(p, up), w: dot(p, back) }));
  let u = 0;
  let v = 0;
  let w = 0;
  for (const p of seen) {
    u += p.u / seen.length;
    v += p.v / seen.length;
    w += p.w / seen.length;
  }
  let distance = 1;
  // each pass stands back far enough, then centres what is seen from there; six settle it to a pixel
  for (let pass = 0; pass < 6; pass++) {
    distance = 0;
    for (const p of seen) {
      distance = Math.max(distance, p.w - w + Math.abs(p.u - u) / tanX, p.w - w + Math.abs(p.v - v) / tanY);
    }
    if (pass === 5) break;
    u += centre(seen.map((p) => ({ offset: p.u - u, away: distance - (p.w - w) }))) * distance;
    v += centre(seen.map((p) => ({ offset: p.v - v, away: distance - (p.w - w) }))) * distance;
  }
  const along = (axis: keyof Point): number => u * right[axis] + v * up[axis] + w * back[axis];
  return { target: { x: along('x'), y: along('y'), z: along('z') }, distance };
}

function centre(points: readonly { readonly offset: number; readonly away: number }[]): number {
  let low = Infinity;
  let high = -Infinity;
  for (const { offset, away } of points) {
    low = Math.min(low, offset / away);
    high = Math.max(high, offset / away);
  }
  return (low + high) / 2;
}

/** Slightly irregular bodies on a cut, all in one geometry: flat crisp corneocytes, and the round cells that line the duct. */
import { BufferGeometry, type Color, Float32BufferAttribute } from 'three';
import { hash01 } from '../particleCloud.ts';

/** Which cut they stand on: along x, or from the front edge backwards. */
export type Face = 'front' | 'left' | 'right';

export interface BodyShape {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
  /** How far it reaches behind the cut, and how far its middle stands out of it. */
  readonly back: number;
  readonly swell: number;
  readonly colour: Color;
  readonly seed: number;
  readonly alpha?: number;
  /** Of a flat plate: how far its ends lean over, left and right; a body without them is round. */
  readonly lean?: readonly [number, number];
}

export interface Body {
  add(face: Face, shape: BodyShape): void;
  geometry(): BufferGeometry;
}

/** From the flat face down to the cut and behind it: distance to the outline, height, slope of the light, shade. */
interface Ring {
  /** Of half the height [1]. */
  readonly inset: number;
  /** Of the swelling, and of what reaches behind the cut [1]. */
  readonly out: number;
  readonly behind: number;
  readonly lean: number;
  readonly shade: number;
}

const roundRings: readonly Ring[] = [
  { inset: 0.3, out: 0.94, behind: 0, lean: 0.1, shade: 1.01 },
  { inset: 0.09, out: 0.55, behind: 0, lean: 0.5, shade: 0.98 },
  { inset: 0, out: -0.1, behind: 0, lean: 1.3, shade: 0.87 },
  { inset: 0, out: 0, behind: 1, lean: 5, shade: 0.66 },
];
/** An even face and a narrow bevel, so that its edge is a line. */
const flatRings: readonly Ring[] = [
  { inset: 0.2, out: 1, behind: 0, lean: 0.02, shade: 1 },
  { inset: 0.1, out: 0.94, behind: 0, lean: 0.3, shade: 1 },
  { inset: 0, out: 0.3, behind: 0, lean: 1.1, shade: 0.86 },
  { inset: 0, out: 0, behind: 1, lean: 5, shade: 0.7 },
];
/** Corner of the outline: unit direction of its normal, and where it lies for a body of half width 1 and half height 1. */
interface Outline {
  readonly u: number;
  readonly v: number;
  readonly cos: number;
  readonly sin: number;
}

const around = 26;
/** Width of the drawing on it, in units. */
const drawing = 2.4;
/** Radius of a plate's corners over half its height [1], and the steps of each. */
const cornerRadius = 0.42;
const cornerSteps = 4;

/** Straight flanks with round, uneven ends. */
function roundOutline(half: { readonly u: number; readonly v: number }, seed: number, inset: number): Outline[] {
  const end = Math.min(0.5, half.v * 1.1);
  return Array.from({ length: around }, (_, k) => {
    const angle = (2 * Math.PI * k) / around;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const wobble = 1 + 0.1 * (hash01(seed * 32 + k, 71) - 0.5);
    const nose = Math.sign(cos) * Math.abs(cos) ** 0.55;
    const flank = Math.sign(sin) * Math.abs(sin) ** 0.62;
    const u = nose * (half.u - inset * end) - Math.sign(cos) * 0.05 * half.v * hash01(seed * 32 + k, 72);
    return { u, v: flank * half.v * (1 - inset) * wobble, cos: Math.sign(cos) * Math.abs(cos) ** 3, sin };
  });
}

/** A plate with straight flanks and leaning ends; its corners are rounded. */
function flatOutline(
  half: { readonly u: number; readonly v: number },
  [left, right]: readonly [number, number],
  inset: number,
): Outline[] {
  const radius = cornerRadius * half.v;
  const shrink = inset * half.v;
  const found: Outline[] = [];
  for (const [corner, [side, up]] of (
    [
      [1, 1],
      [-1, 1],
      [-1, -1],
      [1, -1],
    ] as const
  ).entries()) {
    const lean = up * (side > 0 ? right : left);
    for (let k = 0; k <= cornerSteps; k++) {
      const angle = (Math.PI / 2) * (corner + k / cornerSteps);
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      found.push({
        u: side * (half.u - radius) + lean + (radius - shrink) * cos,
        v: up * (half.v - radius) + (radius - shrink) * sin,
        cos,
        sin,
      });
    }
  }
  return found;
}

/** @param width where the right cut stands */
export function createBody(width = 0): Body {
  const position: number[] = [];
  const normal: number[] = [];
  const uv: number[] = [];
  const colour: number[] = [];
  const index: number[] = [];

  return {
    add(face, { from, to, top, bottom, back, swell, colour: paint, seed, alpha = 1, lean: ends }) {
      const first = position.length / 3;
      const half = { u: (to - from) / 2, v: (top - bottom) / 2 };
      const middle = { u: (from + to) / 2, v: (top + bottom) / 2 };
      const put = (u: number, v: number, w: number, n: readonly [number, number, number], shade: number): void => {
        const length = Math.hypot(...n);
        const [a, b, c] = [n[0] / length, n[1] / length, n[2] / length];
        if (face === 'front') {
          position.push(u, v, w);
          normal.push(a, b, c);
        } else if (face === 'left') {
          position.push(-w, v, -u);
          normal.push(-c, b, -a);
        } else {
          position.push(width + w, v, -u);
          normal.push(c, b, -a);
        }
        uv.push(u / drawing + hash01(seed, 70), v / (drawing / 2));
        colour.push(paint.r * shade, paint.g * shade, paint.b * shade * (0.5 + 0.5 * shade), alpha);
      };
      put(middle.u, middle.v, swell, [0, 0.05, 1], ends === undefined ? 1.02 : 1);
      const rings = ends === undefined ? roundRings : flatRings;
      let count = 0;
      for (const { inset, out, behind, lean, shade } of rings) {
        const outline = ends === undefined ? roundOutline(half, seed, inset) : flatOutline(half, ends, inset);
        count = outline.length;
        for (const { u, v, cos, sin } of outline) {
          put(middle.u + u, middle.v + v, out * swell - behind * back, [lean * cos, lean * sin, 1], shade);
        }
      }
      const flip = face === 'left';
      const triangle = (a: number, b: number, c: number): void => {
        if (flip) index.push(first + a, first + c, first + b);
        else index.push(first + a, first + b, first + c);
      };
      for (let k = 0; k < count; k++) {
        const next = (k + 1) % count;
        triangle(0, 1 + k, 1 + next);
        for (let ring = 0; ring < rings.length - 1; ring++) {
          const [a, b] = [1 + ring * count, 1 + (ring + 1) * count];
          triangle(a + k, b + k, b + next);
          triangle(a + k, b + next, a + next);
        }
      }
    },
    geometry() {
      const made = new BufferGeometry();
      made.setAttribute('position', new Float32BufferAttribute(position, 3));
      made.setAttribute('normal', new Float32BufferAttribute(normal, 3));
      made.setAttribute('uv', new Float32BufferAttribute(uv, 2));
      made.setAttribute('color', new Float32BufferAttribute(colour, 4));
      made.setIndex(index);
      return made;
    },
  };
}

/** Flat, rounded, slightly irregular bodies on a cut, all in one geometry: corneocytes, and the cells that line the duct. */
import { BufferGeometry, type Color, Float32BufferAttribute } from 'three';
import { hash01 } from '../particleCloud.ts';

/** Which cut they stand on: along x, or from the front edge backwards. */
export type Face = 'front' | 'left';

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
}

export interface Body {
  add(face: Face, shape: BodyShape): void;
  geometry(): BufferGeometry;
}

const around = 26;
/** Width of the drawing on it, in units. */
const drawing = 2.4;

export function createBody(): Body {
  const position: number[] = [];
  const normal: number[] = [];
  const uv: number[] = [];
  const colour: number[] = [];
  const index: number[] = [];

  return {
    add(face, { from, to, top, bottom, back, swell, colour: paint, seed, alpha = 1 }) {
      const first = position.length / 3;
      const half = { u: (to - from) / 2, v: (top - bottom) / 2 };
      const middle = { u: (from + to) / 2, v: (top + bottom) / 2 };
      const end = Math.min(0.5, half.v * 1.1);
      const put = (u: number, v: number, w: number, n: readonly [number, number, number], shade: number): void => {
        const length = Math.hypot(...n);
        const [a, b, c] = [n[0] / length, n[1] / length, n[2] / length];
        if (face === 'front') {
          position.push(u, v, w);
          normal.push(a, b, c);
        } else {
          position.push(-w, v, -u);
          normal.push(-c, b, -a);
        }
        uv.push(u / drawing + hash01(seed, 70), v / (drawing / 2));
        colour.push(paint.r * shade, paint.g * shade, paint.b * shade * (0.5 + 0.5 * shade), alpha);
      };
      put(middle.u, middle.v, swell, [0, 0.05, 1], 1.02);
      const rings = [
        { inset: 0.3, w: 0.94 * swell, lean: 0.1, shade: 1.01 },
        { inset: 0.09, w: 0.55 * swell, lean: 0.5, shade: 0.98 },
        { inset: 0, w: -0.1 * swell, lean: 1.3, shade: 0.87 },
        { inset: 0, w: -back, lean: 5, shade: 0.66 },
      ];
      for (const { inset, w, lean, shade } of rings) {
        for (let k = 0; k < around; k++) {
          // straight flanks with round, uneven ends
          const angle = (2 * Math.PI * k) / around;
          const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
          const wobble = 1 + 0.1 * (hash01(seed * 32 + k, 71) - 0.5);
          const nose = Math.sign(cos) * Math.abs(cos) ** 0.55;
          const flank = Math.sign(sin) * Math.abs(sin) ** 0.62;
          const u =
            middle.u + nose * (half.u - inset * end) - Math.sign(cos) * 0.05 * half.v * hash01(seed * 32 + k, 72);
          const v = middle.v + flank * half.v * (1 - inset) * wobble;
          put(u, v, w, [lean * Math.sign(cos) * Math.abs(cos) ** 3, lean * sin, 1], shade);
        }
      }
      const flip = face === 'left';
      const triangle = (a: number, b: number, c: number): void => {
        if (flip) index.push(first + a, first + c, first + b);
        else index.push(first + a, first + b, first + c);
      };
      for (let k = 0; k < around; k++) {
        const next = (k + 1) % around;
        triangle(0, 1 + k, 1 + next);
        for (let ring = 0; ring < rings.length - 1; ring++) {
          const [a, b] = [1 + ring * around, 1 + (ring + 1) * around];
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

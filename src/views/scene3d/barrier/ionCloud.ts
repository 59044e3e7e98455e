/** Everything small in one Points object: ions as discs, the drug as hexagons, charges fixed to walls as rings, drifting water as streaks. */
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DynamicDrawUsage,
  Points,
  ShaderMaterial,
  Sphere,
  Vector3,
} from 'three';
import { dotColourUniforms, dotGlyph } from '../dotGlyph.ts';

/** What a mark is drawn as. */
export const markKinds = { ion: 0, drug: 1, fixed: 2, water: 3 } as const;
export type MarkKind = keyof typeof markKinds;

/** Of a mark's drawing in the scale's units, and its least width [CSS px]. */
export const markSizes = {
  ion: { width: 0.15, least: 6.6 },
  drug: { width: 0.175, least: 6.6 },
  fixed: { width: 0.145, least: 6.6 },
  water: { width: 0.85, least: 22 },
} as const;

/** Drawn in the duct's light inside in both themes. */
export const waterColours = { light: '#2a7f99', dark: '#1b6f86' } as const;

const perKind = (of: 'width' | 'least'): string => {
  const { water, fixed, drug, ion } = markSizes;
  const [a, b, c, d] = [water, fixed, drug, ion].map((size) => size[of].toFixed(3));
  return `kind.y > 2.5 ? ${a} : kind.y > 1.5 ? ${b} : kind.y > 0.5 ? ${c} : ${d}`;
};

const vertexShader = /* glsl */ `
attribute vec3 kind;
uniform float uScale;
uniform float uRatio;
varying vec3 vKind;
varying float vSize;
void main() {
  vKind = kind;
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  float size = ${perKind('width')};
  float least = ${perKind('least')};
  gl_PointSize = max(least * uRatio, size * uScale / -view.z);
  vSize = gl_PointSize / uRatio;
  gl_Position = projectionMatrix * view;
}`;

const fragmentShader = /* glsl */ `
uniform vec3 uWater;
varying vec3 vKind;
varying float vSize;
${dotGlyph}
void main() {
  vec2 p = gl_PointCoord * 2.0 - 1.0;
  if (vKind.y > 2.5) {
    // a drop with a tail: vKind.x says which way it goes, downwards positive
    float ahead = p.y * vKind.x;
    float tail = smoothstep(-1.0, 0.9, ahead) * (1.0 - smoothstep(0.86, 0.96, ahead));
    float wide = 0.02 + 0.045 * tail;
    float line = 1.0 - smoothstep(wide * 0.6, wide, abs(p.x));
    float cover = vKind.z * line * tail;
    if (cover < 0.02) discard;
    gl_FragColor = vec4(uWater, cover);
    #include <colorspace_fragment>
    return;
  }
  bool drug = vKind.y > 0.5 && vKind.y < 1.5;
  bool fixedCharge = vKind.y > 1.5;
  float d = dotDistance(p, drug);
  float soft = fwidth(d);
  float cover = 1.0 - smoothstep(1.0 - soft, 1.0, d);
  if (cover < 0.02) discard;
  vec3 body = dotBody(vKind.x, drug);
  float sign = dotSign(p, vKind.x);
  float inner = fixedCharge ? 0.66 : 0.78;
  float edge = smoothstep(inner - soft, inner, d);
  // what is fixed is drawn the other way round: a ring and its sign in colour on white
  vec3 colour = fixedCharge ? mix(vec3(1.0), body, max(edge, sign)) : dotColour(body, sign, edge, vSize);
  gl_FragColor = vec4(colour, cover * vKind.z);
  #include <colorspace_fragment>
}`;

export interface IonCloud {
  readonly points: Points<BufferGeometry, ShaderMaterial>;
  /** Room for so many marks. */
  allot(most: number): void;
  begin(): void;
  /** @param sign of the charge, or of the way downwards */
  put(x: number, y: number, z: number, sign: number, kind: MarkKind, cover?: number): void;
  end(): void;
  readonly count: number;
  setTheme(dark: boolean): void;
  /** Height of the drawing buffer over the tangent of half the view's angle, and its pixels per CSS pixel. */
  setPixels(scale: number, ratio: number): void;
  dispose(): void;
}

export function createIonCloud(): IonCloud {
  const geometry = new BufferGeometry();
  geometry.boundingSphere = new Sphere(new Vector3(), 1e3);
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    transparent: true,
    depthWrite: false,
    uniforms: {
      uScale: { value: 1 },
      uRatio: { value: 1 },
      ...dotColourUniforms(),
      uWater: { value: new Color() },
    },
  });
  const points = new Points(geometry, material);
  points.frustumCulled = false;
  points.renderOrder = 2;
  let room = -1;
  let count = 0;
  let places = new Float32Array(0);
  let kinds = new Float32Array(0);
  return {
    points,
    get count() {
      return count;
    },
    allot(most) {
      if (most <= room) return;
      room = most;
      // a buffer's size cannot change on the card: start new ones
      geometry.dispose();
      places = new Float32Array(3 * most);
      kinds = new Float32Array(3 * most);
      for (const [name, values] of [
        ['position', places],
        ['kind', kinds],
      ] as const) {
        const attribute = new BufferAttribute(values, 3);
        attribute.setUsage(DynamicDrawUsage);
        geometry.setAttribute(name, attribute);
      }
    },
    begin() {
      count = 0;
    },
    put(x, y, z, sign, kind, cover = 1) {
      if (count >= room) return;
      places.set([x, y, z], 3 * count);
      kinds.set([sign, markKinds[kind], cover], 3 * count);
      count++;
    },
    end() {
      geometry.setDrawRange(0, count);
      for (const name of ['position', 'kind']) {
        const attribute = geometry.getAttribute(name);
        if (attribute) attribute.needsUpdate = true;
      }
    },
    setTheme(dark) {
      const { uWater } = material.uniforms;
      if (uWater?.value instanceof Color) uWater.value.set(dark ? waterColours.dark : waterColours.light);
    },
    setPixels(scale, ratio) {
      const { uScale, uRatio } = material.uniforms;
      if (uScale) uScale.value = scale;
      if (uRatio) uRatio.value = ratio;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}

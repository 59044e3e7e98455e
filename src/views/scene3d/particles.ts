/** The dots as one Points object: a disc for an ion, a hexagon for the drug, each with the sign of its charge. */
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Points, ShaderMaterial, Sphere, Vector3 } from 'three';
import type { RunLayout } from '../../../models/solve/frame.ts';
import { drawnAt, type DepthMap } from './depthMap.ts';
import type { Cloud } from './cloud.ts';
import { dotColourUniforms, dotGlyph } from './dotGlyph.ts';
import { dotAcross, hash01 } from './particleCloud.ts';
import { inColumn, underGel, type SectionPlace } from './skin/section.ts';
import type { SkinShape } from './tissueShape.ts';

const vertexShader = /* glsl */ `
attribute vec2 kind;
uniform float uScale;
uniform float uRatio;
uniform float uSize;
uniform float uLeast;
uniform float uFilled;
uniform vec3 uLow;
uniform vec3 uHigh;
varying vec2 vKind;
varying float vSize;
varying float vPale;
void main() {
  vKind = kind;
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  // what stands for less is drawn smaller
  float size = (kind.y > 1.5 ? 0.1 : kind.y > 0.5 ? 0.17 : 0.15) * uSize;
  // a sign needs this many pixels to be read
  float least = (kind.y > 1.5 ? 4.6 : 6.6) * uLeast;
  // deeper in a filled column, paler: the way from here to where the line of sight leaves it
  vPale = 1.0;
  if (uFilled > 0.5) {
    vec3 eye = (inverse(modelMatrix) * vec4(cameraPosition, 1.0)).xyz;
    vec3 out3 = normalize(eye - position);
    vec3 far = max((uLow - position) / out3, (uHigh - position) / out3);
    vPale = exp(-0.34 * max(0.0, min(far.x, min(far.y, far.z))));
  }
  gl_PointSize = max(least * uRatio, size * uScale / -view.z);
  vSize = gl_PointSize / uRatio;
  gl_Position = projectionMatrix * view;
}`;

const fragmentShader = /* glsl */ `
varying vec2 vKind;
varying float vSize;
varying float vPale;
${dotGlyph}
void main() {
  vec2 p = gl_PointCoord * 2.0 - 1.0;
  bool drug = vKind.y > 0.5;
  float d = dotDistance(p, drug);
  float soft = fwidth(d);
  float cover = 1.0 - smoothstep(1.0 - soft, 1.0, d);
  if (cover < 0.02) discard;
  float edge = smoothstep(0.8 - soft, 0.8, d);
  vec3 colour = dotColour(dotBody(vKind.x, drug), dotSign(p, vKind.x), edge, vSize);
  gl_FragColor = vec4(colour, cover * vPale);
  #include <colorspace_fragment>
}`;

export interface ParticleCloud {
  readonly points: Points<BufferGeometry, ShaderMaterial>;
  /** Makes room for these dots; their places across the cut stay for as long as their ranks do. */
  allot(layout: RunLayout, clouds: readonly Cloud[], section: SectionPlace, filled: boolean): void;
  /** Moves every dot to its depth; a dot that is not in the column is put out of sight. */
  place(clouds: readonly Cloud[], map: DepthMap, shape: SkinShape): void;
  dispose(): void;
}

export function createDotMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    transparent: true,
    depthWrite: false,
    uniforms: {
      uScale: { value: 1 },
      uRatio: { value: 1 },
      uSize: { value: 1 },
      uLeast: { value: 1 },
      uFilled: { value: 0 },
      uLow: { value: new Vector3() },
      uHigh: { value: new Vector3() },
      ...dotColourUniforms(),
    },
  });
}

/** Over their usual sizes, in space and in pixels: on the faces, all through a box, and a crowd too dense for signs. */
const dotSizes = {
  few: { size: 1, least: 1 },
  filled: { size: 0.55, least: 0.73 },
  many: { size: 0.2, least: 0.28 },
} as const;

/** Dots all through a box, or on its faces (null). */
export function setDotRoom(
  material: ShaderMaterial,
  box: { readonly low: Vector3; readonly high: Vector3 } | null,
  many: boolean,
): void {
  const { uSize, uLeast, uFilled, uLow, uHigh } = material.uniforms;
  const { size, least } = dotSizes[many ? 'many' : box === null ? 'few' : 'filled'];
  if (uSize) uSize.value = size;
  if (uLeast) uLeast.value = least;
  if (uFilled) uFilled.value = box === null ? 0 : 1;
  if (uLow && box) uLow.value = box.low;
  if (uHigh && box) uHigh.value = box.high;
}

/** Height of the drawing buffer over the tangent of half the view's angle, and its pixels per CSS pixel. */
export function setDotPixels(material: ShaderMaterial, scale: number, ratio: number): void {
  const { uScale, uRatio } = material.uniforms;
  if (uScale) uScale.value = scale;
  if (uRatio) uRatio.value = ratio;
}

export function createParticleCloud(material: ShaderMaterial): ParticleCloud {
  const geometry = new BufferGeometry();
  // never culled: dots are always inside the block
  geometry.boundingSphere = new Sphere(new Vector3(), 1e3);
  const points = new Points(geometry, material);
  points.frustumCulled = false;
  points.renderOrder = 2;
  let position = new BufferAttribute(new Float32Array(0), 3);
  return {
    points,
    allot(layout, clouds, section, filled) {
      const count = clouds.reduce((sum, cloud) => sum + cloud.plan.count, 0);
      const places = new Float32Array(count * 3);
      const kinds = new Float32Array(count * 2);
      let at = 0;
      for (const cloud of clouds) {
        const charge = Math.sign(cloud.charge);
        const drug = cloud.species !== layout.drug ? 0 : cloud.region === 'skin' ? 2 : 1;
        for (let k = 0; k < cloud.plan.count; k++, at++) {
          const rank = cloud.plan.firstRank + k;
          const across = dotAcross(cloud.species, rank);
          const { x, z } = filled
            ? inColumn(section, across, hash01(rank, cloud.species + 401))
            : underGel(section, across, 0.035);
          places[3 * at] = x;
          places[3 * at + 2] = z;
          kinds[2 * at] = charge;
          kinds[2 * at + 1] = drug;
        }
      }
      // a buffer's size cannot change on the card: start new ones
      geometry.dispose();
      position = new BufferAttribute(places, 3);
      position.setUsage(DynamicDrawUsage);
      geometry.setAttribute('position', position);
      geometry.setAttribute('kind', new BufferAttribute(kinds, 2));
      geometry.setDrawRange(0, count);
    },
    place(clouds, map, shape) {
      const places = position.array;
      let at = 0;
      for (const cloud of clouds) {
        for (let k = 0; k < cloud.plan.count; k++, at++) {
          const depth = cloud.depths[k] ?? Number.NaN;
          places[3 * at + 1] = Number.isNaN(depth) ? -1e6 : shape.gelHeight - drawnAt(map, depth) * shape.height;
        }
      }
      position.needsUpdate = true;
    },
    dispose() {
      geometry.dispose();
    },
  };
}

/**
 * The drug in the column as a translucent body: a march along the line of sight, front to back, through the tint of every
 * depth. What is solved changes with depth alone, so the body does too; how dense it looks is a picture's choice.
 */
import {
  BackSide,
  BoxGeometry,
  EdgesGeometry,
  Group,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  ShaderMaterial,
  Vector3,
} from 'three';
import { block } from '../blockPlan.ts';
import type { CutUniforms } from '../cutMaterial.ts';
import type { SkinShape } from '../tissueShape.ts';
import type { SectionPlace } from './section.ts';

/** Samples along a line of sight, at rest and, without a graphics card, while things move. */
export const volumeSteps = { still: 48, moving: 20 } as const;

const vertexShader = /* glsl */ `
varying vec3 vBlock;
varying vec3 vEye;
void main() {
  vBlock = position;
  vEye = (inverse(modelMatrix) * vec4(cameraPosition, 1.0)).xyz;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const fragmentShader = /* glsl */ `
uniform sampler2D uTint;
uniform float uTop;
uniform float uHeight;
uniform vec3 uLow;
uniform vec3 uHigh;
uniform float uDensity;
uniform int uSteps;
varying vec3 vBlock;
varying vec3 vEye;
void main() {
  vec3 ray = vBlock - vEye;
  vec3 a = (uLow - vEye) / ray;
  vec3 b = (uHigh - vEye) / ray;
  vec3 low = min(a, b);
  float from = max(0.0, max(low.x, max(low.y, low.z)));
  float part = (1.0 - from) / float(uSteps);
  float stretch = length(ray) * part;
  vec3 colour = vec3(0.0);
  float through = 1.0;
  for (int k = 0; k < ${volumeSteps.still}; k++) {
    if (k >= uSteps || through < 0.03) break;
    float y = vEye.y + ray.y * (from + (float(k) + 0.5) * part);
    vec4 tint = texture2D(uTint, vec2((uTop - y) / uHeight, 0.5));
    float held = 1.0 - exp(-uDensity * tint.a * stretch);
    colour += through * held * tint.rgb;
    through *= 1.0 - held;
  }
  float cover = 1.0 - through;
  if (cover < 0.004) discard;
  gl_FragColor = vec4(colour / cover, cover);
  #include <colorspace_fragment>
}`;

/** Of the strongest tint [per scene unit]. */
const density = 0.62;

export interface Volume {
  readonly group: Group;
  readonly box: { readonly low: Vector3; readonly high: Vector3 };
  setSteps(steps: number): void;
  dispose(): void;
}

export function createVolume(shape: SkinShape, section: SectionPlace, shared: CutUniforms): Volume {
  const group = new Group();
  const low = new Vector3(section.x, -(shape.levels.at(-1) ?? 0), -block.gelDepth);
  const high = new Vector3(block.gelWidth, shape.gelHeight, section.z);
  const size = high.clone().sub(low);
  // just inside the walls, which would else take turns with its far sides
  const box = new BoxGeometry(0.992 * size.x, 0.996 * size.y, 0.992 * size.z);
  const middle = low.clone().add(high).multiplyScalar(0.5);
  box.translate(middle.x, middle.y, middle.z);
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    transparent: true,
    depthWrite: false,
    side: BackSide,
    uniforms: {
      uTint: shared.uTint,
      uTop: shared.uTop,
      uHeight: shared.uHeight,
      uLow: { value: low },
      uHigh: { value: high },
      uDensity: { value: density },
      uSteps: { value: volumeSteps.still },
    },
  });
  const body = new Mesh(box, material);
  body.renderOrder = 1;
  const outline = new EdgesGeometry(box);
  const pen = new LineBasicMaterial({ color: '#ffffff', transparent: true, opacity: 0.75, depthWrite: false });
  const edges = new LineSegments(outline, pen);
  edges.renderOrder = 2;
  group.add(body, edges);
  return {
    group,
    box: { low, high },
    setSteps(steps) {
      const { uSteps } = material.uniforms;
      if (uSteps) uSteps.value = steps;
    },
    dispose() {
      for (const thing of [box, material, outline, pen]) thing.dispose();
    },
  };
}

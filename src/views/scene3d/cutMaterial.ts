/**
 * Material of tissue and gel: their drawing or plain colour, and over it the colour of the drug's concentration at that
 * depth, only under the gel, where the column is solved. The colour is not lit, so that it equals the legend's.
 */
import {
  Color,
  DataTexture,
  DoubleSide,
  FrontSide,
  LinearFilter,
  RGBAFormat,
  ShaderMaterial,
  SRGBColorSpace,
  Vector2,
  type Texture,
} from 'three';
import { block } from './blockPlan.ts';

/** Samples of the tint from the electrode's face to the base. */
export const tintSamples = 1024;

const vertexShader = /* glsl */ `
varying vec2 vPlace;
varying vec3 vBlock;
varying vec3 vFace;
void main() {
  vPlace = uv;
  // in the block's own units, wherever and however small the block is shown
  vBlock = position;
  vFace = normal;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const fragmentShader = /* glsl */ `
uniform sampler2D uDrawing;
uniform vec3 uGround;
uniform float uPlain;
uniform sampler2D uTint;
uniform vec2 uColumn;
uniform float uTop;
uniform float uHeight;
uniform float uLight;
uniform float uOpacity;
uniform float uGlass;
varying vec2 vPlace;
varying vec3 vBlock;
varying vec3 vFace;
void main() {
  vec3 face = normalize(vFace) * (gl_FrontFacing ? 1.0 : -1.0);
  float grainAt = fract(sin(dot(floor(vBlock.xz * 26.0), vec2(12.9898, 78.233))) * 43758.5453);
  vec3 plain = uGround * (0.96 + 0.06 * grainAt);
  vec3 drawing = mix(texture2D(uDrawing, vPlace).rgb, plain, uPlain);
  float light = uLight * (0.82 + 0.18 * abs(face.z) - 0.05 * face.x + 0.16 * (face.y - 0.6) * step(0.01, abs(face.y)));
  vec4 tint = texture2D(uTint, vec2((uTop - vBlock.y) / uHeight, 0.5));
  float inside = smoothstep(0.0, 0.03, uColumn.x - vBlock.x) * smoothstep(0.0, 0.03, uColumn.y + vBlock.z);
  float grain = mix(dot(drawing, vec3(0.3, 0.6, 0.1)), 0.62 + 0.3 * light, uPlain);
  vec3 ink = tint.rgb * (0.62 + 0.6 * grain);
  // the column is cleared for what is inside it
  if (uGlass * inside > 0.5) discard;
  gl_FragColor = vec4(mix(drawing * light, ink, tint.a * inside), uOpacity);
  #include <colorspace_fragment>
}`;

export function createTintTexture(): DataTexture {
  const texture = new DataTexture(new Uint8Array(tintSamples * 4), tintSamples, 1, RGBAFormat);
  texture.colorSpace = SRGBColorSpace;
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  return texture;
}

/** Values that all faces of a block share. */
export interface CutUniforms {
  readonly uTint: { value: Texture };
  readonly uColumn: { readonly value: Vector2 };
  readonly uTop: { value: number };
  readonly uHeight: { value: number };
  readonly uLight: { value: number };
  /** 1 where the column is cleared for what is inside it. */
  readonly uGlass: { value: number };
}

export function createCutUniforms(tint: Texture): CutUniforms {
  return {
    uTint: { value: tint },
    uColumn: { value: new Vector2(block.gelWidth, block.gelDepth) },
    uTop: { value: 0 },
    uHeight: { value: 1 },
    uLight: { value: 1 },
    uGlass: { value: 0 },
  };
}

/** With a colour instead of a drawing: what a layer shows where the one above it is away. */
export function createCutMaterial(shared: CutUniforms, drawing: Texture, ground?: string): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: {
      ...shared,
      uDrawing: { value: drawing },
      uGround: { value: new Color(ground ?? '#ffffff') },
      uPlain: { value: ground === undefined ? 0 : 1 },
      uOpacity: { value: 1 },
    },
  });
}

/** Seen through where it is faded; both sides where its inside can be seen. */
export function setCover(material: ShaderMaterial, opacity: number, open: boolean): void {
  const { uOpacity } = material.uniforms;
  if (uOpacity) uOpacity.value = opacity;
  const through = opacity < 1;
  const side = open ? DoubleSide : FrontSide;
  if (material.transparent === through && material.side === side) return;
  material.transparent = through;
  material.depthWrite = !through;
  material.side = side;
  material.needsUpdate = true;
}

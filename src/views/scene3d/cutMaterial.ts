/**
 * Material of the cut faces: the drawing of the tissue, and over it the colour of the drug's concentration at that
 * depth, only under the gel, where the column is solved. The colour is not lit, so that it equals the legend's.
 */
import { DataTexture, LinearFilter, RGBAFormat, ShaderMaterial, SRGBColorSpace, Vector2, type Texture } from 'three';
import { block } from './blockPlan.ts';
import type { SkinShape } from './tissueShape.ts';

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
uniform sampler2D uTint;
uniform vec2 uColumn;
uniform float uTop;
uniform float uHeight;
uniform float uLight;
varying vec2 vPlace;
varying vec3 vBlock;
varying vec3 vFace;
void main() {
  vec3 drawing = texture2D(uDrawing, vPlace).rgb;
  float light = uLight * (0.82 + 0.18 * vFace.z - 0.05 * vFace.x);
  vec4 tint = texture2D(uTint, vec2((uTop - vBlock.y) / uHeight, 0.5));
  float inside = smoothstep(0.0, 0.03, uColumn.x - vBlock.x) * smoothstep(0.0, 0.03, uColumn.y + vBlock.z);
  float grain = dot(drawing, vec3(0.3, 0.6, 0.1));
  vec3 ink = tint.rgb * (0.62 + 0.6 * grain);
  gl_FragColor = vec4(mix(drawing * light, ink, tint.a * inside), 1.0);
  #include <colorspace_fragment>
}`;

export function createTintTexture(): DataTexture {
  const texture = new DataTexture(new Uint8Array(tintSamples * 4), tintSamples, 1, RGBAFormat);
  texture.colorSpace = SRGBColorSpace;
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  return texture;
}

export function createCutMaterial(drawing: Texture, tint: Texture, shape: SkinShape): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: {
      uDrawing: { value: drawing },
      uTint: { value: tint },
      uColumn: { value: new Vector2(block.gelWidth, block.gelDepth) },
      uTop: { value: shape.gelHeight },
      uHeight: { value: shape.height },
      uLight: { value: 1 },
    },
  });
}

/**
 * Matte skin: light that wraps round the body, further for red than for blue, as light that goes through flesh does;
 * mottling and fine relief from noise in space; darker where the body hides the sky; soft shadows under both pads.
 * It fades out where the figure ends.
 */
import { Color, Matrix4, MeshLambertMaterial, Vector4, type Data3DTexture, type Material } from 'three';

export interface PadShadow {
  /** To the pad's own lengths: along, across, out of the skin. */
  readonly place: Matrix4;
  /** Half length, half width, corner radius; strength of the tint. */
  readonly shape: Vector4;
}

export interface SkinMaterial {
  readonly material: MeshLambertMaterial;
  readonly shadows: readonly [PadShadow, PadShadow];
  readonly tint: { readonly value: Color };
  readonly tone: { readonly value: Color };
  /** 0 opaque to 1 as clear as it gets, between two places; the last number is the reach of the window. */
  readonly glass: { value: number };
  readonly window: readonly [Vector4, Vector4];
  /** 0 leaves out mottling and relief too fine for a picture that moves: most of what a pixel of skin costs. */
  readonly fine: { value: number };
  /** Planes at which the body fades: normal and offset. Lengths over which it does. */
  readonly ends: { readonly value: Vector4[] };
  readonly over: { readonly value: Vector4 };
}

/** How a material of skin looks, for pictures that are made without its shader. */
export const skinLooks = new WeakMap<Material, SkinMaterial>();

export const tones = {
  light: '#f0d2bb',
  middle: '#dcae8e',
  dark: '#8f5f41',
} as const;
export type Tone = keyof typeof tones;

export function createSkinMaterial(noise: Data3DTexture): SkinMaterial {
  const material = new MeshLambertMaterial({ transparent: true });
  const shadow = (): PadShadow => ({
    place: new Matrix4().makeTranslation(1e4, 0, 0),
    shape: new Vector4(1, 1, 0.4, 0),
  });
  const shadows = [shadow(), shadow()] as const;
  const tone = { value: new Color(tones.middle) };
  const tint = { value: new Color('#b3156f') };
  const ends = { value: [new Vector4(0, 0, 0, -1e4), new Vector4(0, 0, 0, -1e4), new Vector4(0, 0, 0, -1e4)] };
  const glass = { value: 0 };
  const fine = { value: 1 };
  const window = [new Vector4(1e4, 0, 0, 1), new Vector4(1e4, 0, 0, 1)] as const;
  const over = { value: new Vector4(1, 1, 1, 1) };
  // the text of the function below is hidden by those who wrap it, and three tells programs apart by that text
  material.customProgramCacheKey = () => 'skin';
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, {
      uNoise: { value: noise },
      uTone: tone,
      uTint: tint,
      uEnds: ends,
      uOver: over,
      uGlass: glass,
      uFine: fine,
      uWindow: { value: window },
      uPads: { value: shadows.map(({ place }) => place) },
      uShapes: { value: shadows.map(({ shape }) => shape) },
    });
    shader.vertexShader = shader.vertexShader.replace(
      'void main() {',
      /* glsl */ `attribute vec2 looks;\nvarying vec2 vLooks;\nvarying vec3 vBody;\nvoid main() {\n  vLooks = looks;\n  vBody = position;`,
    );
    shader.fragmentShader = shader.fragmentShader
      .replace(
        'void main() {',
        /* glsl */ `precision highp sampler3D;
uniform sampler3D uNoise;
uniform vec3 uTone;
uniform vec3 uTint;
uniform vec4 uEnds[3];
uniform vec4 uOver;
uniform float uGlass;
uniform float uFine;
uniform vec4 uWindow[2];
uniform mat4 uPads[2];
uniform vec4 uShapes[2];
varying vec2 vLooks;
varying vec3 vBody;
float padDistance(int k) {
  vec3 p = (uPads[k] * vec4(vBody, 1.0)).xyz;
  vec2 q = abs(p.xy) - uShapes[k].xy + uShapes[k].z;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - uShapes[k].z + max(0.0, abs(p.z) - 1.6);
}
void main() {`,
      )
      .replace(
        '#include <color_fragment>',
        /* glsl */ `
  float coarse = texture(uNoise, vBody * 0.021).r + 0.5 * texture(uNoise, vBody * 0.052).r - 0.75;
  float fine = 0.0;
  if (uFine > 0.5) fine = texture(uNoise, vBody * 0.23).r + texture(uNoise, vBody * 0.61).r - 1.0;
  vec3 skin = uTone * (1.0 + 0.07 * coarse + 0.035 * fine);
  skin = mix(skin, skin * vec3(1.04, 0.86, 0.82), clamp(vLooks.y + 0.5 * coarse, 0.0, 1.0) * 0.75);
  float open = vLooks.x;
  skin *= mix(vec3(0.60, 0.36, 0.30), vec3(1.0), open);
  for (int k = 0; k < 2; k++) {
    float d = padDistance(k);
    skin *= 1.0 - 0.42 * (1.0 - smoothstep(-0.35, 0.75, d)) * vec3(0.72, 1.0, 1.08);
    float glow = uShapes[k].w * (1.0 - smoothstep(-0.1, 0.9, d));
    skin = mix(skin, uTint, glow);
  }
  diffuseColor.rgb = skin;
  for (int k = 0; k < 3; k++) {
    float past = dot(uEnds[k].xyz, vBody) - uEnds[k].w;
    diffuseColor.a *= 1.0 - smoothstep(0.0, uOver[k], past);
  }
  if (diffuseColor.a < 0.004) discard;`,
      )
      .replace(
        '#include <normal_fragment_maps>',
        /* glsl */ `
  if (uFine > 0.5) {
    // fine relief: the noise's own slope, in the camera's space
    vec3 px = dFdx(-vViewPosition);
    vec3 py = dFdy(-vViewPosition);
    float h = 0.006 * texture(uNoise, vBody * 0.11).r + 0.003 * texture(uNoise, vBody * 0.27).r;
    vec3 r1 = cross(py, normal);
    vec3 r2 = cross(normal, px);
    float det = dot(px, r1);
    vec3 slope = sign(det) * (dFdx(h) * r1 + dFdy(h) * r2);
    normal = normalize(abs(det) * normal - slope);
  }`,
      )
      .replace(
        '#include <opaque_fragment>',
        /* glsl */ `
  {
    vec3 way = uWindow[1].xyz - uWindow[0].xyz;
    float part = clamp(dot(vBody - uWindow[0].xyz, way) / max(0.01, dot(way, way)), 0.0, 1.0);
    float away = distance(vBody, uWindow[0].xyz + part * way);
    float clear = 1.0 - smoothstep(uWindow[0].w, uWindow[0].w + 3.5, away);
    float facing = abs(dot(normalize(vViewPosition), normal));
    diffuseColor.a *= 1.0 - uGlass * clear * smoothstep(0.05, 0.75, facing);
  }
  #include <opaque_fragment>`,
      )
      .replace(
        '#include <lights_lambert_pars_fragment>',
        /* glsl */ `
varying vec3 vViewPosition;
struct LambertMaterial {
  vec3 diffuseColor;
  float specularStrength;
};
void RE_Direct_Lambert( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in LambertMaterial material, inout ReflectedLight reflectedLight ) {
  float facing = dot( geometryNormal, directLight.direction );
  vec3 wrap = vec3(0.46, 0.24, 0.16);
  vec3 irradiance = clamp((facing + wrap) / (1.0 + wrap), 0.0, 1.0) * directLight.color;
  reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
  vec3 between = normalize(directLight.direction + geometryViewDir);
  float shine = pow(max(0.0, dot(geometryNormal, between)), 22.0) * 0.055 * step(0.0, facing);
  reflectedLight.directDiffuse += shine * directLight.color;
}
void RE_IndirectDiffuse_Lambert( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in LambertMaterial material, inout ReflectedLight reflectedLight ) {
  reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct RE_Direct_Lambert
#define RE_IndirectDiffuse RE_IndirectDiffuse_Lambert`,
      );
  };
  const made: SkinMaterial = { material, shadows, tint, tone, glass, fine, window, ends, over };
  skinLooks.set(material, made);
  return made;
}

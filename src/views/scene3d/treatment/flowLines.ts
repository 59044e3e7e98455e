/**
 * The solved lines of current as ribbons that face the camera: orange where they leave the anode, blue where they reach the
 * cathode, brighter where the current is denser; pulses run along them the way the current flows, by the session's clock.
 */
import { BufferAttribute, BufferGeometry, Color, DoubleSide, Mesh, ShaderMaterial } from 'three';
import type { BodyCurrent } from '../../../../workers/bodyProtocol.ts';
import type { SkinMaterial } from './skinMaterial.ts';
import { padColours } from './padModel.ts';

export interface FlowLines {
  readonly mesh: Mesh;
  setLines(lines: BodyCurrent['lines']): void;
  /** Sign of the current at the drug pad, 0: none flows; session time [s]. */
  setFlow(way: -1 | 0 | 1, time: number): void;
  dispose(): void;
}

/** Between points of a drawn line [cm]. */
const stride = 0.45;
/** Between pulses [cm], and how far they get in a second of the session. */
const wave = 2.6;
const speed = 0.045;

/** `ends` and `over`: where the skin fades out the lines do too. */
export function createFlowLines({ ends, over }: Pick<SkinMaterial, 'ends' | 'over'>): FlowLines {
  const uniforms = {
    uWay: { value: 0 },
    uShift: { value: 0 },
    uEnds: ends,
    uOver: over,
    uAnode: { value: new Color('#f06a00') },
    uCathode: { value: new Color('#0b4fc4') },
  };
  uniforms.uAnode.value.lerp(new Color(padColours.positive), 0.3);
  const material = new ShaderMaterial({
    uniforms,
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
    vertexShader: /* glsl */ `attribute vec3 tangent3;
attribute vec4 line;
varying vec4 vLine;
varying vec3 vBody;
void main() {
  vLine = line;
  vBody = position;
  vec4 at = modelViewMatrix * vec4(position, 1.0);
  vec3 along = normalize((modelViewMatrix * vec4(tangent3, 0.0)).xyz);
  vec3 aside = normalize(cross(along, normalize(at.xyz)));
  at.xyz += aside * line.x * 0.115;
  gl_Position = projectionMatrix * at;
}`,
    fragmentShader: /* glsl */ `uniform float uWay;
uniform float uShift;
uniform vec3 uAnode;
uniform vec3 uCathode;
varying vec4 vLine;
varying vec3 vBody;
uniform vec4 uEnds[3];
uniform vec4 uOver;
void main() {
  float across = 1.0 - vLine.x * vLine.x;
  float part = uWay > 0.0 ? vLine.z : 1.0 - vLine.z;
  vec3 colour = mix(uAnode, uCathode, smoothstep(0.1, 0.9, part));
  float place = fract((vLine.y * uWay - uShift) / ${wave.toFixed(2)});
  float pulse = smoothstep(0.0, 0.85, place) * (1.0 - smoothstep(0.9, 1.0, place));
  float alpha = sqrt(across) * (0.35 + 0.65 * vLine.w) * (0.5 + 0.5 * pulse);
  for (int k = 0; k < 3; k++) {
    // gone before the skin is, which would else leave them in the air
    alpha *= 1.0 - smoothstep(-0.6 * uOver[k], 0.1 * uOver[k], dot(uEnds[k].xyz, vBody) - uEnds[k].w);
  }
  gl_FragColor = vec4(mix(colour, vec3(1.0), 0.4 * pulse * across), alpha);
  #include <colorspace_fragment>
}`,
  });
  let geometry = new BufferGeometry();
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = -1;
  mesh.visible = false;
  return {
    mesh,
    setLines(lines) {
      geometry.dispose();
      geometry = ribbons(lines);
      mesh.geometry = geometry;
    },
    setFlow(way, time) {
      mesh.visible = way !== 0;
      uniforms.uWay.value = way;
      uniforms.uShift.value = (time * speed) % wave;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}

/** Evenly spaced points without the cubes' corners, and the density there. */
function smoothed({ points, density }: BodyCurrent['lines'][number]): { at: Float32Array; density: Float32Array } {
  const count = points.length / 3;
  const length = new Float32Array(count);
  for (let k = 1; k < count; k++) {
    const d = [0, 1, 2].map((axis) => (points[3 * k + axis] ?? 0) - (points[3 * k - 3 + axis] ?? 0));
    length[k] = (length[k - 1] ?? 0) + Math.hypot(...d);
  }
  const whole = length[count - 1] ?? 0;
  const pieces = Math.max(6, Math.round(whole / stride));
  let at = new Float32Array(3 * (pieces + 1));
  let dense = new Float32Array(pieces + 1);
  let k = 0;
  for (let piece = 0; piece <= pieces; piece++) {
    const goal = (whole * piece) / pieces;
    while (k + 2 < count && (length[k + 1] ?? 0) < goal) k++;
    const [a, b] = [length[k] ?? 0, length[k + 1] ?? 0];
    const share = b > a ? Math.min(1, (goal - a) / (b - a)) : 0;
    for (let axis = 0; axis < 3; axis++) {
      const from = points[3 * k + axis] ?? 0;
      at[3 * piece + axis] = from + share * ((points[3 * k + 3 + axis] ?? from) - from);
    }
    dense[piece] = density[Math.min(k, density.length - 1)] ?? 0;
  }
  for (let pass = 0; pass < 8; pass++) {
    const next = at.slice();
    const nextDense = dense.slice();
    for (let piece = 1; piece < pieces; piece++) {
      for (let axis = 0; axis < 3; axis++) {
        const place = 3 * piece + axis;
        next[place] = ((at[place - 3] ?? 0) + 2 * (at[place] ?? 0) + (at[place + 3] ?? 0)) / 4;
      }
      nextDense[piece] = ((dense[piece - 1] ?? 0) + 2 * (dense[piece] ?? 0) + (dense[piece + 1] ?? 0)) / 4;
    }
    at = next;
    dense = nextDense;
  }
  return { at, density: dense };
}

function ribbons(lines: BodyCurrent['lines']): BufferGeometry {
  const smooth = lines.map(smoothed);
  const highest = smooth.reduce((most, { density }) => density.reduce((a, b) => Math.max(a, b), most), 1e-9);
  const positions: number[] = [];
  const tangents: number[] = [];
  const line: number[] = [];
  const index: number[] = [];
  for (const { at, density } of smooth) {
    const count = at.length / 3;
    for (let k = 0; k < count; k++) {
      const before = Math.max(0, k - 1);
      const after = Math.min(count - 1, k + 1);
      const tangent = [0, 1, 2].map((axis) => (at[3 * after + axis] ?? 0) - (at[3 * before + axis] ?? 0));
      // the eye tells ratios: half as bright for a tenth of the highest density
      const bright = Math.max(0, 1 + 0.5 * Math.log10(Math.max(1e-9, density[k] ?? 0) / highest));
      for (const side of [-1, 1]) {
        positions.push(at[3 * k] ?? 0, at[3 * k + 1] ?? 0, at[3 * k + 2] ?? 0);
        tangents.push(...tangent);
        line.push(side, k * stride, k / (count - 1), bright);
      }
      if (k > 0) {
        const last = positions.length / 3 - 1;
        index.push(last - 3, last - 2, last - 1, last - 1, last - 2, last);
      }
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setAttribute('tangent3', new BufferAttribute(Float32Array.from(tangents), 3));
  geometry.setAttribute('line', new BufferAttribute(Float32Array.from(line), 4));
  geometry.setIndex(index);
  return geometry;
}

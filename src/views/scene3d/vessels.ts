/** Capillary loops of the papillae and the plexus they rise from, as tubes lying in the cut, with blood that moves. */
import {
  CatmullRomCurve3,
  Color,
  Float32BufferAttribute,
  MeshLambertMaterial,
  TubeGeometry,
  Vector3,
  type BufferGeometry,
} from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { block, perimeter } from './blockPlan.ts';
import { hash01 } from './particleCloud.ts';
import { borderIn, cutFaces, uncut, type SectionPlace } from './skin/section.ts';
import { crests, type SkinShape } from './tissueShape.ts';

const arterial = '#b5403a';
const venous = '#8a4560';

/** Distance of the swarms of cells along a vessel [scene units]. */
export const swarm = 0.17;

/** A way that what is taken up goes: down from a loop under the gel and off along the plexus, at even distances. */
export interface WayOff {
  readonly points: readonly Vector3[];
  /** [scene units] */
  readonly length: number;
}

export interface Vessels {
  readonly geometry: BufferGeometry;
  readonly ways: readonly WayOff[];
}

/** Tubes lie in the face with half of their width. */
const proud = 0.005;
/** Of a way off, after which a dot has faded from the picture [scene units]. */
const followed = 2.4;

/** Null where the skin has no dermis or it is drawn too thin. */
export function createVessels(shape: SkinShape, section: SectionPlace = uncut): Vessels | null {
  const layer = shape.kinds.indexOf('dermis');
  const top = shape.levels[layer];
  const bottom = shape.levels[layer + 1];
  if (layer < 1 || top === undefined || bottom === undefined || bottom - top < 0.5) return null;
  const thickness = bottom - top;
  const tubes: BufferGeometry[] = [];
  const ways: WayOff[] = [];
  const tube = (path: readonly Vector3[], radius: number, segments: number, from: string, to: string): void => {
    const curve = new CatmullRomCurve3([...path]);
    const geometry = new TubeGeometry(curve, segments, radius, 7);
    const colours: number[] = [];
    const along: number[] = [];
    const start = new Color(from);
    const end = new Color(to);
    const mixed = new Color();
    const length = curve.getLength();
    const count = geometry.getAttribute('position').count;
    for (let k = 0; k < count; k++) {
      const part = Math.floor(k / 8) / segments;
      mixed.copy(start).lerp(end, part);
      colours.push(mixed.r, mixed.g, mixed.b);
      along.push((part * length) / swarm);
    }
    geometry.setAttribute('color', new Float32BufferAttribute(colours, 3));
    geometry.setAttribute('along', new Float32BufferAttribute(along, 1));
    tubes.push(geometry);
  };

  const upper = top + 0.36 * thickness;
  const lower = top + 0.44 * thickness;
  const sway = (s: number, phase: number): number =>
    0.035 * thickness * Math.sin((2 * Math.PI * 4 * s) / perimeter + phase);
  const peaks = crests(shape, layer, 1.05).filter((s) => Math.abs(s - block.depth) >= 0.25);
  // the two faces apart, so that no tube cuts the corner
  for (const [side, face] of cutFaces(section).entries()) {
    const from = face.from + 0.02;
    const to = face.to - 0.03;
    const point = (s: number, depth: number, out = 0): Vector3 => {
      const { x, z } = face.at(s, proud + out);
      return new Vector3(x, -depth, z);
    };
    for (const [level, colour, phase] of [
      [upper, arterial, 0.4],
      [lower, venous, 1.3],
    ] as const) {
      const path: Vector3[] = [];
      for (let k = 0; k <= 14; k++) {
        const s = from + ((to - from) * k) / 14;
        path.push(point(s, level + sway(s, phase)));
      }
      tube(path, 0.024 * Math.min(1.2, thickness), 56, colour, colour);
    }
    for (const s of peaks) {
      if (s < from + 0.12 || s > to - 0.12) continue;
      const inside = face.at(s, 0);
      const peak = borderIn(shape, layer, inside.x, inside.z) + 0.05 * thickness;
      const half = 0.055 + 0.02 * hash01(Math.round(s * 100), 11);
      const reach = upper - peak;
      if (reach < 0.1) continue;
      const down = [
        point(s, peak, 0.03),
        point(s + half * 0.9, peak + reach * 0.2, 0.02),
        point(s + half * 1.2, peak + reach * 0.66, 0.02),
        point(s + half * 2, lower + sway(s, 1.3)),
      ];
      tube(
        [
          point(s - half * 2.2, upper + sway(s, 0.4)),
          point(s - half * 1.1, peak + reach * 0.62, 0.02),
          point(s - half * 0.9, peak + reach * 0.2, 0.02),
          ...down,
        ],
        0.017 * Math.min(1.2, thickness),
        30,
        arterial,
        venous,
      );
      const underGel = side === 0 ? inside.z > -block.gelDepth : inside.x < block.gelWidth;
      if (!underGel) continue;
      const off: Vector3[] = [];
      for (let k = 1; s + half * 2 + k * 0.3 < Math.min(to, s + followed); k++) {
        const place = s + half * 2 + k * 0.3;
        off.push(point(place, lower + sway(place, 1.3)));
      }
      const curve = new CatmullRomCurve3([...down, ...off]);
      ways.push({ points: curve.getSpacedPoints(60), length: curve.getLength() });
    }
  }
  const geometry = mergeGeometries(tubes);
  for (const one of tubes) one.dispose();
  return { geometry, ways };
}

/** Blood in swarms, brighter and darker, moved by `flow` [swarms]. */
export function createBloodMaterial(flow: { value: number }): MeshLambertMaterial {
  const material = new MeshLambertMaterial({ vertexColors: true });
  material.onBeforeCompile = (shader) => {
    shader.uniforms['uFlow'] = flow;
    shader.vertexShader = `attribute float along;\nvarying float vAlong;\n${shader.vertexShader.replace(
      '#include <begin_vertex>',
      '#include <begin_vertex>\n  vAlong = along;',
    )}`;
    shader.fragmentShader = `uniform float uFlow;\nvarying float vAlong;\n${shader.fragmentShader.replace(
      '#include <color_fragment>',
      /* glsl */ `#include <color_fragment>
  float swarm = abs(fract(vAlong - uFlow) - 0.5) * 2.0;
  diffuseColor.rgb = mix(diffuseColor.rgb * 0.78, diffuseColor.rgb * 1.15 + vec3(0.20, 0.07, 0.06), smoothstep(0.5, 0.9, swarm));`,
    )}`;
  };
  // three tells programs apart by their code's text, which is the same for every material that opens for the finer scale
  material.customProgramCacheKey = () => 'blood';
  return material;
}

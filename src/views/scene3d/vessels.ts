/** Capillary loops of the papillae and the plexus they rise from, as tubes lying in the cut. Anatomy's picture only. */
import { CatmullRomCurve3, Color, Float32BufferAttribute, TubeGeometry, Vector3, type BufferGeometry } from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { block, onCut, perimeter } from './blockPlan.ts';
import { hash01 } from './particleCloud.ts';
import { crests, type SkinShape } from './tissueShape.ts';

const arterial = '#b5403a';
const venous = '#8a4560';

/** Null where the skin has no dermis or it is drawn too thin. */
export function createVessels(shape: SkinShape): BufferGeometry | null {
  const layer = shape.kinds.indexOf('dermis');
  const top = shape.levels[layer];
  const bottom = shape.levels[layer + 1];
  if (layer < 1 || top === undefined || bottom === undefined || bottom - top < 0.5) return null;
  const thickness = bottom - top;
  const tubes: BufferGeometry[] = [];
  const point = (s: number, depth: number, out = 0): Vector3 => {
    const place = onCut(s, 0.005 + out);
    return new Vector3(place.x, -depth, place.z);
  };
  const tube = (path: readonly Vector3[], radius: number, segments: number, from: string, to: string): void => {
    const geometry = new TubeGeometry(new CatmullRomCurve3([...path]), segments, radius, 7);
    const colours: number[] = [];
    const start = new Color(from);
    const end = new Color(to);
    const mixed = new Color();
    const count = geometry.getAttribute('position').count;
    for (let k = 0; k < count; k++) {
      mixed.copy(start).lerp(end, Math.floor(k / 8) / segments);
      colours.push(mixed.r, mixed.g, mixed.b);
    }
    geometry.setAttribute('color', new Float32BufferAttribute(colours, 3));
    tubes.push(geometry);
  };

  const upper = top + 0.36 * thickness;
  const lower = top + 0.44 * thickness;
  const sway = (s: number, phase: number): number =>
    0.035 * thickness * Math.sin((2 * Math.PI * 4 * s) / perimeter + phase);
  // the two faces apart, so that no tube cuts the corner
  for (const [from, to] of [
    [0.02, block.depth - 0.03],
    [block.depth + 0.03, perimeter - 0.02],
  ] as const) {
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
  }
  for (const s of crests(shape, layer, 1.05)) {
    if (Math.abs(s - block.depth) < 0.25) continue;
    const peak = shape.borderAt(layer, s) + 0.05 * thickness;
    const half = 0.055 + 0.02 * hash01(Math.round(s * 100), 11);
    const reach = upper - peak;
    tube(
      [
        point(s - half * 2.2, upper + sway(s, 0.4)),
        point(s - half * 1.1, peak + reach * 0.62, 0.02),
        point(s - half * 0.9, peak + reach * 0.2, 0.02),
        point(s, peak, 0.03),
        point(s + half * 0.9, peak + reach * 0.2, 0.02),
        point(s + half * 1.2, peak + reach * 0.66, 0.02),
        point(s + half * 2, lower + sway(s, 1.3)),
      ],
      0.017 * Math.min(1.2, thickness),
      30,
      arterial,
      venous,
    );
  }
  const merged = mergeGeometries(tubes);
  for (const geometry of tubes) geometry.dispose();
  return merged;
}

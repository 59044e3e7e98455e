/**
 * Outlines of the drawn layers on the cut. Borders stand at their mapped depth on average; below the epidermis they
 * wave (papillae), which is anatomy's picture only: tint, ruler and dots keep to the mapped depth.
 */
import { perimeter } from './blockPlan.ts';
import type { DepthMap } from './depthMap.ts';
import type { LayerKind } from './layerKinds.ts';

export interface SkinShape {
  readonly kinds: readonly LayerKind[];
  /** Heights of the skin's borders below the surface, 0 first [scene units]. */
  readonly levels: readonly number[];
  /** Reservoir and skin together [scene units]. */
  readonly height: number;
  /** Height of the gel above the surface [scene units]. */
  readonly gelHeight: number;
  /** Depth of border k at place s along the cut, positive downwards [scene units]; repeats after `perimeter`. */
  borderAt(border: number, s: number): number;
}

interface Wave {
  readonly amplitude: number;
  readonly terms: readonly (readonly [count: number, phase: number, weight: number])[];
}

const papillae = [
  [25, 0.4, 0.62],
  [16, 1.9, 0.26],
  [41, 3.1, 0.18],
] as const;
const slow = [
  [5, 0.8, 0.6],
  [8, 2.4, 0.4],
] as const;

function waveFor(upper: LayerKind | undefined, lower: LayerKind | undefined, room: number): Wave {
  if (upper === 'epidermis' && lower === 'dermis') return { amplitude: 0.3 * room, terms: papillae };
  if (lower === 'subcutis' || lower === 'muscle') return { amplitude: 0.1 * room, terms: slow };
  if (upper === 'corneum') return { amplitude: 0.05 * room, terms: slow };
  return { amplitude: 0, terms: [] };
}

export function createSkinShape(map: DepthMap, allKinds: readonly LayerKind[], height: number): SkinShape {
  const kinds = allKinds.slice(map.surface);
  const top = map.drawn[map.surface] ?? 0;
  const levels = map.drawn.slice(map.surface).map((fraction) => (fraction - top) * height);
  const waves = levels.map((level, border) => {
    const above = level - (levels[border - 1] ?? level);
    const below = (levels[border + 1] ?? level) - level;
    return waveFor(kinds[border - 1], kinds[border], Math.min(above, below));
  });
  return {
    kinds,
    levels,
    height,
    gelHeight: top * height,
    borderAt(border, s) {
      const wave = waves[border];
      let offset = 0;
      for (const [count, phase, weight] of wave?.terms ?? []) {
        offset += weight * Math.cos((2 * Math.PI * count * s) / perimeter + phase);
      }
      return (levels[border] ?? 0) + offset * (wave?.amplitude ?? 0);
    },
  };
}

/** Places along the cut where border k rises highest, at least `spacing` apart. */
export function crests(shape: SkinShape, border: number, spacing: number): number[] {
  const found: number[] = [];
  const step = 0.02;
  for (let s = spacing * 0.4; s < perimeter - spacing * 0.4; s += step) {
    const here = shape.borderAt(border, s);
    if (here > shape.borderAt(border, s - step) || here > shape.borderAt(border, s + step)) continue;
    if (here >= (shape.levels[border] ?? 0)) continue;
    if (s - (found.at(-1) ?? -Infinity) >= spacing) found.push(s);
  }
  return found;
}

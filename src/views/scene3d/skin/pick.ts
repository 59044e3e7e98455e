/** Where a line of sight meets the block or the gel on it (pure but for three's vectors). */
import type { Vector3 } from 'three';
import { block } from '../blockPlan.ts';
import type { SectionPlace } from './section.ts';

export interface Solid {
  readonly section: SectionPlace;
  readonly gelHeight: number;
  readonly skinHeight: number;
}

export interface Hit {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Under the gel, where the column is solved. */
  readonly solved: boolean;
}

interface Extent {
  readonly low: readonly [number, number, number];
  readonly high: readonly [number, number, number];
}

/** Way along the ray to where it enters the box; Infinity where it misses. */
function entry(origin: Vector3, direction: Vector3, { low, high }: Extent): number {
  let near = -Infinity;
  let far = Infinity;
  for (const [axis, name] of (['x', 'y', 'z'] as const).entries()) {
    const from = ((low[axis] ?? 0) - origin[name]) / direction[name];
    const to = ((high[axis] ?? 0) - origin[name]) / direction[name];
    near = Math.max(near, Math.min(from, to));
    far = Math.min(far, Math.max(from, to));
  }
  return near > far || far < 0 || near < 0 ? Infinity : near;
}

/** Null beside the block, and where the pad's cover is in the way. */
export function pick(origin: Vector3, direction: Vector3, { section, gelHeight, skinHeight }: Solid): Hit | null {
  const { x, z } = section;
  const skin = entry(origin, direction, { low: [x, -skinHeight, -block.depth], high: [block.width, 0, z] });
  const gel = entry(origin, direction, { low: [x, 0, -block.gelDepth], high: [block.gelWidth, gelHeight, z] });
  const top = gelHeight + block.plate + block.cover;
  const cover = entry(origin, direction, {
    low: [x, gelHeight, -block.gelDepth - block.rim],
    high: [block.gelWidth + block.rim, top, z],
  });
  const way = Math.min(skin, gel);
  if (way === Infinity || cover < way) return null;
  const at = { x: origin.x + way * direction.x, y: origin.y + way * direction.y, z: origin.z + way * direction.z };
  const rounding = 1e-6;
  return { ...at, solved: at.x <= block.gelWidth + rounding && at.z >= -block.gelDepth - rounding };
}

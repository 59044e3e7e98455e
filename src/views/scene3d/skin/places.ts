/** Where the words belong on the block, as the camera sees it now. */
import { Vector3, type PerspectiveCamera } from 'three';
import { block } from '../blockPlan.ts';
import { drawnAt, type DepthMap } from '../depthMap.ts';
import type { Place } from '../linePaths.ts';
import type { Projection } from '../overlay.ts';
import type { Pads } from '../pads.ts';
import type { SkinShape } from '../tissueShape.ts';
import type { SectionPlace } from './section.ts';

interface Seen {
  readonly map: DepthMap;
  readonly shape: SkinShape;
  readonly section: SectionPlace;
  readonly pads: Pads;
  /** Depth that the drug has reached below the surface [m]. */
  readonly reached: number | null;
  /** The same of the run beside it, and where the divider stands; null: there is none. */
  readonly beside: { readonly at: number; readonly reached: number | null } | null;
  readonly camera: PerspectiveCamera;
  readonly project: (point: Vector3) => Place;
}

export function placesOf({ map, shape, section, pads, reached, beside, camera, project }: Seen): Projection {
  const scratch = new Vector3();
  const at = (x: number, fraction: number, z: number): Place => {
    const { x: left, y: top } = project(scratch.set(x, shape.gelHeight - fraction * shape.height, z));
    return { x: left, y: top };
  };
  const { width, depth } = block;
  // the four faces, each from its left to its right end as seen from outside
  const faces = [
    [section.x, -depth, section.x, section.z],
    [section.x, section.z, width, section.z],
    [width, section.z, width, -depth],
    [width, -depth, section.x, -depth],
  ] as const;
  let leftmost: readonly [number, number] = [section.x, section.z];
  let named: readonly [number, number] = [width, section.z];
  let least = Infinity;
  let widest = -Infinity;
  for (const [x0, z0, x1, z1] of faces) {
    const from = at(x0, 1, z0).x;
    const wide = at(x1, 1, z1).x - from;
    if (from < least) {
      least = from;
      leftmost = [x0, z0];
    }
    // a face turned away has its ends the other way round
    if (wide > widest) {
      widest = wide;
      named = [x1, z1];
    }
  }
  /** Along those of the column's two cut faces that look at the camera. */
  const front = (below: number | null): Projection['front'] => {
    if (below === null) return null;
    const fraction = drawnAt(map, (map.borders[map.surface] ?? 0) + below);
    const { x, z } = camera.position;
    const corners = [
      ...(x < section.x ? [[section.x, -block.gelDepth] as const] : []),
      ...(x < section.x || z > section.z ? [[section.x, section.z] as const] : []),
      ...(z > section.z ? [[block.gelWidth, section.z] as const] : []),
    ];
    return {
      ruler: at(leftmost[0], fraction, leftmost[1]),
      line: corners.map((corner) => at(corner[0], fraction, corner[1])),
    };
  };
  return {
    active: project(pads.anchors.active),
    other: project(pads.anchors.other),
    front: front(reached),
    beside: beside === null ? null : { at: beside.at, line: front(beside.reached)?.line ?? [] },
    ruler: map.drawn.map((fraction) => at(leftmost[0], fraction, leftmost[1])),
    names: map.drawn.slice(1).map((fraction, k) => {
      const middle = (fraction + (map.drawn[k] ?? 0)) / 2;
      // the gel is named on its own face
      const [x, z] = k < map.surface ? ([block.gelWidth, section.z] as const) : named;
      const high = at(x, map.drawn[k] ?? 0, z).y;
      const place = at(x, middle, z);
      return { x: place.x, y: place.y, height: Math.abs(at(x, fraction, z).y - high) };
    }),
  };
}

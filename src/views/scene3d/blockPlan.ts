/**
 * The drawn block in scene units (not metres): width along x, depth along −z, height along y with skin at y = 0. The
 * front (z = 0) and left (x = 0) faces are the cut; the pad stands on their common corner. Widths are not to scale.
 */
export const block = {
  width: 8.8,
  depth: 7.2,
  /** Reservoir and skin together. */
  height: 7,
  /** Gel of the pad: x from 0, z from 0 backwards. */
  gelWidth: 5,
  gelDepth: 3.9,
  rim: 0.26,
  cover: 0.34,
  plate: 0.07,
  /** Return pad. */
  returnX: 7.1,
  returnZ: -5.5,
  returnWidth: 2.7,
  returnDepth: 2.5,
} as const;

/** Once round the two cut faces: 0 at the left face's far edge, `depth` at the common corner. */
export const perimeter = block.depth + block.width;

/** A point on the cut, `out` in front of it. */
export function onCut(s: number, out: number): { readonly x: number; readonly z: number } {
  return s < block.depth ? { x: -out, z: s - block.depth } : { x: s - block.depth, z: out };
}

/** The same for a place 0 to 1 along the part of the cut that lies under the gel. */
export function underGel(place: number, out: number): { readonly x: number; readonly z: number } {
  const inset = 0.09;
  const length = block.gelWidth + block.gelDepth - 4 * inset;
  const s = place * length;
  const left = block.gelDepth - 2 * inset;
  return s < left ? { x: -out, z: -block.gelDepth + inset + s } : { x: inset + (s - left), z: out };
}

/**
 * The drawn block in scene units (not metres): width along x, depth along −z, height along y with skin at y = 0. The
 * front (z = 0) and left (x = 0) faces are the cut; the pad stands on their common corner. Widths are not to scale.
 */
export const block = {
  width: 10.4,
  depth: 6,
  /** Gel of the pad: x from 0, z from 0 backwards. */
  gelWidth: 5,
  gelDepth: 3.8,
  rim: 0.26,
  cover: 0.34,
  plate: 0.07,
  /** Return pad. */
  returnX: 8.55,
  returnZ: -3.1,
  returnWidth: 2.5,
  returnDepth: 2.9,
} as const;

/** Once round the two cut faces: 0 at the left face's far edge, `depth` at the common corner. */
export const perimeter = block.depth + block.width;

/** Reservoir and skin together: taller where the window is taller than wide. */
export function blockHeight(freeWidth: number, freeHeight: number): number {
  const wide = 6.4;
  const tall = 11;
  return freeHeight > freeWidth * 1.15 ? tall : wide;
}

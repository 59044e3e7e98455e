/**
 * Where the block is cut: the front face at z, the left face at x [scene units]; at rest both are 0. The tissue is one
 * solid: its borders' waves along the front and along the left side add up, so a face that moves shows what lies there.
 */
import { block } from '../blockPlan.ts';
import type { SkinShape } from '../tissueShape.ts';

export interface SectionPlace {
  readonly x: number;
  readonly z: number;
}

/** Some of the solved column always stays. */
export const deepest = { x: 0.8 * block.gelWidth, z: 0.8 * block.gelDepth } as const;

export const uncut: SectionPlace = { x: 0, z: 0 };

/** Depth of border k below the surface, anywhere in the block [scene units]. */
export function borderIn(shape: SkinShape, border: number, x: number, z: number): number {
  const { depth } = block;
  const along = shape.borderAt(border, depth + x);
  return along + shape.borderAt(border, depth + z) - shape.borderAt(border, depth);
}

/** A place 0 to 1 along the part of the two cut faces that lies under the gel, `out` in front of them. */
export function underGel(
  { x, z }: SectionPlace,
  place: number,
  out: number,
): { readonly x: number; readonly z: number } {
  const inset = 0.09;
  const left = block.gelDepth + z - 2 * inset;
  const s = place * (left + block.gelWidth - x - 2 * inset);
  return s < left ? { x: x - out, z: -block.gelDepth + inset + s } : { x: x + inset + (s - left), z: z + out };
}

/** A place anywhere in the column, by two numbers 0 to 1. */
export function inColumn(
  { x, z }: SectionPlace,
  across: number,
  back: number,
): { readonly x: number; readonly z: number } {
  const inset = 0.12;
  return {
    x: x + inset + across * (block.gelWidth - x - 2 * inset),
    z: z - inset - back * (block.gelDepth + z - 2 * inset),
  };
}

/** The two cut faces as lengths s along the drawing, left face first. */
export interface CutFace {
  readonly from: number;
  readonly to: number;
  /** `out` in front of the face. */
  at(s: number, out: number): { readonly x: number; readonly z: number };
}

export function cutFaces({ x, z }: SectionPlace): readonly [CutFace, CutFace] {
  const { depth, width } = block;
  return [
    { from: 0, to: depth + z, at: (s, out) => ({ x: x - out, z: s - depth }) },
    { from: depth + x, to: depth + width, at: (s, out) => ({ x: s - depth, z: z + out }) },
  ];
}

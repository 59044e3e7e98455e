/** Where the block is cut: the front face at z, the left face at x [scene units]; at rest both are 0. */
import { block } from '../blockPlan.ts';

export interface SectionPlace {
  readonly x: number;
  readonly z: number;
}

/** Some of the solved column always stays. */
export const deepest = { x: 0.8 * block.gelWidth, z: 0.8 * block.gelDepth } as const;

export const uncut: SectionPlace = { x: 0, z: 0 };

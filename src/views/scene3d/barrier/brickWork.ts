/** Where the cells lie on the two cuts: rows of flat bricks, each row shifted against the next, the duct left free. */
import { hash01 } from '../particleCloud.ts';
import { cellWidth, type BarrierPlan } from './barrierPlan.ts';

export interface Brick {
  readonly row: number;
  /** Along its cut: x on the front, distance from the front edge on the left. */
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  /** How far its ends lean over; those at an edge of the cut stand upright. */
  readonly lean: readonly [number, number];
}

export interface BrickWork {
  readonly front: readonly Brick[];
  readonly left: readonly Brick[];
  /** Middles of the upright joints of each row, ascending. */
  readonly frontGaps: readonly (readonly number[])[];
  readonly leftGaps: readonly (readonly number[])[];
  readonly rowHeight: number;
  /** Of the lipid between two bricks. */
  readonly mortar: number;
}

/** Shorter ends of a brick are left to its neighbour. */
const shortest = 0.35;
/** Of the lipid, over the height of a row [1]: far thinner in skin, where no ion could be drawn in it. */
const mortarShare = 0.15;
/** Most that a joint leans over, at the height of the row's edge [scene units]. */
const mostLean = 0.07;

function cuts(length: number, mean: number, row: number, seed: number): number[] {
  const joints: number[] = [];
  // half a brick from row to row, and a little chance
  let at = mean * ((row % 2) * 0.5 + 0.25 * hash01(row, seed) - 0.7);
  for (let k = 0; at < length + mean; k++) {
    joints.push(at);
    at += mean * (0.78 + 0.44 * hash01(row * 64 + k, seed + 1));
  }
  return joints;
}

function lay(row: number, joints: readonly number[], from: number, to: number, mortar: number, seed: number): Brick[] {
  const inner = joints.filter((joint) => joint > from + shortest && joint < to - shortest);
  const ends = [from, ...inner, to];
  const last = ends.length - 2;
  // both cells at a joint lean alike, so that it is as wide all the way down
  const leanAt = (joint: number): number => mostLean * (2 * hash01(row * 64 + joint, seed + 2) - 1);
  return ends.slice(1).map((end, k) => ({
    row,
    from: (ends[k] ?? from) + (k === 0 ? 0 : mortar / 2),
    to: end - (k === last ? 0 : mortar / 2),
    seed: row * 97 + k * 13 + seed,
    lean: [k === 0 ? 0 : leanAt(k), k === last ? 0 : leanAt(k + 1)] as const,
  }));
}

export function createBrickWork(plan: BarrierPlan): BrickWork {
  const { rows, height, width, depth, duct, across } = plan;
  const rowHeight = rows > 0 ? height / rows : height;
  const mortar = mortarShare * rowHeight;
  const mean = cellWidth / across;
  const front: Brick[] = [];
  const left: Brick[] = [];
  const frontGaps: number[][] = [];
  const leftGaps: number[][] = [];
  for (let row = 0; row < rows; row++) {
    const middle = duct.centre(-(row + 0.5) * rowHeight);
    const wall = duct.radius + duct.lining;
    const [low, high] = [middle - wall, middle + wall];
    const joints = cuts(width, mean, row, 3);
    const bricks = [...lay(row, joints, 0, low, mortar, 1), ...lay(row, joints, high, width, mortar, 51)];
    front.push(...bricks);
    frontGaps.push(
      joints.filter((at) => (at > shortest && at < low - shortest) || (at > high + shortest && at < width - shortest)),
    );
    const side = cuts(depth, mean, row, 11);
    left.push(...lay(row, side, 0, depth, mortar, 29));
    leftGaps.push(side.filter((at) => at > shortest && at < depth - shortest));
  }
  return { front, left, frontGaps, leftGaps, rowHeight, mortar };
}

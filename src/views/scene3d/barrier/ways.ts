/**
 * The ways through the barrier as they are drawn: between the bricks, row by row, and down the duct. A way leads from a
 * depth to a place; along a row it keeps the depth to within that row. Where the pores really lie is not solved.
 */
import { hash01 } from '../particleCloud.ts';
import type { BarrierPlan } from './barrierPlan.ts';
import type { BrickWork } from './brickWork.ts';

export interface Spot {
  x: number;
  y: number;
  z: number;
}

export interface Ways {
  readonly paths: readonly Path[];
  /** Place of one dot at a height (0 the surface, downwards negative). */
  place(dot: Placing, y: number, out: Spot): void;
}

interface Path {
  readonly isFront: boolean;
  /** Joint that is gone down in each row; one place for a straight pore. */
  readonly joints: readonly number[];
}

export interface Placing {
  readonly species: number;
  readonly rank: number;
  /** Chance of going down the duct [1]. */
  readonly inDuct: number;
  /** Of its crowd, what is held at the charged wall [1]. */
  readonly atWall: number;
}

/** Part of a row's depth that is drawn along the row, the rest through its joint. */
const along = 0.78;
/** In front of the cut. */
export const ahead = 0.07;
/** Out to this part of the duct's radius stand those that the wall does not hold; the others stand close to it. */
export const core = 0.72;
const rim = [0.84, 0.95] as const;
/** Over this much change of a share a dot goes from the middle to the wall. */
const soft = 0.06;

const frontPaths = 15;
const leftPaths = 3;

function nearestOf(gaps: readonly number[], at: number, wander: number): number {
  let best = gaps[0] ?? at;
  for (const gap of gaps) if (Math.abs(gap - at - wander) < Math.abs(best - at - wander)) best = gap;
  return best;
}

function wind(rows: readonly (readonly number[])[], length: number, start: number, seed: number): number[] {
  let at = start * length;
  return rows.map((gaps, row) => {
    at = nearestOf(gaps, at, 3.4 * (hash01(row, seed) - 0.5) + 0.3 * (start * length - at));
    return at;
  });
}

export function createWays(plan: BarrierPlan, work: BrickWork): Ways {
  const { width, depth, height, above, below, duct } = plan;
  const paths: Path[] = [];
  const add = (count: number, length: number, isFront: boolean, rows: readonly (readonly number[])[]): void => {
    for (let k = 0; k < count; k++) {
      const start = (k + 0.5) / count;
      const straight = start * length;
      paths.push({
        isFront,
        joints: plan.rows === 0 ? [straight] : wind(rows, length, start, k + (isFront ? 100 : 300)),
      });
    }
  };
  add(frontPaths, width, true, work.frontGaps);
  add(leftPaths, depth, false, work.leftGaps);

  const onFace = (path: Path, s: number, y: number, out: Spot): void => {
    out.y = y;
    out.x = path.isFront ? s : -ahead;
    out.z = path.isFront ? ahead : -s;
  };

  const inPores = (path: Path, part: number, out: Spot): void => {
    const rows = path.joints.length;
    const at = Math.min(rows - 1e-9, Math.max(0, part * rows));
    const row = Math.floor(at);
    const joint = path.joints[row] ?? 0;
    if (rows === 1) {
      onFace(path, joint, -part * height, out);
      return;
    }
    const before = path.joints[row - 1] ?? joint;
    const inRow = at - row;
    const sideways = Math.min(1, inRow / along);
    const down = Math.max(0, (inRow - along) / (1 - along));
    onFace(path, before + (joint - before) * sideways, -((row + down) * height) / rows, out);
  };

  const inDuct = (angle: number, radial: number, y: number, out: Spot): void => {
    out.x = duct.centre(y) + radial * duct.radius * Math.cos(angle);
    out.z = -radial * duct.radius * Math.sin(angle) + 0.02;
    out.y = y;
  };

  return {
    paths,
    place({ species, rank, inDuct: chance, atWall }, y, out) {
      const pick = (k: number): number => hash01(rank * 8 + k, species + 1);
      const inside = Math.min(0, Math.max(-height, y));
      if (pick(0) < chance) {
        const held = Math.min(1, Math.max(0, (atWall - pick(1)) / soft + 0.5));
        const free = core * Math.sqrt(pick(3));
        const near = rim[0] + (rim[1] - rim[0]) * pick(4);
        // towards the cut as well as round the back, so that the crowd at the wall is seen
        inDuct(Math.PI * (0.02 + 0.96 * pick(2)), free + (near - free) * held, inside, out);
      } else {
        const path = paths[Math.floor(pick(5) * paths.length)];
        if (path) inPores(path, -inside / height, out);
      }
      if (y === inside) return;
      // outside the barrier it comes from, or goes to, anywhere
      const away = y > 0 ? y / Math.max(1e-6, above) : (-height - y) / Math.max(1e-6, below);
      const share = 1 - (1 - Math.min(1, away)) ** 3;
      if (out.x < 0) out.z += (-pick(6) * depth - out.z) * share;
      else {
        out.x += (pick(6) * width - out.x) * share;
        out.z += (ahead - out.z) * share;
      }
      out.y = y;
    },
  };
}

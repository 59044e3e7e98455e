/**
 * Lines of current from one pad to the other, traced through the cubes: inside a cube the density is linear between its
 * faces, so that no line is lost or made up (D. W. Pollock, Ground Water 26 (1988) 743). Each stands for the same current.
 */
import type { PadCurrent } from './padCurrent.ts';

export interface CurrentLine {
  /** [cm], from the first pad's skin to the second's. */
  readonly points: Float32Array;
  /** Current density there, per ampere in all [m⁻²]. */
  readonly density: Float32Array;
}

/** Currents through a cube's faces along the axes, at one volt [A]: −x, +x, … */
function faceFlows({ grid, phi, touches }: PadCurrent): Float64Array {
  const { count, neighbours, links } = grid.conductor;
  const flows = new Float64Array(6 * count);
  for (let cell = 0; cell < count; cell++) {
    for (let axis = 0; axis < 3; axis++) {
      const other = neighbours[6 * cell + 2 * axis];
      if (other < 0) continue;
      const flow = links[3 * cell + axis] * (phi[other] - phi[cell]);
      flows[6 * cell + 2 * axis] = flow;
      flows[6 * other + 2 * axis + 1] = flow;
    }
  }
  for (const { cell, face, conductance, potential } of touches) {
    const inwards = conductance * (potential - phi[cell]);
    flows[6 * cell + face] += face % 2 === 0 ? inwards : -inwards;
  }
  return flows;
}

/** Pieces of the first pad in a row that keeps neighbours together, cut into shares of equal current. */
function starts(solved: PadCurrent, count: number): number[] {
  const own = solved.touches
    .map((touch, index) => ({ touch, index, flow: touch.conductance * (1 - solved.phi[touch.cell]) }))
    .filter(({ touch }) => touch.pad === 0);
  const whole = own.reduce((sum, { flow }) => sum + flow, 0);
  // pieces come row by row; every other row backwards, as one ploughs
  const found: number[] = [];
  let sum = 0;
  for (const { flow, index } of own) {
    const before = Math.floor((sum / whole) * count + 0.5);
    sum += flow;
    if (Math.floor((sum / whole) * count + 0.5) > before && found.length < count) found.push(index);
  }
  return found;
}

const mostSteps = 1200;

export function traceLines(solved: PadCurrent, count: number): CurrentLine[] {
  const { grid, touches, current } = solved;
  const { conductor, size, low, step, blockOf } = grid;
  const flows = faceFlows(solved);
  const sinks = new Set(touches.filter(({ pad }) => pad === 1).map(({ cell, face }) => 6 * cell + face));
  const ends = new Map(touches.filter(({ pad }) => pad === 1).map(({ cell, at }) => [cell, at]));
  const [nx, ny] = size;
  const face = (step / 100) ** 2;
  return starts(solved, count).flatMap((index) => {
    const first = touches[index];
    let cell = first.cell;
    const points: number[] = [...first.at];
    const density: number[] = [];
    // place inside the cube, 0 to 1 along each axis
    const place: [number, number, number] = [0.5, 0.5, 0.5];
    const corner = (at: number): [number, number, number] => {
      const block = blockOf[at];
      return [block % nx, Math.floor(block / nx) % ny, Math.floor(block / (nx * ny))];
    };
    for (let axis = 0; axis < 3; axis++) {
      const inside = (first.at[axis] - low[axis]) / step - corner(cell)[axis] + 0.5;
      place[axis] = Math.min(0.98, Math.max(0.02, inside));
    }
    place[first.face >> 1] = first.face % 2 === 0 ? 0.001 : 0.999;
    for (let taken = 0; taken < mostSteps; taken++) {
      const [i, j, k] = corner(cell);
      const velocity = [0, 1, 2].map((axis) => {
        const [a, b] = [flows[6 * cell + 2 * axis], flows[6 * cell + 2 * axis + 1]];
        return a + (b - a) * place[axis];
      });
      density.push(Math.hypot(...velocity) / face / current);
      let [shortest, leaving] = [Infinity, -1];
      for (let axis = 0; axis < 3; axis++) {
        const a = flows[6 * cell + 2 * axis];
        const slope = flows[6 * cell + 2 * axis + 1] - a;
        const v = velocity[axis];
        for (const side of [0, 1]) {
          const end = a + slope * side;
          if (side === 1 ? v <= 0 || end <= 0 : v >= 0 || end >= 0) continue;
          const time = Math.abs(slope) < 1e-9 * Math.abs(v) ? (side - place[axis]) / v : Math.log(end / v) / slope;
          if (time >= 0 && time < shortest) [shortest, leaving] = [time, 2 * axis + side];
        }
      }
      if (leaving < 0) return [];
      for (let axis = 0; axis < 3; axis++) {
        const a = flows[6 * cell + 2 * axis];
        const slope = flows[6 * cell + 2 * axis + 1] - a;
        const v = velocity[axis];
        const moved = Math.abs(slope * shortest) < 1e-9 ? v * shortest : (v * Math.expm1(slope * shortest)) / slope;
        place[axis] = Math.min(1, Math.max(0, place[axis] + moved));
      }
      points.push(
        low[0] + (i + place[0] - 0.5) * step,
        low[1] + (j + place[1] - 0.5) * step,
        low[2] + (k + place[2] - 0.5) * step,
      );
      if (sinks.has(6 * cell + leaving)) {
        density.push(density.at(-1) ?? 0);
        const end = ends.get(cell);
        if (end !== undefined) points.splice(-3, 3, ...end);
        return [{ points: Float32Array.from(points), density: Float32Array.from(density) }];
      }
      const next = conductor.neighbours[6 * cell + leaving];
      if (next < 0) return [];
      cell = next;
      place[leaving >> 1] = leaving % 2 === 0 ? 1 : 0;
    }
    return [];
  });
}

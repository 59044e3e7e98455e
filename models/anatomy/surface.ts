/**
 * The zero surface of a signed distance as a mesh: one vertex for each cell that it crosses (naive surface nets,
 * S. Gibson 1998), drawn onto the surface by Newton's steps, so that normals are the field's own. Blocks that are
 * further from the surface than they are large are passed over.
 */
import type { Field, MeltedField, Triple } from './shapes.ts';

export interface Mesh {
  /** [cm] */
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly triangles: Uint32Array;
}

const blockSize = 4;
/** A melted distance may be off by this factor far away. */
const distrust = 0.5;

/** `h`: over how far the slope is taken; the wider, the less of the surface's detail is left. */
export function gradient(field: Field, x: number, y: number, z: number, out: [number, number, number], h = 0.02): void {
  // four corners of a tetrahedron
  const a = field(x + h, y - h, z - h);
  const b = field(x - h, y - h, z + h);
  const c = field(x - h, y + h, z - h);
  const d = field(x + h, y + h, z + h);
  out[0] = (a - b - c + d) / (4 * h);
  out[1] = (-a - b + c + d) / (4 * h);
  out[2] = (-a + b - c + d) / (4 * h);
}

export interface Samples {
  readonly size: readonly [number, number, number];
  readonly low: Triple;
  readonly step: number;
  readonly values: Float32Array;
  /** Of the cell at these indices: the field near it. */
  near(i: number, j: number, k: number): Field;
}

/** The field at the corners of a grid; far from the surface only its sign is right. */
export function sample(field: MeltedField, low: Triple, high: Triple, step: number): Samples {
  const size = [0, 1, 2].map((axis) => {
    const cells = Math.ceil(((high[axis] ?? 0) - (low[axis] ?? 0)) / step);
    return Math.ceil(cells / blockSize) * blockSize + 1;
  }) as [number, number, number];
  const [nx, ny, nz] = size;
  const values = new Float32Array(nx * ny * nz);
  const half = (blockSize * step) / 2;
  const radius = half * Math.sqrt(3);
  const blocks = [nx, ny, nz].map((n) => Math.ceil(n / blockSize)) as [number, number, number];
  const local = new Map<number, Field>();
  for (let k = 0; k < nz; k += blockSize) {
    for (let j = 0; j < ny; j += blockSize) {
      for (let i = 0; i < nx; i += blockSize) {
        const middle = field(low[0] + i * step + half, low[1] + j * step + half, low[2] + k * step + half);
        const far = Math.abs(middle) * distrust > radius + step;
        const block = ((k / blockSize) * blocks[1] + j / blockSize) * blocks[0] + i / blockSize;
        const here = far
          ? field
          : field.within(low[0] + i * step + half, low[1] + j * step + half, low[2] + k * step + half, radius + step);
        if (!far) local.set(block, here);
        for (let c = k; c < Math.min(nz, k + blockSize); c++) {
          for (let b = j; b < Math.min(ny, j + blockSize); b++) {
            for (let a = i; a < Math.min(nx, i + blockSize); a++) {
              values[(c * ny + b) * nx + a] = far
                ? middle
                : here(low[0] + a * step, low[1] + b * step, low[2] + c * step);
            }
          }
        }
      }
    }
  }
  return {
    size,
    low,
    step,
    values,
    near(i, j, k) {
      const [a, b, c] = [i, j, k].map((n) => Math.floor(n / blockSize)) as [number, number, number];
      return local.get((c * blocks[1] + b) * blocks[0] + a) ?? field;
    },
  };
}

export function surfaceOf(field: MeltedField, low: Triple, high: Triple, step: number): Mesh {
  const samples = sample(field, low, high, step);
  const { size, values } = samples;
  const [nx, ny, nz] = size;
  const row = nx;
  const slab = nx * ny;
  const vertexOf = new Int32Array(values.length).fill(-1);
  const positions: number[] = [];
  const fields: Field[] = [];
  for (let k = 0; k < nz - 1; k++) {
    for (let j = 0; j < ny - 1; j++) {
      for (let i = 0; i < nx - 1; i++) {
        const at = k * slab + j * row + i;
        let inside = 0;
        for (let corner = 0; corner < 8; corner++) {
          const c = at + (corner & 1) + ((corner >> 1) & 1) * row + (corner >> 2) * slab;
          if ((values[c] ?? 0) < 0) inside++;
        }
        if (inside === 0 || inside === 8) continue;
        const place = crossing(values, at, row, slab);
        vertexOf[at] = positions.length / 3;
        fields.push(samples.near(i, j, k));
        positions.push(low[0] + (i + place[0]) * step, low[1] + (j + place[1]) * step, low[2] + (k + place[2]) * step);
      }
    }
  }
  const triangles: number[] = [];
  const quad = (a: number, b: number, c: number, d: number, flip: boolean): void => {
    if (a < 0 || b < 0 || c < 0 || d < 0) return;
    if (flip) triangles.push(a, b, c, a, c, d);
    else triangles.push(a, c, b, a, d, c);
  };
  const v = (at: number): number => vertexOf[at] ?? -1;
  for (let k = 1; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      for (let i = 1; i < nx - 1; i++) {
        const at = k * slab + j * row + i;
        const here = (values[at] ?? 0) < 0;
        if (here !== (values[at + 1] ?? 0) < 0) {
          quad(v(at), v(at - row), v(at - row - slab), v(at - slab), here);
        }
        if (here !== (values[at + row] ?? 0) < 0) {
          quad(v(at), v(at - slab), v(at - slab - 1), v(at - 1), here);
        }
        if (here !== (values[at + slab] ?? 0) < 0) {
          quad(v(at), v(at - 1), v(at - 1 - row), v(at - row), here);
        }
      }
    }
  }
  const points = Float32Array.from(positions);
  return { positions: points, normals: settle(fields, points, step), triangles: Uint32Array.from(triangles) };
}

/** Mean of the crossings on the cell's edges, in cells. */
function crossing(values: Float32Array, at: number, row: number, slab: number): Triple {
  let [x, y, z, count] = [0, 0, 0, 0];
  const corner = (i: number, j: number, k: number): number => values[at + i + j * row + k * slab] ?? 0;
  for (let one = 0; one < 2; one++) {
    for (let two = 0; two < 2; two++) {
      const ends = [
        [corner(0, one, two), corner(1, one, two)],
        [corner(one, 0, two), corner(one, 1, two)],
        [corner(one, two, 0), corner(one, two, 1)],
      ] as const;
      for (let axis = 0; axis < 3; axis++) {
        const [a, b] = ends[axis];
        if (a < 0 === b < 0) continue;
        const t = a / (a - b);
        const place = axis === 0 ? [t, one, two] : axis === 1 ? [one, t, two] : [one, two, t];
        x += place[0] ?? 0;
        y += place[1] ?? 0;
        z += place[2] ?? 0;
        count++;
      }
    }
  }
  return [x / count, y / count, z / count];
}

/** Moves the points onto the surface, never further than a cell, and gives the normals there. */
function settle(fields: readonly Field[], points: Float32Array, step: number): Float32Array {
  const normals = new Float32Array(points.length);
  const g: [number, number, number] = [0, 0, 0];
  for (let k = 0; k < points.length; k += 3) {
    let [x, y, z] = [points[k] ?? 0, points[k + 1] ?? 0, points[k + 2] ?? 0];
    const field = fields[k / 3];
    const d = field(x, y, z);
    gradient(field, x, y, z, g);
    const slope = Math.max(0.3, Math.sqrt(g[0] ** 2 + g[1] ** 2 + g[2] ** 2));
    const way = Math.max(-step / 2, Math.min(step / 2, d / slope)) / slope;
    x -= g[0] * way;
    y -= g[1] * way;
    z -= g[2] * way;
    gradient(field, x, y, z, g);
    const length = Math.max(1e-9, Math.sqrt(g[0] ** 2 + g[1] ** 2 + g[2] ** 2));
    points.set([x, y, z], k);
    normals.set([g[0] / length, g[1] / length, g[2] / length], k);
  }
  return normals;
}

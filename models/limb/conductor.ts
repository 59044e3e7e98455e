/**
 * A body as a conductor of direct current: ∇·(σ∇φ) = 0 in cubes, insulated by the air, harmonic means of σ at faces; pads
 * are conductors on its faces behind a resistance per area. Conjugate gradients after a modified incomplete Cholesky
 * factor (I. Gustafsson, BIT 18 (1978) 142). Exactly conservative: what enters a cube leaves it, to the residual.
 */
export interface Conductor {
  /** Edge of a cube [m]. */
  readonly step: number;
  readonly count: number;
  /** Neighbours at −x, +x, −y, +y, −z, +z; −1: air. */
  readonly neighbours: Int32Array;
  /** To those at −x, −y, −z [S]; 0 where there is none. */
  readonly links: Float64Array;
}

/** Part of a pad over one face of a cube. */
export interface Contact {
  readonly cell: number;
  /** Direction of the face, as neighbours are counted. */
  readonly face: number;
  /** [S] */
  readonly conductance: number;
  /** Of the pad [V]. */
  readonly potential: number;
}

/** `inside` tells by index in a block of nx·ny·nz; σ per such index [S/m]. */
export function createConductor(
  size: readonly [number, number, number],
  step: number,
  conductivity: Float64Array,
): { readonly conductor: Conductor; readonly cellOf: Int32Array; readonly blockOf: Int32Array } {
  const [nx, ny, nz] = size;
  const cellOf = new Int32Array(nx * ny * nz).fill(-1);
  let count = 0;
  for (let at = 0; at < cellOf.length; at++) if (conductivity[at] > 0) cellOf[at] = count++;
  const blockOf = new Int32Array(count);
  const neighbours = new Int32Array(6 * count).fill(-1);
  const links = new Float64Array(3 * count);
  const strides = [1, nx, nx * ny] as const;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        const at = (k * ny + j) * nx + i;
        const cell = cellOf[at];
        if (cell < 0) continue;
        blockOf[cell] = at;
        const places = [i, j, k];
        for (let axis = 0; axis < 3; axis++) {
          if (places[axis] === 0) continue;
          const other = cellOf[at - strides[axis]];
          if (other < 0) continue;
          const [a, b] = [conductivity[at], conductivity[at - strides[axis]]];
          links[3 * cell + axis] = (step * 2 * a * b) / (a + b);
          neighbours[6 * cell + 2 * axis] = other;
          neighbours[6 * other + 2 * axis + 1] = cell;
        }
      }
    }
  }
  return { conductor: { step, count, neighbours, links }, cellOf, blockOf };
}

export interface Potential {
  /** At the cubes' middles [V]. */
  readonly phi: Float64Array;
  readonly iterations: number;
  /** Largest current that a cube does not pass on, over all that flows [1]. */
  readonly residual: number;
}

const dampening = 0.97;

/**
 * @param sources current put into each cube [A]; absent: none
 * @param guess to begin with, as left by a like problem
 */
export function solvePotential(
  { count, neighbours, links }: Conductor,
  contacts: readonly Contact[],
  sources?: Float64Array,
  guess?: Float64Array,
  tolerance = 1e-10,
): Potential {
  const diagonal = new Float64Array(count);
  const right = new Float64Array(count);
  if (sources) right.set(sources);
  for (let cell = 0; cell < count; cell++) {
    for (let axis = 0; axis < 3; axis++) {
      const other = neighbours[6 * cell + 2 * axis];
      if (other < 0) continue;
      diagonal[cell] += links[3 * cell + axis];
      diagonal[other] += links[3 * cell + axis];
    }
  }
  for (const { cell, conductance, potential } of contacts) {
    diagonal[cell] += conductance;
    right[cell] += conductance * potential;
  }
  const linkUp = (cell: number, axis: number): number => {
    const next = neighbours[6 * cell + 2 * axis + 1];
    return next < 0 ? 0 : links[3 * next + axis];
  };
  const pivot = new Float64Array(count);
  for (let cell = 0; cell < count; cell++) {
    let value = diagonal[cell];
    for (let axis = 0; axis < 3; axis++) {
      const other = neighbours[6 * cell + 2 * axis];
      if (other < 0) continue;
      const g = links[3 * cell + axis];
      const rest = linkUp(other, 0) + linkUp(other, 1) + linkUp(other, 2) - g;
      value -= (g * (g + dampening * rest)) / pivot[other];
    }
    // a factor that breaks down is only a worse guide, never a wrong answer
    pivot[cell] = value > 0.05 * diagonal[cell] ? value : diagonal[cell];
  }
  const phi = guess ? Float64Array.from(guess) : new Float64Array(count);
  const residual = new Float64Array(count);
  const direction = new Float64Array(count);
  const applied = new Float64Array(count);
  const guided = new Float64Array(count);
  const apply = (from: Float64Array, to: Float64Array): void => {
    for (let cell = 0; cell < count; cell++) to[cell] = diagonal[cell] * from[cell];
    for (let cell = 0; cell < count; cell++) {
      for (let axis = 0; axis < 3; axis++) {
        const other = neighbours[6 * cell + 2 * axis];
        if (other < 0) continue;
        const g = links[3 * cell + axis];
        to[cell] -= g * from[other];
        to[other] -= g * from[cell];
      }
    }
  };
  const guide = (): void => {
    for (let cell = 0; cell < count; cell++) {
      let value = residual[cell];
      for (let axis = 0; axis < 3; axis++) {
        const other = neighbours[6 * cell + 2 * axis];
        if (other >= 0) value += links[3 * cell + axis] * guided[other];
      }
      guided[cell] = value / pivot[cell];
    }
    for (let cell = count - 1; cell >= 0; cell--) {
      let value = 0;
      for (let axis = 0; axis < 3; axis++) {
        const next = neighbours[6 * cell + 2 * axis + 1];
        if (next >= 0) value += links[3 * next + axis] * guided[next];
      }
      guided[cell] += value / pivot[cell];
    }
  };
  const dot = (a: Float64Array, b: Float64Array): number => {
    let sum = 0;
    for (let cell = 0; cell < count; cell++) sum += a[cell] * b[cell];
    return sum;
  };
  apply(phi, applied);
  for (let cell = 0; cell < count; cell++) residual[cell] = right[cell] - applied[cell];
  const goal = tolerance * Math.sqrt(dot(right, right));
  guide();
  direction.set(guided);
  let rho = dot(residual, guided);
  let iterations = 0;
  while (Math.sqrt(dot(residual, residual)) > goal && iterations < 2000) {
    apply(direction, applied);
    const alpha = rho / dot(direction, applied);
    for (let cell = 0; cell < count; cell++) {
      phi[cell] += alpha * direction[cell];
      residual[cell] -= alpha * applied[cell];
    }
    guide();
    const next = dot(residual, guided);
    const beta = next / rho;
    rho = next;
    for (let cell = 0; cell < count; cell++) direction[cell] = guided[cell] + beta * direction[cell];
    iterations++;
  }
  let flowing = 0;
  for (const { cell, conductance, potential } of contacts) flowing += Math.abs(conductance * (potential - phi[cell]));
  const worst = residual.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return { phi, iterations, residual: flowing > 0 ? (2 * worst) / flowing : worst };
}

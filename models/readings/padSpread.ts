// How a round pad spreads its current on skin (I): ∇·(κ∇φ) = 0 in r and z above and below the barrier, a sheet whose drop follows
// the density at each place, an equipotential behind the pad, a current that is gone far away. Layers conduct as at the start.
// A disc of the pad's area stands for it. Without a barrier j/j_mean = ½/√(1 − (r/a)²), R = 1/(4κa) (Newman, J. Electrochem. Soc. 113 (1966) 501).
import { factorDense, solveDense } from '../numerics/denseFactor.ts';
import { discField, type DiscField, type DiscLayer } from '../numerics/discField.ts';
import { barrierDrop, barrierDropSlope } from '../physics/barrierDrop.ts';

export interface BarrierSheet {
  /** Of the average drop, in Ω m² [Ω m²] */
  readonly resistance: number;
  /** Share of the conductance that came with the current, 0 … 1 */
  readonly answering: number;
}

export interface PadOnSkin {
  /** [m] */
  readonly radius: number;
  /** From the skin up to the electrode; none where it lies on the skin. */
  readonly pad: readonly DiscLayer[];
  /** Below the barrier, the last taken to go on for ever. */
  readonly tissue: readonly DiscLayer[];
}

/** Both sides of the barrier, by the current into each ring. */
export interface PadFields {
  readonly tissue: DiscField;
  readonly pad: DiscField | null;
}

export interface PadSpread {
  /** Edges of the rings, 0 … a [m]. */
  readonly edge: Float64Array;
  /** Current density of each ring over the mean [1]. */
  readonly density: Float64Array;
  /** From under the barrier to far away [Ω]. */
  readonly spreading: number;
}

export const usualRings = 12;
/** Of the densities, by Newton's steps. */
const CONVERGED = 1e-10;
const MOST_STEPS = 60;
/** Part of a density that a step may take away. */
const MOST_FALL = 0.8;

export function padFields({ radius, pad, tissue }: PadOnSkin, rings = usualRings): PadFields {
  return {
    tissue: discField(tissue, radius, rings, true),
    pad: pad.length === 0 ? null : discField(pad, radius, rings, false),
  };
}

/** Newton's steps for the densities and the volts: Σ_j Z_ij A_j s_j + R d(s_i) = V, Σ A_i s_i = Σ A_i. */
export function padSpread({ tissue, pad }: PadFields, sheets: readonly BarrierSheet[]): PadSpread {
  const { area, edge } = tissue;
  const rings = area.length;
  const whole = area.reduce((sum, one) => sum + one, 0);
  const coupling = Float64Array.from(
    tissue.response,
    (value, k) => (value + (pad?.response[k] ?? 0)) * area[k % rings],
  );
  const density = new Float64Array(rings).fill(1);
  let volts = 0;
  const size = rings + 1;
  for (let step = 0; step < MOST_STEPS; step++) {
    const matrix = new Float64Array(size * size);
    const x = new Float64Array(size);
    for (let i = 0; i < rings; i++) {
      let left = volts;
      for (let j = 0; j < rings; j++) {
        matrix[i * size + j] = coupling[i * rings + j];
        left -= coupling[i * rings + j] * density[j];
      }
      for (const { resistance, answering } of sheets) {
        left -= resistance * barrierDrop(answering, density[i]);
        matrix[i * size + i] += resistance * barrierDropSlope(answering, density[i]);
      }
      matrix[i * size + rings] = -1;
      matrix[rings * size + i] = area[i] / whole;
      x[i] = left;
    }
    x[rings] = 1 - density.reduce((sum, s, i) => sum + (s * area[i]) / whole, 0);
    factorDense(matrix, size);
    solveDense(matrix, size, x);
    let part = 1;
    for (let i = 0; i < rings; i++) if (x[i] < 0) part = Math.min(part, (-MOST_FALL * density[i]) / x[i]);
    let largest = 0;
    for (let i = 0; i < rings; i++) {
      density[i] += part * x[i];
      largest = Math.max(largest, Math.abs(x[i]));
    }
    volts += part * x[rings];
    if (largest < CONVERGED) break;
  }
  let under = 0;
  for (let i = 0; i < rings; i++) {
    for (let j = 0; j < rings; j++) {
      under += (area[i] / whole) * density[i] * tissue.response[i * rings + j] * (area[j] / whole) * density[j];
    }
  }
  return { edge, density, spreading: under };
}

/** Share of the pad's current within a radius: a cubic through the four nearest edges, along which even a bare disc's goes smoothly. */
export function shareWithin({ edge, density }: PadSpread, radius: number): number {
  const rings = density.length;
  const rim = edge[rings];
  if (radius >= rim) return 1;
  const shares = new Float64Array(rings + 1);
  for (let k = 0; k < rings; k++) {
    shares[k + 1] = shares[k] + density[k] * ((edge[k + 1] / rim) ** 2 - (edge[k] / rim) ** 2);
  }
  const place = rings * (1 - Math.sqrt(1 - Math.max(0, radius) / rim));
  const first = Math.min(rings - 3, Math.max(0, Math.floor(place) - 1));
  let sum = 0;
  for (let k = first; k < first + 4; k++) {
    let weight = 1;
    for (let j = first; j < first + 4; j++) if (j !== k) weight *= (place - j) / (k - j);
    sum += weight * shares[k];
  }
  return sum;
}

/** Mean current density over the pad's outermost part of a width, over that of the whole pad [1]. */
export function rimOverMean(spread: PadSpread, width: number): number {
  const rim = spread.edge[spread.density.length];
  const inner = Math.max(0, rim - width);
  return (1 - shareWithin(spread, inner)) / (1 - (inner / rim) ** 2);
}

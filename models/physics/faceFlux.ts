/**
 * Fluxes between two neighbouring compositions by exponential fitting (SG), under a given current (I):
 * J_i = G_i [B(u_i) c_L − B(−u_i) c_R], u_i = z_i Δ + o_i, with Δ the root of Σ z_i J_i = i/F: one monotone scalar
 * equation. G mobility, Δ potential step φ_R − φ_L in RT/F, o_i offsets by solvent flow (−v w_i/G_i) or partition.
 * Positive for any Δ, and exactly Boltzmann (Donnan) at zero flux.
 */
import { bernoulli, bernoulliSlope } from './bernoulli.ts';

/** Newton on a monotone, asymptotically linear function: it settles in a handful; more means no root in range. */
const MOST_ITERATIONS = 100;
const ROUNDING = 4e-16;

export class FaceFlux {
  readonly mobility: Float64Array;
  readonly offset: Float64Array;
  readonly flux: Float64Array;
  /** Δ */
  step = 0;
  readonly byLeft: Float64Array;
  readonly byRight: Float64Array;
  readonly byStep: Float64Array;
  readonly stepByLeft: Float64Array;
  readonly stepByRight: Float64Array;
  /** Of each flux and of Δ by Σ z J. */
  readonly byCurrent: Float64Array;
  stepByCurrent = 0;

  constructor(
    private readonly n: number,
    private readonly charge: Float64Array,
  ) {
    this.mobility = new Float64Array(n);
    this.offset = new Float64Array(n);
    this.flux = new Float64Array(n);
    this.byLeft = new Float64Array(n);
    this.byRight = new Float64Array(n);
    this.byStep = new Float64Array(n);
    this.stepByLeft = new Float64Array(n);
    this.stepByRight = new Float64Array(n);
    this.byCurrent = new Float64Array(n);
  }

  /** Fills `flux` and `step`; false where no ion is there to carry the current. */
  solve(left: Float64Array, right: Float64Array, ionCurrent: number): boolean {
    const { n, charge, mobility, offset, flux } = this;
    // centred fluxes give the start in closed form
    let drift = -ionCurrent;
    let conduction = 0;
    for (let i = 0; i < n; i++) {
      const z = charge[i];
      const G = mobility[i];
      const mean = 0.5 * (left[i] + right[i]);
      drift += z * G * (left[i] - right[i] - offset[i] * mean);
      conduction += z * z * G * mean;
    }
    let delta = conduction > 0 ? drift / conduction : 0;
    let low = -Infinity;
    let high = Infinity;
    for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      let excess = -ionCurrent;
      let slope = 0;
      let size = Math.abs(ionCurrent);
      for (let i = 0; i < n; i++) {
        const z = charge[i];
        const G = mobility[i];
        const u = z * delta + offset[i];
        const B = bernoulli(u);
        const forth = G * B * left[i];
        const back = G * (B + u) * right[i];
        flux[i] = forth - back;
        if (z === 0) continue;
        excess += z * (forth - back);
        size += Math.abs(z) * (Math.abs(forth) + Math.abs(back));
        const BL = bernoulliSlope(u, B);
        slope += z * z * G * (BL * left[i] - (1 + BL) * right[i]);
      }
      this.step = delta;
      if (Math.abs(excess) <= ROUNDING * size) return true;
      if (!(slope < 0)) return size === 0;
      if (excess > 0) low = delta;
      else high = delta;
      let next = delta - excess / slope;
      if (!(next > low && next < high)) next = 0.5 * (low + high);
      if (!Number.isFinite(next)) return false;
      if (next === delta || Math.abs(next - delta) <= ROUNDING * Math.abs(delta)) return true;
      delta = next;
    }
    return true;
  }

  /** Derivatives at the last solution: of each flux at fixed Δ, by Δ, and of Δ by each concentration. */
  differentiate(left: Float64Array, right: Float64Array): void {
    const { n, charge, mobility, offset, step } = this;
    let slope = 0;
    for (let i = 0; i < n; i++) {
      const z = charge[i];
      const G = mobility[i];
      const u = z * step + offset[i];
      const B = bernoulli(u);
      const BL = bernoulliSlope(u, B);
      this.byLeft[i] = G * B;
      this.byRight[i] = -G * (B + u);
      this.byStep[i] = z * G * (BL * left[i] - (1 + BL) * right[i]);
      slope += z * this.byStep[i];
    }
    for (let i = 0; i < n; i++) {
      this.stepByLeft[i] = slope < 0 ? (-charge[i] * this.byLeft[i]) / slope : 0;
      this.stepByRight[i] = slope < 0 ? (-charge[i] * this.byRight[i]) / slope : 0;
    }
  }

  /** Derivatives of the last solution by the ion current Σ z J. @param offsetSlope ∂o/∂(Σ z J), where solvent follows it */
  respond(left: Float64Array, right: Float64Array, offsetSlope: Float64Array): void {
    const { n, charge, mobility, offset, step, byCurrent } = this;
    let slope = 0;
    let carried = 0;
    for (let i = 0; i < n; i++) {
      const z = charge[i];
      const BL = bernoulliSlope(z * step + offset[i]);
      const byOffset = mobility[i] * (BL * left[i] - (1 + BL) * right[i]);
      byCurrent[i] = byOffset;
      slope += z * z * byOffset;
      carried += z * byOffset * offsetSlope[i];
    }
    this.stepByCurrent = slope < 0 ? (1 - carried) / slope : 0;
    for (let i = 0; i < n; i++) byCurrent[i] *= charge[i] * this.stepByCurrent + offsetSlope[i];
  }
}

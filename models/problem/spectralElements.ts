/**
 * Spectral elements: fluxes (NP) at the Gauss–Lobatto nodes, with the field that carries the current (I), tested against
 * the derivatives of the element's polynomials. Written for speed: this is where the time goes.
 */
import { faradayConstant } from '../constants.ts';
import type { Chain } from '../numerics/chainFactor.ts';
import type { Drive } from './drive.ts';
import type { Elimination } from './elimination.ts';
import type { Grid } from './grid.ts';

export class SpectralElements {
  private readonly p1: number;
  private readonly slopes: Float64Array;
  private readonly elementFlux: Float64Array;
  /** Per node and species: drift per field, its part that stays at the node, and how the field answers a concentration. */
  private readonly drift: Float64Array;
  private readonly local: Float64Array;
  private readonly byConcentration: Float64Array;
  /** Drift over conductance, species-major. */
  private readonly weighted: Float64Array;
  private readonly bySlopes: Float64Array;
  private readonly slopeParts: Float64Array;
  /** d_qj d_qc with q fastest, and its sum over q by weight. */
  private readonly products: Float64Array;
  private readonly stiffness: Float64Array;

  constructor(
    private readonly grid: Grid,
    private readonly elimination: Elimination,
    private readonly chain: Chain,
    /** β [m³ C⁻¹] */
    private readonly electroosmosis: number,
  ) {
    this.p1 = grid.rule.degree + 1;
    const s = this.p1 * elimination.m;
    this.slopes = new Float64Array(s);
    this.elementFlux = new Float64Array(s);
    this.drift = new Float64Array(s);
    this.local = new Float64Array(s);
    this.byConcentration = new Float64Array(s);
    this.weighted = new Float64Array(s);
    this.bySlopes = new Float64Array(elimination.m);
    this.slopeParts = new Float64Array(s * this.p1);
    const { p1 } = this;
    const { derivative, weights } = grid.rule;
    this.products = new Float64Array(p1 * p1 * p1);
    this.stiffness = new Float64Array(p1 * p1);
    for (let j = 0; j < p1; j++) {
      for (let c = 0; c < p1; c++) {
        for (let q = 0; q < p1; q++) {
          const product = derivative[q * p1 + j] * derivative[q * p1 + c];
          this.products[(j * p1 + c) * p1 + q] = product;
          this.stiffness[j * p1 + c] += weights[q] * product;
        }
      }
    }
  }

  /** Slopes of all kept species at the element's nodes, two species at a time. */
  private differentiate(y: Float64Array, base: number, inverse: number): void {
    const { p1, slopes } = this;
    const { m } = this.elimination;
    const { derivative } = this.grid.rule;
    for (let q = 0; q < p1; q++) {
      const row = q * p1;
      let a = 0;
      for (; a + 1 < m; a += 2) {
        let sum0 = 0;
        let sum1 = 0;
        for (let j = 0, k = base + a; j < p1; j++, k += m) {
          const d = derivative[row + j];
          sum0 += d * y[k];
          sum1 += d * y[k + 1];
        }
        slopes[q * m + a] = sum0 * inverse;
        slopes[q * m + a + 1] = sum1 * inverse;
      }
      if (a < m) {
        let sum = 0;
        for (let j = 0, k = base + a; j < p1; j++, k += m) sum += derivative[row + j] * y[k];
        slopes[q * m + a] = sum * inverse;
      }
    }
  }

  /** Adds the element's part of capacity·dc/dt; false where no conductance is left to carry the current. */
  addResidual(element: number, drive: Drive, y: Float64Array, r: Float64Array): boolean {
    const { p1, slopes, elementFlux } = this;
    const { m, charge, diffusivity, drag, slopeWeight, conductionWeight, dragWeight } = this.elimination;
    const { fixedCharge, fixedChargeSlope } = this.grid;
    const { derivative, weights } = this.grid.rule;
    const ionCurrent = drive.current / faradayConstant;
    const v = this.electroosmosis * drive.current;
    const l = this.grid.elementLayer[element];
    const lm = l * m;
    const g = drive.conductance[l];
    const inverse = 1 / this.grid.halfLength[element];
    const node = this.grid.firstNode[element];
    const base = node * m;
    const slopeFixed = this.elimination.slopeWeightFixed[l];
    const conductionFixed = this.elimination.conductionWeightFixed[l];
    const dragFixed = this.elimination.dragWeightFixed[l];
    const lipid = this.elimination.lipid[l];
    this.differentiate(y, base, inverse);
    for (let q = 0; q < p1; q++) {
      const omega = fixedCharge[node + q];
      let diffusion = slopeFixed * fixedChargeSlope[element * p1 + q];
      let conduction = conductionFixed * omega;
      let dragged = dragFixed * omega;
      const at = base + q * m;
      const qm = q * m;
      for (let a = 0; a < m; a++) {
        const c = y[at + a];
        diffusion += slopeWeight[lm + a] * slopes[qm + a];
        conduction += conductionWeight[lm + a] * c;
        dragged += dragWeight[lm + a] * c;
      }
      if (!(conduction > 0)) return false;
      const field = -((ionCurrent - v * dragged) / g + diffusion) / conduction;
      const w = weights[q];
      const wg = -w * g;
      const wv = w * v;
      for (let a = 0; a < m; a++) {
        const c = y[at + a];
        elementFlux[qm + a] =
          wg * diffusivity[lm + a] * (slopes[qm + a] + charge[a] * c * field) + wv * drag[lm + a] * c;
      }
      if (lipid !== null) for (let a = 0; a < m; a++) elementFlux[qm + a] -= w * lipid[a] * slopes[qm + a];
    }
    for (let j = 0; j < p1; j++) {
      let a = 0;
      for (; a + 1 < m; a += 2) {
        let sum0 = 0;
        let sum1 = 0;
        for (let q = 0, k = a, d = j; q < p1; q++, k += m, d += p1) {
          const weight = derivative[d];
          sum0 += weight * elementFlux[k];
          sum1 += weight * elementFlux[k + 1];
        }
        r[base + j * m + a] += sum0;
        r[base + j * m + a + 1] += sum1;
      }
      if (a < m) {
        let sum = 0;
        for (let q = 0, k = a, d = j; q < p1; q++, k += m, d += p1) sum += derivative[d] * elementFlux[k];
        r[base + j * m + a] += sum;
      }
    }
    return true;
  }

  /**
   * Puts −∂residual/∂y of the element into its block of the chain. With P_q[j,c] = d_qj d_qc (d the derivative matrix),
   * the part by slopes is s_b Σ_q P_q[j,c] κ_q u_a(q), u the drift per field and κ the reciprocal conductance; the part
   * by concentrations stands in the column of its own node; diffusion is one constant matrix times D_a.
   */
  putJacobian(element: number, drive: Drive, y: Float64Array): void {
    const { p1, slopes, chain, grid, drift, local, byConcentration, weighted, slopeParts, stiffness, bySlopes } = this;
    const { m, charge, diffusivity, drag, slopeWeight, conductionWeight, dragWeight } = this.elimination;
    const { derivative, weights } = grid.rule;
    const { store } = chain;
    const o = chain.offset[element];
    const s = chain.size[element];
    const ionCurrent = drive.current / faradayConstant;
    const v = this.electroosmosis * drive.current;
    const l = grid.elementLayer[element];
    const lm = l * m;
    const g = drive.conductance[l];
    const inverse = 1 / grid.halfLength[element];
    const node = grid.firstNode[element];
    const base = node * m;
    const lipid = this.elimination.lipid[l];
    this.differentiate(y, base, inverse);
    for (let q = 0; q < p1; q++) {
      const omega = grid.fixedCharge[node + q];
      let diffusion = this.elimination.slopeWeightFixed[l] * grid.fixedChargeSlope[element * p1 + q];
      let conduction = this.elimination.conductionWeightFixed[l] * omega;
      let dragged = this.elimination.dragWeightFixed[l] * omega;
      const at = base + q * m;
      const qm = q * m;
      for (let a = 0; a < m; a++) {
        const c = y[at + a];
        diffusion += slopeWeight[lm + a] * slopes[qm + a];
        conduction += conductionWeight[lm + a] * c;
        dragged += dragWeight[lm + a] * c;
      }
      const perConduction = 1 / conduction;
      const field = -((ionCurrent - v * dragged) / g + diffusion) * perConduction;
      const w = weights[q];
      for (let a = 0; a < m; a++) {
        const driven = w * g * diffusivity[lm + a] * charge[a];
        const u = driven * y[at + a];
        drift[qm + a] = u;
        weighted[a * p1 + q] = u * perConduction;
        local[qm + a] = driven * field - w * v * drag[lm + a];
        byConcentration[qm + a] = ((v * dragWeight[lm + a]) / g - field * conductionWeight[lm + a]) * perConduction;
      }
    }
    for (let a = 0; a < m; a++) bySlopes[a] = -slopeWeight[lm + a] * inverse;
    this.sumSlopeParts();
    for (let j = 0; j < p1; j++) {
      for (let c = 0; c < p1; c++) {
        const jc = j * p1 + c;
        const d = derivative[c * p1 + j];
        const cm = c * m;
        for (let a = 0; a < m; a++) {
          const sum = slopeParts[jc * m + a];
          const u = d * drift[cm + a];
          const row = o + (j * m + a) * s + cm;
          let b = 0;
          for (; b + 1 < m; b += 2) {
            store[row + b] = sum * bySlopes[b] + u * byConcentration[cm + b];
            store[row + b + 1] = sum * bySlopes[b + 1] + u * byConcentration[cm + b + 1];
          }
          if (b < m) store[row + b] = sum * bySlopes[b] + u * byConcentration[cm + b];
          store[row + a] += g * diffusivity[lm + a] * inverse * stiffness[jc] + d * local[cm + a];
          if (lipid !== null) store[row + a] += lipid[a] * inverse * stiffness[jc];
        }
      }
    }
  }

  /** slopeParts[j,c,a] = Σ_q P_q[j,c] weighted_a(q), symmetric in j and c; two species at a time. */
  private sumSlopeParts(): void {
    const { p1, products, weighted, slopeParts } = this;
    const { m } = this.elimination;
    for (let j = 0; j < p1; j++) {
      for (let c = j; c < p1; c++) {
        const P = (j * p1 + c) * p1;
        const jc = (j * p1 + c) * m;
        const cj = (c * p1 + j) * m;
        let a = 0;
        for (; a + 1 < m; a += 2) {
          let sum0 = 0;
          let sum1 = 0;
          for (let q = 0, k = a * p1; q < p1; q++, k++) {
            const product = products[P + q];
            sum0 += product * weighted[k];
            sum1 += product * weighted[k + p1];
          }
          slopeParts[jc + a] = sum0;
          slopeParts[cj + a] = sum0;
          slopeParts[jc + a + 1] = sum1;
          slopeParts[cj + a + 1] = sum1;
        }
        if (a < m) {
          let sum = 0;
          for (let q = 0, k = a * p1; q < p1; q++, k++) sum += products[P + q] * weighted[k];
          slopeParts[jc + a] = sum;
          slopeParts[cj + a] = sum;
        }
      }
    }
  }
}

/**
 * Spectral elements: fluxes (NP) at the Gauss–Lobatto nodes, with the field that carries the current (I), tested against
 * the derivatives of the element's polynomials. The dependence of the field on every unknown is one rank-one block per
 * node; the rest of the Jacobian is diagonal in the species. Written for speed: this is where the time goes.
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
  private readonly rowVector: Float64Array;
  private readonly columnVector: Float64Array;

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
    this.rowVector = new Float64Array(s * this.p1);
    this.columnVector = new Float64Array(s * this.p1);
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

  /** Adds −∂residual/∂y of the element to its block of the chain. */
  addJacobian(element: number, drive: Drive, y: Float64Array): void {
    const { p1, slopes, rowVector, columnVector, chain, grid } = this;
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
    this.differentiate(y, base, inverse);
    for (let q = 0; q < p1; q++) {
      const omega = grid.fixedCharge[node + q];
      let diffusion = this.elimination.slopeWeightFixed[l] * grid.fixedChargeSlope[element * p1 + q];
      let conduction = this.elimination.conductionWeightFixed[l] * omega;
      let dragged = this.elimination.dragWeightFixed[l] * omega;
      const at = base + q * m;
      for (let a = 0; a < m; a++) {
        const c = y[at + a];
        diffusion += slopeWeight[lm + a] * slopes[q * m + a];
        conduction += conductionWeight[lm + a] * c;
        dragged += dragWeight[lm + a] * c;
      }
      const field = -((ionCurrent - v * dragged) / g + diffusion) / conduction;
      const w = weights[q];
      // the field depends on every slope and concentration: one rank-one update; the rest is diagonal in species
      const qs = q * s;
      const perConduction = 1 / conduction;
      for (let b = 0; b < m; b++) {
        const bySlope = -slopeWeight[lm + b] * inverse * perConduction;
        for (let j = 0; j < p1; j++) columnVector[qs + j * m + b] = bySlope * derivative[q * p1 + j];
        columnVector[qs + q * m + b] +=
          ((v * dragWeight[lm + b]) / g - field * conductionWeight[lm + b]) * perConduction;
      }
      for (let a = 0; a < m; a++) {
        const driven = w * g * diffusivity[lm + a] * charge[a];
        const drift = driven * y[at + a];
        const local = driven * field - w * v * drag[lm + a];
        const gradient = w * g * diffusivity[lm + a] * inverse;
        for (let j = 0; j < p1; j++) {
          const d = derivative[q * p1 + j];
          rowVector[qs + j * m + a] = d * drift;
          const start = o + (j * m + a) * s + a;
          const byGradient = d * gradient;
          for (let c = 0; c < p1; c++) store[start + c * m] += byGradient * derivative[q * p1 + c];
          store[start + q * m] += d * local;
        }
      }
    }
    this.addCoupling(o, s, p1);
  }

  /** store += Σ_q row_q column_qᵀ: three quadrature nodes a sweep, so that the block is read and written less often. */
  private addCoupling(o: number, s: number, p1: number): void {
    const { rowVector, columnVector } = this;
    const { store } = this.chain;
    let q = 0;
    for (; q + 2 < p1; q += 3) {
      const q0 = q * s;
      const q1 = q0 + s;
      const q2 = q1 + s;
      for (let row = 0; row < s; row++) {
        const f0 = rowVector[q0 + row];
        const f1 = rowVector[q1 + row];
        const f2 = rowVector[q2 + row];
        const start = o + row * s;
        for (let column = 0; column < s; column++) {
          store[start + column] +=
            f0 * columnVector[q0 + column] + f1 * columnVector[q1 + column] + f2 * columnVector[q2 + column];
        }
      }
    }
    for (; q < p1; q++) {
      const q0 = q * s;
      for (let row = 0; row < s; row++) {
        const f0 = rowVector[q0 + row];
        const start = o + row * s;
        for (let column = 0; column < s; column++) store[start + column] += f0 * columnVector[q0 + column];
      }
    }
  }
}

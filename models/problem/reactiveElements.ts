/**
 * Spectral elements where acids and bases are in equilibrium (AB): as `SpectralElements`, with nodal values P, Q, W and
 * Φ, κ, Λ (`Chemistry`) in place of constant coefficients. E = −[(i/F − vΛ)/g + ∂Φ/∂x]/κ carries the current (I).
 */
import { faradayConstant } from '../constants.ts';
import type { Chain } from '../numerics/chainFactor.ts';
import { Chemistry } from './chemistry.ts';
import type { Drive } from './drive.ts';
import type { Elimination } from './elimination.ts';
import type { Grid } from './grid.ts';
import { LipidPath } from './lipidPath.ts';
import type { Problem } from './problem.ts';

export class ReactiveElements {
  readonly chemistry: Chemistry;
  readonly lipids: LipidPath;
  private readonly p1: number;
  /** p1 × m nodal P, Q, W; then fluxes. */
  private readonly diffusion: Float64Array;
  private readonly migration: Float64Array;
  private readonly convection: Float64Array;
  private readonly flux: Float64Array;
  /** p1 × m and p1 × m × m: what wanders through lipids, and its derivatives. */
  private readonly lipidCarried: Float64Array;
  private readonly lipidSlope: Float64Array;
  private readonly chargeDiffusion: Float64Array;
  private readonly conduction: Float64Array;
  private readonly drag: Float64Array;
  /** Field at the element's nodes. */
  readonly field: Float64Array;
  /** Derivatives, node by node: p1 × m and p1 × m × m. */
  private readonly chargeDiffusionSlope: Float64Array;
  private readonly protonDiffusionSlope: Float64Array;
  private readonly conductionSlope: Float64Array;
  private readonly dragSlope: Float64Array;
  private readonly migrationSlope: Float64Array;
  private readonly convectionSlope: Float64Array;
  private readonly local: Float64Array;
  private readonly slopeParts: Float64Array;
  private readonly stiffness: Float64Array;

  constructor(
    private readonly problem: Problem,
    private readonly grid: Grid,
    private readonly elimination: Elimination,
    private readonly chain: Chain,
  ) {
    this.chemistry = new Chemistry(problem, grid, elimination);
    this.lipids = new LipidPath(problem, elimination, this.chemistry);
    const { m } = elimination;
    const p1 = (this.p1 = grid.rule.degree + 1);
    const nodal = (): Float64Array => new Float64Array(p1 * m);
    const scalar = (): Float64Array => new Float64Array(p1);
    this.diffusion = nodal();
    this.migration = nodal();
    this.convection = nodal();
    this.flux = nodal();
    this.lipidCarried = nodal();
    this.lipidSlope = new Float64Array(p1 * m * m);
    this.chargeDiffusion = scalar();
    this.conduction = scalar();
    this.drag = scalar();
    this.field = scalar();
    this.chargeDiffusionSlope = nodal();
    this.protonDiffusionSlope = nodal();
    this.conductionSlope = nodal();
    this.dragSlope = nodal();
    this.migrationSlope = new Float64Array(p1 * m * m);
    this.convectionSlope = new Float64Array(p1 * m * m);
    this.local = new Float64Array(p1 * m * m);
    this.slopeParts = new Float64Array(m);
    this.stiffness = new Float64Array(p1 * p1);
    const { derivative, weights } = grid.rule;
    for (let j = 0; j < p1; j++) {
      for (let c = 0; c < p1; c++) {
        for (let q = 0; q < p1; q++) {
          this.stiffness[j * p1 + c] += weights[q] * derivative[q * p1 + j] * derivative[q * p1 + c];
        }
      }
    }
  }

  private load(node: number, layer: number, y: Float64Array, q: number): void {
    const { chemistry } = this;
    const { m } = this.elimination;
    chemistry.evaluate(y, node + q, layer);
    this.diffusion.set(chemistry.diffusion, q * m);
    this.migration.set(chemistry.migration, q * m);
    this.convection.set(chemistry.convection, q * m);
    this.chargeDiffusion[q] = chemistry.chargeDiffusion;
    this.conduction[q] = chemistry.conduction;
    this.drag[q] = chemistry.drag;
    const { lipid } = this.problem.layers[layer];
    if (lipid === undefined) return;
    this.lipids.evaluate(lipid);
    this.lipidCarried.set(this.lipids.carried, q * m);
  }

  private evaluateField(element: number, drive: Drive): boolean {
    const { p1, field } = this;
    const { derivative } = this.grid.rule;
    const g = drive.conductance[this.grid.elementLayer[element]];
    const v = this.chemistry.electroosmosis * drive.current;
    const inverse = 1 / this.grid.halfLength[element];
    for (let q = 0; q < p1; q++) {
      if (!(this.conduction[q] > 0)) return false;
      let slope = 0;
      for (let j = 0; j < p1; j++) slope += derivative[q * p1 + j] * this.chargeDiffusion[j];
      field[q] = -((drive.current / faradayConstant - v * this.drag[q]) / g + slope * inverse) / this.conduction[q];
    }
    return true;
  }

  /** Adds the element's part of capacity·dc/dt; false where no conductance is left to carry the current. */
  addResidual(element: number, drive: Drive, y: Float64Array, r: Float64Array): boolean {
    const { p1, diffusion, migration, convection, flux, field } = this;
    const { m } = this.elimination;
    const { derivative, weights } = this.grid.rule;
    const l = this.grid.elementLayer[element];
    const g = drive.conductance[l];
    const v = this.chemistry.electroosmosis * drive.current;
    const node = this.grid.firstNode[element];
    const base = node * m;
    const inverse = 1 / this.grid.halfLength[element];
    for (let q = 0; q < p1; q++) this.load(node, l, y, q);
    if (!this.evaluateField(element, drive)) return false;
    for (let q = 0; q < p1; q++) {
      const w = weights[q];
      for (let a = 0; a < m; a++) {
        let slope = 0;
        for (let j = 0; j < p1; j++) slope += derivative[q * p1 + j] * diffusion[j * m + a];
        const k = q * m + a;
        flux[k] = w * (v * convection[k] - g * (slope * inverse + migration[k] * field[q]));
      }
    }
    if (this.problem.layers[l].lipid !== undefined) this.addLipidFlux(inverse);
    for (let j = 0; j < p1; j++) {
      for (let a = 0; a < m; a++) {
        let sum = 0;
        for (let q = 0; q < p1; q++) sum += derivative[q * p1 + j] * flux[q * m + a];
        r[base + j * m + a] += sum;
      }
    }
    return true;
  }

  private addLipidFlux(inverse: number): void {
    const { p1, flux, lipidCarried } = this;
    const { m } = this.elimination;
    const { derivative, weights } = this.grid.rule;
    for (let q = 0; q < p1; q++) {
      for (let a = 0; a < m; a++) {
        let slope = 0;
        for (let j = 0; j < p1; j++) slope += derivative[q * p1 + j] * lipidCarried[j * m + a];
        flux[q * m + a] -= weights[q] * slope * inverse;
      }
    }
  }

  /** Adds −∂residual/∂y of the element to its block of the chain. */
  addJacobian(element: number, drive: Drive, y: Float64Array): void {
    const { p1, chain, grid, stiffness, chargeDiffusionSlope, protonDiffusionSlope, local } = this;
    const { m, kept } = this.elimination;
    const { store } = chain;
    const o = chain.offset[element];
    const s = chain.size[element];
    const l = grid.elementLayer[element];
    const g = drive.conductance[l];
    const inverse = 1 / grid.halfLength[element];
    const { derivative } = grid.rule;
    const { proton } = this.chemistry;
    const { diffusivity, lipid } = this.problem.layers[l];
    this.loadSlopes(element, drive, y);
    for (let j = 0; j < p1; j++) {
      for (let c = 0; c < p1; c++) {
        const d = derivative[c * p1 + j];
        const stiff = g * inverse * stiffness[j * p1 + c];
        this.sumSlopeParts(j, c, g * inverse);
        for (let a = 0; a < m; a++) {
          const part = this.slopeParts[a];
          const row = o + (j * m + a) * s + c * m;
          const at = (c * m + a) * m;
          for (let b = 0; b < m; b++) store[row + b] += d * local[at + b] - part * chargeDiffusionSlope[c * m + b];
          if (a === proton) {
            for (let b = 0; b < m; b++) store[row + b] += stiff * protonDiffusionSlope[c * m + b];
          } else store[row + a] += stiff * diffusivity[kept[a]];
          if (lipid === undefined) continue;
          const through = inverse * stiffness[j * p1 + c];
          for (let b = 0; b < m; b++) store[row + b] += through * this.lipidSlope[at + b];
        }
      }
    }
  }

  /** slopeParts[a] = g/half Σ_q w_q d_qj d_qc Q_a(q)/κ(q) */
  private sumSlopeParts(j: number, c: number, scale: number): void {
    const { p1, migration, conduction, slopeParts } = this;
    const { m } = this.elimination;
    const { derivative, weights } = this.grid.rule;
    slopeParts.fill(0);
    for (let q = 0; q < p1; q++) {
      const f = (scale * weights[q] * derivative[q * p1 + j] * derivative[q * p1 + c]) / conduction[q];
      for (let a = 0; a < m; a++) slopeParts[a] += f * migration[q * m + a];
    }
  }

  /** Nodal values, field, and what of −∂J/∂y stays at each node: w [g(∂Q/∂y E + Q ∂E/∂y) − v ∂W/∂y]. */
  private loadSlopes(element: number, drive: Drive, y: Float64Array): void {
    const { p1, chemistry, grid, migration, field, local } = this;
    const { m } = this.elimination;
    const l = grid.elementLayer[element];
    const g = drive.conductance[l];
    const v = this.chemistry.electroosmosis * drive.current;
    const node = grid.firstNode[element];
    for (let q = 0; q < p1; q++) {
      this.load(node, l, y, q);
      chemistry.differentiate(l);
      this.chargeDiffusionSlope.set(chemistry.chargeDiffusionSlope, q * m);
      this.protonDiffusionSlope.set(chemistry.protonDiffusionSlope, q * m);
      this.conductionSlope.set(chemistry.conductionSlope, q * m);
      this.dragSlope.set(chemistry.dragSlope, q * m);
      this.migrationSlope.set(chemistry.migrationSlope, q * m * m);
      this.convectionSlope.set(chemistry.convectionSlope, q * m * m);
      const { lipid } = this.problem.layers[l];
      if (lipid === undefined) continue;
      this.lipids.differentiate(lipid);
      this.lipidSlope.set(this.lipids.slope, q * m * m);
    }
    this.evaluateField(element, drive);
    const { dragSlope, conductionSlope, migrationSlope, convectionSlope } = this;
    for (let q = 0; q < p1; q++) {
      const w = grid.rule.weights[q];
      const E = field[q];
      for (let a = 0; a < m; a++) {
        const Q = migration[q * m + a] / this.conduction[q];
        for (let b = 0; b < m; b++) {
          const byField = Q * ((v * dragSlope[q * m + b]) / g - E * conductionSlope[q * m + b]);
          const ab = (q * m + a) * m + b;
          local[ab] = w * (g * (migrationSlope[ab] * E + byField) - v * convectionSlope[ab]);
        }
      }
    }
  }
}

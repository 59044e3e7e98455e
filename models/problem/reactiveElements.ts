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
  /** p1 × m: weighted fluxes. */
  private readonly flux: Float64Array;
  /** Field at the element's nodes. */
  private readonly field: Float64Array;
  /** ∂E/∂y at each node by its own unknowns, p1 × m. */
  private readonly ownField: Float64Array;
  /** Q/κ by weight, species-major. */
  private readonly weighted: Float64Array;
  /** p1 × m × m: what of −∂J/∂y stays at each node. */
  private readonly local: Float64Array;
  /** p1 × m and p1 × m × m: what wanders through lipids, and its derivatives. */
  private readonly lipidCarried: Float64Array;
  private readonly lipidSlope: Float64Array;
  private readonly slopeParts: Float64Array;
  /** d_qj d_qc with q fastest, and its sum over q by weight. */
  private readonly products: Float64Array;
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
    this.flux = new Float64Array(p1 * m);
    this.lipidCarried = new Float64Array(p1 * m);
    this.lipidSlope = new Float64Array(problem.layers.some(({ lipid }) => lipid) ? p1 * m * m : 0);
    this.field = new Float64Array(p1);
    this.ownField = new Float64Array(p1 * m);
    this.weighted = new Float64Array(p1 * m);
    this.local = new Float64Array(p1 * m * m);
    this.slopeParts = new Float64Array(p1 * p1 * m);
    this.products = new Float64Array(p1 * p1 * p1);
    this.stiffness = new Float64Array(p1 * p1);
    const { derivative, weights } = grid.rule;
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

  /** Nodal values and field; false where no conductance is left. */
  private load(element: number, drive: Drive, y: Float64Array): boolean {
    const { p1, field, chemistry } = this;
    const { chargeDiffusion, conduction, drag } = chemistry;
    const { derivative } = this.grid.rule;
    const l = this.grid.elementLayer[element];
    const g = drive.conductance[l];
    const v = chemistry.electroosmosis * drive.current;
    const ionCurrent = drive.current / faradayConstant;
    const inverse = 1 / this.grid.halfLength[element];
    const node = this.grid.firstNode[element];
    for (let q = 0; q < p1; q++) chemistry.evaluate(y, node + q, l, q);
    for (let q = 0; q < p1; q++) {
      if (!(conduction[q] > 0)) return false;
      let slope = 0;
      for (let j = 0; j < p1; j++) slope += derivative[q * p1 + j] * chargeDiffusion[j];
      field[q] = -((ionCurrent - v * drag[q]) / g + slope * inverse) / conduction[q];
    }
    return true;
  }

  private loadLipids(node: number, layer: number, lipid: Float64Array, y: Float64Array, q: number): void {
    this.chemistry.speciate(y, node, layer);
    this.lipids.evaluate(lipid);
    this.lipidCarried.set(this.lipids.carried, q * this.elimination.m);
  }

  private addLipidFlux(element: number, lipid: Float64Array, y: Float64Array): void {
    const { p1, flux, lipidCarried, grid } = this;
    const { m } = this.elimination;
    const { derivative, weights } = grid.rule;
    const node = grid.firstNode[element];
    for (let q = 0; q < p1; q++) this.loadLipids(node + q, grid.elementLayer[element], lipid, y, q);
    for (let q = 0; q < p1; q++) {
      const weight = weights[q] / grid.halfLength[element];
      for (let a = 0; a < m; a++) {
        let slope = 0;
        for (let j = 0; j < p1; j++) slope += derivative[q * p1 + j] * lipidCarried[j * m + a];
        flux[q * m + a] -= weight * slope;
      }
    }
  }

  /** Adds the element's part of capacity·dc/dt; false where no conductance is left to carry the current. */
  addResidual(element: number, drive: Drive, y: Float64Array, r: Float64Array): boolean {
    const { p1, flux, field, chemistry } = this;
    const { diffusion, migration, convection } = chemistry;
    const { m } = this.elimination;
    const { derivative, weights } = this.grid.rule;
    if (!this.load(element, drive, y)) return false;
    const g = drive.conductance[this.grid.elementLayer[element]];
    const v = chemistry.electroosmosis * drive.current;
    const base = this.grid.firstNode[element] * m;
    const inverse = 1 / this.grid.halfLength[element];
    for (let q = 0; q < p1; q++) {
      const byDrag = weights[q] * v;
      const byField = -weights[q] * g * field[q];
      const bySlope = -weights[q] * g * inverse;
      const row = q * p1;
      const qm = q * m;
      let a = 0;
      // two species at a time share the reads of the matrix
      for (; a + 1 < m; a += 2) {
        let slope0 = 0;
        let slope1 = 0;
        for (let j = 0, k = a; j < p1; j++, k += m) {
          const d = derivative[row + j];
          slope0 += d * diffusion[k];
          slope1 += d * diffusion[k + 1];
        }
        const k = qm + a;
        flux[k] = bySlope * slope0 + byField * migration[k] + byDrag * convection[k];
        flux[k + 1] = bySlope * slope1 + byField * migration[k + 1] + byDrag * convection[k + 1];
      }
      if (a < m) {
        let slope = 0;
        for (let j = 0, k = a; j < p1; j++, k += m) slope += derivative[row + j] * diffusion[k];
        flux[qm + a] = bySlope * slope + byField * migration[qm + a] + byDrag * convection[qm + a];
      }
    }
    const { lipid } = this.problem.layers[this.grid.elementLayer[element]];
    if (lipid !== undefined) this.addLipidFlux(element, lipid, y);
    for (let j = 0; j < p1; j++) {
      let a = 0;
      for (; a + 1 < m; a += 2) {
        let sum0 = 0;
        let sum1 = 0;
        for (let q = 0, k = a, d = j; q < p1; q++, k += m, d += p1) {
          const weight = derivative[d];
          sum0 += weight * flux[k];
          sum1 += weight * flux[k + 1];
        }
        r[base + j * m + a] += sum0;
        r[base + j * m + a + 1] += sum1;
      }
      if (a < m) {
        let sum = 0;
        for (let q = 0, k = a, d = j; q < p1; q++, k += m, d += p1) sum += derivative[d] * flux[k];
        r[base + j * m + a] += sum;
      }
    }
    return true;
  }

  /** Puts −∂residual/∂y of the element into its block of the chain, term by term as in `SpectralElements`. */
  putJacobian(element: number, drive: Drive, y: Float64Array): void {
    const { p1, chain, grid, stiffness, local, slopeParts } = this;
    const { chargeDiffusionSlope, protonDiffusionSlope, proton } = this.chemistry;
    const { m, diffusivity } = this.elimination;
    const { store } = chain;
    const o = chain.offset[element];
    const s = chain.size[element];
    const l = grid.elementLayer[element];
    const inverse = drive.conductance[l] / grid.halfLength[element];
    const { derivative } = grid.rule;
    this.loadSlopes(element, drive, y);
    this.sumSlopeParts(inverse);
    const down = m * s;
    for (let c = 0; c < p1; c++) {
      const cm = c * m;
      for (let a = 0; a < m; a++) {
        const at = (cm + a) * m;
        const column = o + a * s + cm;
        let b = 0;
        // along a column of blocks, so that what belongs to its node is read once
        for (; b + 1 < m; b += 2) {
          const local0 = local[at + b];
          const local1 = local[at + b + 1];
          const slope0 = chargeDiffusionSlope[cm + b];
          const slope1 = chargeDiffusionSlope[cm + b + 1];
          for (let j = 0, row = column + b; j < p1; j++, row += down) {
            const d = derivative[c * p1 + j];
            const part = slopeParts[(c * m + a) * p1 + j];
            store[row] = d * local0 - part * slope0;
            store[row + 1] = d * local1 - part * slope1;
          }
        }
        if (b < m) {
          const local0 = local[at + b];
          const slope0 = chargeDiffusionSlope[cm + b];
          for (let j = 0, row = column + b; j < p1; j++, row += down) {
            store[row] = derivative[c * p1 + j] * local0 - slopeParts[(c * m + a) * p1 + j] * slope0;
          }
        }
        const D = inverse * diffusivity[l * m + a];
        for (let j = 0, row = column + a; j < p1; j++, row += down) store[row] += D * stiffness[c * p1 + j];
      }
      for (let b = 0; b < m; b++) {
        const slope = inverse * protonDiffusionSlope[cm + b];
        for (let j = 0, row = o + proton * s + cm + b; j < p1; j++, row += down) {
          store[row] += slope * stiffness[c * p1 + j];
        }
      }
    }
    const { lipid } = this.problem.layers[l];
    if (lipid !== undefined) this.addLipidJacobian(element, lipid, y);
  }

  /** Through lipids, node by node. */
  private addLipidJacobian(element: number, lipid: Float64Array, y: Float64Array): void {
    const { p1, grid, chain, stiffness, lipidSlope } = this;
    const { m } = this.elimination;
    const { store } = chain;
    const s = chain.size[element];
    const l = grid.elementLayer[element];
    const inverse = 1 / grid.halfLength[element];
    for (let c = 0; c < p1; c++) {
      this.loadLipids(grid.firstNode[element] + c, l, lipid, y, c);
      this.lipids.differentiate(lipid, c);
      lipidSlope.set(this.lipids.slope, c * m * m);
    }
    for (let j = 0; j < p1; j++) {
      for (let c = 0; c < p1; c++) {
        const through = inverse * stiffness[j * p1 + c];
        for (let a = 0; a < m; a++) {
          const row = chain.offset[element] + (j * m + a) * s + c * m;
          for (let b = 0; b < m; b++) store[row + b] += through * lipidSlope[(c * m + a) * m + b];
        }
      }
    }
  }

  /** slopeParts[c,a,j] = g/half Σ_q w_q d_qj d_qc Q_a(q)/κ(q), symmetric in j and c. */
  private sumSlopeParts(scale: number): void {
    const { p1, products, weighted, slopeParts } = this;
    const { migration, conduction } = this.chemistry;
    const { m } = this.elimination;
    const { weights } = this.grid.rule;
    for (let q = 0; q < p1; q++) {
      const f = (scale * weights[q]) / conduction[q];
      for (let a = 0; a < m; a++) weighted[a * p1 + q] = f * migration[q * m + a];
    }
    for (let j = 0; j < p1; j++) {
      for (let c = j; c < p1; c++) {
        const P = (j * p1 + c) * p1;
        let a = 0;
        for (; a + 1 < m; a += 2) {
          let sum0 = 0;
          let sum1 = 0;
          for (let q = 0, k = a * p1; q < p1; q++, k++) {
            const product = products[P + q];
            sum0 += product * weighted[k];
            sum1 += product * weighted[k + p1];
          }
          slopeParts[(j * m + a) * p1 + c] = sum0;
          slopeParts[(c * m + a) * p1 + j] = sum0;
          slopeParts[(j * m + a + 1) * p1 + c] = sum1;
          slopeParts[(c * m + a + 1) * p1 + j] = sum1;
        }
        if (a < m) {
          let sum = 0;
          for (let q = 0, k = a * p1; q < p1; q++, k++) sum += products[P + q] * weighted[k];
          slopeParts[(j * m + a) * p1 + c] = sum;
          slopeParts[(c * m + a) * p1 + j] = sum;
        }
      }
    }
  }

  /** Nodal values, field, and what of −∂J/∂y stays at each node: w [g(∂Q/∂y E + Q ∂E/∂y) − v ∂W/∂y]. */
  private loadSlopes(element: number, drive: Drive, y: Float64Array): void {
    const { p1, chemistry, grid, field, local, ownField } = this;
    const { migration, conduction, conductionSlope, dragSlope, ownMigration, boundMigration, bySite } = chemistry;
    const { protonMigrationSlope, protonConvectionSlope, proton } = chemistry;
    const { m, drag } = this.elimination;
    const l = grid.elementLayer[element];
    const g = drive.conductance[l];
    const v = chemistry.electroosmosis * drive.current;
    const node = grid.firstNode[element];
    this.load(element, drive, y);
    for (let q = 0; q < p1; q++) {
      chemistry.differentiate(node + q, l, q);
      const w = grid.rule.weights[q];
      const wg = w * g;
      const E = field[q];
      const qm = q * m;
      for (let b = 0; b < m; b++) {
        ownField[qm + b] = (wg / conduction[q]) * ((v * dragSlope[qm + b]) / g - E * conductionSlope[qm + b]);
      }
      for (let a = 0; a < m; a++) {
        const Q = migration[qm + a];
        const row = (qm + a) * m;
        if (a === proton) {
          for (let b = 0; b < m; b++) {
            local[row + b] =
              Q * ownField[qm + b] + wg * E * protonMigrationSlope[qm + b] - w * v * protonConvectionSlope[qm + b];
          }
          continue;
        }
        const bound = wg * E * boundMigration[qm + a];
        if (bound === 0) for (let b = 0; b < m; b++) local[row + b] = Q * ownField[qm + b];
        else for (let b = 0; b < m; b++) local[row + b] = Q * ownField[qm + b] + bound * bySite[qm + b];
        local[row + a] += wg * E * ownMigration[qm + a] - w * v * drag[l * m + a];
      }
    }
  }
}

/**
 * The potential step over a run of neighbouring elements, Δ = φ(end) − φ(start) in RT/F, as a function of the current
 * through them, and how it and their residual follow state and current. Over spectral elements Δ is affine in the
 * current, Δ = −½ℓ Σ_q w_q [(i/F − vΛ)/g + ∂Φ/∂x]/κ (Φ, κ, Λ as in `Chemistry`); faces with the positive flux are solved.
 */
import { faradayConstant } from '../constants.ts';
import type { Assembler } from './assemble.ts';
import type { Drive } from './drive.ts';

export class PathStep {
  /** At the current last asked for. */
  value = 0;
  /** ∂Δ/∂i [m² A⁻¹] */
  byCurrent = 0;
  private readonly p1: number;
  /** Per element and node of it: Φ, κ, Λ. */
  private readonly chargeDiffusion: Float64Array;
  private readonly conduction: Float64Array;
  private readonly drag: Float64Array;
  /** Δ without current over the spectral elements, and its slope. */
  private atRest = 0;
  private slope = 0;
  private readonly chargeDiffusionSlope: Float64Array;
  private readonly conductionSlope: Float64Array;
  private readonly dragSlope: Float64Array;
  private readonly byLeft: Float64Array;
  private readonly byRight: Float64Array;
  private readonly fluxByCurrent: Float64Array;
  private readonly field: Float64Array;

  /** @param first and `last` element of the run */
  constructor(
    private readonly assembler: Assembler,
    private readonly first: number,
    private readonly last: number,
  ) {
    const { grid, m } = assembler;
    this.p1 = grid.rule.degree + 1;
    const nodal = (): Float64Array => new Float64Array((last - first + 1) * this.p1);
    this.chargeDiffusion = nodal();
    this.conduction = nodal();
    this.drag = nodal();
    this.chargeDiffusionSlope = new Float64Array(m);
    this.conductionSlope = new Float64Array(m);
    this.dragSlope = new Float64Array(m);
    this.byLeft = new Float64Array(m);
    this.byRight = new Float64Array(m);
    this.fluxByCurrent = new Float64Array(m);
    this.field = new Float64Array(this.p1);
  }

  private isOnFaces(element: number): boolean {
    return this.assembler.limited[element] === 1 || this.assembler.grid.isJump[element] === 1;
  }

  /** Reads the state; false where no conductance is left. */
  load(drive: Drive, y: Float64Array): boolean {
    const { assembler, p1, chargeDiffusion, conduction, drag } = this;
    const { grid, reactive, elimination, m } = assembler;
    const { derivative, weights } = grid.rule;
    const beta = assembler.electroosmosis;
    this.atRest = 0;
    this.slope = 0;
    for (let element = this.first; element <= this.last; element++) {
      if (this.isOnFaces(element)) continue;
      const at = (element - this.first) * p1;
      const l = grid.elementLayer[element];
      const node = grid.firstNode[element];
      for (let q = 0; q < p1; q++) {
        if (reactive) {
          const { chemistry } = reactive.elements;
          chemistry.evaluate(y, node + q, l, q);
          chargeDiffusion[at + q] = chemistry.chargeDiffusion[q];
          conduction[at + q] = chemistry.conduction[q];
          drag[at + q] = chemistry.drag[q];
        } else {
          const omega = grid.fixedCharge[node + q];
          let phi = elimination.slopeWeightFixed[l] * omega;
          let kappa = elimination.conductionWeightFixed[l] * omega;
          let lambda = elimination.dragWeightFixed[l] * omega;
          for (let a = 0; a < m; a++) {
            const c = y[(node + q) * m + a];
            phi += elimination.slopeWeight[l * m + a] * c;
            kappa += elimination.conductionWeight[l * m + a] * c;
            lambda += elimination.dragWeight[l * m + a] * c;
          }
          chargeDiffusion[at + q] = phi;
          conduction[at + q] = kappa;
          drag[at + q] = lambda;
        }
        if (!(conduction[at + q] > 0)) return false;
      }
      const half = grid.halfLength[element];
      const perG = half / drive.conductance[l];
      for (let q = 0; q < p1; q++) {
        let rise = 0;
        for (let j = 0; j < p1; j++) rise += derivative[q * p1 + j] * chargeDiffusion[at + j];
        const weight = weights[q] / conduction[at + q];
        this.atRest -= weight * rise;
        this.slope -= weight * perG * (1 / faradayConstant - beta * drag[at + q]);
      }
    }
    return true;
  }

  /** Fills `value` and `byCurrent` for the current that the drive holds; false where no ion is left to carry it. */
  evaluate(drive: Drive, y: Float64Array): boolean {
    const { assembler } = this;
    const { grid } = assembler;
    this.value = this.atRest + this.slope * drive.current;
    this.byCurrent = this.slope;
    for (let element = this.first; element <= this.last; element++) {
      if (!this.isOnFaces(element)) continue;
      for (let j = 0; j + 1 < grid.localNodes[element]; j++) {
        const face = assembler.onFaces.follow(element, j, drive, y);
        if (face === null) return false;
        this.value += face.step;
        this.byCurrent += face.stepByCurrent / faradayConstant;
      }
    }
    return true;
  }

  /** Adds `sign` ∂Δ/∂y to `gradient`, and ∂residual/∂i to `response`, at the current that the drive holds. After `load`. */
  differentiate(drive: Drive, y: Float64Array, sign: number, gradient: Float64Array, response: Float64Array): void {
    for (let element = this.first; element <= this.last; element++) {
      if (this.isOnFaces(element)) this.differentiateFaces(element, drive, y, sign, gradient, response);
      else this.differentiateNodes(element, drive, y, sign, gradient, response);
    }
  }

  private differentiateFaces(
    element: number,
    drive: Drive,
    y: Float64Array,
    sign: number,
    gradient: Float64Array,
    response: Float64Array,
  ): void {
    const { assembler, byLeft, byRight, fluxByCurrent } = this;
    const { grid, m, onFaces } = assembler;
    for (let j = 0; j + 1 < grid.localNodes[element]; j++) {
      const at = (grid.firstNode[element] + j) * m;
      onFaces.follow(element, j, drive, y);
      onFaces.slopes(element, j, y, byLeft, byRight, fluxByCurrent);
      for (let b = 0; b < m; b++) {
        gradient[at + b] += sign * byLeft[b];
        gradient[at + m + b] += sign * byRight[b];
        response[at + b] -= fluxByCurrent[b] / faradayConstant;
        response[at + m + b] += fluxByCurrent[b] / faradayConstant;
      }
    }
  }

  private differentiateNodes(
    element: number,
    drive: Drive,
    y: Float64Array,
    sign: number,
    gradient: Float64Array,
    response: Float64Array,
  ): void {
    const { assembler, p1, chargeDiffusion, conduction, drag, field } = this;
    const { chargeDiffusionSlope, conductionSlope, dragSlope } = this;
    const { grid, m, reactive, elimination } = assembler;
    const { derivative, weights } = grid.rule;
    const beta = assembler.electroosmosis;
    const from = (element - this.first) * p1;
    const l = grid.elementLayer[element];
    const g = drive.conductance[l];
    const v = beta * drive.current;
    const node = grid.firstNode[element];
    const half = grid.halfLength[element];
    for (let q = 0; q < p1; q++) {
      let rise = 0;
      for (let j = 0; j < p1; j++) rise += derivative[q * p1 + j] * chargeDiffusion[from + j];
      const driven = (drive.current / faradayConstant - v * drag[from + q]) / g;
      field[q] = -(driven + rise / half) / conduction[from + q];
    }
    for (let k = 0; k < p1; k++) {
      const at = (node + k) * m;
      let bySlope = 0;
      for (let q = 0; q < p1; q++) bySlope -= (weights[q] * derivative[q * p1 + k]) / conduction[from + q];
      if (reactive) {
        const { chemistry } = reactive.elements;
        chemistry.evaluate(y, node + k, l, k);
        chemistry.differentiate(node + k, l, k);
        for (let b = 0; b < m; b++) {
          chargeDiffusionSlope[b] = chemistry.chargeDiffusionSlope[k * m + b];
          conductionSlope[b] = chemistry.conductionSlope[k * m + b];
          dragSlope[b] = chemistry.dragSlope[k * m + b];
        }
      } else {
        for (let b = 0; b < m; b++) {
          chargeDiffusionSlope[b] = elimination.slopeWeight[l * m + b];
          conductionSlope[b] = elimination.conductionWeight[l * m + b];
          dragSlope[b] = elimination.dragWeight[l * m + b];
        }
      }
      const own = (half * weights[k]) / conduction[from + k];
      for (let b = 0; b < m; b++) {
        const local = (v * dragSlope[b]) / g - field[k] * conductionSlope[b];
        gradient[at + b] += sign * (bySlope * chargeDiffusionSlope[b] + own * local);
      }
      // what one ampere more carries through this node, spread over the element's rows
      const fieldByCurrent = -(1 / faradayConstant - beta * drag[from + k]) / (g * conduction[from + k]);
      for (let a = 0; a < m; a++) {
        let migration: number;
        let convection: number;
        if (reactive) {
          migration = reactive.elements.chemistry.migration[k * m + a];
          convection = reactive.elements.chemistry.convection[k * m + a];
        } else {
          const c = y[at + a];
          migration = elimination.diffusivity[l * m + a] * elimination.charge[a] * c;
          convection = elimination.drag[l * m + a] * c;
        }
        const flux = weights[k] * (beta * convection - g * migration * fieldByCurrent);
        for (let j = 0; j < p1; j++) response[(node + j) * m + a] += derivative[k * p1 + j] * flux;
      }
    }
  }
}

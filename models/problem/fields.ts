/**
 * Potential and fluxes of a state, for showing: the conservative flux between neighbouring nodes split into diffusion,
 * migration and convection (NP), and φ by integrating the field inwards from the base, where it is 0 outside the column.
 * On a Donnan step migration is folded into diffusion: the two cancel but for the flux there.
 */
import { faradayConstant } from '../constants.ts';
import { FaceFlux } from '../physics/faceFlux.ts';
import type { Assembler } from './assemble.ts';
import type { Drive } from './drive.ts';
import { Forms } from './forms.ts';
import type { ProblemBoundary, ProblemLayer } from './problem.ts';

export class Fields {
  readonly faceX: Float64Array;
  /** [V] */
  readonly potential: Float64Array;
  /** n × faces, species-major [mol m⁻² s⁻¹] */
  readonly diffusion: Float64Array;
  readonly migration: Float64Array;
  readonly convection: Float64Array;
  /** With chemistry: pH per node, and what each species' forms carry of the current [A m⁻²]. */
  readonly pH: Float64Array | null = null;
  readonly ionCurrent: Float64Array | null = null;
  /** φ(outside the electrode's face) − φ(outside the base) [V] */
  voltage = 0;
  protected readonly step: Float64Array;
  protected readonly c: Float64Array;
  protected readonly slope: Float64Array;
  protected readonly nodal: Float64Array;
  protected readonly field: Float64Array;
  private readonly left: Float64Array;
  private readonly right: Float64Array;
  private readonly face: FaceFlux;
  /** Of the shunt alone; null without one. */
  private readonly beside: Fields | null;
  private readonly electrodeDonnan: number;
  private readonly baseDonnan: number;

  constructor(protected readonly assembler: Assembler) {
    const { grid, n, problem } = assembler;
    const faces = grid.nodes - 1;
    const p1 = grid.rule.degree + 1;
    this.faceX = new Float64Array(faces);
    for (let element = 0; element < grid.elements; element++) {
      const node = grid.firstNode[element];
      let x = grid.x[node];
      for (let j = 0; j + 1 < grid.localNodes[element]; j++) {
        if (grid.isJump[element] === 0) x += grid.rule.weights[j] * grid.halfLength[element];
        this.faceX[node + j] = x;
      }
    }
    this.potential = new Float64Array(grid.nodes);
    this.diffusion = new Float64Array(n * faces);
    this.migration = new Float64Array(n * faces);
    this.convection = new Float64Array(n * faces);
    this.step = new Float64Array(faces);
    this.c = new Float64Array(n * p1);
    this.slope = new Float64Array(n * p1);
    this.nodal = new Float64Array(3 * n * p1);
    this.field = new Float64Array(p1);
    this.left = new Float64Array(n);
    this.right = new Float64Array(n);
    this.face = new FaceFlux(n, problem.charge);
    this.beside = assembler.shunt && this.like(assembler.shunt.own);
    const last = problem.layers.length - 1;
    this.electrodeDonnan = this.donnan(problem.electrode, problem.layers[0], grid.fixedCharge[0]);
    this.baseDonnan = this.donnan(problem.base, problem.layers[last], grid.fixedCharge[grid.nodes - 1]);
  }

  /** Potential of the column's end node against the bath outside it [RT/F]. */
  private donnan(boundary: ProblemBoundary, layer: ProblemLayer, omega: number): number {
    if (boundary.kind !== 'bath') return 0;
    return new Forms(this.assembler.problem).donnanPotential(layer, boundary.concentrations, omega);
  }

  protected like(own: Assembler): Fields {
    return new Fields(own);
  }

  evaluate(drive: Drive, y: Float64Array): void {
    const { grid, problem, shunt } = this.assembler;
    shunt?.divide(drive, y);
    for (let element = 0; element < grid.elements; element++) {
      const own = shunt?.isBeside[element] === 1 ? shunt.layerDrive : drive;
      if (grid.isJump[element] === 1 || this.assembler.limited[element] === 1) this.limitedElement(element, own, y);
      else this.spectralElement(element, own, y);
    }
    this.closeCurrent(drive);
    this.addShunt(y);
    const VT = problem.thermalVoltage;
    let phi = VT * this.baseDonnan;
    this.potential[grid.nodes - 1] = phi;
    for (let k = grid.nodes - 2; k >= 0; k--) {
      phi -= VT * this.step[k];
      this.potential[k] = phi;
    }
    this.voltage = phi - VT * this.electrodeDonnan;
  }

  /** The eliminated ion carries what the others leave, as in the residual: its own sum would only add rounding. */
  protected closeCurrent(drive: Drive): void {
    const { n, eliminated, grid, problem } = this.assembler;
    const { shunt } = this.assembler;
    const faces = grid.nodes - 1;
    for (let face = 0; face < faces; face++) {
      const isBeside = shunt !== null && face >= shunt.from && face < shunt.to;
      let rest = (isBeside ? shunt.layerDrive : drive).current / faradayConstant;
      for (let i = 0; i < n; i++) {
        const k = i * faces + face;
        rest -= problem.charge[i] * (this.diffusion[k] + this.migration[k] + this.convection[k]);
      }
      this.migration[eliminated * faces + face] += rest / problem.charge[eliminated];
    }
  }

  /** Adds what the shunt carries to the faces beside it; its own faces stand at the same depths. */
  private addShunt(y: Float64Array): void {
    const { beside, assembler } = this;
    const { shunt, grid, n, problem } = assembler;
    if (shunt === null || beside === null) return;
    beside.evaluate(shunt.drive, shunt.ownPart(y));
    const faces = grid.nodes - 1;
    const first = grid.layerFirst[problem.appendages!.layer];
    const ownFaces = beside.faceX.length;
    for (const [to, from] of [
      [this.diffusion, beside.diffusion],
      [this.migration, beside.migration],
      [this.convection, beside.convection],
      [this.ionCurrent, beside.ionCurrent],
    ] as const) {
      if (to === null || from === null) continue;
      for (let i = 0; i < n; i++) {
        for (let k = 0; k < ownFaces; k++) to[i * faces + first + k] += from[i * ownFaces + k];
      }
    }
    // where it opens, a Donnan step of its own stands beside the layer's, if that has one
    for (const [face, link] of [
      [shunt.from, shunt.entry],
      [shunt.to - 1, shunt.exit],
    ] as const) {
      if (face >= first && face < first + ownFaces) continue;
      for (let i = 0; i < n; i++) this.diffusion[i * faces + face] += link.speciesFlux(i, shunt.current);
      for (let i = 0; this.ionCurrent !== null && i < n; i++) this.ionCurrent[i * faces + face] += link.ionCurrent(i);
    }
  }

  protected spectralElement(element: number, drive: Drive, y: Float64Array): void {
    const { assembler, c, slope, nodal, field } = this;
    const { grid, problem, n } = assembler;
    const { rule } = grid;
    const p1 = rule.degree + 1;
    const l = grid.elementLayer[element];
    const layer = problem.layers[l];
    const g = drive.conductance[l];
    const v = problem.electroosmosis * drive.current;
    const node = grid.firstNode[element];
    const half = grid.halfLength[element];
    for (let q = 0; q < p1; q++) {
      assembler.concentrations(y, node + q, l, this.left);
      for (let i = 0; i < n; i++) c[i * p1 + q] = this.left[i];
    }
    for (let q = 0; q < p1; q++) {
      let drift = drive.current / faradayConstant;
      let conduction = 0;
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let j = 0; j < p1; j++) sum += rule.derivative[q * p1 + j] * c[i * p1 + j];
        slope[i] = sum / half;
        const z = problem.charge[i];
        const D = g * layer.diffusivity[i];
        drift += z * (D * slope[i] - v * layer.solventDrag[i] * c[i * p1 + q]);
        conduction += z * z * D * c[i * p1 + q];
      }
      field[q] = -drift / conduction;
      for (let i = 0; i < n; i++) {
        const D = g * layer.diffusivity[i];
        nodal[i * p1 + q] = -D * slope[i];
        if (layer.lipid !== undefined && problem.charge[i] === 0) nodal[i * p1 + q] -= layer.lipid[i] * slope[i];
        nodal[(n + i) * p1 + q] = -D * problem.charge[i] * c[i * p1 + q] * field[q];
        nodal[(2 * n + i) * p1 + q] = v * layer.solventDrag[i] * c[i * p1 + q];
      }
    }
    const faces = grid.nodes - 1;
    for (let j = 0; j < rule.degree; j++) {
      for (let i = 0; i < n; i++) {
        let diffusion = 0;
        let migration = 0;
        let convection = 0;
        for (let q = 0; q < p1; q++) {
          const w = rule.faceFlux[j * p1 + q];
          diffusion += w * nodal[i * p1 + q];
          migration += w * nodal[(n + i) * p1 + q];
          convection += w * nodal[(2 * n + i) * p1 + q];
        }
        this.diffusion[i * faces + node + j] = diffusion;
        this.migration[i * faces + node + j] = migration;
        this.convection[i * faces + node + j] = convection;
      }
      let step = 0;
      for (let q = 0; q < p1; q++) {
        step += (rule.integral[(j + 1) * p1 + q] - rule.integral[j * p1 + q]) * field[q];
      }
      this.step[node + j] = step * half;
    }
  }

  protected limitedElement(element: number, drive: Drive, y: Float64Array): void {
    const { assembler, left, right, face } = this;
    const { grid, problem, n } = assembler;
    const isJump = grid.isJump[element] === 1;
    const l = grid.elementLayer[element];
    const node = grid.firstNode[element];
    const faces = grid.nodes - 1;
    const v = problem.electroosmosis * drive.current;
    for (let j = 0; j + 1 < grid.localNodes[element]; j++) {
      assembler.faces.prepare(element, j, drive, y, left, right, face);
      face.solve(left, right, drive.current / faradayConstant);
      for (let i = 0; i < n; i++) {
        const k = i * faces + node + j;
        const convection = 0.5 * v * problem.layers[l].solventDrag[i] * (left[i] + right[i]);
        const diffusion = isJump ? face.flux[i] - convection : face.mobility[i] * (left[i] - right[i]);
        this.diffusion[k] = diffusion;
        this.convection[k] = convection;
        this.migration[k] = face.flux[i] - convection - diffusion;
      }
      this.step[node + j] = face.step;
    }
  }

  /** Largest |Σ z_i R_i c_i + ω| over the largest Σ |z_i| R_i c_i. */
  neutralityError(concentrations: Float64Array): number {
    const { grid, problem, n } = this.assembler;
    let worst = 0;
    let size = 0;
    for (let node = 0; node < grid.nodes; node++) {
      const layer = problem.layers[grid.nodeLayer[node]];
      let net = grid.fixedCharge[node];
      let all = Math.abs(net);
      for (let i = 0; i < n; i++) {
        const charge = problem.charge[i] * layer.retardation[i] * concentrations[i * grid.nodes + node];
        net += charge;
        all += Math.abs(charge);
      }
      worst = Math.max(worst, Math.abs(net));
      size = Math.max(size, all);
    }
    return size > 0 ? worst / size : 0;
  }
}

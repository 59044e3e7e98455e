/**
 * Faces between neighbouring nodes that use the positive flux (SG): all faces of an element that cannot resolve what it
 * holds, and Donnan steps, where two nodes at one depth are joined by a face of vanishing resistance.
 */
import { faradayConstant } from '../constants.ts';
import type { Chain } from '../numerics/chainFactor.ts';
import { FaceFlux } from '../physics/faceFlux.ts';
import { type Drive, stepConductance } from './drive.ts';
import type { Elimination } from './elimination.ts';
import type { Grid } from './grid.ts';
import type { Problem } from './problem.ts';

export class FaceElements {
  private readonly jumpMobility: Float64Array;
  private readonly jumpOffset: Float64Array;
  private readonly face: FaceFlux;
  private readonly left: Float64Array;
  private readonly right: Float64Array;
  private readonly faceJacobian: Float64Array;
  private readonly offsetSlope: Float64Array;

  constructor(
    private readonly problem: Problem,
    private readonly grid: Grid,
    private readonly elimination: Elimination,
    private readonly chain: Chain,
    /** Resistance of a Donnan step against its more resistive neighbour's. */
    private readonly stepResistance: number,
  ) {
    const { n, m } = elimination;
    this.jumpMobility = new Float64Array(grid.elements * n);
    this.jumpOffset = new Float64Array(grid.elements * n);
    for (let element = 0; element < grid.elements; element++) {
      if (grid.isJump[element] === 1) this.prepareJump(element);
    }
    this.face = new FaceFlux(n, problem.charge);
    this.left = new Float64Array(n);
    this.right = new Float64Array(n);
    this.faceJacobian = new Float64Array(2 * m * m);
    this.offsetSlope = new Float64Array(n);
  }

  /** Mobility and chemical offset of a Donnan step: as conductive as a vanishing slice of the more resistive side. */
  private prepareJump(element: number): void {
    const { problem, grid } = this;
    const { n } = this.elimination;
    const l = grid.elementLayer[element];
    const left = problem.layers[l];
    const right = problem.layers[l + 1];
    for (let i = 0; i < n; i++) {
      const G = Math.min(
        (left.diffusivity[i] + this.lipid(i, l)) / left.thickness,
        (right.diffusivity[i] + this.lipid(i, l + 1)) / right.thickness,
      );
      this.jumpMobility[element * n + i] = G / this.stepResistance;
      this.jumpOffset[element * n + i] = -Math.log(right.partition[i] / left.partition[i]);
    }
  }

  /** What has no charge wanders through lipids, too [m² s⁻¹]. */
  private lipid(species: number, layer: number): number {
    return this.problem.charge[species] === 0 ? (this.problem.layers[layer].lipid?.[species] ?? 0) : 0;
  }

  /** Adds the element's part of capacity·dc/dt; false where no ion is left to carry the current. */
  addResidual(element: number, drive: Drive, y: Float64Array, r: Float64Array): boolean {
    const { grid, face, left, right } = this;
    const { m, kept } = this.elimination;
    const node = grid.firstNode[element];
    const faces = grid.localNodes[element] - 1;
    for (let j = 0; j < faces; j++) {
      this.prepare(element, j, drive, y, left, right, face);
      if (!face.solve(left, right, drive.current / faradayConstant)) return false;
      for (let a = 0; a < m; a++) {
        const flux = face.flux[kept[a]];
        r[(node + j) * m + a] -= flux;
        r[(node + j + 1) * m + a] += flux;
      }
    }
    return true;
  }

  /** Readies a face flux and the compositions on either side for the face after an element's node j. */
  prepare(
    element: number,
    j: number,
    drive: Drive,
    y: Float64Array,
    left: Float64Array,
    right: Float64Array,
    face: FaceFlux,
  ): void {
    const { grid, problem, elimination } = this;
    const { n } = elimination;
    const node = grid.firstNode[element];
    const l = grid.elementLayer[element];
    const layer = problem.layers[l];
    const v = problem.electroosmosis * drive.current;
    if (grid.isJump[element] === 1) {
      elimination.concentrations(y, node, l, left);
      elimination.concentrations(y, node + 1, l + 1, right);
      const g = stepConductance(drive.conductance[l], drive.conductance[l + 1]);
      for (let i = 0; i < n; i++) {
        const G = g * this.jumpMobility[element * n + i];
        face.mobility[i] = G;
        face.offset[i] = this.jumpOffset[element * n + i] - (v * layer.solventDrag[i]) / G;
      }
      return;
    }
    elimination.concentrations(y, node + j, l, left);
    elimination.concentrations(y, node + j + 1, l, right);
    const distance = grid.x[node + j + 1] - grid.x[node + j];
    const g = drive.conductance[l];
    for (let i = 0; i < n; i++) {
      const G = (g * layer.diffusivity[i] + this.lipid(i, l)) / distance;
      face.mobility[i] = G;
      face.offset[i] = (-v * layer.solventDrag[i]) / G;
    }
  }

  /** Solves the face after an element's node j, and how it follows the current; null where no ion can carry it. */
  follow(element: number, j: number, drive: Drive, y: Float64Array): FaceFlux | null {
    const { face, left, right, offsetSlope, problem, grid } = this;
    this.prepare(element, j, drive, y, left, right, face);
    if (!face.solve(left, right, drive.current / faradayConstant)) return null;
    const { solventDrag } = problem.layers[grid.elementLayer[element]];
    for (let i = 0; i < offsetSlope.length; i++) {
      offsetSlope[i] = (-problem.electroosmosis * faradayConstant * solventDrag[i]) / face.mobility[i];
    }
    face.respond(left, right, offsetSlope);
    return face;
  }

  /** After `follow`: Δ by the unknowns on either side, and by the current the fluxes of kept species, over i/F. */
  slopes(
    element: number,
    _j: number,
    _y: Float64Array,
    byLeft: Float64Array,
    byRight: Float64Array,
    byCurrent: Float64Array,
  ): void {
    const { face, left, right, grid } = this;
    const { m, kept, eliminated: e, remainder } = this.elimination;
    const l = grid.elementLayer[element];
    const lRight = grid.isJump[element] === 1 ? l + 1 : l;
    face.differentiate(left, right);
    for (let b = 0; b < m; b++) {
      byLeft[b] = face.stepByLeft[kept[b]] - face.stepByLeft[e] * remainder[l * m + b];
      byRight[b] = face.stepByRight[kept[b]] - face.stepByRight[e] * remainder[lRight * m + b];
      byCurrent[b] = face.byCurrent[kept[b]];
    }
  }

  /** Adds −∂residual/∂y of the element to its block of the chain. */
  putJacobian(element: number, drive: Drive, y: Float64Array): void {
    const { grid, face, left, right, faceJacobian, chain } = this;
    const { m, kept, eliminated: e, remainder } = this.elimination;
    const { store } = chain;
    const o = chain.offset[element];
    const s = chain.size[element];
    const l = grid.elementLayer[element];
    const lRight = grid.isJump[element] === 1 ? l + 1 : l;
    const faces = grid.localNodes[element] - 1;
    for (let j = 0; j < faces; j++) {
      this.prepare(element, j, drive, y, left, right, face);
      face.solve(left, right, drive.current / faradayConstant);
      face.differentiate(left, right);
      // total slopes by kept species: direct, through the eliminated ion, and through the potential step
      for (let b = 0; b < m; b++) {
        const ib = kept[b];
        const byLeft = -remainder[l * m + b];
        const byRight = -remainder[lRight * m + b];
        const stepLeft = face.stepByLeft[ib] + face.stepByLeft[e] * byLeft;
        const stepRight = face.stepByRight[ib] + face.stepByRight[e] * byRight;
        for (let a = 0; a < m; a++) {
          const ia = kept[a];
          faceJacobian[a * m + b] = (ia === ib ? face.byLeft[ia] : 0) + face.byStep[ia] * stepLeft;
          faceJacobian[m * m + a * m + b] = (ia === ib ? face.byRight[ia] : 0) + face.byStep[ia] * stepRight;
        }
      }
      for (let a = 0; a < m; a++) {
        const rowLeft = o + (j * m + a) * s + j * m;
        const rowRight = o + ((j + 1) * m + a) * s + j * m;
        for (let b = 0; b < m; b++) {
          const byLeft = faceJacobian[a * m + b];
          const byRight = faceJacobian[m * m + a * m + b];
          store[rowLeft + b] += byLeft;
          store[rowLeft + m + b] += byRight;
          store[rowRight + b] -= byLeft;
          store[rowRight + m + b] -= byRight;
        }
      }
    }
  }
}

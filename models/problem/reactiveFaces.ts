/**
 * Faces with the positive flux (SG) where acids and bases are in equilibrium (AB): every form crosses on its own, driven
 * by one potential step that carries the current (I), and species gather the fluxes of their forms.
 */
import { faradayConstant } from '../constants.ts';
import type { Chain } from '../numerics/chainFactor.ts';
import { FaceFlux } from '../physics/faceFlux.ts';
import type { Chemistry } from './chemistry.ts';
import { type Drive, stepConductance } from './drive.ts';
import type { Elimination } from './elimination.ts';
import { Forms } from './forms.ts';
import type { Grid } from './grid.ts';
import type { Problem } from './problem.ts';

export class ReactiveFaces {
  readonly forms: Forms;
  readonly face: FaceFlux;
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** Per form: ½ v w (c_L + c_R) [mol m⁻² s⁻¹]. */
  readonly convection: Float64Array;
  private readonly leftSlope: Float64Array;
  private readonly rightSlope: Float64Array;
  /** Place of each form's species among the kept unknowns, or −1. */
  private readonly places: Int32Array;
  private readonly changes: Float64Array;
  private readonly speciesFlux: Float64Array;
  private readonly offsetSlope: Float64Array;

  constructor(
    private readonly problem: Problem,
    private readonly grid: Grid,
    private readonly elimination: Elimination,
    private readonly chain: Chain,
    private readonly chemistry: Chemistry,
    /** Resistance of a Donnan step against its more resistive neighbour's. */
    private readonly stepResistance: number,
  ) {
    const { m, n, kept } = elimination;
    this.forms = new Forms(problem);
    const { count, charge } = this.forms;
    this.face = new FaceFlux(count, charge);
    this.left = new Float64Array(count);
    this.right = new Float64Array(count);
    this.convection = new Float64Array(count);
    this.leftSlope = new Float64Array(count * m);
    this.rightSlope = new Float64Array(count * m);
    this.places = Int32Array.from(this.forms.species, (i) => kept.indexOf(i));
    this.changes = new Float64Array(m);
    this.speciesFlux = new Float64Array(n);
    this.offsetSlope = new Float64Array(count);
  }

  /** τ' H D of a form in a layer at rest [m² s⁻¹]. */
  diffusivity(form: number, layer: number): number {
    const { forms } = this;
    if (form === forms.hydrogen) return this.problem.chemistry!.hydrogen[layer];
    if (form === forms.hydroxide) return this.problem.chemistry!.hydroxide[layer];
    return this.problem.layers[layer].diffusivity[forms.species[form]];
  }

  /** Of a form without charge through lipids [m² s⁻¹]. */
  private lipid(form: number, layer: number): number {
    const { charge, species } = this.forms;
    return charge[form] === 0 ? (this.problem.layers[layer].lipid?.[species[form]] ?? 0) : 0;
  }

  /** Concentrations of the forms at a node from its unknowns. */
  expand(y: Float64Array, node: number, layer: number, out: Float64Array): void {
    const { chemistry, forms } = this;
    chemistry.speciate(y, node, layer);
    const { composition, hydrogen, hydroxide } = chemistry;
    const { acids } = this.problem.chemistry!;
    for (let f = 0; f < forms.count; f++) out[f] = composition[forms.species[f]];
    for (let k = 0; k < acids.length; k++) {
      const { share } = chemistry.acids[k];
      chemistry.acids[k].evaluate(hydrogen);
      const first = forms.firstForm[k];
      for (let j = 0; j < share.length; j++) out[first + j] = composition[acids[k].species] * share[j];
    }
    out[forms.hydrogen] = hydrogen;
    out[forms.hydroxide] = hydroxide;
  }

  /** forms × m: ∂c_f/∂y_b at the node last expanded. @param layer of that node */
  differentiateForms(node: number, layer: number, out: Float64Array): void {
    const { chemistry, forms, elimination } = this;
    const { m, kept, eliminated: e, remainder } = elimination;
    const { hydrogen, hydroxide, composition, bySite } = chemistry;
    chemistry.findSiteSlopes(node, layer);
    const { acids } = this.problem.chemistry!;
    out.fill(0);
    for (let f = 0; f < forms.count; f++) {
      const i = forms.species[f];
      const a = kept.indexOf(i);
      if (i === e) for (let b = 0; b < m; b++) out[f * m + b] = -remainder[layer * m + b];
      else if (f < forms.hydrogen) out[f * m + a] = 1;
    }
    for (let k = 0; k < acids.length; k++) {
      const { share, mean } = chemistry.acids[k];
      const total = composition[acids[k].species];
      const a = kept.indexOf(acids[k].species);
      for (let j = 0; j < share.length; j++) {
        const row = (forms.firstForm[k] + j) * m;
        for (let b = 0; b < m; b++) out[row + b] = total * share[j] * (j - mean) * bySite[b];
        out[row + a] += share[j];
      }
    }
    for (let b = 0; b < m; b++) {
      out[forms.hydrogen * m + b] = hydrogen * bySite[b];
      out[forms.hydroxide * m + b] = -hydroxide * bySite[b];
    }
  }

  /** Solves the face after an element's node j; false where no ion is left to carry the current. */
  solve(element: number, j: number, drive: Drive, y: Float64Array): boolean {
    const { grid, problem, forms, face, left, right, convection } = this;
    const node = grid.firstNode[element] + j;
    const l = grid.elementLayer[element];
    const isJump = grid.isJump[element] === 1;
    const lRight = isJump ? l + 1 : l;
    const v = this.chemistry.electroosmosis * drive.current;
    const g = isJump ? stepConductance(drive.conductance[l], drive.conductance[lRight]) : drive.conductance[l];
    const distance = grid.x[node + 1] - grid.x[node];
    this.expand(y, node, l, left);
    this.expand(y, node + 1, lRight, right);
    const { thickness, solventDrag, partition } = problem.layers[l];
    const across = problem.layers[lRight];
    for (let f = 0; f < forms.count; f++) {
      const i = forms.species[f];
      const here = this.diffusivity(f, l);
      const there = this.diffusivity(f, lRight);
      const G = isJump
        ? (g * Math.min((here + this.lipid(f, l)) / thickness, (there + this.lipid(f, lRight)) / across.thickness)) /
          this.stepResistance
        : (g * here + this.lipid(f, l)) / distance;
      const drag = v * solventDrag[i];
      face.mobility[f] = G;
      face.offset[f] = (G > 0 ? -drag / G : 0) - (isJump ? Math.log(across.partition[i] / partition[i]) : 0);
      convection[f] = G > 0 ? 0.5 * drag * (left[f] + right[f]) : 0;
    }
    return face.solve(left, right, drive.current / faradayConstant);
  }

  /** Sums what forms carry over their species, protons to the proton excess. */
  collect(perForm: Float64Array, out: Float64Array): void {
    const { forms } = this;
    const { proton } = this.problem.chemistry!;
    out.fill(0);
    for (let f = 0; f < forms.count; f++) {
      if (forms.species[f] !== proton) out[forms.species[f]] += perForm[f];
      out[proton] += forms.protons[f] * perForm[f];
    }
  }

  /** Adds the element's part of capacity·dc/dt; false where no ion is left to carry the current. */
  addResidual(element: number, drive: Drive, y: Float64Array, r: Float64Array): boolean {
    const { grid, face, speciesFlux } = this;
    const { m, kept } = this.elimination;
    const node = grid.firstNode[element];
    for (let j = 0; j < grid.localNodes[element] - 1; j++) {
      if (!this.solve(element, j, drive, y)) return false;
      this.collect(face.flux, speciesFlux);
      for (let a = 0; a < m; a++) {
        r[(node + j) * m + a] -= speciesFlux[kept[a]];
        r[(node + j + 1) * m + a] += speciesFlux[kept[a]];
      }
    }
    return true;
  }

  /** Solves the face after an element's node j, and how it follows the current; null where no ion can carry it. */
  follow(element: number, j: number, drive: Drive, y: Float64Array): FaceFlux | null {
    const { face, forms, offsetSlope, left, right } = this;
    if (!this.solve(element, j, drive, y)) return null;
    const { solventDrag } = this.problem.layers[this.grid.elementLayer[element]];
    const drag = -this.chemistry.electroosmosis * faradayConstant;
    for (let f = 0; f < forms.count; f++) {
      offsetSlope[f] = face.mobility[f] > 0 ? (drag * solventDrag[forms.species[f]]) / face.mobility[f] : 0;
    }
    face.respond(left, right, offsetSlope);
    return face;
  }

  /** After `follow`: Δ by the unknowns on either side, and by the current the fluxes of kept species, over i/F. */
  slopes(
    element: number,
    j: number,
    y: Float64Array,
    byLeft: Float64Array,
    byRight: Float64Array,
    byCurrent: Float64Array,
  ): void {
    const { grid, face, forms, left, right, leftSlope, rightSlope, speciesFlux } = this;
    const { m, kept } = this.elimination;
    const node = grid.firstNode[element] + j;
    const l = grid.elementLayer[element];
    const lRight = grid.isJump[element] === 1 ? l + 1 : l;
    face.differentiate(left, right);
    this.expand(y, node, l, left);
    this.differentiateForms(node, l, leftSlope);
    this.expand(y, node + 1, lRight, right);
    this.differentiateForms(node + 1, lRight, rightSlope);
    byLeft.fill(0);
    byRight.fill(0);
    for (let f = 0; f < forms.count; f++) {
      for (let b = 0; b < m; b++) {
        byLeft[b] += face.stepByLeft[f] * leftSlope[f * m + b];
        byRight[b] += face.stepByRight[f] * rightSlope[f * m + b];
      }
    }
    this.collect(face.byCurrent, speciesFlux);
    for (let a = 0; a < m; a++) byCurrent[a] = speciesFlux[kept[a]];
  }

  /** Adds −∂residual/∂y of the element to its block of the chain. */
  putJacobian(element: number, drive: Drive, y: Float64Array): void {
    const { grid, face, forms, chain, chemistry, left, right, leftSlope, rightSlope, places, changes } = this;
    const { m } = this.elimination;
    const o = chain.offset[element];
    const s = chain.size[element];
    const node = grid.firstNode[element];
    const l = grid.elementLayer[element];
    const lRight = grid.isJump[element] === 1 ? l + 1 : l;
    for (let j = 0; j < grid.localNodes[element] - 1; j++) {
      this.solve(element, j, drive, y);
      face.differentiate(left, right);
      this.expand(y, node + j, l, left);
      this.differentiateForms(node + j, l, leftSlope);
      this.expand(y, node + j + 1, lRight, right);
      this.differentiateForms(node + j + 1, lRight, rightSlope);
      for (const [slopes, direct, byConcentration, side] of [
        [leftSlope, face.byLeft, face.stepByLeft, 0],
        [rightSlope, face.byRight, face.stepByRight, 1],
      ] as const) {
        for (let b = 0; b < m; b++) {
          let step = 0;
          for (let f = 0; f < forms.count; f++) step += byConcentration[f] * slopes[f * m + b];
          const column = (j + side) * m + b;
          changes.fill(0);
          for (let f = 0; f < forms.count; f++) {
            const change = direct[f] * slopes[f * m + b] + face.byStep[f] * step;
            const own = places[f];
            if (own >= 0 && own !== chemistry.proton) changes[own] += change;
            changes[chemistry.proton] += forms.protons[f] * change;
          }
          for (let a = 0; a < m; a++) this.addFace(o, s, j, a, column, changes[a]);
        }
      }
    }
  }

  /** What leaves a face's left node enters its right one. */
  private addFace(offset: number, size: number, j: number, a: number, column: number, value: number): void {
    const { store } = this.chain;
    const { m } = this.elimination;
    store[offset + (j * m + a) * size + column] += value;
    store[offset + ((j + 1) * m + a) * size + column] -= value;
  }
}

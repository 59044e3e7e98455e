/**
 * Puts the laws on the grid: rates (NP) under the constraint of current (I) with one ion eliminated by (EN),
 * and their Jacobian, in weak form. θR ∂c/∂t = −∂J/∂x + S becomes capacity·dc/dt = residual, so that sums over nodes
 * telescope and every component is conserved to rounding. Elements flagged as limited use the positive flux (SG)
 * between neighbouring nodes instead of the spectral one. Potentials are in units of RT/F here.
 */
import { faradayConstant } from '../constants.ts';
import { makeChain, type Chain } from '../numerics/chainFactor.ts';
import { CapillaryExchange } from '../physics/capillaries.ts';
import { FaceFlux } from '../physics/faceFlux.ts';
import { chooseEliminated } from './eliminate.ts';
import type { Grid } from './grid.ts';
import { makeExchangeSites, makeReactionSites, type ExchangeSite, type ReactionSites } from './sites.ts';
import type { Problem } from './problem.ts';

/** What drives the column at one instant. */
export interface Drive {
  /** [A m⁻²] */
  current: number;
  /** g per layer [1] */
  readonly conductance: Float64Array;
}

export class Assembler {
  readonly n: number;
  /** Kept species: n − 1, in order, without the eliminated ion. */
  readonly m: number;
  readonly kept: Int32Array;
  readonly eliminated: number;
  readonly unknowns: number;
  readonly chain: Chain;
  /** 1 where an element uses the positive flux now. */
  readonly limited: Uint8Array;
  /** Rows of capacity per unknown [m]; 1 at fixed nodes. */
  readonly capacity: Float64Array;
  readonly fixedFirst: boolean;
  readonly fixedLast: boolean;
  /** Lengths of the running totals kept beside the unknowns; see `totals`. */
  readonly totalCount: number;
  /** Offsets into the running totals: charge, electrode bath, base bath, exchange (per layer with exchange), reactions. */
  readonly totals: { readonly electrode: number; readonly base: number; readonly exchange: Int32Array; readonly reactions: number };

  private readonly p1: number;
  private readonly keptCharge: Float64Array;
  private readonly keptD: Float64Array;
  private readonly keptDrag: Float64Array;
  private readonly slopeWeight: Float64Array;
  private readonly conductionWeight: Float64Array;
  private readonly dragWeight: Float64Array;
  private readonly slopeWeightFixed: Float64Array;
  private readonly conductionWeightFixed: Float64Array;
  private readonly dragWeightFixed: Float64Array;
  /** Per layer and kept species: z R/(z_e R_e). */
  private readonly eliminate: Float64Array;
  private readonly eliminateFixed: Float64Array;
  private readonly beta: number;
  private readonly jumpMobility: Float64Array;
  private readonly jumpOffset: Float64Array;
  private readonly derivative: Float64Array;
  private readonly weights: Float64Array;
  private readonly exchange: readonly ExchangeSite[];
  private readonly reactionSites: readonly ReactionSites[];
  private readonly carrierElectrode: number;
  private readonly carrierBase: number;
  // scratch
  private readonly slope: Float64Array;
  private readonly slopes: Float64Array;
  private readonly elementFlux: Float64Array;
  private readonly rowVector: Float64Array;
  private readonly columnVector: Float64Array;
  private readonly face: FaceFlux;
  private readonly left: Float64Array;
  private readonly right: Float64Array;
  private readonly faceJacobian: Float64Array;
  private readonly capillary: CapillaryExchange;
  private readonly baseRows: Float64Array;
  private readonly electrodeRows: Float64Array;
  private readonly exchangeJacobian: Float64Array;

  constructor(
    readonly problem: Problem,
    readonly grid: Grid,
    /** Resistance of a Donnan step, as a part of that of its more resistive neighbour: small against the accuracy asked for. */
    private readonly stepResistance: number,
  ) {
    const n = (this.n = problem.species.length);
    const m = (this.m = n - 1);
    const L = problem.layers.length;
    const rule = grid.rule;
    this.p1 = rule.degree + 1;
    this.derivative = rule.derivative;
    this.weights = rule.weights;
    this.eliminated = chooseEliminated(problem, grid);
    const e = this.eliminated;
    this.kept = Int32Array.from([...Array(n).keys()].filter((i) => i !== e));
    this.keptCharge = Float64Array.from(this.kept, (i) => problem.charge[i]);
    const ze = problem.charge[e];
    this.beta = problem.electroosmosis;
    this.keptD = new Float64Array(L * m);
    this.keptDrag = new Float64Array(L * m);
    this.slopeWeight = new Float64Array(L * m);
    this.conductionWeight = new Float64Array(L * m);
    this.dragWeight = new Float64Array(L * m);
    this.slopeWeightFixed = new Float64Array(L);
    this.conductionWeightFixed = new Float64Array(L);
    this.dragWeightFixed = new Float64Array(L);
    this.eliminate = new Float64Array(L * m);
    this.eliminateFixed = new Float64Array(L);
    for (let l = 0; l < L; l++) {
      const layer = problem.layers[l];
      const De = layer.diffusivity[e];
      const Re = layer.retardation[e];
      const we = layer.solventDrag[e];
      for (let a = 0; a < m; a++) {
        const i = this.kept[a];
        const z = problem.charge[i];
        const zR = (z * layer.retardation[i]) / Re;
        this.keptD[l * m + a] = layer.diffusivity[i];
        this.keptDrag[l * m + a] = layer.solventDrag[i];
        this.slopeWeight[l * m + a] = z * layer.diffusivity[i] - De * zR;
        this.conductionWeight[l * m + a] = z * z * layer.diffusivity[i] - ze * De * zR;
        this.dragWeight[l * m + a] = z * layer.solventDrag[i] - we * zR;
        this.eliminate[l * m + a] = zR / ze;
      }
      this.slopeWeightFixed[l] = -De / Re;
      this.conductionWeightFixed[l] = (-ze * De) / Re;
      this.dragWeightFixed[l] = -we / Re;
      this.eliminateFixed[l] = 1 / (ze * Re);
    }
    this.unknowns = grid.nodes * m;
    this.fixedFirst = grid.electrodeBath !== null;
    this.fixedLast = grid.baseBath !== null;
    this.capacity = new Float64Array(this.unknowns);
    for (let k = 0; k < grid.nodes; k++) {
      const fixed = (k === 0 && this.fixedFirst) || (k === grid.nodes - 1 && this.fixedLast);
      for (let a = 0; a < m; a++) this.capacity[k * m + a] = fixed ? 0 : grid.capacity[k * n + this.kept[a]];
    }
    const size = grid.localNodes.map((count) => count * m);
    this.chain = makeChain(m, size, grid.firstNode.map((node) => node * m));
    this.limited = new Uint8Array(grid.elements);
    this.jumpMobility = new Float64Array(grid.elements * n);
    this.jumpOffset = new Float64Array(grid.elements * n);
    for (let k = 0; k < grid.elements; k++) if (grid.isJump[k]) this.prepareJump(k);
    this.carrierElectrode = problem.electrode.kind === 'ion' ? problem.electrode.species : -1;
    this.carrierBase = problem.base.kind === 'ion' ? problem.base.species : -1;

    this.exchange = makeExchangeSites(problem, grid, this.chain);
    this.reactionSites = makeReactionSites(problem, grid, this.chain);
    const exchangeOffset = new Int32Array(L).fill(-1);
    let total = 1;
    const electrodeTotals = this.fixedFirst ? total : -1;
    if (this.fixedFirst) total += m;
    const baseTotals = this.fixedLast ? total : -1;
    if (this.fixedLast) total += m;
    for (const site of this.exchange) {
      if (exchangeOffset[site.layer] < 0) {
        exchangeOffset[site.layer] = total;
        total += m;
      }
    }
    this.totals = { electrode: electrodeTotals, base: baseTotals, exchange: exchangeOffset, reactions: total };
    this.totalCount = total + this.reactionSites.length;

    const s = this.p1 * m;
    this.slope = new Float64Array(m);
    this.slopes = new Float64Array(s);
    this.elementFlux = new Float64Array(s);
    this.rowVector = new Float64Array(s * this.p1);
    this.columnVector = new Float64Array(s * this.p1);
    this.face = new FaceFlux(n, problem.charge);
    this.left = new Float64Array(n);
    this.right = new Float64Array(n);
    this.faceJacobian = new Float64Array(2 * m * m);
    this.capillary = new CapillaryExchange(problem.charge);
    this.baseRows = new Float64Array(m * s);
    this.electrodeRows = new Float64Array(m * s);
    this.exchangeJacobian = new Float64Array(this.exchange.length * m * m);
  }

  /** Mobility and chemical offset of a Donnan step: as conductive as a vanishing slice of the more resistive side. */
  private prepareJump(element: number): void {
    const { problem, grid, n } = this;
    const l = grid.elementLayer[element];
    const left = problem.layers[l];
    const right = problem.layers[l + 1];
    for (let i = 0; i < n; i++) {
      const G = Math.min(left.diffusivity[i] / left.thickness, right.diffusivity[i] / right.thickness);
      this.jumpMobility[element * n + i] = G / this.stepResistance;
      this.jumpOffset[element * n + i] = -Math.log(right.partition[i] / left.partition[i]);
    }
  }

  /** All n concentrations at a node from its unknowns. */
  concentrations(y: Float64Array, node: number, layer: number, out: Float64Array): void {
    const m = this.m;
    let sum = this.eliminateFixed[layer] * this.grid.fixedCharge[node];
    for (let a = 0; a < m; a++) {
      const c = y[node * m + a];
      out[this.kept[a]] = c;
      sum += this.eliminate[layer * m + a] * c;
    }
    out[this.eliminated] = -sum;
  }

  /** Concentration of the eliminated ion at a node. */
  eliminatedAt(y: Float64Array, node: number): number {
    const m = this.m;
    const layer = this.grid.nodeLayer[node];
    let sum = this.eliminateFixed[layer] * this.grid.fixedCharge[node];
    for (let a = 0; a < m; a++) sum += this.eliminate[layer * m + a] * y[node * m + a];
    return -sum;
  }

  eliminationCoefficient(layer: number, a: number): number {
    return this.eliminate[layer * this.m + a];
  }

  /** Unknowns at the start. */
  start(y: Float64Array): void {
    const { grid, m, n } = this;
    for (let k = 0; k < grid.nodes; k++) {
      for (let a = 0; a < m; a++) y[k * m + a] = grid.initial[k * n + this.kept[a]];
    }
  }

  /**
   * capacity·dc/dt [mol m⁻² s⁻¹] into `r`, rates of the running totals into `totals`.
   * Returns false where a state has no conductance left, so that no field can carry the current.
   */
  residual(drive: Drive, y: Float64Array, r: Float64Array, totals: Float64Array): boolean {
    const { grid, m, p1, derivative, weights, slopes, elementFlux, limited } = this;
    const { isJump, firstNode, elementLayer, halfLength, fixedCharge, fixedChargeSlope } = grid;
    const ionCurrent = drive.current / faradayConstant;
    const v = this.beta * drive.current;
    const { keptCharge, keptD, keptDrag, slopeWeight, conductionWeight, dragWeight } = this;
    r.fill(0);
    totals.fill(0);
    totals[0] = ionCurrent;
    for (let element = 0; element < grid.elements; element++) {
      if (limited[element] === 1 || isJump[element] === 1) {
        if (!this.limitedResidual(element, drive, y, r)) return false;
        continue;
      }
      const l = elementLayer[element];
      const lm = l * m;
      const g = drive.conductance[l];
      const inverse = 1 / halfLength[element];
      const node = firstNode[element];
      const base = node * m;
      const slopeFixed = this.slopeWeightFixed[l];
      const conductionFixed = this.conductionWeightFixed[l];
      const dragFixed = this.dragWeightFixed[l];
      // nodal slopes of all kept species, two at a time
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
            wg * keptD[lm + a] * (slopes[qm + a] + keptCharge[a] * c * field) + wv * keptDrag[lm + a] * c;
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
    }
    this.sources(y, r, totals);
    this.boundaries(ionCurrent, r, totals);
    return true;
  }

  private limitedResidual(element: number, drive: Drive, y: Float64Array, r: Float64Array): boolean {
    const { grid, m, kept, face, left, right } = this;
    const node = grid.firstNode[element];
    const faces = grid.localNodes[element] - 1;
    for (let j = 0; j < faces; j++) {
      this.prepareFace(element, j, drive, y, left, right, face);
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
  prepareFace(
    element: number,
    j: number,
    drive: Drive,
    y: Float64Array,
    left: Float64Array,
    right: Float64Array,
    face: FaceFlux,
  ): void {
    const { grid, problem, n } = this;
    const node = grid.firstNode[element];
    const l = grid.elementLayer[element];
    const layer = problem.layers[l];
    const v = this.beta * drive.current;
    if (grid.isJump[element] === 1) {
      this.concentrations(y, node, l, left);
      this.concentrations(y, node + 1, l + 1, right);
      const g = Math.max(drive.conductance[l], drive.conductance[l + 1]);
      for (let i = 0; i < n; i++) {
        const G = g * this.jumpMobility[element * n + i];
        face.mobility[i] = G;
        face.offset[i] = this.jumpOffset[element * n + i] - (v * layer.solventDrag[i]) / G;
      }
      return;
    }
    this.concentrations(y, node + j, l, left);
    this.concentrations(y, node + j + 1, l, right);
    const distance = grid.x[node + j + 1] - grid.x[node + j];
    const g = drive.conductance[l];
    for (let i = 0; i < n; i++) {
      const G = (g * layer.diffusivity[i]) / distance;
      face.mobility[i] = G;
      face.offset[i] = (-v * layer.solventDrag[i]) / G;
    }
  }

  private sources(y: Float64Array, r: Float64Array, totals: Float64Array): void {
    const { m, kept, capillary, left } = this;
    for (const site of this.exchange) {
      this.concentrations(y, site.node, site.layer, left);
      capillary.rates(left, site.plasma, site.rate);
      const offset = this.totals.exchange[site.layer];
      for (let a = 0; a < m; a++) {
        const s = site.length * capillary.source[kept[a]];
        r[site.node * m + a] += s;
        totals[offset + a] += s;
      }
    }
    for (let k = 0; k < this.reactionSites.length; k++) {
      const { nodes, lengths, rate, layer, species, stoichiometry } = this.reactionSites[k];
      const a0 = kept.indexOf(species);
      let sum = 0;
      for (let s = 0; s < nodes.length; s++) {
        const node = nodes[s];
        let c: number;
        if (a0 >= 0) c = y[node * m + a0];
        else {
          this.concentrations(y, node, layer, left);
          c = left[species];
        }
        const extent = rate * lengths[s] * c;
        sum += extent;
        for (let a = 0; a < m; a++) r[node * m + a] += stoichiometry[kept[a]] * extent;
      }
      totals[this.totals.reactions + k] = sum;
    }
  }

  private boundaries(ionCurrent: number, r: Float64Array, totals: Float64Array): void {
    const { m, kept, problem } = this;
    const last = (this.grid.nodes - 1) * m;
    for (let a = 0; a < m; a++) {
      if (this.fixedFirst) {
        totals[this.totals.electrode + a] = -r[a];
        r[a] = 0;
      } else if (kept[a] === this.carrierElectrode) r[a] += ionCurrent / problem.charge[kept[a]];
      if (this.fixedLast) {
        totals[this.totals.base + a] = r[last + a];
        r[last + a] = 0;
      } else if (kept[a] === this.carrierBase) r[last + a] -= ionCurrent / problem.charge[kept[a]];
    }
  }

  /**
   * Fills the chain with capacity·shift − ∂residual/∂y, ready to be factored, and remembers what the running totals need.
   */
  jacobian(drive: Drive, y: Float64Array, shift: number): void {
    const { grid, m, chain } = this;
    const { store, offset, size } = chain;
    store.fill(0);
    for (let element = 0; element < grid.elements; element++) {
      if (this.limited[element] === 1 || grid.isJump[element] === 1) this.limitedJacobian(element, drive, y);
      else this.spectralJacobian(element, drive, y);
    }
    this.sourcesJacobian(y);
    const lastElement = grid.elements - 1;
    const sLast = size[lastElement];
    if (this.fixedLast) {
      const from = offset[lastElement] + (sLast - m) * sLast;
      for (let k = 0; k < m * sLast; k++) {
        this.baseRows[k] = -store[from + k];
        store[from + k] = 0;
      }
      for (let a = 0; a < m; a++) store[from + a * sLast + sLast - m + a] = 1;
    }
    if (this.fixedFirst) {
      const s0 = size[0];
      for (let k = 0; k < m * s0; k++) {
        this.electrodeRows[k] = store[offset[0] + k];
        store[offset[0] + k] = 0;
      }
      for (let a = 0; a < m; a++) store[offset[0] + a * s0 + a] = 1;
    }
    // each node's capacity goes to the block in which it is eliminated
    for (let element = 0; element < grid.elements; element++) {
      const s = size[element];
      const nodesHere = element === grid.elements - 1 ? grid.localNodes[element] : grid.localNodes[element] - 1;
      const unknown = grid.firstNode[element] * m;
      for (let k = 0; k < nodesHere * m; k++) store[offset[element] + k * s + k] += shift * this.capacity[unknown + k];
    }
  }

  private spectralJacobian(element: number, drive: Drive, y: Float64Array): void {
    const { grid, m, p1, derivative, weights, slope, rowVector, columnVector, chain } = this;
    const { keptCharge, keptD, keptDrag, slopeWeight, conductionWeight, dragWeight } = this;
    const { store } = chain;
    const o = chain.offset[element];
    const s = chain.size[element];
    const ionCurrent = drive.current / faradayConstant;
    const v = this.beta * drive.current;
    const l = grid.elementLayer[element];
    const lm = l * m;
    const g = drive.conductance[l];
    const inverse = 1 / grid.halfLength[element];
    const node = grid.firstNode[element];
    const base = node * m;
    for (let q = 0; q < p1; q++) {
      const omega = grid.fixedCharge[node + q];
      let diffusion = this.slopeWeightFixed[l] * grid.fixedChargeSlope[element * p1 + q];
      let conduction = this.conductionWeightFixed[l] * omega;
      let dragged = this.dragWeightFixed[l] * omega;
      const at = base + q * m;
      for (let a = 0; a < m; a++) {
        let sum = 0;
        for (let j = 0; j < p1; j++) sum += derivative[q * p1 + j] * y[base + j * m + a];
        sum *= inverse;
        slope[a] = sum;
        const c = y[at + a];
        diffusion += slopeWeight[lm + a] * sum;
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
        const driven = w * g * keptD[lm + a] * keptCharge[a];
        const drift = driven * y[at + a];
        const local = driven * field - w * v * keptDrag[lm + a];
        const gradient = w * g * keptD[lm + a] * inverse;
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

  private limitedJacobian(element: number, drive: Drive, y: Float64Array): void {
    const { grid, m, kept, face, left, right, faceJacobian, chain } = this;
    const { store } = chain;
    const o = chain.offset[element];
    const s = chain.size[element];
    const l = grid.elementLayer[element];
    const lRight = grid.isJump[element] === 1 ? l + 1 : l;
    const e = this.eliminated;
    const faces = grid.localNodes[element] - 1;
    for (let j = 0; j < faces; j++) {
      this.prepareFace(element, j, drive, y, left, right, face);
      face.solve(left, right, drive.current / faradayConstant);
      face.differentiate(left, right);
      // total slopes by kept species: direct, through the eliminated ion, and through the potential step
      for (let b = 0; b < m; b++) {
        const ib = kept[b];
        const byLeft = -this.eliminate[l * m + b];
        const byRight = -this.eliminate[lRight * m + b];
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

  private sourcesJacobian(y: Float64Array): void {
    const { m, n, kept, capillary, left, chain } = this;
    const { store } = chain;
    const e = this.eliminated;
    for (let k = 0; k < this.exchange.length; k++) {
      const site = this.exchange[k];
      this.concentrations(y, site.node, site.layer, left);
      capillary.differentiate(left, site.plasma, site.rate);
      const J = capillary.jacobian;
      for (let a = 0; a < m; a++) {
        for (let b = 0; b < m; b++) {
          const full = J[kept[a] * n + kept[b]] - J[kept[a] * n + e] * this.eliminate[site.layer * m + b];
          const value = site.length * full;
          this.exchangeJacobian[(k * m + a) * m + b] = value;
          store[site.diagonal + a * site.stride + b] -= value;
        }
      }
    }
    for (const site of this.reactionSites) {
      const a0 = kept.indexOf(site.species);
      for (let s = 0; s < site.nodes.length; s++) {
        const scale = site.rate * site.lengths[s];
        for (let a = 0; a < m; a++) {
          const row = site.diagonals[s] + a * site.strides[s];
          const change = site.stoichiometry[kept[a]] * scale;
          if (a0 >= 0) store[row + a0] -= change;
          else for (let b = 0; b < m; b++) store[row + b] += change * this.eliminate[site.layer * m + b];
        }
      }
    }
  }

  /** Adds ∂(rates of the running totals)/∂y · K, with the Jacobian last filled. */
  addTotalsGradient(K: Float64Array, out: Float64Array): void {
    const { grid, m, chain, kept } = this;
    if (this.fixedLast) {
      const element = grid.elements - 1;
      const s = chain.size[element];
      const f = chain.first[element];
      for (let a = 0; a < m; a++) {
        let sum = 0;
        for (let j = 0; j < s; j++) sum += this.baseRows[a * s + j] * K[f + j];
        out[this.totals.base + a] += sum;
      }
    }
    if (this.fixedFirst) {
      const s = chain.size[0];
      for (let a = 0; a < m; a++) {
        let sum = 0;
        for (let j = 0; j < s; j++) sum += this.electrodeRows[a * s + j] * K[j];
        out[this.totals.electrode + a] += sum;
      }
    }
    for (let k = 0; k < this.exchange.length; k++) {
      const site = this.exchange[k];
      const offset = this.totals.exchange[site.layer];
      for (let a = 0; a < m; a++) {
        let sum = 0;
        for (let b = 0; b < m; b++) sum += this.exchangeJacobian[(k * m + a) * m + b] * K[site.node * m + b];
        out[offset + a] += sum;
      }
    }
    for (let k = 0; k < this.reactionSites.length; k++) {
      const site = this.reactionSites[k];
      const a0 = kept.indexOf(site.species);
      let sum = 0;
      for (let s = 0; s < site.nodes.length; s++) {
        const at = site.nodes[s] * m;
        let c = 0;
        if (a0 >= 0) c = K[at + a0];
        else for (let b = 0; b < m; b++) c -= this.eliminate[site.layer * m + b] * K[at + b];
        sum += site.rate * site.lengths[s] * c;
      }
      out[this.totals.reactions + k] += sum;
    }
  }
}

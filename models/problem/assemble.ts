/**
 * Puts the laws on the grid: rates (NP) under the constraint of current (I) with one ion eliminated by (EN),
 * and their Jacobian, in weak form. θR ∂c/∂t = −∂J/∂x + S becomes capacity·dc/dt = residual, so that sums over nodes
 * telescope and every component is conserved to rounding. Potentials are in units of RT/F here.
 */
import { faradayConstant } from '../constants.ts';
import { factorChain, makeChain, solveChain, type Chain } from '../numerics/chainFactor.ts';
import { chlorideShare, chlorideShareSlope } from '../physics/silverChloride.ts';
import type { Drive } from './drive.ts';
import { Elimination } from './elimination.ts';
import { FaceElements } from './faceElements.ts';
import { ReactiveElements } from './reactiveElements.ts';
import { ReactiveFaces } from './reactiveFaces.ts';
import { Shunt, shuntGrid, shuntProblem } from './shunt.ts';
import type { Grid } from './grid.ts';
import type { Problem } from './problem.ts';
import { Sources } from './sources.ts';
import { SpectralElements } from './spectralElements.ts';

/** Where each kind of running total begins; −1 where there is none. The first of all is charge passed over F. */
export interface TotalOffsets {
  /** Charge over F that split water instead of turning silver. */
  readonly water: number;
  readonly electrode: number;
  readonly base: number;
  /** Per layer. */
  readonly exchange: Int32Array;
  readonly lymph: Int32Array;
  readonly reactions: number;
  /** Per kept species what has left the shunt, then charge over F through it; −1 without one. */
  readonly shunt: number;
}

/** Puts one kind of element into residual and Jacobian. */
interface Elements {
  /** False where no conductance is left to carry the current. */
  addResidual(element: number, drive: Drive, y: Float64Array, r: Float64Array): boolean;
  /** Into the element's block of the chain, which faces find empty. */
  putJacobian(element: number, drive: Drive, y: Float64Array): void;
}

export class Assembler {
  readonly elimination: Elimination;
  readonly n: number;
  /** n − 1 */
  readonly m: number;
  /** Species of each kept unknown, and the ion that is not kept. */
  readonly kept: Int32Array;
  readonly eliminated: number;
  readonly unknowns: number;
  readonly chain: Chain;
  /** 1 where an element uses the positive flux now. */
  readonly limited: Uint8Array;
  /** What a change of 1 mol m⁻³ stores, per unknown [m]; 0 where a bath holds it. */
  readonly capacity: Float64Array;
  /** With chemistry, `reactive` stands in for `faces`. */
  readonly faces: FaceElements;
  readonly reactive: { readonly elements: ReactiveElements; readonly faces: ReactiveFaces } | null;
  /** Hair follicles and sweat ducts, whose unknowns follow the column's (SH). */
  readonly shunt: Shunt | null;
  readonly totals: TotalOffsets;
  readonly totalCount: number;
  readonly fixedFirst: boolean;
  readonly fixedLast: boolean;
  /** Whether a silver electrode has coating now. */
  isCoated = true;
  private readonly onNodes: Elements;
  readonly onFaces: FaceElements | ReactiveFaces;
  private readonly sources: Sources;
  private readonly carrierElectrode: number;
  private readonly carrierBase: number;
  private readonly splitsWater: boolean;
  /** Place of the proton excess among the kept unknowns, or −1. */
  private readonly proton: number;
  /** −d(current that splits water)/dy at the first node [m s⁻¹ × charge]. */
  private readonly shareSlope: Float64Array;
  private readonly composition: Float64Array;
  private readonly baseRows: Float64Array;
  private readonly electrodeRows: Float64Array;

  /** @param stepResistance of a Donnan step, as a part of its more resistive neighbour's: small against the accuracy. @param eliminated absent: chosen */
  constructor(
    readonly problem: Problem,
    readonly grid: Grid,
    stepResistance: number,
    eliminated?: number,
  ) {
    this.elimination = new Elimination(problem, grid, eliminated);
    const { n, m, kept } = this.elimination;
    this.n = n;
    this.m = m;
    this.kept = kept;
    this.eliminated = this.elimination.eliminated;
    this.fixedFirst = grid.electrodeBath !== null;
    this.fixedLast = grid.baseBath !== null;
    const own = problem.appendages ? shuntProblem(problem) : null;
    const beside =
      own === null ? null : new Assembler(own, shuntGrid(problem, own, grid), stepResistance, this.eliminated);
    this.unknowns = grid.nodes * m + (beside?.unknowns ?? 0);
    this.capacity = new Float64Array(this.unknowns);
    if (beside !== null) this.capacity.set(beside.capacity, grid.nodes * m);
    for (let k = 0; k < grid.nodes; k++) {
      const fixed = (k === 0 && this.fixedFirst) || (k === grid.nodes - 1 && this.fixedLast);
      for (let a = 0; a < m; a++) this.capacity[k * m + a] = fixed ? 0 : grid.capacity[k * n + kept[a]];
    }
    const size = grid.localNodes.map((count) => count * m);
    this.chain = makeChain(
      m,
      size,
      grid.firstNode.map((node) => node * m),
    );
    this.limited = new Uint8Array(grid.elements);
    const { elimination, chain } = this;
    this.faces = new FaceElements(problem, grid, elimination, chain, stepResistance);
    if (problem.chemistry) {
      const elements = new ReactiveElements(problem, grid, elimination, chain);
      const faces = new ReactiveFaces(problem, grid, elimination, chain, elements.chemistry, stepResistance);
      this.reactive = { elements, faces };
    } else this.reactive = null;
    this.onNodes = this.reactive?.elements ?? new SpectralElements(grid, elimination, chain, problem.electroosmosis);
    this.onFaces = this.reactive?.faces ?? this.faces;
    this.carrierElectrode = problem.electrode.kind === 'ion' ? problem.electrode.species : -1;
    this.carrierBase = problem.base.kind === 'ion' ? problem.base.species : -1;
    const { chemistry, electrode: silver } = problem;
    this.splitsWater = chemistry !== undefined && silver.kind === 'ion' && silver.silver !== undefined;
    this.proton = chemistry ? this.kept.indexOf(chemistry.proton) : -1;
    this.shareSlope = new Float64Array(m);
    this.composition = new Float64Array(n);
    let total = 1;
    const water = this.splitsWater ? total++ : -1;
    const electrode = this.fixedFirst ? total : -1;
    if (this.fixedFirst) total += m;
    const base = this.fixedLast ? total : -1;
    if (this.fixedLast) total += m;
    const states = this.reactive?.elements.chemistry ?? null;
    this.sources = new Sources(problem, grid, this.elimination, this.chain, total, states);
    const { totalEnd } = this.sources;
    this.totals = {
      water,
      electrode,
      base,
      exchange: this.sources.exchangeTotals,
      lymph: this.sources.lymphTotals,
      reactions: this.sources.reactionTotals,
      shunt: beside === null ? -1 : totalEnd,
    };
    this.totalCount = totalEnd + (beside === null ? 0 : m + 1);
    this.baseRows = new Float64Array(m * Math.max(...size));
    this.electrodeRows = new Float64Array(m * Math.max(...size));
    this.shunt = beside === null ? null : new Shunt(this, beside, stepResistance);
  }

  /** β of the state last looked at by `updateFlow` [m³ C⁻¹]. */
  get electroosmosis(): number {
    return this.reactive?.elements.chemistry.electroosmosis ?? this.problem.electroosmosis;
  }

  /** Lets the solvent follow what the barrier's pH makes of its charge. */
  updateFlow(y: Float64Array): void {
    const chemistry = this.reactive?.elements.chemistry;
    if (chemistry === undefined) return;
    chemistry.updateFlow(y);
    const beside = this.shunt?.own.reactive;
    if (beside) beside.elements.chemistry.electroosmosis = chemistry.electroosmosis;
  }

  /** What drives an element. */
  private driveOf(element: number, drive: Drive): Drive {
    return this.shunt?.isBeside[element] === 1 ? this.shunt.layerDrive : drive;
  }

  /** All n concentrations at a node from its unknowns. */
  concentrations(y: Float64Array, node: number, layer: number, out: Float64Array): void {
    this.elimination.concentrations(y, node, layer, out);
  }

  /** Unknowns at the start. */
  start(y: Float64Array): void {
    const { grid, m, n } = this;
    for (let k = 0; k < grid.nodes; k++) {
      for (let a = 0; a < m; a++) y[k * m + a] = grid.initial[k * n + this.elimination.kept[a]];
    }
    this.shunt?.own.start(this.shunt.ownPart(y));
  }

  /**
   * capacity·dc/dt [mol m⁻² s⁻¹] into `r`, rates of the running totals into `totals`.
   * False where a state has no conductance left, so that no field can carry the current.
   */
  residual(drive: Drive, y: Float64Array, r: Float64Array, totals: Float64Array): boolean {
    const { grid, limited } = this;
    const ionCurrent = drive.current / faradayConstant;
    r.fill(0);
    totals.fill(0);
    totals[0] = ionCurrent;
    if (this.shunt?.divide(drive, y) === false) return false;
    for (let element = 0; element < grid.elements; element++) {
      const elements = limited[element] === 1 || grid.isJump[element] === 1 ? this.onFaces : this.onNodes;
      if (!elements.addResidual(element, this.driveOf(element, drive), y, r)) return false;
    }
    if (this.shunt?.addResidual(y, r, totals) === false) return false;
    this.sources.addResidual(drive, y, r, totals);
    this.boundaries(ionCurrent, y, r, totals);
    return true;
  }

  /** Share of the current at the electrode that its own ion carries; the rest splits water. */
  private carrierShare(ionCurrent: number, y: Float64Array): number {
    if (!this.splitsWater) return 1;
    if (ionCurrent <= 0) return this.isCoated ? 1 : 0;
    this.concentrations(y, 0, 0, this.composition);
    return chlorideShare(this.composition[this.carrierElectrode]);
  }

  /** Adds what of the share's change with chloride falls to the rows of the first node. */
  private addShareJacobian(ionCurrent: number, y: Float64Array): void {
    const { chain, elimination, shareSlope, proton, m } = this;
    shareSlope.fill(0);
    if (!this.splitsWater || ionCurrent <= 0) return;
    this.concentrations(y, 0, 0, this.composition);
    const slope = ionCurrent * chlorideShareSlope(this.composition[this.carrierElectrode]);
    const own = this.kept.indexOf(this.carrierElectrode);
    const { store, offset, size } = chain;
    for (let b = 0; b < m; b++) {
      if (own < 0) shareSlope[b] = -slope * elimination.remainder[b];
      else if (b === own) shareSlope[b] = slope;
      if (own >= 0) store[offset[0] + own * size[0] + b] -= shareSlope[b] / this.problem.charge[this.carrierElectrode];
      store[offset[0] + proton * size[0] + b] += shareSlope[b];
    }
  }

  private boundaries(ionCurrent: number, y: Float64Array, r: Float64Array, totals: Float64Array): void {
    const { problem } = this;
    const share = this.carrierShare(ionCurrent, y);
    if (this.splitsWater) {
      totals[this.totals.water] = (1 - share) * ionCurrent;
      r[this.proton] += (1 - share) * ionCurrent;
    }
    const { m, kept } = this.elimination;
    const last = (this.grid.nodes - 1) * m;
    for (let a = 0; a < m; a++) {
      if (this.fixedFirst) {
        totals[this.totals.electrode + a] = -r[a];
        r[a] = 0;
      } else if (kept[a] === this.carrierElectrode) r[a] += (share * ionCurrent) / problem.charge[kept[a]];
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
    this.shunt?.divide(drive, y);
    for (let element = 0; element < grid.elements; element++) {
      const isOnFaces = this.limited[element] === 1 || grid.isJump[element] === 1;
      if (isOnFaces) store.fill(0, offset[element], offset[element] + size[element] * size[element]);
      const elements = isOnFaces ? this.onFaces : this.onNodes;
      elements.putJacobian(element, this.driveOf(element, drive), y);
    }
    this.sources.addJacobian(drive, y);
    this.addShareJacobian(drive.current / faradayConstant, y);
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
    this.shunt?.linearise(y, shift);
  }

  /** Readies `solve` for the Jacobian last filled. */
  factor(): void {
    factorChain(this.chain);
    this.shunt?.factor();
  }

  /** Solves in place for one right-hand side. */
  solve(x: Float64Array): void {
    if (this.shunt === null) solveChain(this.chain, x);
    else this.shunt.solve(x);
  }

  /** Adds ∂(rates of the running totals)/∂y · K, with the Jacobian last filled; K as last solved. */
  addTotalsGradient(K: Float64Array, out: Float64Array): void {
    const { grid, m, chain } = this;
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
    if (this.splitsWater) {
      for (let b = 0; b < m; b++) out[this.totals.water] -= this.shareSlope[b] * K[b];
    }
    this.sources.addTotalsGradient(K, out);
    this.shunt?.addTotalsGradient(out);
  }
}

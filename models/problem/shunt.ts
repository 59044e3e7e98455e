/**
 * Hair follicles and sweat ducts as a second column beside one layer (SH), from face to face, with nodes of its own.
 * Both carry what the same potential step drives through them: the shunt's current is the root of that condition at
 * every state, so that the rates stay those of an ordinary differential equation, and EN, I and the books stay exact.
 */
import { faradayConstant } from '../constants.ts';
import type { Assembler } from './assemble.ts';
import { type Drive, stepConductance } from './drive.ts';
import { makeGrid, type Grid } from './grid.ts';
import { PathStep } from './pathStep.ts';
import type { Problem } from './problem.ts';
import { ShuntLink } from './shuntLink.ts';
import { ShuntSolver } from './shuntSolver.ts';

const MOST_ITERATIONS = 60;
/** Of the potential steps, in RT/F and relative to them. */
const ROUNDING = 1e-13;

/** The shunt as a column of its own, closed at both ends. */
export function shuntProblem(problem: Problem): Problem {
  const { appendages, chemistry } = problem;
  const { path, hydrogen, hydroxide } = appendages!;
  const { reactions: _made, appendages: _itself, chemistry: _whole, ...rest } = problem;
  return {
    ...rest,
    layers: [path],
    reactions: [],
    electrode: { kind: 'blocked' },
    base: { kind: 'blocked' },
    deliveredPastLayer: 0,
    ...(chemistry === undefined
      ? {}
      : {
          chemistry: {
            proton: chemistry.proton,
            water: chemistry.water,
            acids: chemistry.acids,
            sites: chemistry.sites,
            hydrogen: Float64Array.of(hydrogen!),
            hydroxide: Float64Array.of(hydroxide!),
          },
        }),
  };
}

/** The same elements as in the layer beside it, so that faces of both stand at the same depths. */
export function shuntGrid(problem: Problem, shunt: Problem, grid: Grid): Grid {
  const { layer } = problem.appendages!;
  const { thickness } = problem.layers[layer];
  const edges = [0];
  for (let element = 0; element < grid.elements; element++) {
    if (grid.elementLayer[element] !== layer || grid.isJump[element] === 1) continue;
    edges.push(edges[edges.length - 1] + (2 * grid.halfLength[element]) / thickness);
  }
  edges[edges.length - 1] = 1;
  return makeGrid(shunt, [Float64Array.from(edges)], grid.rule.degree);
}

export class Shunt {
  /** 1 for elements of the column that the shunt runs beside. */
  readonly isBeside: Uint8Array;
  /** What drives those elements, and what drives the shunt. */
  readonly layerDrive: Drive;
  readonly drive: Drive;
  /** Nodes of the column between which it runs. */
  readonly from: number;
  readonly to: number;
  /** i through the shunt, per skin area [A m⁻²]. */
  current = 0;
  readonly entry: ShuntLink;
  readonly exit: ShuntLink;
  readonly layerStep: PathStep;
  readonly ownStep: PathStep;
  private readonly solver: ShuntSolver;
  private readonly views = new WeakMap<Float64Array, Float64Array>();
  private readonly totals = new Float64Array(1);
  private readonly size: number;

  constructor(
    private readonly column: Assembler,
    readonly own: Assembler,
    stepResistance: number,
  ) {
    const { grid, problem } = column;
    const { layer } = problem.appendages!;
    this.size = grid.nodes * column.m;
    this.isBeside = new Uint8Array(grid.elements);
    for (let element = 0; element < grid.elements; element++) {
      const l = grid.elementLayer[element];
      if (l === layer || (l === layer - 1 && grid.isJump[element] === 1)) this.isBeside[element] = 1;
    }
    const first = this.isBeside.indexOf(1);
    const last = this.isBeside.lastIndexOf(1);
    this.from = grid.firstNode[first];
    this.to = grid.firstNode[last] + grid.localNodes[last] - 1;
    const ownEnd = own.grid.nodes - 1;
    const { from, to } = this;
    this.entry = new ShuntLink([column, from, grid.nodeLayer[from]], [own, 0, 0], own, stepResistance);
    this.exit = new ShuntLink([own, ownEnd, 0], [column, to, grid.nodeLayer[to]], own, stepResistance);
    this.layerStep = new PathStep(column, first, last);
    this.ownStep = new PathStep(own, 0, own.grid.elements - 1);
    const places = problem.layers.length + 1;
    this.layerDrive = { current: 0, conductance: new Float64Array(places).fill(1), perfusion: 1 };
    this.drive = { current: 0, conductance: new Float64Array(1).fill(1), perfusion: 1 };
    this.solver = new ShuntSolver(column, this);
  }

  /** The part of a vector over all unknowns that is the shunt's. */
  ownPart(y: Float64Array): Float64Array {
    let view = this.views.get(y);
    if (view === undefined) {
      view = y.subarray(this.size);
      this.views.set(y, view);
    }
    return view;
  }

  /** Divides the current so that both potential steps are equal; false where a path cannot carry its part. */
  divide(drive: Drive, y: Float64Array): boolean {
    const { column, own, layerDrive, layerStep, ownStep, entry, exit } = this;
    const { grid, problem } = column;
    const ownY = this.ownPart(y);
    layerDrive.conductance.set(drive.conductance);
    const g = drive.conductance[problem.layers.length];
    this.drive.conductance[0] = g;
    if (!layerStep.load(layerDrive, y) || !ownStep.load(this.drive, ownY)) return false;
    entry.load(y, ownY, stepConductance(drive.conductance[grid.nodeLayer[this.from]], g));
    exit.load(ownY, y, stepConductance(g, drive.conductance[grid.nodeLayer[this.to]]));
    let low = -Infinity;
    let high = Infinity;
    let current = this.current;
    for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      this.current = current;
      this.drive.current = current;
      layerDrive.current = drive.current - current;
      if (!layerStep.evaluate(layerDrive, y) || !ownStep.evaluate(this.drive, ownY)) return false;
      if (!entry.solve(current, own.electroosmosis) || !exit.solve(current, own.electroosmosis)) return false;
      const ownValue = ownStep.value + entry.face.step + exit.face.step;
      const excess = ownValue - layerStep.value;
      if (Math.abs(excess) <= ROUNDING * (1 + Math.abs(ownValue) + Math.abs(layerStep.value))) return true;
      // both steps fall as their own current rises
      if (excess > 0) low = current;
      else high = current;
      let next = current - excess / this.excessByCurrent();
      if (!(next > low && next < high)) next = 0.5 * (low + high);
      if (!Number.isFinite(next)) return false;
      if (Math.abs(next - current) <= ROUNDING * (Math.abs(next) + Math.abs(drive.current))) return true;
      current = next;
    }
    return true;
  }

  /** Of the shunt's potential step over the layer's, by the shunt's current. */
  excessByCurrent(): number {
    const links = this.entry.face.stepByCurrent + this.exit.face.stepByCurrent;
    return this.ownStep.byCurrent + this.layerStep.byCurrent + links / faradayConstant;
  }

  /** After `divide`: adds the shunt's rates and what it takes and gives at its ends, and to the running totals what leaves it. */
  addResidual(y: Float64Array, r: Float64Array, totals: Float64Array): boolean {
    const { column, own, entry, exit } = this;
    const { m } = column;
    const ownR = this.ownPart(r);
    if (!own.residual(this.drive, this.ownPart(y), ownR, this.totals)) return false;
    const ownLast = ownR.length - m;
    const offset = column.totals.shunt;
    for (let a = 0; a < m; a++) {
      r[this.from * m + a] -= entry.flux[a];
      ownR[a] += entry.flux[a];
      ownR[ownLast + a] -= exit.flux[a];
      r[this.to * m + a] += exit.flux[a];
      totals[offset + a] = exit.flux[a];
    }
    totals[offset + m] = this.current / faradayConstant;
    return true;
  }

  /** After `divide` and the column's own Jacobian: fills what `factor` needs. */
  linearise(y: Float64Array, shift: number): void {
    this.solver.linearise(y, shift);
  }

  factor(): void {
    this.solver.factor();
  }

  /** Solves for all unknowns, the column's chain being factored. */
  solve(x: Float64Array): void {
    this.solver.solve(x);
  }

  /** Adds ∂(rates of the running totals)/∂y · K for the K last solved. */
  addTotalsGradient(out: Float64Array): void {
    this.solver.addTotalsGradient(out);
  }
}

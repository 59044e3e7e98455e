/** Orders of the scheme on a column driven by a current, measured against much finer solves of the same problem. */
import { rodas5p, type RosenbrockTableau } from '../../models/numerics/rosenbrockTableau.ts';
import { Assembler } from '../../models/problem/assemble.ts';
import { makeGrid } from '../../models/problem/grid.ts';
import type { Problem } from '../../models/problem/problem.ts';
import { Integrator } from '../../models/solve/integrator.ts';
import { Signal } from '../../models/solve/signal.ts';
import { measureConvergence, type Convergence } from './convergence.ts';
import { bath, carriedBy, chloride, problemOf, smoothSignal, sodium, type TestSpecies } from './problems.ts';

const drug: TestSpecies = { id: 'drug', charge: -2, diffusivity: 5e-10 };
const length = 1e-3;
const end = 400;

/** A current i = Σ c_k (t/end)^k drives a uniform column out of balance, while the drug is cleared. */
export function drivenColumn(rate: number, ...current: number[]): Problem {
  return problemOf({
    species: [drug, sodium, chloride],
    layers: [{ thickness: length, start: [40, 140, 60] }],
    electrode: carriedBy(2),
    base: bath(40, 140, 60),
    current: smoothSignal(end, ...current),
    end,
    reactions: [{ layer: 0, species: 0, rate, stoichiometry: Float64Array.of(-1, -2, 0) }],
    electroosmosis: 2e-9,
  });
}

/** Rises from rest as t³, so that the profile is smooth everywhere and always. */
const fromRest = drivenColumn(2e-4, 0, 0, 0, -30, 24);
/** Clearance over a few steps: what happens inside sets the pace, nothing outside changes. */
export const undisturbed = drivenColumn(2e-2, -10);

/** A drug inside is taken up by blood whose flow changes as Σ c_k (t/end)^k, under a steady current. */
export function perfusedColumn(...flow: number[]): Problem {
  return problemOf({
    species: [drug, sodium, chloride],
    layers: [{ thickness: length, start: [40, 140, 60], exchange: [5e-3, 5e-3, 5e-3], plasma: [0, 140, 140] }],
    electrode: carriedBy(2),
    base: bath(40, 140, 60),
    current: smoothSignal(end, -10),
    end,
    perfusion: smoothSignal(end, ...flow),
  });
}

/** The same with a charged shunt beside the whole of it, through which a part of the current passes and the drug comes first. */
export function sharedColumn(...current: number[]): Problem {
  return problemOf({
    species: [drug, sodium, chloride],
    layers: [{ thickness: length, start: [40, 140, 60] }],
    electrode: carriedBy(2),
    base: bath(40, 140, 60),
    current: smoothSignal(end, ...current),
    end,
    reactions: [{ layer: 0, species: 0, rate: 2e-2, stoichiometry: Float64Array.of(-1, -2, 0) }],
    electroosmosis: 2e-9,
    appendages: { layer: 0, transport: 0.4, poreFraction: 0.3, fixedCharge: 30, start: [40, 140, 60], donnan: true },
  });
}

interface Course {
  readonly degree: number;
  readonly elements: number;
  readonly steps: number;
  readonly tableau?: RosenbrockTableau;
  /** Also record the state at this fraction of every step. */
  readonly theta?: number;
  readonly from?: { readonly time: number; readonly y: Float64Array };
  readonly until?: number;
}

interface March {
  readonly assembler: Assembler;
  readonly y: Float64Array;
  readonly totals: Float64Array;
  readonly dense: Float64Array[];
}

/** Resistance of Donnan steps; there are none here. */
const stepResistance = 1e-6;

/** Fixed steps. */
function march(problem: Problem, course: Course): March {
  const { degree, elements, steps, tableau = rodas5p, theta = 0, from, until = end } = course;
  const edges = Float64Array.from({ length: elements + 1 }, (_, k) => k / elements);
  const assembler = new Assembler(problem, makeGrid(problem, [edges], degree), stepResistance);
  const signal = new Signal(problem.current);
  signal.enter(0, end);
  const perfusion = problem.perfusion ? new Signal(problem.perfusion) : null;
  perfusion?.enter(0, end);
  const integrator = new Integrator(assembler, tableau, signal, problem.appendages ? [null, null] : [null], perfusion);
  assembler.start(integrator.y);
  if (from) integrator.y.set(from.y);
  const start = from?.time ?? 0;
  const dense: Float64Array[] = [];
  const h = (until - start) / steps;
  for (let k = 0; k < steps; k++) {
    const before = integrator.y.slice();
    const totalsBefore = integrator.totals.slice();
    if (!integrator.attempt(start + k * h, h)) throw new Error(`No conductance left at ${start + k * h} s`);
    if (theta > 0) {
      const y = new Float64Array(before.length);
      integrator.interpolate(theta, before, totalsBefore, y, new Float64Array(totalsBefore.length));
      dense.push(y);
    }
    integrator.accept();
  }
  return { assembler, y: integrator.y.slice(), totals: integrator.totals.slice(), dense };
}

const points = 97;

/** All species at points spread over the column, by each element's polynomial. */
function sampled({ assembler, y }: March): number[] {
  const { grid, m } = assembler;
  const { nodes, degree } = grid.rule;
  const values: number[] = [];
  for (let point = 0; point <= points; point++) {
    const x = (length * point) / points;
    const element = Math.min(grid.elements - 1, Math.floor((x / length) * grid.elements));
    const first = grid.firstNode[element];
    const local = (x - grid.x[first]) / grid.halfLength[element] - 1;
    for (let a = 0; a < m; a++) {
      let sum = 0;
      for (let q = 0; q <= degree; q++) {
        let weight = 1;
        for (let other = 0; other <= degree; other++) {
          if (other !== q) weight *= (local - nodes[other]) / (nodes[q] - nodes[other]);
        }
        sum += weight * y[(first + q) * m + a];
      }
      values.push(sum);
    }
  }
  return values;
}

/** Largest difference over the largest value. */
function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let gap = 0;
  let size = 0;
  for (let k = 0; k < a.length; k++) {
    gap = Math.max(gap, Math.abs(a[k] - b[k]));
    size = Math.max(size, Math.abs(b[k]));
  }
  return gap / size;
}

/** Steps at which the time error is below every error in space measured here. */
const manySteps = 200;
let finestProfile: number[] | undefined;

export function orderInSpace(degree: number, grids: readonly number[]): Convergence {
  finestProfile ??= sampled(march(fromRest, { degree: 8, elements: 24, steps: manySteps }));
  const reference = finestProfile;
  return measureConvergence(
    grids.map((count) => length / count),
    (size) =>
      distance(sampled(march(fromRest, { degree, elements: Math.round(length / size), steps: manySteps })), reference),
  );
}

const grid = { degree: 6, elements: 6 };
/** By then a column has forgotten how its current set in. */
const settled = 100;
const prepared = new Map<Problem, { time: number; y: Float64Array }>();

function startOf(problem: Problem): { time: number; y: Float64Array } {
  const known = prepared.get(problem);
  if (known !== undefined) return known;
  const start = { time: settled, y: march(problem, { ...grid, steps: 500, until: settled }).y };
  prepared.set(problem, start);
  return start;
}

const sizesOf = (steps: readonly number[]): number[] => steps.map((count) => (end - settled) / count);
const stepsOf = (size: number): number => Math.round((end - settled) / size);

export function orderInTime(
  problem: Problem,
  tableau: RosenbrockTableau,
  steps: readonly number[],
  what: 'state' | 'totals' = 'state',
): Convergence {
  const from = startOf(problem);
  const read = ({ y, totals }: March): Float64Array => (what === 'state' ? y : totals);
  const reference = read(march(problem, { ...grid, steps: 600, from }));
  return measureConvergence(sizesOf(steps), (size) =>
    distance(read(march(problem, { ...grid, steps: stepsOf(size), tableau, from })), reference),
  );
}

/** Of the dense output at a fraction of the middle step. */
export function orderBetweenSteps(problem: Problem, theta: number, steps: readonly number[]): Convergence {
  const from = startOf(problem);
  return measureConvergence(sizesOf(steps), (size) => {
    const { dense } = march(problem, { ...grid, steps: stepsOf(size), from, theta });
    const step = Math.floor(stepsOf(size) / 2);
    // the same instant, reached by a reference that ends there
    const until = settled + (step + theta) * size;
    return distance(dense[step], march(problem, { ...grid, steps: 400, from, until }).y);
  });
}

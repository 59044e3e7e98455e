import { describe, expect, it } from 'vitest';
import { rodas4, rodas4p, rodas5p, type RosenbrockTableau } from '../../models/numerics/rosenbrockTableau.ts';
import { Assembler } from '../../models/problem/assemble.ts';
import { makeGrid } from '../../models/problem/grid.ts';
import type { Problem } from '../../models/problem/problem.ts';
import { Integrator } from '../../models/solve/integrator.ts';
import { Signal } from '../../models/solve/signal.ts';
import { measureConvergence, type Convergence } from '../support/convergence.ts';
import { bath, carriedBy, chloride, problemOf, smoothCurrent, sodium, type TestSpecies } from '../support/problems.ts';

const drug: TestSpecies = { id: 'drug', charge: -2, diffusivity: 5e-10 };
const length = 1e-3;
const end = 400;

/** A current i = Σ c_k (t/end)^k drives a uniform column out of balance, while the drug is cleared. */
function drivenColumn(rate: number, ...current: number[]): Problem {
  return problemOf({
    species: [drug, sodium, chloride],
    layers: [{ thickness: length, start: [40, 140, 60] }],
    electrode: carriedBy(2),
    base: bath(40, 140, 60),
    current: smoothCurrent(end, ...current),
    end,
    reactions: [{ layer: 0, species: 0, rate, stoichiometry: Float64Array.of(-1, -2, 0) }],
    electroosmosis: 2e-9,
  });
}

/** Rises from rest as t³, so that the profile is smooth everywhere and always. */
const fromRest = drivenColumn(2e-4, 0, 0, 0, -30, 24);

const edgesOf = (count: number): Float64Array => Float64Array.from({ length: count + 1 }, (_, k) => k / count);

interface March {
  readonly assembler: Assembler;
  readonly y: Float64Array;
  readonly totals: Float64Array;
  /** States at the given fractions of every step, by dense output. */
  readonly dense: Float64Array[];
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

/** Fixed steps. */
function march(problem: Problem, course: Course): March {
  const { degree, elements, steps, tableau = rodas5p, theta = 0, from, until = end } = course;
  const assembler = new Assembler(problem, makeGrid(problem, [edgesOf(elements)], degree), 1e-6);
  const signal = new Signal(problem.current);
  signal.enter(0, end);
  const integrator = new Integrator(assembler, tableau, signal, [null]);
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

/** All species at points spread over the column, by each element's polynomial. */
function sampled({ assembler, y }: March): number[] {
  const { grid, m } = assembler;
  const { nodes, degree } = grid.rule;
  const values: number[] = [];
  const points = 97;
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

describe('the spectral elements', () => {
  const reference = sampled(march(fromRest, { degree: 8, elements: 24, steps: manySteps }));

  it.each([
    { degree: 3, grids: [4, 6, 8, 12, 16], finest: 1e-7 },
    { degree: 4, grids: [3, 4, 6, 8, 12], finest: 5e-9 },
    { degree: 5, grids: [2, 3, 4, 6, 8], finest: 7e-10 },
    { degree: 6, grids: [1, 2, 3, 4, 5], finest: 3e-10 },
  ])('converge with order p + 1 everywhere in an element at degree $degree', ({ degree, grids, finest }) => {
    const found = measureConvergence(
      grids.map((count) => length / count),
      (size) => distance(sampled(march(fromRest, { degree, elements: Math.round(length / size), steps: manySteps })), reference),
    );
    expect(found.finest, JSON.stringify(found)).toBeLessThan(finest);
    // from below, as the elements get small against the profile's bend
    expect(found.orders[found.orders.length - 1], JSON.stringify(found)).toBeGreaterThan(degree + 0.65);
    expect(found.order, JSON.stringify(found)).toBeGreaterThan(degree + 0.25);
  });
});

describe('a time step', () => {
  const grid = { degree: 6, elements: 6 };
  const steps = [8, 11, 16, 22, 32];

  /** Errors at the end, from a state that has forgotten its start. */
  function inTime(problem: Problem, tableau: RosenbrockTableau): Convergence {
    const time = 100;
    const { y } = march(problem, { ...grid, steps: 500, until: time });
    const from = { time, y };
    const reference = march(problem, { ...grid, steps: 600, from }).y;
    return measureConvergence(
      steps.map((count) => (end - time) / count),
      (h) => distance(march(problem, { ...grid, steps: Math.round((end - time) / h), tableau, from }).y, reference),
    );
  }

  /** Clearance over a few steps: what happens inside sets the pace, nothing outside changes. */
  const undisturbed = drivenColumn(2e-2, -10);

  it.each([
    { tableau: rodas4, order: 4, finest: 3e-8 },
    { tableau: rodas4p, order: 4, finest: 3e-8 },
    { tableau: rodas5p, order: 5, finest: 3e-9 },
  ])('is of order $order with $tableau.name', ({ tableau, order, finest }) => {
    const found = inTime(undisturbed, tableau);
    expect(tableau.order).toBe(order);
    expect(found.order, JSON.stringify(found)).toBeGreaterThan(order - 0.3);
    expect(found.finest, JSON.stringify(found)).toBeLessThan(finest);
  });

  // a flux that changes at the face costs any such method some of its order (Ostermann and Roche, SIAM J. Numer. Anal. 30, 1993); Rodas5P least
  it.each([
    ['rises', [-5, -10]],
    ['bends', [-5, 0, -30, 24]],
  ])('keeps order 3.5 under a current that %s', (_, current) => {
    const found = inTime(drivenColumn(2e-4, ...current), rodas5p);
    expect(found.order, JSON.stringify(found)).toBeGreaterThan(3.5);
    expect(found.finest, JSON.stringify(found)).toBeLessThan(1e-10);
  });

  it.each([0.25, 0.5, 0.75])('is of order 4 at %d of its length', (theta) => {
    const problem = undisturbed;
    const time = 100;
    const { y } = march(problem, { ...grid, steps: 500, until: time });
    const from = { time, y };
    const found = measureConvergence(
      steps.map((count) => (end - time) / count),
      (h) => {
        const count = Math.round((end - time) / h);
        const { dense } = march(problem, { ...grid, steps: count, from, theta });
        const step = Math.floor(count / 2);
        // the same instant, reached by a reference that ends there
        const until = time + (step + theta) * h;
        return distance(dense[step], march(problem, { ...grid, steps: 400, from, until }).y);
      },
    );
    expect(found.order, JSON.stringify(found)).toBeGreaterThan(3.7);
    expect(found.finest, JSON.stringify(found)).toBeLessThan(3e-8);
  });

  it('carries the running totals with the same order', () => {
    const problem = undisturbed;
    const time = 100;
    const { y } = march(problem, { ...grid, steps: 500, until: time });
    const from = { time, y };
    const reference = march(problem, { ...grid, steps: 600, from }).totals;
    const found = measureConvergence(
      steps.map((count) => (end - time) / count),
      (h) => distance(march(problem, { ...grid, steps: Math.round((end - time) / h), from }).totals, reference),
    );
    expect(found.order, JSON.stringify(found)).toBeGreaterThan(4.7);
  });
});

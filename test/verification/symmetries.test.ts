import { describe, expect, it } from 'vitest';
import {
  passiveTwin,
  type Frame,
  type PiecewisePolynomial,
  type Problem,
  type ProblemBoundary,
} from '../../models/index.ts';
import { measureConvergence } from '../support/convergence.ts';
import { expectNear, expectWithin } from '../support/matchers.ts';
import { bath, problemOf, smoothSignal } from '../support/problems.ts';
import { presetProblem } from '../support/referenceRun.ts';
import { lastFrame, solveToTheEnd, type Solved } from '../support/solved.ts';

/** Two solves of the same arithmetic in another order: steps may differ in their last bits, and errors grow with them. */
const sameArithmetic = 1e-8;

function expectSameFrames(
  a: Frame,
  b: Frame,
  map: { factor?: number; voltage?: number; order?: readonly number[] } = {},
): void {
  const { factor = 1, voltage = 1, order } = map;
  const n = order?.length ?? 1;
  const compare = (x: Float64Array, y: Float64Array, scale: number, what: string): void => {
    expect(x.length).toBe(y.length);
    const size = Math.max(...x.map(Math.abs));
    const rows = x.length / n;
    x.forEach((value, k) => {
      const i = Math.floor(k / rows);
      const other = order === undefined ? k : order[i] * rows + (k % rows);
      expect(Math.abs(value * scale - y[other]), `${what}[${k}]`).toBeLessThanOrEqual(
        sameArithmetic * size * Math.abs(scale),
      );
    });
  };
  compare(a.concentrations, b.concentrations, 1, 'concentration');
  compare(a.amountCrossed, b.amountCrossed, factor, 'amount crossed');
  compare(a.amountConverted, b.amountConverted, factor, 'amount converted');
  expectNear(b.voltage, voltage * a.voltage, sameArithmetic * Math.max(Math.abs(a.voltage), 1e-3), 'voltage');
}

function withTimesScaled(source: PiecewisePolynomial, time: number, value: number): PiecewisePolynomial {
  return {
    ...source,
    knots: source.knots.map((t) => t * time),
    coefficients: source.coefficients.map((c, k) => (c * value) / time ** (k % (source.degree + 1))),
  };
}

/** Lengths times s, times times s², current over s: the same dimensionless problem. */
function scaled(problem: Problem, s: number): Problem {
  return {
    ...problem,
    layers: problem.layers.map((layer) => ({
      ...layer,
      thickness: layer.thickness * s,
      fixedChargeRamp: layer.fixedChargeRamp * s,
      exchange: layer.exchange.map((k) => k / s ** 2),
    })),
    reactions: problem.reactions.map((reaction) => ({ ...reaction, rate: reaction.rate / s ** 2 })),
    current: withTimesScaled(problem.current, s ** 2, 1 / s),
  };
}

function permutedBoundary(boundary: ProblemBoundary, order: readonly number[]): ProblemBoundary {
  switch (boundary.kind) {
    case 'ion':
      return { kind: 'ion', species: order[boundary.species] };
    case 'bath':
      return { kind: 'bath', concentrations: permuted(boundary.concentrations, order) };
    case 'blocked':
      return boundary;
  }
}

/** Species i becomes species order[i]. */
function permuted(values: Float64Array, order: readonly number[]): Float64Array {
  const result = new Float64Array(values.length);
  values.forEach((value, i) => {
    result[order[i]] = value;
  });
  return result;
}

function reordered(problem: Problem, order: readonly number[]): Problem {
  const move = (values: Float64Array): Float64Array => permuted(values, order);
  const species = [...problem.species];
  problem.species.forEach((id, i) => {
    species[order[i]] = id;
  });
  return {
    ...problem,
    species,
    charge: move(problem.charge),
    drug: order[problem.drug],
    electrode: permutedBoundary(problem.electrode, order),
    base: permutedBoundary(problem.base, order),
    layers: problem.layers.map((layer) => ({
      ...layer,
      diffusivity: move(layer.diffusivity),
      retardation: move(layer.retardation),
      solventDrag: move(layer.solventDrag),
      partition: move(layer.partition),
      exchange: move(layer.exchange),
      plasma: move(layer.plasma),
      initial:
        layer.initial.kind === 'given'
          ? { kind: 'given', concentrations: move(layer.initial.concentrations) }
          : { kind: 'donnan', solution: move(layer.initial.solution) },
    })),
    reactions: problem.reactions.map((reaction) => ({
      ...reaction,
      species: order[reaction.species],
      stoichiometry: move(reaction.stoichiometry),
    })),
  };
}

/** Every charge, fixed charge and current turned over; flow goes on as before. */
function mirrored(problem: Problem): Problem {
  return {
    ...problem,
    charge: problem.charge.map((z) => -z),
    layers: problem.layers.map((layer) => ({ ...layer, fixedCharge: -layer.fixedCharge })),
    current: withTimesScaled(problem.current, 1, -1),
    electroosmosis: -problem.electroosmosis,
  };
}

const accuracy = 1e-3;
const cases = ['b1', 'b2'];

describe.each(cases)('%s', (id) => {
  const problem = presetProblem(id);
  const control = { accuracy, frames: 4 };
  const plain = solveToTheEnd(problem, control);

  it.each([0.5, 3])('is the same problem with lengths × %d, times × its square, current ÷ it', (s) => {
    const other = solveToTheEnd(scaled(problem, s), control);
    expect(other.frames.length).toBe(plain.frames.length);
    plain.frames.forEach((frame, k) => expectSameFrames(frame, other.frames[k], { factor: s }));
  });

  it('does not care in which order the species are named', () => {
    const n = problem.species.length;
    const order = [...Array(n).keys()].map((i) => (i + 2) % n);
    const other = solveToTheEnd(reordered(problem, order), control);
    plain.frames.forEach((frame, k) => expectSameFrames(frame, other.frames[k], { order }));
  });

  it('is its own mirror image with every charge and the current turned over', () => {
    const other = solveToTheEnd(mirrored(problem), control);
    plain.frames.forEach((frame, k) => expectSameFrames(frame, other.frames[k], { voltage: -1 }));
  });

  it('has a twin without current that starts alike and then delivers less', () => {
    const twin = solveToTheEnd(passiveTwin(problem), control);
    expect(twin.frames[0].concentrations.slice(0, 3)).toEqual(plain.frames[0].concentrations.slice(0, 3));
    expect(twin.frames.every((frame) => frame.current === 0)).toBe(true);
    const past = (solved: Solved): number => lastFrame(solved).amountCrossed[problem.drug * 5 + 2];
    expect(past(twin)).toBeLessThan(0.5 * past(plain));
  });
});

describe('a drug whose charge fades', () => {
  const length = 1e-4;
  const end = 60;
  const delivered = (charge: number): number => {
    const problem = problemOf({
      species: [
        { id: 'drug', charge, diffusivity: 5e-10 },
        { id: 'Na', charge: 1, diffusivity: 1.3e-9 },
        { id: 'Cl', charge: -1, diffusivity: 2e-9 },
      ],
      layers: [{ thickness: length, start: [0, 100, 100] }],
      electrode: bath(10, 100, 100 + 10 * charge),
      base: bath(0, 100, 100),
      current: smoothSignal(end, 0, 100),
      end,
    });
    return lastFrame(solveToTheEnd(problem, { accuracy: 1e-6, frames: 2 })).amountCrossed[1];
  };

  it('behaves as a neutral molecule in the limit, in proportion to its charge', () => {
    const neutral = delivered(0);
    const { order, finest } = measureConvergence([0.4, 0.2, 0.1, 0.05, 0.025], (z) =>
      Math.abs(delivered(z) / neutral - 1),
    );
    expectNear(order, 1, 0.05);
    expect(finest).toBeLessThan(0.1);
    // twice the smallest effect extrapolates back to none
    expectWithin(2 * delivered(0.025) - delivered(0.05), neutral, 2e-3);
  });

  it('moves either way with its sign', () => {
    expect(delivered(0.1)).toBeGreaterThan(delivered(0));
    expect(delivered(-0.1)).toBeLessThan(delivered(0));
  });
});

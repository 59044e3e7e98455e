import { describe, expect, it } from 'vitest';
import { Assembler } from '../../../models/problem/assemble.ts';
import { makeGrid } from '../../../models/problem/grid.ts';
import { Positivity } from '../../../models/solve/positivity.ts';
import { bath, carriedBy, problemOf } from '../../support/problems.ts';
import { randomSource } from '../../support/randomStudy.ts';

const problem = problemOf({
  species: [
    { id: 'drug', charge: -2, diffusivity: 5e-10 },
    { id: 'Na', charge: 1, diffusivity: 1.3e-9 },
    { id: 'Cl', charge: -1, diffusivity: 2e-9 },
    { id: 'sugar', charge: 0, diffusivity: 7e-10 },
  ],
  layers: [
    { thickness: 1e-4, start: [1, 102, 100, 1] },
    { thickness: 1e-4, poreFraction: 0.4, retardation: [3, 1, 1, 1], start: [1, 106, 100, 1] },
  ],
  electrode: carriedBy(2),
  base: bath(0, 100, 100, 0),
  current: 1,
  end: 10,
});
const edges = Float64Array.of(0, 0.25, 0.5, 0.75, 1);
const assembler = new Assembler(problem, makeGrid(problem, [edges, edges], 4), 1e-4);
const { grid, n } = assembler;
const scale = Float64Array.of(1, 106, 100, 1);

/** Around small values, drug and sugar dip below zero here and there. */
function dipped(seed: number): Float64Array {
  const random = randomSource(seed);
  const y = new Float64Array(assembler.unknowns);
  assembler.start(y);
  for (let node = 0; node < grid.nodes - 1; node++) {
    for (const species of [0, 3]) y[node * assembler.m + assembler.kept.indexOf(species)] *= 1 + 2.4 * (random() - 0.5);
  }
  return y;
}

function all(y: Float64Array): Float64Array[] {
  return Array.from({ length: grid.nodes }, (_, node) => {
    const c = new Float64Array(n);
    assembler.concentrations(y, node, grid.nodeLayer[node], c);
    return c;
  });
}

const held = (y: Float64Array, i: number): number =>
  all(y).reduce((sum, c, node) => sum + grid.capacity[node * n + i] * c[i], 0);

describe('mending what dips below zero', () => {
  const seeds = [1, 2, 3, 4, 5, 6];

  it('leaves nothing negative beyond rounding and every amount as it was', () => {
    for (const seed of seeds) {
      const y = dipped(seed);
      const before = [0, 1, 2, 3].map((i) => held(y, i));
      expect(Math.min(...all(y).flatMap((c) => [...c]))).toBeLessThan(-0.01);
      const totals = new Float64Array(assembler.totalCount);
      expect(new Positivity(assembler, scale).mend(y, totals)).toBe(true);
      expect(Math.min(...all(y).flatMap((c) => [...c]))).toBeGreaterThanOrEqual(-1e-13);
      before.forEach((amount, i) => expect(Math.abs(held(y, i) / amount - 1)).toBeLessThan(1e-13));
      expect([...totals].every((value) => value === 0)).toBe(true);
    }
  });

  it('keeps every node neutral', () => {
    const y = dipped(9);
    new Positivity(assembler, scale).mend(y, new Float64Array(assembler.totalCount));
    all(y).forEach((c, node) => {
      const { retardation } = problem.layers[grid.nodeLayer[node]];
      const net = c.reduce((sum, value, i) => sum + problem.charge[i] * retardation[i] * value, grid.fixedCharge[node]);
      expect(Math.abs(net)).toBeLessThan(1e-12 * 200);
    });
  });

  it('sweeps dust of the arithmetic to zero and leaves its neighbours alone', () => {
    const y = new Float64Array(assembler.unknowns);
    assembler.start(y);
    const at = 3 * assembler.m + assembler.kept.indexOf(3);
    y[at] = -1e-25;
    const cleaned = y.slice();
    cleaned[at] = 0;
    expect(new Positivity(assembler, scale).mend(y, new Float64Array(assembler.totalCount))).toBe(true);
    expect([...y]).toEqual([...cleaned]);
  });

  it('does not touch what is positive, nor the composition a bath holds', () => {
    const y = new Float64Array(assembler.unknowns);
    assembler.start(y);
    const before = y.slice();
    expect(new Positivity(assembler, scale).mend(y, new Float64Array(assembler.totalCount))).toBe(true);
    expect([...y]).toEqual([...before]);
    const dip = dipped(4);
    const end = dip.slice(-assembler.m);
    new Positivity(assembler, scale).mend(dip, new Float64Array(assembler.totalCount));
    expect(dip.slice(-assembler.m)).toEqual(end);
  });
});

import { describe, expect, it } from 'vitest';
import { chooseEliminated } from '../../../models/problem/eliminate.ts';
import { jumpsBetween, layerBreaks, makeGrid } from '../../../models/problem/grid.ts';
import { elementEdges } from '../../../models/solve/meshDesign.ts';
import { bath, carriedBy, problemOf, type TestLayer } from '../../support/problems.ts';
import { presetProblem } from '../../support/referenceRun.ts';

const species = [
  { id: 'Na', charge: 1, diffusivity: 1.3e-9 },
  { id: 'Cl', charge: -1, diffusivity: 2e-9 },
  { id: 'sugar', charge: 0, diffusivity: 7e-10 },
];

function stack(...layers: TestLayer[]): ReturnType<typeof problemOf> {
  return problemOf({ species, layers, electrode: carriedBy(1), base: bath(100, 100, 3), current: 1, end: 100 });
}

const plain: TestLayer = { thickness: 1e-3, start: [100, 100, 3] };
const edges = Float64Array.of(0, 0.3, 1);

describe('the grid', () => {
  it('shares a node where concentrations are continuous, and holds the average of what was on either side', () => {
    const problem = stack(plain, { ...plain, thickness: 2e-3, poreFraction: 0.5, start: [40, 40, 0] });
    const grid = makeGrid(problem, [edges, edges], 3);
    expect(grid.nodes).toBe(13);
    expect(grid.elements).toBe(4);
    expect([...grid.isJump]).toEqual([0, 0, 0, 0]);
    const node = grid.layerLast[0];
    expect(node).toBe(grid.layerFirst[1]);
    expect(grid.x[node]).toBe(1e-3);
    // what each side's element gives the shared node: its end weight × half length × pore fraction
    const left = (0.7e-3 / 2) * (1 / 6);
    const right = (0.6e-3 / 2) * (1 / 6) * 0.5;
    expect(grid.capacity[node * 3]).toBeCloseTo(left + right, 15);
    expect(grid.initial[node * 3]).toBeCloseTo((left * 100 + right * 40) / (left + right), 10);
  });

  it.each<[string, Partial<TestLayer>]>([
    ['fixed charge', { fixedCharge: -20, start: [120, 100, 3] }],
    ['the binding of an ion', { retardation: [2, 1, 1], start: [50, 100, 3] }],
    ['a partition coefficient', { partition: [1, 1, 5] }],
  ])('doubles the node where %s jumps', (_, right) => {
    const problem = stack(plain, { ...plain, ...right });
    expect(jumpsBetween(problem, problem.layers[0], problem.layers[1])).toBe(true);
    const grid = makeGrid(problem, [edges, edges], 3);
    expect(grid.nodes).toBe(14);
    expect([...grid.isJump]).toEqual([0, 0, 1, 0, 0]);
    const last = grid.layerLast[0];
    expect(grid.layerFirst[1]).toBe(last + 1);
    expect(grid.x[last]).toBe(grid.x[last + 1]);
    expect([grid.nodeLayer[last], grid.nodeLayer[last + 1]]).toEqual([0, 1]);
  });

  it.each<[string, Partial<TestLayer>]>([
    ['diffusivity and pores', { transport: 1e-4, poreFraction: 0.1 }],
    ['fixed charge that rises from zero', { fixedCharge: -20, fixedChargeRamp: 1e-4, donnan: true }],
    ['the binding of a neutral molecule', { retardation: [1, 1, 9] }],
  ])('does not where only %s differs', (_, right) => {
    const problem = stack(plain, { ...plain, ...right });
    expect(jumpsBetween(problem, problem.layers[0], problem.layers[1])).toBe(false);
  });

  it('has element edges where a fixed charge has kinks, and its slope between', () => {
    const problem = stack({ ...plain, fixedCharge: -50, fixedChargeRamp: 1e-4, donnan: true });
    expect(layerBreaks(problem.layers[0]).map((f) => Number(f.toFixed(12)))).toEqual([0, 0.1, 0.9, 1]);
    const grid = makeGrid(problem, [Float64Array.from(layerBreaks(problem.layers[0]))], 2);
    expect([...grid.fixedCharge].map((w) => Number(w.toFixed(9)))).toEqual([0, -25, -50, -50, -50, -25, 0]);
    expect([...grid.fixedChargeSlope].map((s) => Math.round(s))).toEqual([-5e5, -5e5, -5e5, 0, 0, 0, 5e5, 5e5, 5e5]);
  });

  it('starts every node neutral, fixed and bound charge counted', () => {
    for (const id of ['b1', 'b2']) {
      const problem = presetProblem(id);
      const grid = makeGrid(problem, elementEdges(problem, 0.5, 0.01), 4);
      const n = problem.species.length;
      for (let node = 0; node < grid.nodes; node++) {
        let net = grid.fixedCharge[node];
        for (let i = 0; i < n; i++) {
          net += problem.charge[i] * problem.layers[grid.nodeLayer[node]].retardation[i] * grid.initial[node * n + i];
        }
        expect(Math.abs(net)).toBeLessThan(1e-11 * 300);
      }
    }
  });

  it('holds a bath in Donnan equilibrium with the layer it touches', () => {
    const problem = stack({ ...plain, fixedCharge: -50, start: [150, 100, 3] });
    const { baseBath } = makeGrid(problem, [edges], 3);
    expect(baseBath![0] * baseBath![1]).toBeCloseTo(100 * 100, 8);
    expect(baseBath![0] - baseBath![1]).toBeCloseTo(50, 10);
  });

  it('eliminates an ion that is never scarce', () => {
    const problem = stack(plain, { ...plain, start: [80, 80, 500] });
    const grid = makeGrid(problem, [edges, edges], 3);
    expect(problem.charge[chooseEliminated(problem, grid)]).not.toBe(0);
    const scarce = problemOf({
      species: [{ id: 'drug', charge: -2, diffusivity: 5e-10 }, ...species],
      layers: [
        { thickness: 1e-3, start: [10, 20, 0, 0] },
        { thickness: 1e-3, start: [0, 100, 100, 0] },
      ],
      electrode: carriedBy(1),
      base: bath(0, 100, 100, 0),
      current: 1,
      end: 10,
    });
    expect(scarce.species[chooseEliminated(scarce, makeGrid(scarce, [edges, edges], 3))]).toBe('Na');
  });
});

describe('the mesh', () => {
  const problem = presetProblem('b2');

  it('runs from face to face of every layer, with its kinks among the edges', () => {
    elementEdges(problem, 0.4, 0.02).forEach((one, l) => {
      expect(one[0]).toBe(0);
      expect(one[one.length - 1]).toBe(1);
      for (let k = 1; k < one.length; k++) expect(one[k]).toBeGreaterThan(one[k - 1]);
      for (const kink of layerBreaks(problem.layers[l]))
        expect([...one].some((edge) => Math.abs(edge - kink) < 1e-12)).toBe(true);
    });
  });

  it('grows with the refinement asked for', () => {
    const count = (refinement: number): number =>
      elementEdges(problem, refinement, 0.02).reduce((sum, one) => sum + one.length - 1, 0);
    expect(count(0.8)).toBeGreaterThan(count(0.4));
    expect(count(1.6)).toBeGreaterThan(1.5 * count(0.8));
  });
});

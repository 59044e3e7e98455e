import { describe, expect, it } from 'vitest';
import { Assembler } from '../../models/problem/assemble.ts';
import type { Drive } from '../../models/problem/drive.ts';
import { makeGrid } from '../../models/problem/grid.ts';
import type { Problem } from '../../models/problem/problem.ts';
import { bath, blocked, carriedBy, problemOf, protonExcess, type TestProblem } from '../support/problems.ts';
import { randomSource } from '../support/randomStudy.ts';

const species = [
  { id: 'drug', charge: -2, diffusivity: 5e-10 },
  { id: 'Na', charge: 1, diffusivity: 1.3e-9 },
  { id: 'Cl', charge: -1, diffusivity: 2e-9 },
  { id: 'sugar', charge: 0, diffusivity: 7e-10 },
];
const start = [20, 140, 100, 5];
const plain: TestProblem = {
  species,
  layers: [{ thickness: 1e-4, start }],
  electrode: carriedBy(2),
  base: bath(...start),
  current: -5,
  end: 100,
};
const two = (left: object, right: object): TestProblem => ({
  ...plain,
  layers: [
    { thickness: 1e-4, start, ...left },
    { thickness: 2e-4, transport: 0.3, start, ...right },
  ],
});

// an acid drug, a base, a buffer of three protons, salt and the proton excess
const protolytes = [
  { id: 'drug', charge: -2, diffusivity: 5e-10, pKa: [1.9, 6.4] },
  { id: 'base', charge: 0, diffusivity: 6e-10, pKa: [7.9] },
  { id: 'citrate', charge: -3, diffusivity: 6e-10, pKa: [3.13, 4.76, 6.4] },
  { id: 'Na', charge: 1, diffusivity: 1.3e-9 },
  { id: 'Cl', charge: -1, diffusivity: 2e-9 },
  { id: 'proton', charge: 1, diffusivity: 0 },
];
const atPH = (pH: number, ...c: number[]): number[] => {
  const excess = protonExcess(protolytes, c, pH);
  const charge = excess + c.reduce((sum, value, i) => sum + protolytes[i].charge * value, 0);
  return [c[0], c[1], c[2], c[3], c[4] + charge, excess];
};
const acidic = atPH(5, 10, 15, 8, 140, 100);
const starved = [10, 15, 8, acidic[3] - acidic[4] + 0.2, 0.2, acidic[5]];
/** Without sodium: protons on the base, balanced by the acids and a little chloride. */
const salted = atPH(7.9, 1, 15, 1, 0, -5);
const reactive: TestProblem = {
  species: protolytes,
  proton: 5,
  layers: [{ thickness: 1e-4, start: acidic }],
  electrode: carriedBy(5),
  base: bath(...acidic),
  current: -5,
  end: 100,
};
const reactiveTwo = (left: object, right: object): TestProblem => ({
  ...reactive,
  layers: [
    { thickness: 1e-4, start: acidic, ...left },
    { thickness: 2e-4, transport: 0.3, start: atPH(7, 5, 10, 4, 140, 100), ...right },
  ],
});

/** A layer between two others, with a shunt beside it. */
const three = (middle: object, shunt: object): TestProblem => ({
  ...plain,
  layers: [
    { thickness: 1e-4, start },
    { thickness: 4e-5, transport: 0.1, start, ...middle },
    { thickness: 2e-4, transport: 0.3, start },
  ],
  appendages: { layer: 1, transport: 0.05, poreFraction: 0.05, start, donnan: true, ...shunt },
});
const reactiveThree = (middle: object, shunt: object): TestProblem => ({
  ...reactive,
  layers: [
    { thickness: 1e-4, start: acidic },
    { thickness: 4e-5, transport: 0.1, start: acidic, ...middle },
    { thickness: 2e-4, transport: 0.3, start: acidic },
  ],
  appendages: { layer: 1, transport: 0.05, poreFraction: 0.05, start: acidic, donnan: true, ...shunt },
});

interface Case {
  readonly name: string;
  readonly problem: TestProblem;
  readonly limited?: boolean;
  readonly conductance?: number;
  readonly perfusion?: number;
}

const cases: readonly Case[] = [
  { name: 'spectral elements', problem: plain },
  { name: 'elements on the positive flux', problem: plain, limited: true },
  { name: 'solvent flow', problem: { ...two({ solventDrag: [0.5, 1, 1, 0.2] }, {}), electroosmosis: 5e-9 } },
  { name: 'solvent flow on the positive flux', problem: { ...plain, electroosmosis: 5e-9 }, limited: true },
  { name: 'a Donnan step', problem: two({}, { fixedCharge: -50, start: [20, 190, 100, 5] }) },
  { name: 'a fixed charge that rises', problem: two({}, { fixedCharge: -50, fixedChargeRamp: 2e-5, donnan: true }) },
  {
    name: 'a step of binding and partition',
    problem: two({}, { retardation: [3, 1, 1, 2], partition: [1, 1, 1, 8], start: [20, 220, 100, 40] }),
  },
  { name: 'capillaries', problem: two({}, { exchange: [1e-2, 2e-2, 3e-2, 1e-2], plasma: [0, 150, 150, 2] }) },
  { name: 'lymph', problem: two({}, { lymph: 1e-2, plasma: [0, 150, 150, 2] }) },
  {
    name: 'capillaries under less blood flow',
    problem: two({}, { exchange: [1e-2, 2e-2, 3e-2, 1e-2], plasma: [0, 150, 150, 2] }),
    perfusion: 0.42,
  },
  {
    name: 'reactions',
    problem: {
      ...plain,
      reactions: [
        { layer: 0, species: 0, rate: 0.05, stoichiometry: Float64Array.of(-1, -2, 0, 1) },
        { layer: 0, species: 3, rate: 0.02, stoichiometry: Float64Array.of(0, 0, 0, -1) },
        { layer: 0, species: 1, rate: 0.01, stoichiometry: Float64Array.of(0, -1, -1, 0) },
      ],
    },
  },
  { name: 'a barrier that conducts better', problem: plain, conductance: 7 },
  { name: 'two baths', problem: { ...plain, electrode: bath(...start) } },
  { name: 'two carriers', problem: { ...plain, base: carriedBy(1) } },
  { name: 'acids and bases', problem: reactive },
  { name: 'acids and bases, one bound', problem: reactiveTwo({}, { retardation: [4, 1, 1, 1, 1, 1], donnan: true }) },
  { name: 'acids and bases on the positive flux', problem: reactive, limited: true },
  {
    name: 'acids and bases with solvent flow',
    problem: { ...reactiveTwo({ solventDrag: [0.5, 1, 1, 0.2, 1, 1] }, {}), electroosmosis: 5e-9 },
  },
  { name: 'acids and bases at a Donnan step', problem: reactiveTwo({}, { fixedCharge: -50, donnan: true }) },
  {
    name: 'acids and bases where a fixed charge rises',
    problem: reactiveTwo({}, { fixedCharge: -50, fixedChargeRamp: 2e-5, donnan: true }),
  },
  {
    name: 'acids and bases at capillaries',
    problem: reactiveTwo({}, { exchange: [1e-2, 2e-2, 3e-2, 1e-2, 1e-2, 2e-2], plasma: atPH(7.4, 0, 3, 1, 150, 120) }),
  },
  {
    name: 'capillaries where a bound acid holds protons',
    problem: reactiveTwo(
      {},
      {
        retardation: [4, 1, 2, 1, 1, 1],
        donnan: true,
        exchange: [1e-2, 2e-2, 3e-2, 1e-2, 1e-2, 2e-2],
        plasma: atPH(7.4, 1, 3, 1, 150, 120),
      },
    ),
  },
  {
    name: 'fixed groups that take up protons',
    problem: reactiveTwo({}, { fixedCharge: -300, sites: [300, 250], donnan: true }),
  },
  {
    name: 'a resin of bases alone',
    problem: reactiveTwo({}, { fixedCharge: 0, sites: [0, 250], donnan: true }),
  },
  {
    name: 'fixed groups over a ramp',
    problem: reactiveTwo({}, { fixedCharge: -300, sites: [300, 250], fixedChargeRamp: 2e-5, donnan: true }),
  },
  {
    name: 'fixed groups on the positive flux',
    problem: reactiveTwo({}, { fixedCharge: -300, sites: [300, 250], fixedChargeRamp: 2e-5, donnan: true }),
    limited: true,
  },
  {
    name: 'silver that is nearly out of chloride',
    problem: {
      ...reactive,
      layers: [{ thickness: 1e-4, start: starved }],
      base: bath(...starved),
      electrode: { kind: 'ion', species: 4, silver: {} },
      current: 5,
    },
  },
  {
    name: 'silver that is nearly out of chloride, chloride eliminated',
    problem: {
      ...reactive,
      layers: [{ thickness: 1e-4, start: salted }],
      base: bath(...salted),
      electrode: { kind: 'ion', species: 4, silver: {} },
      current: 5,
    },
  },
  {
    name: 'reactions between acids',
    problem: {
      ...reactive,
      reactions: [
        { layer: 0, species: 0, rate: 0.05, stoichiometry: Float64Array.of(-1, 1, 1, 0, 0, 1) },
        { layer: 0, species: 4, rate: 0.02, stoichiometry: Float64Array.of(0, 0, 0, -1, -1, 0) },
      ],
    },
  },
  {
    name: 'acids and bases with solvent flow on the positive flux',
    problem: { ...reactiveTwo({ solventDrag: [0.5, 1, 1, 0.2, 1, 1] }, {}), electroosmosis: 5e-9 },
    limited: true,
  },
  { name: 'acids and bases between two baths', problem: { ...reactive, electrode: bath(...acidic) } },
  { name: 'a shunt', problem: three({ fixedCharge: -50, donnan: true }, {}) },
  { name: 'a shunt beside a layer that it shares nodes with', problem: three({}, {}) },
  {
    name: 'a charged shunt with solvent flow and partition',
    problem: {
      ...three(
        { fixedCharge: -50, donnan: true, solventDrag: [0.5, 1, 1, 0.2] },
        { fixedCharge: 30, solventDrag: [0.7, 1, 1, 0.4], partition: [1, 1, 1, 5] },
      ),
      electroosmosis: 5e-9,
    },
  },
  {
    name: 'a shunt on the positive flux with solvent flow',
    problem: { ...three({ fixedCharge: -50, donnan: true }, { fixedCharge: 30 }), electroosmosis: 5e-9 },
    limited: true,
  },
  {
    name: 'a shunt beside a ramp, conducting better',
    problem: three({ fixedCharge: -50, fixedChargeRamp: 2e-5, donnan: true }, {}),
    conductance: 7,
  },
  {
    name: 'a shunt from bath to bath',
    problem: {
      ...plain,
      layers: [{ thickness: 1e-4, start, fixedCharge: -50, donnan: true }],
      electrode: bath(...start),
      appendages: { layer: 0, transport: 0.2, poreFraction: 0.1, start, donnan: true },
    },
  },
  {
    name: 'a shunt without current',
    problem: {
      ...three({ fixedCharge: -50, donnan: true }, { fixedCharge: 50 }),
      electrode: bath(...start),
      current: 0,
    },
  },
  {
    name: 'a shunt for acids and bases',
    problem: reactiveThree({ fixedCharge: -50, donnan: true }, {}),
  },
  {
    name: 'a shunt beside fixed groups, with solvent flow',
    problem: {
      ...reactiveThree({ fixedCharge: -300, sites: [300, 250], donnan: true }, { fixedCharge: -20 }),
      electroosmosis: 5e-9,
    },
  },
  {
    name: 'a shunt for acids and bases on the positive flux',
    problem: reactiveThree({ fixedCharge: -50, donnan: true }, {}),
    limited: true,
  },
  { name: 'lipids', problem: two({ lipid: [0, 0, 0, 4e-10] }, {}), conductance: 7 },
  { name: 'lipids on the positive flux', problem: two({ lipid: [0, 0, 0, 4e-10] }, {}), conductance: 7, limited: true },
  {
    name: 'acids and bases through lipids',
    problem: reactiveTwo({ lipid: [9e-10, 4e-10, 7e-10, 0, 0, 0] }, { retardation: [4, 1, 1, 1, 1, 1], donnan: true }),
    conductance: 7,
  },
  {
    name: 'acids and bases through lipids on the positive flux',
    problem: reactiveTwo({ lipid: [9e-10, 4e-10, 7e-10, 0, 0, 0] }, {}),
    limited: true,
  },
  { name: 'a sealed column', problem: { ...plain, electrode: blocked, base: blocked, current: 0 } },
];

/** Neutral states with every concentration its own at every node, ends held by baths as they are. */
function randomState(assembler: Assembler, random: () => number): Float64Array {
  const y = new Float64Array(assembler.unknowns);
  assembler.start(y);
  const { m, grid, fixedFirst, fixedLast } = assembler;
  for (let node = fixedFirst ? 1 : 0; node < grid.nodes - (fixedLast ? 1 : 0); node++) {
    for (let a = 0; a < m; a++) y[node * m + a] *= 0.85 + 0.3 * random();
  }
  for (let k = grid.nodes * m; k < y.length; k++) y[k] *= 0.85 + 0.3 * random();
  return y;
}

/** Central differences of a smooth function at this part of the state lose about 1e-9 to rounding and to the third derivative each. */
const differencing = 1e-6;
const agreement = 3e-7;
/** The root that divides the current is known to 1e-13, which the difference magnifies. */
const dividedAgreement = 3e-6;
/** Of a Donnan step against its neighbour, as for a rough solve. */
const stepResistance = 1e-3;

function worstDisagreement(problem: Problem, { limited, conductance, perfusion }: Case, seed: number): number {
  const random = randomSource(seed);
  const layers = problem.layers.length;
  const edges = Array.from({ length: layers }, () => Float64Array.of(0, 0.2, 0.5, 0.8, 1));
  const assembler = new Assembler(problem, makeGrid(problem, edges, 4), stepResistance);
  if (limited === true) {
    assembler.limited.fill(1);
    assembler.shunt?.own.limited.fill(1);
  }
  const drive: Drive = {
    current: problem.current.coefficients[0],
    conductance: new Float64Array(layers + 1).fill(conductance ?? 1),
    perfusion: perfusion ?? 1,
  };
  const y = randomState(assembler, random);
  const shift = 3;
  const total = assembler.unknowns;
  const plus = new Float64Array(total);
  const minus = new Float64Array(total);
  const totals = new Float64Array(assembler.totalCount);
  // (capacity·shift − ∂r/∂y) x = b must hold for the x that the factored Jacobian gives
  assembler.jacobian(drive, y, shift);
  assembler.factor();
  const b = Float64Array.from({ length: total }, (_, k) => (assembler.capacity[k] === 0 ? 0 : (random() - 0.5) * 1e-6));
  const x = b.slice();
  assembler.solve(x);
  const size = Math.max(...x.map(Math.abs));
  const step = (differencing * 100) / size;
  expect(
    assembler.residual(
      drive,
      y.map((value, k) => value + step * x[k]),
      plus,
      totals,
    ),
  ).toBe(true);
  expect(
    assembler.residual(
      drive,
      y.map((value, k) => value - step * x[k]),
      minus,
      totals,
    ),
  ).toBe(true);
  let worst = 0;
  for (let k = 0; k < total; k++) {
    const found = assembler.capacity[k] * shift * x[k] - (plus[k] - minus[k]) / (2 * step);
    worst = Math.max(worst, Math.abs(found - b[k]));
  }
  return worst / Math.max(...b.map(Math.abs));
}

describe('the Jacobian', () => {
  it.each(cases)('agrees with central differences of the rates: $name', (one) => {
    const problem = problemOf(one.problem);
    for (let seed = 1; seed <= 5; seed++)
      expect(worstDisagreement(problem, one, seed), `seed ${seed}`).toBeLessThan(
        problem.appendages ? dividedAgreement : agreement,
      );
  });
});

describe('the rates', () => {
  it.each(cases)('move no amount out of nowhere: $name', (one) => {
    const problem = problemOf({ ...one.problem, reactions: [] });
    const random = randomSource(7);
    const edges = problem.layers.map(() => Float64Array.of(0, 0.2, 0.5, 0.8, 1));
    const assembler = new Assembler(problem, makeGrid(problem, edges, 4), stepResistance);
    if (one.limited === true) assembler.limited.fill(1);
    if (one.limited === true) assembler.shunt?.own.limited.fill(1);
    const drive: Drive = {
      current: problem.current.coefficients[0],
      conductance: new Float64Array(edges.length + 1).fill(one.conductance ?? 1),
      perfusion: one.perfusion ?? 1,
    };
    const rates = new Float64Array(assembler.unknowns);
    const totals = new Float64Array(assembler.totalCount);
    expect(assembler.residual(drive, randomState(assembler, random), rates, totals)).toBe(true);
    const { m, kept } = assembler;
    for (let a = 0; a < m; a++) {
      let gain = 0;
      let size = 0;
      for (let k = a; k < assembler.unknowns; k += m) {
        gain += rates[k];
        size += Math.abs(rates[k]);
      }
      const { water, electrode, base, exchange, lymph } = assembler.totals;
      const carried = (boundary: Problem['base'], charge = totals[0]): number =>
        boundary.kind === 'ion' && boundary.species === kept[a] ? charge / problem.charge[kept[a]] : 0;
      const split = water < 0 ? 0 : totals[water];
      const protons = kept[a] === problem.chemistry?.proton ? split : 0;
      const came = electrode < 0 ? carried(problem.electrode, totals[0] - split) + protons : totals[electrode + a];
      const went = base < 0 ? carried(problem.base) : totals[base + a];
      const uptake = [...exchange, ...lymph].reduce((sum, offset) => (offset < 0 ? sum : sum + totals[offset + a]), 0);
      size += Math.abs(came) + Math.abs(went) + Math.abs(uptake);
      expect(Math.abs(gain - came + went - uptake)).toBeLessThanOrEqual(1e-12 * size);
    }
  });
});

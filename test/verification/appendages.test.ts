import { describe, expect, it } from 'vitest';
import { faradayConstant } from '../../models/constants.ts';
import type { Frame } from '../../models/index.ts';
import { Assembler } from '../../models/problem/assemble.ts';
import { Fields } from '../../models/problem/fields.ts';
import { makeGrid } from '../../models/problem/grid.ts';
import { ReactiveFields } from '../../models/problem/reactiveFields.ts';
import { passiveTwin } from '../../models/solve/passiveTwin.ts';
import { deliveredAmount, faceFlux } from '../../models/solve/observables.ts';
import { bath, carriedBy, problemOf, protonExcess, smoothSignal, type TestProblem } from '../support/problems.ts';
import { randomSource } from '../support/randomStudy.ts';
import { lastFrame, type Solved, solveToTheEnd } from '../support/solved.ts';

const species = [
  { id: 'drug', charge: -2, diffusivity: 5e-10 },
  { id: 'Na', charge: 1, diffusivity: 1.3e-9 },
  { id: 'Cl', charge: -1, diffusivity: 2e-9 },
];
const pad = [10, 100, 80];
const tissue = [0, 150, 150];

type Part = Omit<NonNullable<TestProblem['appendages']>, 'layer' | 'start'>;

/** Pad, barrier and tissue, with a shunt beside the barrier unless it is null. */
function treated(barrier: Part, shunt: Part | null, more: Partial<TestProblem> = {}): TestProblem {
  const start = more.layers === undefined ? tissue : more.layers[1].start;
  return {
    species,
    layers: [
      { thickness: 1e-3, start: pad, role: 'reservoir' },
      { thickness: 2e-5, start, donnan: true, role: 'barrier', ...barrier },
      { thickness: 1e-3, start: tissue, transport: 0.3 },
    ],
    electrode: carriedBy(2),
    base: bath(...tissue),
    current: -5,
    end: 600,
    ...more,
    ...(shunt === null ? {} : { appendages: { layer: 1, start, donnan: true, ...shunt } }),
  };
}

const run = (test: TestProblem): Solved => solveToTheEnd({ ...problemOf(test), deliveredPastLayer: 1 });

/** What a layer is made of, or so much of it. */
const part = (share: number, more: Part = {}): Part => ({
  ...more,
  transport: share * 1e-3,
  poreFraction: share * 1e-2,
});

/** Largest difference of delivered amount and of voltage over all frames, relative to the largest of each. */
function apart(a: Solved, b: Solved): number {
  const worst = (read: (solved: Solved, frame: Frame) => number): number => {
    const [one, other] = [a, b].map((solved) => solved.frames.map((frame) => read(solved, frame)));
    const size = Math.max(...other.map(Math.abs));
    return Math.max(...one.map((value, k) => Math.abs(value - other[k]) / size));
  };
  // the voltage's spike in the first moments is no one's to resolve
  return Math.max(
    worst(({ layout }, frame) => deliveredAmount(layout, frame)),
    worst((_, { voltage, time }) => (time > 5 ? voltage : 0)),
  );
}

const acids = [
  { id: 'drug', charge: -2, diffusivity: 5e-10, pKa: [6.4] },
  { id: 'Na', charge: 1, diffusivity: 1.3e-9 },
  { id: 'Cl', charge: -1, diffusivity: 2e-9 },
  { id: 'proton', charge: 1, diffusivity: 0 },
];
const atPH = (pH: number, drug: number, sodium: number): number[] => {
  const excess = protonExcess(acids, [drug, sodium], pH);
  return [drug, sodium, sodium + excess - 2 * drug, excess];
};
const acidPad = atPH(5.5, 10, 100);
const acidTissue = atPH(7.4, 0.5, 150);

describe('a shunt of the same stuff as the barrier', () => {
  const charged: Part = { fixedCharge: -50, solventDrag: [0.6, 1, 1] };

  it.each([
    ['without fixed charge', {}, {}, 1e-3],
    ['with fixed charge and solvent flow', charged, { electroosmosis: 3e-9 }, 1e-3],
    ['finely', charged, {}, 1e-4],
    [
      'under a current and a conductance that change',
      { ...charged, conductance: smoothSignal(600, 1, 8, -4) },
      { current: smoothSignal(600, -3, -6, 8) },
      1e-3,
    ],
  ] as const)('leaves the column as it is: %s', (_, stuff, more, accuracy) => {
    const whole = run(treated(part(1, stuff), null, { ...more, accuracy }));
    const split = run(treated(part(0.7, stuff), part(0.3, stuff), { ...more, accuracy }));
    expect(apart(split, whole)).toBeLessThan(accuracy);
    const last = lastFrame(split);
    expect(last.appendageCurrent! / last.current).toBeCloseTo(0.3, 3);
    const through = last.amountThroughAppendages![0] / deliveredAmount(split.layout, last);
    expect(through).toBeCloseTo(0.3, 3);
  });

  it('leaves a column of acids and bases as it is', () => {
    const more = {
      species: acids,
      proton: 3,
      electrode: carriedBy(3),
      base: bath(...acidTissue),
      layers: [
        { thickness: 1e-3, start: acidPad, role: 'reservoir' as const },
        { thickness: 2e-5, start: acidTissue, donnan: true, role: 'barrier' as const },
        { thickness: 1e-3, start: acidTissue, transport: 0.3 },
      ],
    };
    const layered = (stuff: Part): Partial<TestProblem> => ({
      ...more,
      layers: [more.layers[0], { ...more.layers[1], ...stuff }, more.layers[2]],
    });
    const stuff = { fixedCharge: -50 };
    const whole = run({ ...treated({}, null, layered(part(1, stuff))) });
    const split = run({ ...treated({}, part(0.4, stuff), layered(part(0.6, stuff))) });
    expect(apart(split, whole)).toBeLessThan(1e-3);
    const last = lastFrame(split);
    expect(last.appendageCurrent! / last.current).toBeCloseTo(0.4, 3);
    expect(Math.max(...split.frames.flatMap(({ ledger }) => [ledger.charge, ...ledger.mass]))).toBeLessThan(1e-10);
  });

  it('is not there when its share vanishes', () => {
    const without = run(treated(part(1, charged), null));
    const barely = run(treated(part(1, charged), part(1e-9, charged)));
    expect(apart(barely, without)).toBeLessThan(1e-3);
    expect(lastFrame(barely).appendageCurrent! / -5).toBeCloseTo(1e-9, 12);
  });
});

describe('a shunt unlike the barrier', () => {
  it('takes its share of the conductance where all concentrations are the same', () => {
    const even: Partial<TestProblem> = {
      layers: [
        { thickness: 1e-3, start: tissue, role: 'reservoir' },
        { thickness: 2e-5, start: tissue, role: 'barrier', ...part(1) },
        { thickness: 1e-3, start: tissue, transport: 0.3 },
      ],
      current: -1,
      end: 1,
    };
    const { frames } = run(treated({}, { transport: 4e-3, poreFraction: 1e-2 }, even));
    expect(frames[0].appendageCurrent! / frames[0].current).toBeCloseTo(0.8, 4);
  });

  it('keeps the books, and Σ z J = i through both together', () => {
    const { problem, layout, frames } = run(
      treated(part(1, { fixedCharge: -80 }), part(3, { fixedCharge: 20 }), { electroosmosis: 3e-9 }),
    );
    expect(Math.max(...frames.flatMap(({ ledger }) => [ledger.charge, ...ledger.mass]))).toBeLessThan(1e-10);
    for (const frame of frames) {
      for (let face = 0; face + 1 < layout.x.length; face++) {
        let current = 0;
        for (let i = 0; i < 3; i++) current += faradayConstant * problem.charge[i] * faceFlux(layout, frame, i, face);
        expect(Math.abs(current - frame.current)).toBeLessThan(1e-9);
      }
    }
  });

  it('sends a current round where the two select opposite ions, and none through the column', () => {
    const unlike = treated(part(1, { fixedCharge: -100 }), part(1, { fixedCharge: 100 }), {
      electrode: bath(0, 15, 15),
    });
    const steep = problemOf({
      ...unlike,
      layers: [{ ...unlike.layers[0], start: [0, 15, 15] }, ...unlike.layers.slice(1)],
    });
    const { frames } = solveToTheEnd(passiveTwin(steep));
    const last = lastFrame(solveToTheEnd(passiveTwin(steep)));
    expect(last.current).toBe(0);
    // anions run down the gradient through the positive shunt: out of the tissue, a positive current inwards
    expect(last.appendageCurrent!).toBeGreaterThan(0.1);
    expect(Math.max(...frames.flatMap(({ ledger }) => [ledger.charge, ...ledger.mass]))).toBeLessThan(1e-10);
    const amounts = last.amountThroughAppendages!;
    expect(amounts[2]).toBeLessThan(0);
    expect(Math.abs(amounts[2])).toBeGreaterThan(5 * Math.abs(amounts[1]));
  });

  it('gives the drug more of the current through a path without fixed charge than a negative barrier does', () => {
    const last = (share: number): Frame =>
      lastFrame(run(treated(part(1 - share, { fixedCharge: -150 }), part(Math.max(share, 1e-9)))));
    const [closed, open] = [last(0), last(0.5)];
    const delivered = (frame: Frame): number => frame.amountCrossed[2];
    expect(delivered(open)).toBeGreaterThan(1.2 * delivered(closed));
    expect(open.amountThroughAppendages![0] / delivered(open)).toBeGreaterThan(
      1.2 * (open.appendageCurrent! / open.current),
    );
  });
});

describe('the potential step', () => {
  const reactive: Partial<TestProblem> = {
    species: acids,
    proton: 3,
    electrode: carriedBy(3),
    base: bath(...acidTissue),
    layers: [
      { thickness: 1e-3, start: acidPad, role: 'reservoir' },
      { thickness: 2e-5, start: acidTissue, donnan: true, role: 'barrier', ...part(1, { fixedCharge: -50 }) },
      { thickness: 1e-3, start: acidTissue, transport: 0.3 },
    ],
  };

  it.each([
    ['of ions', treated(part(1, { fixedCharge: -50 }), part(2, { fixedCharge: 30 }), { electroosmosis: 3e-9 }), false],
    ['on the positive flux', treated(part(1, { fixedCharge: -50 }), part(2)), true],
    ['of acids and bases', treated({}, part(2), reactive), false],
  ] as const)('is the same along both paths, as the frames integrate it: %s', (_, test, limited) => {
    const problem = problemOf(test);
    const edges = problem.layers.map(() => Float64Array.of(0, 0.3, 1));
    const assembler = new Assembler(problem, makeGrid(problem, edges, 5), 1e-5);
    const shunt = assembler.shunt!;
    if (limited) assembler.limited.fill(1);
    if (limited) shunt.own.limited.fill(1);
    const y = new Float64Array(assembler.unknowns);
    assembler.start(y);
    const random = randomSource(5);
    for (let k = 0; k < y.length - assembler.m; k++) y[k] *= 0.9 + 0.2 * random();
    const drive = { current: -5, conductance: Float64Array.of(1, 1.4, 1, 2.2), perfusion: 1 };
    const column = assembler.reactive ? new ReactiveFields(assembler) : new Fields(assembler);
    const own = assembler.reactive ? new ReactiveFields(shunt.own) : new Fields(shunt.own);
    column.evaluate(drive, y);
    own.evaluate(shunt.drive, shunt.ownPart(y));
    const { thermalVoltage } = problem;
    const links = (shunt.entry.face.step + shunt.exit.face.step) * thermalVoltage;
    const alone = own.potential[own.potential.length - 1] - own.potential[0] + links;
    expect(alone).toBeCloseTo(column.potential[shunt.to] - column.potential[shunt.from], 9);
    expect(Math.abs(alone)).toBeGreaterThan(1e-3);
  });
});

import { describe, expect, it } from 'vitest';
import { amountPast, compileProblem, parseStudy } from '../../models/index.ts';
import { constantPolynomial, joinPieces } from '../../models/physics/piecewisePolynomial.ts';
import { coatedCourse } from '../../models/physics/silverChloride.ts';
import { breachesOf } from '../support/laws.ts';
import { expectNear, expectWithin } from '../support/matchers.ts';
import { carriedBy, chloride, problemOf, protonExcess, sodium, type TestSpecies } from '../support/problems.ts';
import { lastFrame, solveToTheEnd, type Solved } from '../support/solved.ts';

const faraday = 96485.33212331;
const proton: TestSpecies = { id: 'proton', charge: 1, diffusivity: 0 };
const acetate: TestSpecies = { id: 'acetate', charge: -1, diffusivity: 1.1e-9, pKa: [4.76] };
const species = [sodium, chloride, acetate, proton];
const end = 1200;

/** A pad that only sodium leaves: what the electrode makes stays in it. */
function pad(current: number, salt: number, coating?: number): Solved {
  const total = 40;
  const excess = protonExcess(species, [0, 0, total], 6);
  const start = [salt + total - excess, salt, total, excess];
  const course = constantPolynomial(current, end);
  const problem = problemOf({
    species,
    proton: 3,
    layers: [{ thickness: 2e-3, start }],
    electrode: {
      kind: 'ion',
      species: 1,
      silver: coating === undefined ? {} : { coated: coatedCourse(course, coating) },
    },
    base: carriedBy(0),
    current: course,
    end,
  });
  return solveToTheEnd(problem, { accuracy: 1e-3 });
}

const atElectrode = (solved: Solved, i: number): number => amountPast(solved.layout, lastFrame(solved), i, 0);

describe('a silver anode', () => {
  it('takes chloride alone while there is plenty', () => {
    const solved = pad(5, 150);
    const passed = (5 * end) / faraday;
    expectWithin(-atElectrode(solved, 1), passed, 2e-3);
    expect(Math.abs(atElectrode(solved, 3))).toBeLessThan(2e-3 * passed);
  });

  it('splits water for what chloride cannot carry, and the charge adds up', () => {
    const solved = pad(5, 20);
    const passed = (5 * end) / faraday;
    const held = 20 * 2e-3;
    expect(passed).toBeGreaterThan(1.5 * held);
    expectWithin(atElectrode(solved, 3) - atElectrode(solved, 1), passed, 1e-10);
    // nearly all the chloride of the pad has gone, and not more than all
    expect(-atElectrode(solved, 1)).toBeGreaterThan(0.8 * held);
    expect(-atElectrode(solved, 1)).toBeLessThanOrEqual(held);
    expect(lastFrame(solved).pH![0]).toBeLessThan(4.5);
    expect(breachesOf(solved)).toEqual([]);
  });
});

describe('a silver chloride cathode', () => {
  it('gives chloride for its coating, and hydroxide for the rest, to the last ion', () => {
    const coating = 2000;
    const solved = pad(-5, 100, coating);
    expectWithin(atElectrode(solved, 1), coating / faraday, 1e-9);
    expectWithin(-atElectrode(solved, 3), (5 * end - coating) / faraday, 1e-9);
    expect(breachesOf(solved)).toEqual([]);
  });

  it('turns alkaline when its coating is spent, and not before', () => {
    const { frames } = pad(-5, 100, 3000);
    const before = frames.filter(({ time }) => time < 590).map(({ pH }) => pH![0]);
    expectNear(Math.max(...before), 6, 0.1);
    expect(frames.at(-1)!.pH![0]).toBeGreaterThan(11);
  });
});

describe('the coating', () => {
  it('is spent by cathodic charge, comes back with anodic charge, and is spent again', () => {
    const current = joinPieces([
      { start: 0, end: 10, coefficients: [-1] },
      { start: 10, end: 13, coefficients: [1] },
      { start: 13, end: 20, coefficients: [-1] },
    ]);
    const { knots, coefficients } = coatedCourse(current, 6);
    [0, 6, 10, 16, 20].forEach((t, k) => expect(knots[k]).toBeCloseTo(t, 9));
    expect([...coefficients]).toEqual([1, 0, 1, 0]);
  });

  it('lasts through a ramp to the moment its charge has passed', () => {
    const ramp = joinPieces([{ start: 0, end: 10, coefficients: [0, -2] }]);
    expect(coatedCourse(ramp, 25).knots[1]).toBeCloseTo(5, 12);
    expect([...coatedCourse(ramp, 1000).coefficients]).toEqual([1]);
    expect([...coatedCourse(constantPolynomial(3, 10), 0).coefficients]).toEqual([1]);
  });
});

describe('a study whose electrode is nearly bare', () => {
  const study = (acidBase: boolean): unknown => ({
    version: 1,
    species: [{ id: 'sodium' }, { id: 'chloride' }],
    drug: 'chloride',
    acidBase,
    electrode: { polarity: 'cathode', area_cm2: 5, boundary: { kind: 'silverChloride' }, coating_mAmin: 10 },
    layers: [
      {
        id: 'pad',
        role: 'reservoir',
        thickness_um: 2000,
        transportFactor: 1,
        initial: { kind: 'given', concentrations_mM: { sodium: 100, chloride: 100 } },
      },
    ],
    base: { kind: 'bath', concentrations_mM: { sodium: 100, chloride: 100 } },
    session: { kind: 'treatment', current_mA: 2, duration_min: 10, ramp_s: 0, after_min: 0 },
  });

  it('turns to water after 5 minutes where protons are counted', () => {
    const parsed = parseStudy(study(true));
    if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
    const problem = compileProblem(parsed.study);
    const boundary = problem.electrode;
    if (boundary.kind !== 'ion') throw new Error(boundary.kind);
    expect(boundary.silver?.coated?.knots[1]).toBeCloseTo(300, 6);
  });

  it('is taken to last where they are not', () => {
    const parsed = parseStudy(study(false));
    if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
    expect(compileProblem(parsed.study).electrode).toEqual({ kind: 'ion', species: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { amountPast, faceFlux, transportNumber, type Problem } from '../../models/index.ts';
import { waterProduct } from '../../models/physics/acidBase.ts';
import { donnanPotential } from '../../models/physics/donnan.ts';
import { joinPieces } from '../../models/physics/piecewisePolynomial.ts';
import { breachesOf } from '../support/laws.ts';
import { expectNear, expectWithin } from '../support/matchers.ts';
import { ambipolarDiffusivity } from '../support/oracles.ts';
import {
  bath,
  blocked,
  carriedBy,
  chloride,
  hydrogenDiffusivity,
  problemOf,
  protonExcess,
  sodium,
  type TestProblem,
  type TestSpecies,
} from '../support/problems.ts';
import { lastFrame, solveToTheEnd, solveWhole, type Solved } from '../support/solved.ts';

const proton: TestSpecies = { id: 'proton', charge: 1, diffusivity: 0 };
const phosphate: TestSpecies = { id: 'phosphate', charge: -3, diffusivity: 8e-10, pKa: [2.15, 7.2, 12.35] };
const citrate: TestSpecies = { id: 'citrate', charge: -3, diffusivity: 6e-10, pKa: [3.13, 4.76, 6.4] };
const carbonate: TestSpecies = { id: 'carbonate', charge: -2, diffusivity: 1.2e-9, pKa: [6.35, 10.33] };
const faraday = 96485.33212331;
const length = 1e-3;

const pHAt = (solved: Solved, node: number): number => lastFrame(solved).pH![node];

describe('hydrochloric acid', () => {
  it('diffuses with the Nernst–Hartley diffusivity of H⁺ and Cl⁻', () => {
    const problem = problemOf({
      species: [chloride, proton],
      proton: 1,
      layers: [{ thickness: length, start: [100, 100] }],
      electrode: bath(100, 100),
      base: bath(10, 10),
      current: 0,
      end: 4000,
    });
    const solved = solveToTheEnd(problem, { accuracy: 1e-6 });
    const expected = ambipolarDiffusivity(1, hydrogenDiffusivity, -1, chloride.diffusivity);
    const flux = faceFlux(solved.layout, lastFrame(solved), 0, 3);
    expectWithin((flux * length) / 90, expected, 1e-5);
  });

  it('is carried by H⁺ to D_H/(D_H + D_Cl)', () => {
    const problem = problemOf({
      species: [chloride, proton],
      proton: 1,
      layers: [{ thickness: length, start: [50, 50] }],
      electrode: bath(50, 50),
      base: bath(50, 50),
      current: 3,
      end: 10,
    });
    const solved = solveToTheEnd(problem);
    const expected = hydrogenDiffusivity / (hydrogenDiffusivity + chloride.diffusivity);
    expectWithin(transportNumber(solved.layout, lastFrame(solved), 1, 2), expected, 1e-9);
  });
});

/** A sealed pad of 2 mL per cm² under a current that stops, and long enough after to mix. */
function mixedPad(species: TestSpecies[], start: number[], carrier: number, dose_C: number): Solved {
  const rest = 4e4;
  const current = dose_C / 600 / 1e-4;
  const problem = problemOf({
    species: [...species, proton],
    proton: species.length,
    layers: [{ thickness: 2e-6 / 1e-4, transport: 1e3, start }],
    electrode: carriedBy(species.length),
    base: carriedBy(carrier),
    current: joinPieces([
      { start: 0, end: 600, coefficients: [current] },
      { start: 600, end: rest, coefficients: [0] },
    ]),
    end: rest,
  });
  return solveToTheEnd(problem, { accuracy: 1e-4, times: Float64Array.of(0, 600, rest) });
}

describe('40 mA min at an inert electrode in 2 mL', () => {
  // theory test I-13; the mirror from K_w
  it.each([
    ['an anode', 2.4, 0, 1.90528],
    ['a cathode', -2.4, 1, 14 - 1.90528],
  ])('without buffer leaves the pH that its charge makes: %s', (_pole, dose, carrier, expected) => {
    const solved = mixedPad([sodium, chloride], [150, 150, 0], carrier, dose);
    const pKw = 6 - Math.log10(waterProduct(298.15));
    const wanted = expected < 7 ? expected : expected + pKw - 14;
    for (const node of [0, 5, solved.layout.x.length - 1]) expectNear(pHAt(solved, node), wanted, 2e-5);
    expectWithin(amountPast(solved.layout, lastFrame(solved), 2, 0) * faraday, dose / 1e-4, 1e-10);
  });

  it('titrates phosphate as the textbook does', () => {
    const species = [sodium, chloride, phosphate];
    const total = 20;
    const excess = protonExcess(species, [0, 0, total], 7.4);
    const start = [100 + 3 * total - excess, 100, total, excess];
    const solved = mixedPad(species, start, 0, 2.4);
    const pH = pHAt(solved, 0);
    const acid = 2.4 / faraday / 2e-6;
    expectWithin(protonExcess(species, [0, 0, total], pH), excess + acid, 1e-6);
    expect(pH).toBeLessThan(7);
    expect(pH).toBeGreaterThan(2);
  });
});

describe('an inert electrode', () => {
  it('never runs out of water: what ran out is named where it did', () => {
    const { outcome } = solveWhole(
      problemOf({
        species: [sodium, chloride, proton],
        proton: 2,
        layers: [{ thickness: length, start: [100, 100, 0] }],
        electrode: carriedBy(2),
        base: carriedBy(1),
        current: -10,
        end: 40_000,
      }),
      { frames: 5 },
    );
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'carrierExhausted' });
    expect(outcome.kind === 'failed' && outcome.message).toContain('The Cl that carries the current at the base');
  });
});

describe('a salt solution whose proton excess is rounding', () => {
  it('carries its current between silver electrodes with books that hold', () => {
    // what decimals leave of 150 − 150
    const rest = 2 ** -45;
    const solved = solveToTheEnd(
      problemOf({
        species: [sodium, chloride, proton],
        proton: 2,
        layers: [{ thickness: 2e-3, start: [150 - rest, 150, rest] }],
        electrode: carriedBy(1),
        base: carriedBy(1),
        current: 5,
        end: 1200,
      }),
      { accuracy: 1e-3 },
    );
    expect(breachesOf(solved)).toEqual([]);
    const { pH } = lastFrame(solved);
    expectNear(pH![5], 7, 0.1);
  });
});

describe('an acid far from its constants', () => {
  it('moves as the ion it then is', () => {
    const strong = { id: 'trianion', charge: -3, diffusivity: 6e-10 };
    const common = (species: TestSpecies[], extra: number[], reactive: boolean): Problem =>
      problemOf({
        species: reactive ? [...species, proton] : species,
        ...(reactive ? { proton: 3 } : {}),
        layers: [
          { thickness: 5e-4, start: [130, 10, 40, ...extra] },
          { thickness: 5e-4, transport: 0.3, start: [100, 100, 0, ...extra] },
        ],
        electrode: carriedBy(1),
        base: bath(100, 100, 0, ...extra),
        current: -3,
        end: 600,
        drug: 2,
      });
    const plain = solveToTheEnd(common([sodium, chloride, strong], [], false), { accuracy: 1e-6 });
    const acid = { ...strong, pKa: [-9, -8, -7] };
    // the excess that makes the same composition neutral is that of water at its neutral point
    const reactive = solveToTheEnd(common([sodium, chloride, acid], [0], true), { accuracy: 1e-6 });
    const amount = (solved: Solved): number => amountPast(solved.layout, lastFrame(solved), 2, 1);
    expectWithin(amount(reactive), amount(plain), 1e-5);
    expectWithin(lastFrame(reactive).voltage, lastFrame(plain).voltage, 1e-5);
  });
});

describe('a layer with fixed charge', () => {
  it('rests at the pH that its Donnan potential gives, buffered or not', () => {
    const species = [sodium, chloride, carbonate, proton];
    const excess = protonExcess([sodium, chloride, carbonate], [0, 0, 24], 7.4);
    const solution = [140, 140 - 2 * 24 + excess, 24, excess];
    const problem = problemOf({
      species,
      proton: 3,
      layers: [
        { thickness: length, start: solution },
        { thickness: length, transport: 0.1, fixedCharge: -100, start: solution, donnan: true },
      ],
      electrode: bath(...solution),
      base: bath(...solution),
      current: 0,
      end: 1000,
    });
    const solved = solveToTheEnd(problem);
    const { layout } = solved;
    const frame = lastFrame(solved);
    const inside = layout.nodeLayer.findIndex((layer) => layer === 1) + 3;
    // all forms as ions of their own
    const z = [1, -1, -2, -1, 0, 1, -1];
    const h = 10 ** (3 - 7.4);
    const K = [10 ** (3 - 6.35), 10 ** (3 - 10.33)];
    const D = 1 + h / K[1] + h ** 2 / (K[0] * K[1]);
    const c = [140, solution[1], 24 / D, (24 * h) / K[1] / D, (24 * h ** 2) / (K[0] * K[1]) / D, h];
    c.push(waterProduct(298.15) / h);
    const u = donnanPotential(z, [1, 1, 1, 1, 1, 1, 1], c, -100);
    expectNear(frame.pH![inside] - frame.pH![1], u / Math.LN10, 1e-6);
    expectNear(frame.pH![1], 7.4, 1e-6);
    for (let i = 0; i < 3; i++) expect(Math.abs(amountPast(layout, frame, i, 1))).toBeLessThan(1e-12);
  });
});

describe('a treatment with buffers', () => {
  const drug: TestSpecies = { id: 'drug', charge: -2, diffusivity: 5e-10, pKa: [1.9, 6.4] };
  const species = [drug, citrate, carbonate, sodium, chloride, proton];
  const made = (pH: number, c: number[]): number[] => {
    const excess = protonExcess(species.slice(0, 5), c, pH);
    const charge = excess + c.reduce((sum, value, i) => sum + species[i].charge * value, 0);
    return charge > 0 ? [...c.slice(0, 4), c[4] + charge, excess] : [...c.slice(0, 3), c[3] - charge, c[4], excess];
  };
  const tissue = made(7.4, [0, 0, 25, 140, 100]);
  const exchange = [1, 1, 1, 1, 1, 1].map((rate) => 1.7e-3 * rate);
  const treatment = (electrode: number, current: number): TestProblem => ({
    species,
    proton: 5,
    drug: 0,
    electrode: carriedBy(electrode),
    base: bath(...tissue),
    current,
    end: 1200,
    layers: [
      { thickness: 2.5e-3, role: 'reservoir', start: made(7.5, [8.46, 20, 0, 50, 0]) },
      {
        thickness: 20e-6,
        role: 'barrier',
        transport: 2e-3,
        poreFraction: 0.2,
        fixedCharge: -40,
        start: tissue,
        donnan: true,
      },
      { thickness: 2e-3, transport: 0.3, poreFraction: 0.5, start: tissue, donnan: true, exchange, plasma: tissue },
    ],
  });
  const cases = [
    ['silver chloride', treatment(4, -2)],
    ['an inert cathode', treatment(5, -2)],
    ['an inert anode', treatment(5, 2)],
  ] as const;

  it.each(cases)('keeps every law in every frame: %s', (_name, test) => {
    expect(breachesOf(solveToTheEnd(problemOf(test), { accuracy: 1e-3 }))).toEqual([]);
  });

  it.each(cases)('delivers within the accuracy asked for: %s', (_name, test) => {
    const problem = { ...problemOf(test), deliveredPastLayer: 1 };
    const amount = (accuracy: number): number => {
      const solved = solveToTheEnd(problem, { accuracy, frames: 3 });
      return amountPast(solved.layout, lastFrame(solved), 0, 2);
    };
    const reference = amount(1e-5);
    for (const accuracy of [1e-2, 1e-3]) expectWithin(amount(accuracy), reference, accuracy);
  });

  it('turns alkaline at an inert cathode, acid at an inert anode, and neither at silver chloride', () => {
    const surface = cases.map(([, test]) => lastFrame(solveToTheEnd(problemOf(test), { accuracy: 1e-2 })).pH![0]);
    expect(Math.abs(surface[0] - 7.5)).toBeLessThan(0.3);
    expect(surface[1]).toBeGreaterThan(10);
    expect(surface[2]).toBeLessThan(6.5);
  });

  it('shares the whole current out among the ions at every face', () => {
    const { layout, frames } = solveToTheEnd(problemOf(cases[1][1]), { accuracy: 1e-2, frames: 5 });
    for (const frame of frames.slice(1)) {
      for (let face = 0; face < layout.faceX.length; face++) {
        let sum = 0;
        for (let i = 0; i < layout.species.length; i++) sum += transportNumber(layout, frame, i, face);
        expectNear(sum, 1, 1e-9);
      }
    }
  });

  it('holds a sealed column without current still', () => {
    const { frames, layout } = solveToTheEnd(
      problemOf({
        ...treatment(4, 0),
        electrode: blocked,
        base: blocked,
        layers: [{ thickness: 1e-3, start: tissue }],
      }),
    );
    const last = frames.at(-1)!;
    expect(Math.max(...last.pH!) - Math.min(...last.pH!)).toBeLessThan(1e-9);
    expectNear(last.pH![0], 7.4, 1e-9);
    expect(layout.proton).toBe(5);
  });
});

import { describe, expect, it } from 'vitest';
import { amountPast, faceFlux } from '../../models/index.ts';
import { constantPolynomial } from '../../models/physics/piecewisePolynomial.ts';
import { breachesOf } from '../support/laws.ts';
import { expectWithin } from '../support/matchers.ts';
import { bath, blocked, chloride, problemOf, protonExcess, sodium, type TestSpecies } from '../support/problems.ts';
import { lastFrame, solveToTheEnd } from '../support/solved.ts';

const molecule: TestSpecies = { id: 'molecule', charge: 0, diffusivity: 6e-10 };
const depth = 2e-5;
const lipid = 3e-13;
const pores = 1e-4;
const end = 2000;

/** A molecule before a barrier in salt, under a current, the pores opened ten times. */
const barrier = (diffusivity: number, through: number, time = end): ReturnType<typeof problemOf> =>
  problemOf({
    species: [{ ...molecule, diffusivity }, sodium, chloride],
    layers: [
      {
        thickness: depth,
        transport: pores,
        lipid: [through, 0, 0],
        start: [0, 150, 150],
        conductance: constantPolynomial(10, time),
      },
    ],
    electrode: bath(5, 150, 150),
    base: bath(0, 150, 150),
    current: -2,
    end: time,
  });

describe('a molecule without charge', () => {
  it('takes pores and lipids side by side, the pores alone as open as the current makes them', () => {
    const both = solveToTheEnd(barrier(6e-10, lipid));
    const one = solveToTheEnd(barrier(6e-10 + lipid / (10 * pores), 0));
    const through = (solved: typeof both): number => amountPast(solved.layout, lastFrame(solved), 0, 1);
    expectWithin(through(both), through(one), 1e-9);
    expect(breachesOf(both)).toEqual([]);
  });

  it('comes through after the lag L²/6D of both together, then at P c', () => {
    const D = 10 * pores * 6e-10 + lipid;
    const solved = solveToTheEnd(barrier(6e-10, lipid), { accuracy: 1e-5, frames: 3 });
    const flux = (D * 5) / depth;
    expectWithin(amountPast(solved.layout, lastFrame(solved), 0, 1), flux * (end - depth ** 2 / (6 * D)), 1e-5);
  });
});

const acid: TestSpecies = { id: 'acid', charge: -1, diffusivity: 7e-10, pKa: [4.5] };
const phosphate: TestSpecies = { id: 'phosphate', charge: -3, diffusivity: 8e-10, pKa: [2.15, 7.2, 12.35] };
const acetate: TestSpecies = { id: 'acetate', charge: -1, diffusivity: 1.1e-9, pKa: [4.75] };
const proton: TestSpecies = { id: 'proton', charge: 1, diffusivity: 0 };
const species = [acid, phosphate, acetate, sodium, proton];
/** A buffer of acetate and phosphate at a pH, with a trace of the acid; sodium balances. */
const buffered = (pH: number, trace: number): number[] => {
  const held = [trace, 100, 100];
  const excess = protonExcess(species, held, pH);
  return [...held, -excess + trace + 3 * 100 + 100, excess];
};

describe('an acid', () => {
  it('takes the lipids with the share of it that has no charge', () => {
    const pH = 5;
    const problem = problemOf({
      species,
      proton: 4,
      layers: [{ thickness: depth, transport: 1e-5, lipid: [lipid, 0, 0, 0, 0], start: buffered(pH, 0) }],
      electrode: bath(...buffered(pH, 1e-4)),
      base: bath(...buffered(pH, 0)),
      current: 0,
      end: 5e4,
    });
    const solved = solveToTheEnd(problem, { accuracy: 1e-5, frames: 3 });
    const uncharged = 1 / (1 + 10 ** (pH - 4.5));
    const expected = ((1e-5 * acid.diffusivity + lipid * uncharged) * 1e-4) / depth;
    expectWithin(faceFlux(solved.layout, lastFrame(solved), 0, 3), expected, 1e-5);
    expect(breachesOf(solved)).toEqual([]);
  });

  it('is trapped behind lipids where the pH is higher, by Henderson and Hasselbalch', () => {
    const problem = problemOf({
      species,
      proton: 4,
      layers: [
        {
          thickness: 1e-6,
          transport: 1e-13,
          lipid: [1e-13, 0, 0, 0, 0],
          start: buffered(5, 0),
        },
        { thickness: 1e-5, start: buffered(6.5, 0) },
      ],
      electrode: bath(...buffered(5, 1e-3)),
      base: blocked,
      current: 0,
      end: 1.2e5,
    });
    const solved = solveToTheEnd(problem, { accuracy: 1e-4, frames: 3 });
    const { x } = solved.layout;
    const inside = lastFrame(solved).concentrations[x.length - 1];
    expectWithin(inside / 1e-3, (1 + 10 ** (6.5 - 4.5)) / (1 + 10 ** (5 - 4.5)), 5e-3);
  });
});

import { describe, expect, it } from 'vitest';
import { faradayConstant as F, thermalVoltage } from '../../models/constants.ts';
import { amountPast, faceFlux, transportNumber } from '../../models/index.ts';
import {
  ion,
  junctionPotential,
  length,
  molarConductivity,
  salts,
  settledDiffusivity,
} from '../support/closedForms/freeSolution.ts';
import { expectNear, expectWithin } from '../support/matchers.ts';
import { ambipolarDiffusivity } from '../support/oracles.ts';
import { bath, blocked, chloride, problemOf, sodium } from '../support/problems.ts';
import { frameAt, lastFrame, solveToTheEnd } from '../support/solved.ts';

/** Digits of the worked numbers. */
const printed = 1e-6;
/** Amounts met to 1e-6, read off a difference that has fallen to e⁻⁴ of them; measured 1e-5. */
const decayed = 2e-5;

describe('a uniform solution', () => {
  it('conducts by Nernst–Einstein: λ = z² F² D/(RT) = 0.00500967 S m² mol⁻¹ for sodium at 25 °C', () => {
    expectWithin(molarConductivity(), 0.00500967, printed);
  });

  it('has RT/F = 25.69258 mV at 25 °C and 26.72666 mV at 37 °C', () => {
    expectWithin(thermalVoltage(298.15), 25.69258e-3, 2e-7);
    expectWithin(thermalVoltage(310.15), 26.72666e-3, 2e-7);
  });

  it('shares the current by z² D c: sodium carries D₊/(D₊ + D₋) of it in NaCl', () => {
    const problem = problemOf({
      species: [sodium, chloride],
      layers: [{ thickness: length, start: [150, 150] }],
      electrode: bath(150, 150),
      base: bath(150, 150),
      current: 3,
      end: 100,
    });
    const solved = solveToTheEnd(problem);
    const { faceX } = solved.layout;
    for (let face = 0; face < faceX.length; face++) {
      expectWithin(transportNumber(solved.layout, lastFrame(solved), 0, face), 1.334 / 3.366, 1e-9);
    }
  });
});

describe('a salt without current', () => {
  it.each(salts)('diffuses at steady state with the Nernst–Hartley diffusivity: $name', (salt) => {
    const { cation, anion, expected } = salt;
    expectWithin(settledDiffusivity(salt), expected, printed);
    expectWithin(
      ambipolarDiffusivity(cation.charge, cation.diffusivity, anion.charge, anion.diffusivity),
      expected,
      printed,
    );
  });

  it.each(salts)('evens out a step at the rate D_s (π/L)²: $name', ({ cation, anion, expected }) => {
    const ratio = cation.charge / -anion.charge;
    const slow = (length / Math.PI) ** 2 / expected;
    const times = Float64Array.of(2 * slow, 4 * slow);
    const half = { thickness: length / 2 };
    const problem = problemOf({
      species: [cation, anion],
      layers: [
        { ...half, start: [90, 90 * ratio] },
        { ...half, start: [30, 30 * ratio] },
      ],
      electrode: blocked,
      base: blocked,
      current: 0,
      end: 4 * slow,
    });
    const solved = solveToTheEnd(problem, { accuracy: 1e-6, times });
    const apart = [...times].map((time) => {
      const { amountInLayer } = frameAt(solved, time);
      return amountInLayer[0] - amountInLayer[1];
    });
    const rate = Math.log(apart[0] / apart[1]) / (2 * slow);
    expectWithin(rate * (length / Math.PI) ** 2, expected, decayed);
  });

  it('builds the junction potential: −12.267744 mV from 150 to 15 mM NaCl', () => {
    const closed = 12.267744e-3;
    const { voltage, atFace } = junctionPotential();
    expectWithin(voltage, closed, printed);
    expectNear(atFace, closed, printed * closed);
  });

  it('keeps cation and anion together: they cross in equivalent amounts', () => {
    const problem = problemOf({
      species: [ion('Ca', 2, 0.792e-9), chloride],
      layers: [{ thickness: length, start: [20, 40] }],
      electrode: bath(100, 200),
      base: bath(20, 40),
      current: 0,
      end: 500,
    });
    const solved = solveToTheEnd(problem);
    const frame = lastFrame(solved);
    expect(amountPast(solved.layout, frame, 0, 0)).toBeGreaterThan(0);
    expectWithin(2 * amountPast(solved.layout, frame, 0, 0), amountPast(solved.layout, frame, 1, 0), 1e-12);
    expectWithin(F * (2 * faceFlux(solved.layout, frame, 0, 3)), F * faceFlux(solved.layout, frame, 1, 3), 1e-9);
  });
});

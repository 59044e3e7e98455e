import { describe, expect, it } from 'vitest';
import { faradayConstant as F } from '../../../models/constants.ts';
import { amountPast, chargePassed, deliveredAmount, faceFlux, transportNumber } from '../../../models/index.ts';
import { presetProblem } from '../../support/referenceRun.ts';
import { frameAt, lastFrame, solveToTheEnd } from '../../support/solved.ts';

const problem = presetProblem('b1');
const solved = solveToTheEnd(problem, { accuracy: 1e-3, times: Float64Array.of(15, 30, 600, 1170, 1200, 2400) });
const { layout } = solved;

describe('what people read off a frame', () => {
  it('counts the charge of the session: −2 A m⁻² for 1170 s with half-weight ramps', () => {
    expect(chargePassed(layout, frameAt(solved, 30))).toBeCloseTo(-30, 9);
    expect(chargePassed(layout, frameAt(solved, 15))).toBeCloseTo(-7.5, 9);
    expect(chargePassed(layout, frameAt(solved, 1170))).toBeCloseTo(-2310, 7);
    expect(chargePassed(layout, lastFrame(solved))).toBeCloseTo(-2340, 7);
  });

  it('takes the drug past the last barrier for delivered', () => {
    const frame = lastFrame(solved);
    expect(deliveredAmount(layout, frame)).toBe(amountPast(layout, frame, 2, 2));
    expect(deliveredAmount(layout, frame)).toBeCloseTo(0.00184842, 6);
  });

  it('has transport numbers that add to one at every face while a current flows', () => {
    const frame = frameAt(solved, 600);
    for (let face = 0; face < layout.faceX.length; face++) {
      const sum = [0, 1, 2].reduce((total, i) => total + transportNumber(layout, frame, i, face), 0);
      expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
    }
    expect(transportNumber(layout, frame, 1, 0)).toBeGreaterThan(0.5);
    expect(
      Number.isNaN(transportNumber(layout, lastFrame(solved), 1, 0)) ||
        !Number.isFinite(transportNumber(layout, lastFrame(solved), 1, 0)),
    ).toBe(true);
  });

  it('adds the three parts of a flux', () => {
    const frame = frameAt(solved, 600);
    const k = 2 * layout.faceX.length + 7;
    expect(faceFlux(layout, frame, 2, 7)).toBe(
      frame.fluxDiffusion[k] + frame.fluxMigration[k] + frame.fluxConvection[k],
    );
    expect(F * layout.charge[2] * faceFlux(layout, frame, 2, 7)).toBeLessThan(0);
  });
});

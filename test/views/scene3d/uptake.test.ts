import { describe, expect, test } from 'vitest';
import { constantPolynomial, joinPieces } from '../../../models/physics/piecewisePolynomial.ts';
import { bloodFlow, bloodPassed } from '../../../models/readings/bloodFlow.ts';
import type { RunFacts, RunLayout } from '../../../models/solve/frame.ts';
import { dotsOnTheWay, goneAt, mostDots, planUptake } from '../../../src/views/scene3d/skin/uptake.ts';
import { createSyntheticRun } from '../../support/syntheticRun.ts';

const { layout, frames } = createSyntheticRun({ frames: 61 });
const last = frames[60];
const layers = layout.layers.length;
const taken = (k: number): number =>
  frames[k].amountTakenUp
    .subarray(layout.drug * layers, (layout.drug + 1) * layers)
    .reduce((sum, amount) => sum + amount, 0);

/** The same run with blood that flows as the polynomial says. */
function withFlow(perfusion: ReturnType<typeof constantPolynomial>): RunLayout {
  const facts = { vessels: { capillaries: 0, lymph: 0, perfusion } };
  return { ...layout, facts: facts as unknown as RunFacts };
}

describe('drug in the drawn blood', () => {
  test('is as much as the solution says has been taken up, to within a dot', () => {
    // so much a dot that none has left the picture by the end
    const perDot = taken(60) / 40;
    const plan = planUptake(withFlow(constantPolynomial(1e-3, 1800)), frames, perDot);
    expect(plan.perDot).toBe(perDot);
    for (const k of [10, 25, 40, 60]) {
      const there = dotsOnTheWay(plan, frames[k].time).length;
      expect(Math.abs(there - taken(k) / perDot)).toBeLessThanOrEqual(0.5 + 1e-9);
    }
  });

  test('goes with the blood: half the flow, half the way', () => {
    const [full, half] = [1, 0.5].map((flow) => planUptake(withFlow(constantPolynomial(flow, 1800)), frames, 1));
    expect(goneAt(half, 900)).toBeCloseTo(goneAt(full, 900) / 2, 12);
    const cooled = withFlow(
      joinPieces([
        { start: 0, end: 600, coefficients: [1] },
        { start: 600, end: 1800, coefficients: [0.25] },
      ]),
    );
    expect(bloodFlow(cooled, 1000)).toBe(0.25);
    expect(bloodPassed(cooled, 1000)).toBeCloseTo(700, 9);
    expect(bloodFlow(layout, 1000)).toBe(1);
  });

  test('is the same whichever way the clock has come, never a crowd, and each dot only goes forward', () => {
    const plan = planUptake(layout, frames, 0);
    const there = dotsOnTheWay(plan, 1000);
    dotsOnTheWay(plan, last.time);
    expect(dotsOnTheWay(plan, 1000)).toEqual(there);
    expect(there.length).toBeGreaterThan(10);
    expect(there.length).toBeLessThanOrEqual(2 * mostDots);
    const later = new Map(dotsOnTheWay(plan, 1010).map(({ rank, way }) => [rank, way]));
    for (const { rank, way } of there) {
      const next = later.get(rank);
      if (next !== undefined) expect(next).toBeGreaterThan(way);
    }
  });

  test('is none where none is taken up', () => {
    const none = frames.map((frame) => ({ ...frame, amountTakenUp: new Float64Array(frame.amountTakenUp.length) }));
    expect(dotsOnTheWay(planUptake(layout, none, 1e-9), 1800)).toEqual([]);
  });
});

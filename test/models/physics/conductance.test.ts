import { describe, expect, it } from 'vitest';
import { conductance, type ConductanceLaw } from '../../../models/physics/conductance.ts';
import { evaluate, type PiecewisePolynomial } from '../../../models/physics/piecewisePolynomial.ts';
import { treatmentSteps, waveform } from '../../../models/physics/waveform.ts';

const law: ConductanceLaw = {
  restingResistance: 10,
  saturationCathode: 1.8,
  saturationAnode: 2.8,
  rise: 10,
  recovery: 1638,
};

/** The same law by small steps of a fourth-order Runge–Kutta method. */
function stepped(one: ConductanceLaw, current: PiecewisePolynomial, until: number, step: number): number {
  const slope = (time: number, g: number): number => {
    const i = evaluate(current, time);
    const settled = 1 + (Math.abs(i) * one.restingResistance) / (i < 0 ? one.saturationCathode : one.saturationAnode);
    return (settled - g) / (settled > g ? one.rise : one.recovery);
  };
  let g = 1;
  for (let time = 0; time < until - step / 2; time += step) {
    const a = slope(time, g);
    const b = slope(time + step / 2, g + (step / 2) * a);
    const c = slope(time + step / 2, g + (step / 2) * b);
    const d = slope(time + step, g + step * c);
    g += (step / 6) * (a + 2 * b + 2 * c + d);
  }
  return g;
}

describe('conductance of the barrier', () => {
  it('follows the exact exponential after a step of current', () => {
    const g = conductance(law, waveform(treatmentSteps(-2.5, 600, 0, 1200)));
    const settled = 1 + (2.5 * 10) / 1.8;
    for (const time of [0, 1, 5, 20, 100, 600]) {
      expect(evaluate(g, time) / (settled - (settled - 1) * Math.exp(-time / 10)) - 1).toBeCloseTo(0, 8);
    }
    const top = settled - (settled - 1) * Math.exp(-60);
    for (const time of [601, 1000, 1800])
      expect(evaluate(g, time)).toBeCloseTo(1 + (top - 1) * Math.exp(-(time - 600) / 1638), 6);
  });

  it('saturates lower under an anode', () => {
    const at = (current: number): number =>
      evaluate(conductance(law, waveform(treatmentSteps(current, 600, 30, 0))), 500);
    expect((at(-2) - 1) / (at(2) - 1)).toBeCloseTo(2.8 / 1.8, 6);
  });

  it('agrees with a stepper through ramps, reversals and recovery', () => {
    const current = waveform([
      { kind: 'ramp', to: -3, duration: 30 },
      { kind: 'hold', duration: 60 },
      { kind: 'reverse', duration: 40 },
      { kind: 'hold', duration: 30 },
      { kind: 'ramp', to: 0, duration: 20 },
      { kind: 'hold', duration: 120 },
    ]);
    const g = conductance(law, current);
    for (const time of [15, 60, 100, 115, 145, 170, 300]) {
      expect(evaluate(g, time) / stepped(law, current, time, 0.005) - 1, `at ${time} s`).toBeCloseTo(0, 5);
    }
  });

  it('never jumps and never falls below rest', () => {
    const g = conductance(law, waveform([{ kind: 'pulses', high: 5, low: 0, period: 20, duty: 0.4, duration: 200 }]));
    let before = 1;
    for (let time = 0; time <= 200; time += 0.05) {
      const now = evaluate(g, time);
      expect(now).toBeGreaterThan(1 - 1e-7);
      expect(Math.abs(now - before)).toBeLessThan(0.2);
      before = now;
    }
  });

  it('stays at rest without current', () => {
    const g = conductance(law, waveform([{ kind: 'hold', duration: 3600 }]));
    expect([...g.knots]).toEqual([0, 3600]);
    expect(evaluate(g, 1800)).toBeCloseTo(1, 12);
  });

  it('needs the integrator to stop only where the current jumps or bends', () => {
    const g = conductance(law, waveform(treatmentSteps(-2, 1200, 0, 600)));
    const stops = [...g.knots].filter((_, knot) => g.kinks[knot] === 1);
    expect(stops).toEqual([0, 1200, 1800]);
  });
});

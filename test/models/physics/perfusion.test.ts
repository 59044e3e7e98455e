import { describe, expect, it } from 'vitest';
import { perfusion, type PerfusionEffect } from '../../../models/physics/perfusion.ts';
import { evaluate } from '../../../models/physics/piecewisePolynomial.ts';

const heat: PerfusionEffect = { factor: 2.1, from: 100, onset: 50, duration: 300, recovery: 200 };
const ice: PerfusionEffect = { factor: 0.4, from: 320, onset: 40, duration: 60, recovery: 400 };
const end = 1000;

/** The trapezium of one effect, written down without pieces. */
function alone({ factor, from, onset, duration, recovery }: PerfusionEffect, t: number): number {
  const rise = Math.min(1, Math.max(0, (t - from) / onset));
  const fall = Math.min(1, Math.max(0, (from + duration + recovery - t) / recovery));
  return 1 + (factor - 1) * Math.min(rise, fall);
}

function jumping({ factor, from, duration }: PerfusionEffect, t: number): number {
  return t >= from && t < from + duration ? factor : 1;
}

describe('blood flow', () => {
  it('is at rest without a cause', () => {
    const flow = perfusion([], end);
    expect([...flow.knots]).toEqual([0, end]);
    expect(evaluate(flow, 300)).toBe(1);
  });

  it('follows each cause, and their product where they overlap', () => {
    const flow = perfusion([heat, ice], end);
    for (let t = 0; t <= end; t += 7) expect(evaluate(flow, t)).toBeCloseTo(alone(heat, t) * alone(ice, t), 13);
    expect(flow.degree).toBe(2);
  });

  it('lets the integrator stop at every corner, and nowhere else', () => {
    const flow = perfusion([heat], end);
    expect([...flow.knots]).toEqual([0, 100, 150, 400, 600, end]);
    expect([...flow.kinks]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('may jump', () => {
    const flow = perfusion([{ ...heat, onset: 0, recovery: 0 }], end);
    expect(evaluate(flow, 99.999)).toBe(1);
    expect(evaluate(flow, 100)).toBe(2.1);
    expect(evaluate(flow, 399.999)).toBe(2.1);
    expect(evaluate(flow, 400)).toBe(1);
  });

  it('begins in the midst of what was done before the session', () => {
    const flow = perfusion([{ ...ice, from: -20 }], end);
    expect(evaluate(flow, 0)).toBeCloseTo(0.7, 14);
    expect(evaluate(flow, 20)).toBeCloseTo(0.4, 14);
  });

  it('turns back where it has come to when it wears off before it is full', () => {
    const flow = perfusion([{ ...heat, duration: 25 }], end);
    expect(evaluate(flow, 125)).toBeCloseTo(1.55, 14);
    expect(evaluate(flow, 225)).toBeCloseTo(1.275, 14);
  });

  it('comes again as often as its cause does, and never stacks on what is left of itself', () => {
    const period = 250;
    for (const one of [
      { ...heat, duration: 120 },
      { ...ice, from: 10 },
      { ...ice, from: 10, onset: 0, recovery: 0 },
    ]) {
      const flow = perfusion([{ ...one, again: [1, 2, 3].map((turn) => one.from + turn * period) }], end);
      const turns = [0, 1, 2, 3].map((turn) => ({ ...one, from: one.from + turn * period }));
      for (let t = 0.5; t < end; t += 3.5) {
        const each = turns.map((turn) => (one.onset === 0 ? jumping(turn, t) : alone(turn, t)));
        const strongest = each.reduce((a, b) => (Math.abs(a - 1) > Math.abs(b - 1) ? a : b));
        expect(evaluate(flow, t)).toBeCloseTo(strongest, 12);
      }
    }
  });
});

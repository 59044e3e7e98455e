import { describe, expect, it } from 'vitest';
import { bernoulli, bernoulliSlope } from '../../../models/physics/bernoulli.ts';

const probes = [-800, -50, -3, -0.5, -0.01, -0.0099, -1e-5, 0, 1e-5, 0.0099, 0.01, 0.5, 3, 50, 800];

describe('the Bernoulli function', () => {
  it('is 1 at 0, x/(eˣ − 1) elsewhere', () => {
    expect(bernoulli(0)).toBe(1);
    expect(bernoulli(1)).toBeCloseTo(1 / (Math.E - 1), 15);
    expect(bernoulli(-2)).toBeCloseTo(-2 / (Math.exp(-2) - 1), 14);
  });

  it.each(probes)('is positive, and B(−x) = B(x) + x at %d', (x) => {
    expect(bernoulli(x)).toBeGreaterThanOrEqual(0);
    expect(Math.abs(bernoulli(-x) - bernoulli(x) - x)).toBeLessThanOrEqual(4e-15 * Math.max(1, Math.abs(x)));
  });

  it('does not jump where the series takes over', () => {
    for (const edge of [-1e-2, 1e-2]) {
      const inside = bernoulli(edge * (1 - 1e-12));
      const outside = bernoulli(edge * (1 + 1e-12));
      expect(Math.abs(inside - outside)).toBeLessThan(1e-13);
      expect(Math.abs(bernoulliSlope(edge * (1 - 1e-12)) - bernoulliSlope(edge * (1 + 1e-12)))).toBeLessThan(1e-10);
    }
  });

  it.each(probes)('has its slope by differences at %d', (x) => {
    const d = 1e-4 * Math.max(1, Math.abs(x));
    const slope = (bernoulli(x + d) - bernoulli(x - d)) / (2 * d);
    expect(Math.abs(bernoulliSlope(x) - slope)).toBeLessThan(1e-8);
    expect(bernoulliSlope(x)).toBeLessThanOrEqual(0);
    expect(bernoulliSlope(x)).toBeGreaterThanOrEqual(-1);
  });

  it('neither overflows nor loses sign at any argument', () => {
    for (const x of [-1e308, -1e5, 1e5, 1e308]) {
      expect(Number.isFinite(bernoulli(x))).toBe(true);
      expect(Number.isFinite(bernoulliSlope(x))).toBe(true);
    }
    expect(bernoulli(1e5)).toBe(0);
    expect(bernoulli(-1e5)).toBe(1e5);
  });
});

import { describe, expect, it } from 'vitest';
import { rodas4, rodas4p, rodas5p, type RosenbrockTableau } from '../../../models/numerics/rosenbrockTableau.ts';
import { measureConvergence } from '../../support/convergence.ts';

const tableaux = [rodas4, rodas4p, rodas5p];

/** One step of y' = f(t, y) for one unknown, with its dense output. */
function step(
  tableau: RosenbrockTableau,
  f: (t: number, y: number) => number,
  slopes: { y: (t: number, y: number) => number; t: (t: number, y: number) => number },
  at: { t: number; y: number },
  h: number,
): { y: number; error: number; dense: (theta: number) => number } {
  const { stages, gamma, a, c, alpha, delta } = tableau;
  const K: number[] = [];
  const pivot = 1 / (h * gamma) - slopes.y(at.t, at.y);
  let stage = at.y;
  for (let i = 0; i < stages; i++) {
    stage = at.y + K.reduce((sum, value, j) => sum + a[i][j] * value, 0);
    const coupling = K.reduce((sum, value, j) => sum + (c[i][j] / h) * value, 0);
    K.push((f(at.t + alpha[i] * h, stage) + coupling + delta[i] * h * slopes.t(at.t, at.y)) / pivot);
  }
  const y = stage + K[stages - 1];
  const dense = (theta: number): number => {
    let factor = 0;
    for (let r = tableau.dense.length - 1; r >= 0; r--) {
      factor = factor * theta + K.reduce((sum, value, j) => sum + tableau.dense[r][j] * value, 0);
    }
    return (1 - theta) * at.y + theta * (y + (1 - theta) * factor);
  };
  return { y, error: K[stages - 1], dense };
}

/** y = 1/(t + e^−t): y' = −y² (1 − e^−t), y(0) = 1. */
const f = (t: number, y: number): number => -y * y * (1 - Math.exp(-t));
const slopes = {
  y: (t: number, y: number): number => -2 * y * (1 - Math.exp(-t)),
  t: (t: number, y: number): number => -y * y * Math.exp(-t),
};
const exact = (t: number): number => 1 / (t + Math.exp(-t));
const counts = [8, 12, 16, 24, 32];

function solve(tableau: RosenbrockTableau, count: number): { end: number; between: number } {
  const h = 4 / count;
  let y = 1;
  let between = 0;
  for (let k = 0; k < count; k++) {
    const next = step(tableau, f, slopes, { t: k * h, y }, h);
    for (const theta of [0.2, 0.5, 0.8])
      between = Math.max(between, Math.abs(next.dense(theta) - exact((k + theta) * h)));
    y = next.y;
  }
  return { end: Math.abs(y - exact(4)), between };
}

describe.each(tableaux)('$name', (tableau) => {
  const sizes = counts.map((count) => 4 / count);

  it('has its order on a nonlinear equation that depends on time', () => {
    const { order, finest } = measureConvergence(sizes, (h) => solve(tableau, Math.round(4 / h)).end);
    expect(order).toBeGreaterThan(tableau.order - 0.3);
    expect(finest).toBeLessThan(1e-6);
  });

  it('is of order 4 or better between steps, one less where the method itself is of order 4', () => {
    const { order, finest } = measureConvergence(sizes, (h) => solve(tableau, Math.round(4 / h)).between);
    expect(order).toBeGreaterThan(tableau.order - 1.3);
    expect(finest).toBeLessThan(3e-5);
  });

  it('is its start and its end at the ends of its dense output', () => {
    const { y, dense } = step(tableau, f, slopes, { t: 0.3, y: 0.9 }, 0.2);
    expect(dense(0)).toBe(0.9);
    expect(dense(1)).toBe(y);
  });

  it('estimates an error that falls one order slower than the method’s', () => {
    const { order } = measureConvergence([0.08, 0.04, 0.02, 0.01], (h) =>
      Math.abs(step(tableau, f, slopes, { t: 1, y: exact(1) }, h).error),
    );
    // a local error: one power more than the embedded method's order
    expect(Math.abs(order - tableau.order)).toBeLessThan(0.2);
  });

  it('forgets what is infinitely fast: y → 0 in one step of y′ = −λ y as λ grows', () => {
    for (const lambda of [1e6, 1e9, 1e12]) {
      const { y } = step(tableau, (_, y0) => -lambda * y0, { y: () => -lambda, t: () => 0 }, { t: 0, y: 1 }, 1);
      expect(Math.abs(y)).toBeLessThan(100 / lambda);
    }
  });
});

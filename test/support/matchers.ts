import { expect } from 'vitest';

/** Fails with the measured error where a value misses its target by more than a fraction of it. */
export function expectWithin(found: number, target: number, fraction: number, what = 'value'): void {
  const error = Math.abs(found - target) / Math.abs(target);
  expect(
    error,
    `${what}: found ${found}, wanted ${target}, relative error ${error.toExponential(2)}`,
  ).toBeLessThanOrEqual(fraction);
}

/** Likewise by more than an absolute amount. */
export function expectNear(found: number, target: number, slack: number, what = 'value'): void {
  const error = Math.abs(found - target);
  expect(error, `${what}: found ${found}, wanted ${target}, off by ${error.toExponential(2)}`).toBeLessThanOrEqual(
    slack,
  );
}

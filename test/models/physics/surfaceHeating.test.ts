import { describe, expect, it } from 'vitest';
import { surfaceWarming } from '../../../models/physics/surfaceHeating.ts';

const effusivity = 670;
const even = (count: number, end: number): Float64Array =>
  Float64Array.from({ length: count + 1 }, (_, k) => (end * k) / count);

describe('a surface that is heated', () => {
  it('warms as 2q√(t/π)/e under a steady flux, however the time is cut', () => {
    for (const count of [1, 10, 200]) {
      const times = even(count, 1200);
      const rise = surfaceWarming(times, new Float64Array(count).fill(7), effusivity);
      rise.forEach((value, k) => expect(value).toBeCloseTo((14 * Math.sqrt(times[k] / Math.PI)) / effusivity, 12));
    }
  });

  it('warms as a flux that grows with time does: 4qt√(t/π)/3e', () => {
    const errors = [10, 20, 40, 80].map((count) => {
      const times = even(count, 1000);
      const power = Float64Array.from({ length: count }, (_, k) => (times[k] + times[k + 1]) / 2);
      const exact = (4 * 1000 * Math.sqrt(1000 / Math.PI)) / (3 * effusivity);
      return Math.abs(surfaceWarming(times, power, effusivity)[count] / exact - 1);
    });
    expect(errors[3]).toBeLessThan(1e-3);
    expect(Math.log2(errors[0] / errors[3]) / 3).toBeGreaterThan(1.4);
  });

  it('cools once nothing heats it any more', () => {
    const rise = surfaceWarming(
      even(100, 1000),
      Float64Array.from({ length: 100 }, (_, k) => (k < 50 ? 7 : 0)),
      effusivity,
    );
    expect(rise[50]).toBe(Math.max(...rise));
    expect(rise[100]).toBeCloseTo((14 * (Math.sqrt(1000 / Math.PI) - Math.sqrt(500 / Math.PI))) / effusivity, 12);
  });
});

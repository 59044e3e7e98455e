import { describe, expect, test } from 'vitest';
import { colourAt, createConcentrationScale, niceCeiling, scalePosition } from '../../src/format/concentrationScale.ts';

/** Relative luminance of an sRGB colour (WCAG 2). */
function luminance({ red, green, blue }: { red: number; green: number; blue: number }): number {
  const linear = [red, green, blue].map((v) =>
    v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

describe('concentration scale', () => {
  test('gives every decade the same length', () => {
    const scale = createConcentrationScale(10);
    expect(scale.top).toBe(10);
    for (const [c, position] of [
      [10, 1],
      [1, 2 / 3],
      [0.1, 1 / 3],
      [0.01, 0],
      [1e-9, 0],
      [50, 1],
    ] as const) {
      expect(scalePosition(scale, c)).toBeCloseTo(position, 9);
    }
    expect(scalePosition(scale, Number.NaN)).toBe(0);
  });

  test('reaches over the highest value, but not by a third', () => {
    for (let k = 0; k < 400; k++) {
      const highest = 10 ** (-6 + k * 0.025);
      const { top } = createConcentrationScale(highest);
      expect(top).toBeGreaterThanOrEqual(highest * (1 - 1e-9));
      expect(top).toBeLessThan(highest * 1.34);
    }
  });

  test('ticks ascend from end to end and never crowd', () => {
    for (const highest of [8.46, 9.9, 10, 11, 37.4, 0.003, 150]) {
      const scale = createConcentrationScale(highest);
      const places = scale.ticks.map((tick) => scalePosition(scale, tick));
      expect(places[0]).toBe(0);
      expect(places.at(-1)).toBeCloseTo(1, 9);
      for (let k = 1; k < places.length; k++) expect((places[k] ?? 0) - (places[k - 1] ?? 0)).toBeGreaterThan(0.19);
      expect(scale.ticks.length).toBeGreaterThanOrEqual(3);
    }
  });

  test('darkens all the way, and lets bare tissue through at the bottom', () => {
    let last = 2;
    for (let k = 0; k <= 100; k++) {
      const now = luminance(colourAt(k / 100));
      expect(now).toBeLessThan(last + 1e-3);
      last = now;
    }
    expect(colourAt(0).alpha).toBe(0);
    expect(colourAt(0.5).alpha).toBeGreaterThan(0.9);
  });

  test('rounds up to 1, 2 or 5', () => {
    expect([0.9, 1, 1.1, 2.1, 5.1, 1e-9, 3e-7].map((value) => niceCeiling(value))).toEqual([
      1, 1, 2, 5, 10, 1e-9, 5e-7,
    ]);
    expect(niceCeiling(0)).toBe(1);
    expect(niceCeiling(Number.NaN)).toBe(1);
  });
});

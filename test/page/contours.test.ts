import { describe, expect, it } from 'vitest';
import {
  contour,
  doseLevels,
  largestOf,
  middlesBy,
  sampleAt,
  sampleBetween,
  type Samples,
} from '../../src/views/plots/contours.ts';

/** A coarse grid of a 10 × 10 map, as it is known before the finer places are. */
const coarse = [0, 4, 8, 9];

const map = [10, 10] as const;
const product = sampleBetween(coarse, coarse, map, (column, row) => (column + 0.5) * (row + 0.5));

/** The same from every place of a function, known everywhere. */
function everywhere(value: (x: number, y: number) => number): Samples {
  const [across, up] = [50, 50];
  const values = Float64Array.from({ length: 51 * 51 }, (_, k) => value((k % 51) / 5, Math.floor(k / 51) / 5));
  return { width: 10, height: 10, across, up, values };
}

describe('what lies between solved places', () => {
  it('gives a product back everywhere, from coarse corners and beyond the outermost', () => {
    for (const [x, y] of [
      [0.5, 0.5],
      [3.7, 8.2],
      [10, 10],
      [0, 0],
    ] as const)
      expect(sampleAt(product, x, y)).toBeCloseTo(x * y, 10);
  });

  it('knows nothing where a corner is not known, and the largest of several where one is', () => {
    const part = sampleBetween(coarse, coarse, map, (column) => (column === 4 ? Number.NaN : 1));
    expect(sampleAt(part, 2, 2)).toBeNaN();
    expect(sampleAt(part, 9.4, 2)).toBe(1);
    expect(sampleAt(largestOf([part, product])!, 2, 2)).toBeCloseTo(4, 10);
    expect(sampleAt(largestOf([part, product])!, 9.4, 0)).toBeCloseTo(1, 10);
    expect(largestOf([])).toBeNull();
  });
});

describe('a contour', () => {
  it('of equal dose lies on the hyperbola current × time', () => {
    const segments = contour(product, 20);
    expect(segments.length).toBeGreaterThan(50);
    for (const [x1, y1, x2, y2] of segments) {
      expect(Math.abs(x1 * y1 - 20)).toBeLessThan(0.05);
      expect(Math.abs(x2 * y2 - 20)).toBeLessThan(0.05);
    }
    // its label stands on the diagonal
    const [x, y] = middlesBy(segments, (one, other) => Math.abs(one - other))[0];
    expect(x).toBeCloseTo(Math.sqrt(20), 0);
    expect(y).toBeCloseTo(Math.sqrt(20), 0);
  });

  it('keeps to both sides of a saddle', () => {
    const saddle = (x: number, y: number): number => (x - 5.1) * (y - 5.1);
    for (const level of [0.002, -0.002]) {
      const segments = contour(everywhere(saddle), level);
      expect(segments.length).toBeGreaterThan(50);
      // not through the ground between the hills, or the dales
      for (const [x1, y1, x2, y2] of segments)
        expect(Math.sign(saddle((x1 + x2) / 2, (y1 + y2) / 2))).toBe(Math.sign(level));
    }
  });

  it('is nowhere where nothing is known or nothing is as high', () => {
    expect(
      contour(
        everywhere(() => Number.NaN),
        1,
      ),
    ).toEqual([]);
    expect(
      contour(
        everywhere(() => 0.5),
        1,
      ),
    ).toEqual([]);
    expect(middlesBy([], () => 0)).toEqual([]);
  });
});

describe('levels of dose', () => {
  it('are doublings of 40 mA·min inside the range, the largest five', () => {
    expect(doseLevels(1.5, 160)).toEqual([5, 10, 20, 40, 80]);
    expect(doseLevels(30, 100)).toEqual([40, 80]);
    expect(doseLevels(41, 79)).toEqual([]);
  });
});

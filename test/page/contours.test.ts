import { describe, expect, it } from 'vitest';
import { bilinearField, contour, doseLevels, nearestOn } from '../../src/views/plots/contours.ts';

/** A coarse grid of a 10 × 10 map, as it is known before the finer places are. */
const coarse = [0, 4, 8, 9];

describe('a field between solved places', () => {
  it('gives a product back everywhere, from coarse corners and beyond the outermost', () => {
    const field = bilinearField(coarse, coarse, (column, row) => (column + 1) * (row + 2));
    for (const [x, y] of [
      [0.5, 0.5],
      [3.7, 8.2],
      [10, 10],
      [0, 0],
    ] as const)
      expect(field(x, y)).toBeCloseTo((x + 0.5) * (y + 1.5), 12);
  });

  it('knows nothing where a corner is not known', () => {
    const field = bilinearField(coarse, coarse, (column) => (column === 4 ? Number.NaN : 1));
    expect(field(2, 2)).toBeNaN();
    expect(field(9.4, 2)).toBe(1);
  });
});

describe('a contour', () => {
  it('of equal dose lies on the hyperbola current × time', () => {
    const field = bilinearField(coarse, coarse, (column, row) => (column + 0.5) * (row + 0.5));
    const segments = contour(field, 10, 10, 20);
    expect(segments.length).toBeGreaterThan(50);
    for (const [x1, y1, x2, y2] of segments) {
      expect(Math.abs(x1 * y1 - 20)).toBeLessThan(0.05);
      expect(Math.abs(x2 * y2 - 20)).toBeLessThan(0.05);
    }
    // its label stands on the diagonal
    const [x = 0, y = 0] = nearestOn(segments, (one, other) => Math.abs(one - other)) ?? [];
    expect(x).toBeCloseTo(Math.sqrt(20), 0);
    expect(y).toBeCloseTo(Math.sqrt(20), 0);
  });

  it('goes round both hills of a saddle, and through no ground that is higher on both sides', () => {
    const saddle = (x: number, y: number): number => (x - 5.01) * (y - 5.03);
    for (const level of [0.2, -0.2])
      for (const [x1, y1, x2, y2] of contour(saddle, 10, 10, level)) {
        expect(Math.abs(saddle((x1 + x2) / 2, (y1 + y2) / 2) - level)).toBeLessThan(0.02);
      }
  });

  it('is nowhere where nothing is known or nothing is as high', () => {
    expect(contour(() => Number.NaN, 10, 10, 1)).toEqual([]);
    expect(contour(() => 0.5, 10, 10, 1)).toEqual([]);
    expect(nearestOn([], () => 0)).toBeNull();
  });
});

describe('levels of dose', () => {
  it('are doublings of 40 mA·min inside the range, the largest five', () => {
    expect(doseLevels(1.5, 160)).toEqual([5, 10, 20, 40, 80]);
    expect(doseLevels(30, 100)).toEqual([40, 80]);
    expect(doseLevels(41, 79)).toEqual([]);
  });
});

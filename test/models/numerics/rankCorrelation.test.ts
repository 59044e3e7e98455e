import { describe, expect, it } from 'vitest';
import { quantile, rankCorrelation, ranks } from '../../../models/numerics/rankCorrelation.ts';

describe('ranks', () => {
  it('count from the smallest, and ties share their mean', () => {
    expect(ranks([30, 10, 20])).toEqual([3, 1, 2]);
    expect(ranks([5, 1, 5, 0])).toEqual([3.5, 2, 3.5, 1]);
    expect(ranks([2, 2, 2])).toEqual([2, 2, 2]);
  });
});

describe('rank correlation', () => {
  it('is 1 for anything that rises, −1 for anything that falls, whatever the shape', () => {
    const x = [0.1, 3, 7, 2, 11];
    expect(
      rankCorrelation(
        x,
        x.map((value) => Math.exp(value)),
      ),
    ).toBe(1);
    expect(
      rankCorrelation(
        x,
        x.map((value) => 1 / value),
      ),
    ).toBe(-1);
  });

  it('gives 1 − 6 Σd²/(n(n² − 1)) without ties', () => {
    // ranks differ by 4, 1, 1, 1, 1
    expect(rankCorrelation([1, 2, 3, 4, 5], [5, 1, 2, 3, 4])).toBeCloseTo(1 - (6 * 20) / (5 * 24), 12);
  });

  it('is 0 where nothing varies', () => {
    expect(rankCorrelation([1, 2, 3], [4, 4, 4])).toBe(0);
  });
});

describe('a quantile', () => {
  it('lies between neighbours by a straight line', () => {
    expect(quantile([4, 1, 3, 2], 0)).toBe(1);
    expect(quantile([4, 1, 3, 2], 1)).toBe(4);
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([4, 1, 3, 2], 0.1)).toBeCloseTo(1.3, 12);
    expect(quantile([7], 0.95)).toBe(7);
  });
});

import { describe, expect, it } from 'vitest';
import { latinHypercube } from '../../../models/numerics/latinHypercube.ts';
import { rankCorrelation } from '../../../models/numerics/rankCorrelation.ts';

describe('a Latin hypercube', () => {
  it.each([
    [1, 1],
    [8, 3],
    [64, 10],
  ])('puts one of %d points into every slice of each of %d axes', (samples, dimensions) => {
    const points = latinHypercube(samples, dimensions, 3);
    expect(points).toHaveLength(samples);
    for (let dimension = 0; dimension < dimensions; dimension++) {
      const slices = points.map((point) => Math.floor(point[dimension] * samples)).toSorted((a, b) => a - b);
      expect(slices).toEqual(Array.from({ length: samples }, (_, slice) => slice));
    }
  });

  it('repeats itself for a seed and differs for another', () => {
    expect(latinHypercube(16, 4, 1)).toEqual(latinHypercube(16, 4, 1));
    expect(latinHypercube(16, 4, 1)).not.toEqual(latinHypercube(16, 4, 2));
  });

  it('leaves the axes unrelated', () => {
    const points = latinHypercube(4096, 3, 5);
    const axis = (k: number): number[] => points.map((point) => point[k]);
    // three standard errors of ρ without relation
    const chance = 3 / Math.sqrt(4095);
    expect(Math.abs(rankCorrelation(axis(0), axis(1)))).toBeLessThan(chance);
    expect(Math.abs(rankCorrelation(axis(1), axis(2)))).toBeLessThan(chance);
  });

  it('means a sum of its axes better than independent points do: its error falls as 1/N and faster', () => {
    const errorAt = (samples: number): number => {
      const sums = latinHypercube(samples, 4, 11).map((point) => point.reduce((sum, value) => sum + value ** 2, 0));
      return Math.abs(sums.reduce((sum, value) => sum + value, 0) / samples - 4 / 3);
    };
    // independent points would be off by √(4 · 4/45/N) = 0.019 at N = 1000
    expect(errorAt(1000)).toBeLessThan(1e-3);
  });
});

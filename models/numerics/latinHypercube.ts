// Points in the unit cube such that each axis, cut into as many slices as there are points, holds one in every slice.
// M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21 (1979) 239.
import { randomSource } from './randomSource.ts';

/** `samples` points of `dimensions` coordinates in [0, 1); the same for the same seed. */
export function latinHypercube(samples: number, dimensions: number, seed: number): Float64Array[] {
  const random = randomSource(seed);
  const points = Array.from({ length: samples }, () => new Float64Array(dimensions));
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const slices = Array.from({ length: samples }, (_, slice) => slice);
    // Fisher–Yates
    for (let last = samples - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [slices[last], slices[other]] = [slices[other], slices[last]];
    }
    slices.forEach((slice, sample) => {
      points[sample][dimension] = (slice + random()) / samples;
    });
  }
  return points;
}

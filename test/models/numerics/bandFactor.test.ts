import { expect, it } from 'vitest';
import { connect, factorBand, ground, makeBand, solveBand, type Band } from '../../../models/numerics/bandFactor.ts';
import { randomSource } from '../../../models/numerics/randomSource.ts';

/** A · x of a band that is not factored yet. */
function times({ size, band, store }: Band, x: Float64Array): Float64Array {
  const out = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = Math.max(0, i - band); j <= i; j++) {
      const value = store[i * (band + 1) + band + j - i];
      out[i] += value * x[j];
      if (j !== i) out[j] += value * x[i];
    }
  }
  return out;
}

function randomNetwork(size: number, band: number, seed: number): Band {
  const random = randomSource(seed);
  const network = makeBand(size, band);
  for (let i = 0; i < size; i++) {
    for (let j = Math.max(0, i - band); j < i; j++)
      if (j === i - 1 || random() < 0.6) connect(network, i, j, 0.1 + random());
    if (random() < 0.3 || i === 0) ground(network, i, 0.1 + random());
  }
  return network;
}

it('solves random networks of any width to rounding', () => {
  for (const [size, band] of [
    [1, 0],
    [5, 4],
    [40, 1],
    [60, 7],
  ] as const) {
    const network = randomNetwork(size, band, 3 * size + band);
    const random = randomSource(size);
    const exact = Float64Array.from({ length: size }, () => 2 * random() - 1);
    const x = times(network, exact);
    factorBand(network);
    solveBand(network, x);
    for (let i = 0; i < size; i++) expect(x[i]).toBeCloseTo(exact[i], 9);
  }
});

it('gives the same for a right-hand side that is said to be zero at first', () => {
  const network = randomNetwork(50, 6, 8);
  factorBand(network);
  const whole = new Float64Array(50);
  whole[17] = 1;
  const short = whole.slice();
  solveBand(network, whole);
  solveBand(network, short, 17);
  expect(short).toEqual(whole);
});

it('gives the potential of a ladder of resistors: each rung further from the ground by its own', () => {
  const ladder = makeBand(10, 1);
  ground(ladder, 0, 2);
  for (let i = 1; i < 10; i++) connect(ladder, i, i - 1, 1 / i);
  const x = new Float64Array(10);
  x[9] = 3;
  factorBand(ladder);
  solveBand(ladder, x);
  expect(x[0]).toBeCloseTo(1.5, 12);
  for (let i = 1; i < 10; i++) expect(x[i] - x[i - 1]).toBeCloseTo(3 * i, 11);
});

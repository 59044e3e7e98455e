import { describe, expect, it } from 'vitest';
import { factorChain, makeChain, solveChain, type Chain } from '../../../models/numerics/chainFactor.ts';
import { randomSource } from '../../support/randomStudy.ts';

/** Blocks of random entries, their diagonals heavy enough that no pivoting is needed. */
function randomChain(width: number, sizes: readonly number[], seed: number): Chain {
  const random = randomSource(seed);
  const first = new Int32Array(sizes.length);
  for (let block = 1; block < sizes.length; block++) first[block] = first[block - 1] + sizes[block - 1] - width;
  const chain = makeChain(width, Int32Array.from(sizes), first);
  for (let k = 0; k < chain.store.length; k++) chain.store[k] = random() - 0.5;
  sizes.forEach((size, block) => {
    for (let k = 0; k < size; k++) chain.store[chain.offset[block] + k * size + k] += size;
  });
  return chain;
}

const unknownsOf = ({ size, first }: Chain): number => first[first.length - 1] + size[size.length - 1];

/** The matrix that the overlapping blocks add up to. */
function dense(chain: Chain): number[][] {
  const total = unknownsOf(chain);
  const matrix = Array.from({ length: total }, () => Array.from({ length: total }, () => 0));
  chain.size.forEach((size, block) => {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        matrix[chain.first[block] + i][chain.first[block] + j] += chain.store[chain.offset[block] + i * size + j];
      }
    }
  });
  return matrix;
}

/** Gauss elimination with partial pivoting. */
function solveDense(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i][k]) > Math.abs(rows[pivot][k])) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i][k] / rows[k][k];
      for (let j = k; j <= n; j++) rows[i][j] -= factor * rows[k][j];
    }
  }
  const x = Array.from({ length: n }, () => 0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = rows[i][n];
    for (let j = i + 1; j < n; j++) sum -= rows[i][j] * x[j];
    x[i] = sum / rows[i][i];
  }
  return x;
}

const shapes = [
  { name: 'one block', width: 2, sizes: [6] },
  { name: 'equal blocks', width: 2, sizes: [8, 8, 8, 8] },
  { name: 'unlike blocks', width: 3, sizes: [12, 6, 15, 6, 9] },
  { name: 'blocks that are all overlap', width: 4, sizes: [8, 8, 8] },
  { name: 'single shared rows', width: 1, sizes: [4, 2, 2, 5] },
  { name: 'many species', width: 11, sizes: [44, 22, 44] },
];

describe('the LU of a chain of blocks', () => {
  it.each(shapes)('solves as dense elimination does: $name', ({ width, sizes }) => {
    for (let seed = 1; seed <= 4; seed++) {
      const chain = randomChain(width, sizes, seed);
      const matrix = dense(chain);
      const random = randomSource(seed + 100);
      const right = matrix.map(() => random() - 0.5);
      const expected = solveDense(matrix, right);
      factorChain(chain);
      const x = Float64Array.from(right);
      solveChain(chain, x);
      expected.forEach((value, k) => expect(Math.abs(x[k] - value)).toBeLessThan(1e-12));
    }
  });

  it('solves again and again from one factorisation', () => {
    const chain = randomChain(2, [8, 8, 8], 5);
    const matrix = dense(chain);
    factorChain(chain);
    for (const scale of [1, -3]) {
      const x = Float64Array.from(matrix, (_, k) => scale * (k + 1));
      solveChain(chain, x);
      matrix.forEach((row, i) => {
        const product = row.reduce((sum, value, j) => sum + value * x[j], 0);
        expect(Math.abs(product - scale * (i + 1))).toBeLessThan(1e-12 * row.length * 30);
      });
    }
  });
});

/**
 * LU of a chain of dense blocks, each overlapping the next in its last `width` rows: one block per element,
 * eliminated front to back without pivoting, all but the shared rows in place. Work and store grow linearly with the chain.
 */
export interface Chain {
  /** Rows shared by neighbouring blocks. */
  readonly width: number;
  /** Rows of each block. */
  readonly size: Int32Array;
  /** First unknown of each block. */
  readonly first: Int32Array;
  /** Where each block starts in the store. */
  readonly offset: Int32Array;
  /** Blocks one after the other, row-major. */
  readonly store: Float64Array;
}

export function makeChain(width: number, size: Int32Array, first: Int32Array): Chain {
  const offset = new Int32Array(size.length);
  let total = 0;
  for (let block = 0; block < size.length; block++) {
    offset[block] = total;
    total += size[block] * size[block];
  }
  return { width, size, first, offset, store: new Float64Array(total) };
}

/** Replaces the blocks by their factors; the diagonal holds reciprocal pivots. */
export function factorChain(chain: Chain): void {
  const { width, size, offset, store } = chain;
  const blocks = size.length;
  for (let block = 0; block < blocks; block++) {
    const s = size[block];
    const o = offset[block];
    const pivots = block === blocks - 1 ? s : s - width;
    for (let k = 0; k < pivots; k++) {
      const rowK = o + k * s;
      const reciprocal = 1 / store[rowK + k];
      store[rowK + k] = reciprocal;
      let i = k + 1;
      // two rows at a time share the reads of the pivot row
      for (; i + 1 < s; i += 2) {
        const row0 = o + i * s;
        const row1 = row0 + s;
        const l0 = store[row0 + k] * reciprocal;
        const l1 = store[row1 + k] * reciprocal;
        store[row0 + k] = l0;
        store[row1 + k] = l1;
        let j = k + 1;
        for (; j + 3 < s; j += 4) {
          const u0 = store[rowK + j];
          const u1 = store[rowK + j + 1];
          const u2 = store[rowK + j + 2];
          const u3 = store[rowK + j + 3];
          store[row0 + j] -= l0 * u0;
          store[row0 + j + 1] -= l0 * u1;
          store[row0 + j + 2] -= l0 * u2;
          store[row0 + j + 3] -= l0 * u3;
          store[row1 + j] -= l1 * u0;
          store[row1 + j + 1] -= l1 * u1;
          store[row1 + j + 2] -= l1 * u2;
          store[row1 + j + 3] -= l1 * u3;
        }
        for (; j < s; j++) {
          const u = store[rowK + j];
          store[row0 + j] -= l0 * u;
          store[row1 + j] -= l1 * u;
        }
      }
      if (i < s) {
        const row = o + i * s;
        const l = store[row + k] * reciprocal;
        store[row + k] = l;
        for (let j = k + 1; j < s; j++) store[row + j] -= l * store[rowK + j];
      }
    }
    if (block < blocks - 1) {
      const t = size[block + 1];
      const next = offset[block + 1];
      for (let i = 0; i < width; i++) {
        const from = o + (pivots + i) * s + pivots;
        const to = next + i * t;
        for (let j = 0; j < width; j++) store[to + j] += store[from + j];
      }
    }
  }
}

/** Σ store[row + k] x[at + k] for k in [from, to): two sums at once, so that additions need not wait for each other. */
function rowDot(store: Float64Array, row: number, x: Float64Array, at: number, from: number, to: number): number {
  let even = 0;
  let odd = 0;
  let k = from;
  for (; k + 3 < to; k += 4) {
    even += store[row + k] * x[at + k] + store[row + k + 2] * x[at + k + 2];
    odd += store[row + k + 1] * x[at + k + 1] + store[row + k + 3] * x[at + k + 3];
  }
  for (; k < to; k++) even += store[row + k] * x[at + k];
  return even + odd;
}

/** Solves in place for one right-hand side. */
export function solveChain(chain: Chain, x: Float64Array): void {
  const { width, size, first, offset, store } = chain;
  const blocks = size.length;
  for (let block = 0; block < blocks; block++) {
    const s = size[block];
    const o = offset[block];
    const f = first[block];
    const pivots = block === blocks - 1 ? s : s - width;
    for (let i = 1; i < s; i++) {
      x[f + i] -= rowDot(store, o + i * s, x, f, 0, i < pivots ? i : pivots);
    }
  }
  for (let block = blocks - 1; block >= 0; block--) {
    const s = size[block];
    const o = offset[block];
    const f = first[block];
    const pivots = block === blocks - 1 ? s : s - width;
    for (let i = pivots - 1; i >= 0; i--) {
      const row = o + i * s;
      x[f + i] = (x[f + i] - rowDot(store, row, x, f, i + 1, s)) * store[row + i];
    }
  }
}

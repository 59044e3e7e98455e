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
      for (let i = k + 1; i < s; i++) {
        const rowI = o + i * s;
        const factor = store[rowI + k];
        if (factor === 0) continue;
        const l = factor * reciprocal;
        store[rowI + k] = l;
        for (let j = k + 1; j < s; j++) store[rowI + j] -= l * store[rowK + j];
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
      const row = o + i * s;
      const end = i < pivots ? i : pivots;
      let sum = x[f + i];
      for (let k = 0; k < end; k++) sum -= store[row + k] * x[f + k];
      x[f + i] = sum;
    }
  }
  for (let block = blocks - 1; block >= 0; block--) {
    const s = size[block];
    const o = offset[block];
    const f = first[block];
    const pivots = block === blocks - 1 ? s : s - width;
    for (let i = pivots - 1; i >= 0; i--) {
      const row = o + i * s;
      let sum = x[f + i];
      for (let j = i + 1; j < s; j++) sum -= store[row + j] * x[f + j];
      x[f + i] = sum * store[row + i];
    }
  }
}

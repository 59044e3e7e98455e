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

/** Eliminates columns k and k + 1 from all rows below them; pivots on the diagonal become their reciprocals. */
function eliminatePair(store: Float64Array, o: number, s: number, k: number): void {
  const row0 = o + k * s;
  const row1 = row0 + s;
  const r0 = 1 / store[row0 + k];
  store[row0 + k] = r0;
  const l10 = store[row1 + k] * r0;
  store[row1 + k] = l10;
  for (let j = k + 1; j < s; j++) store[row1 + j] -= l10 * store[row0 + j];
  const r1 = 1 / store[row1 + k + 1];
  store[row1 + k + 1] = r1;
  const across = store[row0 + k + 1];
  let i = k + 2;
  // two rows and two columns at a time: each number read or written takes part in as many products as registers allow
  for (; i + 1 < s; i += 2) {
    const a = o + i * s;
    const b = a + s;
    const la0 = store[a + k] * r0;
    const lb0 = store[b + k] * r0;
    const la1 = (store[a + k + 1] - la0 * across) * r1;
    const lb1 = (store[b + k + 1] - lb0 * across) * r1;
    store[a + k] = la0;
    store[a + k + 1] = la1;
    store[b + k] = lb0;
    store[b + k + 1] = lb1;
    let j = k + 2;
    for (; j + 1 < s; j += 2) {
      const u0 = store[row0 + j];
      const v0 = store[row0 + j + 1];
      const u1 = store[row1 + j];
      const v1 = store[row1 + j + 1];
      store[a + j] -= la0 * u0 + la1 * u1;
      store[a + j + 1] -= la0 * v0 + la1 * v1;
      store[b + j] -= lb0 * u0 + lb1 * u1;
      store[b + j + 1] -= lb0 * v0 + lb1 * v1;
    }
    if (j < s) {
      const u0 = store[row0 + j];
      const u1 = store[row1 + j];
      store[a + j] -= la0 * u0 + la1 * u1;
      store[b + j] -= lb0 * u0 + lb1 * u1;
    }
  }
  if (i < s) {
    const a = o + i * s;
    const l0 = store[a + k] * r0;
    const l1 = (store[a + k + 1] - l0 * across) * r1;
    store[a + k] = l0;
    store[a + k + 1] = l1;
    for (let j = k + 2; j < s; j++) store[a + j] -= l0 * store[row0 + j] + l1 * store[row1 + j];
  }
}

function eliminateOne(store: Float64Array, o: number, s: number, k: number): void {
  const row = o + k * s;
  const reciprocal = 1 / store[row + k];
  store[row + k] = reciprocal;
  for (let i = k + 1; i < s; i++) {
    const a = o + i * s;
    const l = store[a + k] * reciprocal;
    store[a + k] = l;
    for (let j = k + 1; j < s; j++) store[a + j] -= l * store[row + j];
  }
}

/** Replaces the blocks by their factors; the diagonal holds reciprocal pivots. */
export function factorChain(chain: Chain): void {
  const { width, size, offset, store } = chain;
  const blocks = size.length;
  for (let block = 0; block < blocks; block++) {
    const s = size[block];
    const o = offset[block];
    const pivots = block === blocks - 1 ? s : s - width;
    let k = 0;
    for (; k + 1 < pivots; k += 2) eliminatePair(store, o, s, k);
    if (k < pivots) eliminateOne(store, o, s, k);
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

/** Solves in place for one right-hand side, two rows at a time. */
export function solveChain(chain: Chain, x: Float64Array): void {
  const { width, size, first, offset, store } = chain;
  const blocks = size.length;
  for (let block = 0; block < blocks; block++) {
    const s = size[block];
    const o = offset[block];
    const f = first[block];
    const pivots = block === blocks - 1 ? s : s - width;
    let i = 0;
    for (; i + 1 < s; i += 2) {
      const a = o + i * s;
      const b = a + s;
      const end = i < pivots ? i : pivots;
      let sum0 = 0;
      let sum1 = 0;
      for (let k = 0; k < end; k++) {
        const xk = x[f + k];
        sum0 += store[a + k] * xk;
        sum1 += store[b + k] * xk;
      }
      const x0 = x[f + i] - sum0;
      x[f + i] = x0;
      x[f + i + 1] -= i < pivots ? sum1 + store[b + i] * x0 : sum1;
    }
    if (i < s) {
      const a = o + i * s;
      const end = i < pivots ? i : pivots;
      let sum = 0;
      for (let k = 0; k < end; k++) sum += store[a + k] * x[f + k];
      x[f + i] -= sum;
    }
  }
  for (let block = blocks - 1; block >= 0; block--) {
    const s = size[block];
    const o = offset[block];
    const f = first[block];
    const pivots = block === blocks - 1 ? s : s - width;
    let i = pivots - 1;
    for (; i > 0; i -= 2) {
      const b = o + i * s;
      const a = b - s;
      let sum0 = 0;
      let sum1 = 0;
      for (let k = i + 1; k < s; k++) {
        const xk = x[f + k];
        sum0 += store[a + k] * xk;
        sum1 += store[b + k] * xk;
      }
      const x1 = (x[f + i] - sum1) * store[b + i];
      x[f + i] = x1;
      x[f + i - 1] = (x[f + i - 1] - sum0 - store[a + i] * x1) * store[a + i - 1];
    }
    if (i === 0) {
      let sum = 0;
      for (let k = 1; k < s; k++) sum += store[o + k] * x[f + k];
      x[f] = (x[f] - sum) * store[o];
    }
  }
}

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

/**
 * Eliminates columns k … k + 3 from all rows below them; pivots on the diagonal become their reciprocals. Two rows and four
 * columns at a time: each number read or written takes part in as many products as registers allow.
 */
function eliminateFour(store: Float64Array, o: number, s: number, k: number): void {
  const row0 = o + k * s;
  const row1 = row0 + s;
  const row2 = row1 + s;
  const row3 = row2 + s;
  // the four among themselves first
  const r0 = 1 / store[row0 + k];
  const l10 = store[row1 + k] * r0;
  const l20 = store[row2 + k] * r0;
  const l30 = store[row3 + k] * r0;
  const r1 = 1 / (store[row1 + k + 1] - l10 * store[row0 + k + 1]);
  const l21 = (store[row2 + k + 1] - l20 * store[row0 + k + 1]) * r1;
  const l31 = (store[row3 + k + 1] - l30 * store[row0 + k + 1]) * r1;
  const across = store[row1 + k + 2] - l10 * store[row0 + k + 2];
  const r2 = 1 / (store[row2 + k + 2] - l20 * store[row0 + k + 2] - l21 * across);
  const l32 = (store[row3 + k + 2] - l30 * store[row0 + k + 2] - l31 * across) * r2;
  for (let j = k + 1; j < s; j++) {
    const u0 = store[row0 + j];
    const u1 = store[row1 + j] - l10 * u0;
    const u2 = store[row2 + j] - l20 * u0 - l21 * u1;
    store[row1 + j] = u1;
    store[row2 + j] = u2;
    store[row3 + j] -= l30 * u0 + l31 * u1 + l32 * u2;
  }
  const r3 = 1 / store[row3 + k + 3];
  store[row0 + k] = r0;
  store[row1 + k] = l10;
  store[row1 + k + 1] = r1;
  store[row2 + k] = l20;
  store[row2 + k + 1] = l21;
  store[row2 + k + 2] = r2;
  store[row3 + k] = l30;
  store[row3 + k + 1] = l31;
  store[row3 + k + 2] = l32;
  store[row3 + k + 3] = r3;
  const u01 = store[row0 + k + 1];
  const u02 = store[row0 + k + 2];
  const u03 = store[row0 + k + 3];
  const u12 = store[row1 + k + 2];
  const u13 = store[row1 + k + 3];
  const u23 = store[row2 + k + 3];
  let i = k + 4;
  for (; i + 1 < s; i += 2) {
    const a = o + i * s;
    const b = a + s;
    const a0 = store[a + k] * r0;
    const b0 = store[b + k] * r0;
    const a1 = (store[a + k + 1] - a0 * u01) * r1;
    const b1 = (store[b + k + 1] - b0 * u01) * r1;
    const a2 = (store[a + k + 2] - a0 * u02 - a1 * u12) * r2;
    const b2 = (store[b + k + 2] - b0 * u02 - b1 * u12) * r2;
    const a3 = (store[a + k + 3] - a0 * u03 - a1 * u13 - a2 * u23) * r3;
    const b3 = (store[b + k + 3] - b0 * u03 - b1 * u13 - b2 * u23) * r3;
    store[a + k] = a0;
    store[a + k + 1] = a1;
    store[a + k + 2] = a2;
    store[a + k + 3] = a3;
    store[b + k] = b0;
    store[b + k + 1] = b1;
    store[b + k + 2] = b2;
    store[b + k + 3] = b3;
    for (let j = k + 4; j < s; j++) {
      const u0 = store[row0 + j];
      const u1 = store[row1 + j];
      const u2 = store[row2 + j];
      const u3 = store[row3 + j];
      store[a + j] -= a0 * u0 + a1 * u1 + a2 * u2 + a3 * u3;
      store[b + j] -= b0 * u0 + b1 * u1 + b2 * u2 + b3 * u3;
    }
  }
  if (i < s) {
    const a = o + i * s;
    const a0 = store[a + k] * r0;
    const a1 = (store[a + k + 1] - a0 * u01) * r1;
    const a2 = (store[a + k + 2] - a0 * u02 - a1 * u12) * r2;
    const a3 = (store[a + k + 3] - a0 * u03 - a1 * u13 - a2 * u23) * r3;
    store[a + k] = a0;
    store[a + k + 1] = a1;
    store[a + k + 2] = a2;
    store[a + k + 3] = a3;
    for (let j = k + 4; j < s; j++) {
      store[a + j] -= a0 * store[row0 + j] + a1 * store[row1 + j] + a2 * store[row2 + j] + a3 * store[row3 + j];
    }
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
    for (; k + 3 < pivots; k += 4) eliminateFour(store, o, s, k);
    for (; k < pivots; k++) eliminateOne(store, o, s, k);
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

/** Solves in place for one right-hand side, four rows at a time, whose sums do not wait for one another. */
export function solveChain(chain: Chain, x: Float64Array): void {
  const blocks = chain.size.length;
  for (let block = 0; block < blocks; block++) solveForward(chain, block, x);
  for (let block = blocks - 1; block >= 0; block--) solveBackward(chain, block, x);
}

/** Rows eliminated in a block; the last block keeps none for a next one. */
function pivotsOf({ size, width }: Chain, block: number): number {
  return block === size.length - 1 ? size[block] : size[block] - width;
}

function solveForward(chain: Chain, block: number, x: Float64Array): void {
  const { store } = chain;
  const s = chain.size[block];
  const o = chain.offset[block];
  const f = chain.first[block];
  const pivots = pivotsOf(chain, block);
  let i = 0;
  while (i < s) {
    const a = o + i * s;
    const end = i < pivots ? i : pivots;
    const until = i < pivots ? pivots : s;
    let x0 = x[f + i];
    if (i + 3 >= until) {
      for (let k = 0; k < end; k++) x0 -= store[a + k] * x[f + k];
      x[f + i] = x0;
      i++;
      continue;
    }
    const b = a + s;
    const c = b + s;
    const d = c + s;
    let x1 = x[f + i + 1];
    let x2 = x[f + i + 2];
    let x3 = x[f + i + 3];
    for (let k = 0; k < end; k++) {
      const xk = x[f + k];
      x0 -= store[a + k] * xk;
      x1 -= store[b + k] * xk;
      x2 -= store[c + k] * xk;
      x3 -= store[d + k] * xk;
    }
    if (i < pivots) {
      x1 -= store[b + i] * x0;
      x2 -= store[c + i] * x0 + store[c + i + 1] * x1;
      x3 -= store[d + i] * x0 + store[d + i + 1] * x1 + store[d + i + 2] * x2;
    }
    x[f + i] = x0;
    x[f + i + 1] = x1;
    x[f + i + 2] = x2;
    x[f + i + 3] = x3;
    i += 4;
  }
}

function solveBackward(chain: Chain, block: number, x: Float64Array): void {
  const { store } = chain;
  const s = chain.size[block];
  const o = chain.offset[block];
  const f = chain.first[block];
  let i = pivotsOf(chain, block) - 1;
  for (; i > 2; i -= 4) {
    const d = o + i * s;
    const c = d - s;
    const b = c - s;
    const a = b - s;
    let x0 = x[f + i - 3];
    let x1 = x[f + i - 2];
    let x2 = x[f + i - 1];
    let x3 = x[f + i];
    for (let k = i + 1; k < s; k++) {
      const xk = x[f + k];
      x0 -= store[a + k] * xk;
      x1 -= store[b + k] * xk;
      x2 -= store[c + k] * xk;
      x3 -= store[d + k] * xk;
    }
    x3 *= store[d + i];
    x2 = (x2 - store[c + i] * x3) * store[c + i - 1];
    x1 = (x1 - store[b + i] * x3 - store[b + i - 1] * x2) * store[b + i - 2];
    x0 = (x0 - store[a + i] * x3 - store[a + i - 1] * x2 - store[a + i - 2] * x1) * store[a + i - 3];
    x[f + i - 3] = x0;
    x[f + i - 2] = x1;
    x[f + i - 1] = x2;
    x[f + i] = x3;
  }
  for (; i >= 0; i--) {
    const a = o + i * s;
    let sum = x[f + i];
    for (let k = i + 1; k < s; k++) sum -= store[a + k] * x[f + k];
    x[f + i] = sum * store[a + i];
  }
}

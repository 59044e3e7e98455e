/**
 * LDLᵀ of a symmetric positive definite band matrix, row by row in place, without pivoting. Row i holds columns
 * i − band … i, the diagonal last; after the factorisation the diagonal is that of D.
 */
export interface Band {
  readonly size: number;
  readonly band: number;
  /** size × (band + 1) */
  readonly store: Float64Array;
}

export function makeBand(size: number, band: number): Band {
  return { size, band, store: new Float64Array(size * (band + 1)) };
}

/** Joins two unknowns by a conductance: adds it to both diagonals and takes it from what they share. */
export function connect({ band, store }: Band, i: number, j: number, conductance: number): void {
  const row = band + 1;
  const high = Math.max(i, j);
  store[i * row + band] += conductance;
  store[j * row + band] += conductance;
  store[high * row + band - Math.abs(i - j)] -= conductance;
}

/** Joins an unknown to what is held at zero. */
export function ground({ band, store }: Band, i: number, conductance: number): void {
  store[i * (band + 1) + band] += conductance;
}

export function factorBand({ size, band, store }: Band): void {
  const row = band + 1;
  for (let i = 0; i < size; i++) {
    const own = i * row + band - i;
    const first = Math.max(0, i - band);
    // the row times D first, then over D, when its dot products with the rows above are taken
    for (let j = first; j < i; j++) {
      const above = j * row + band - j;
      let sum = store[own + j];
      for (let k = Math.max(first, j - band); k < j; k++) sum -= store[own + k] * store[above + k];
      store[own + j] = sum;
    }
    let pivot = store[own + i];
    for (let j = first; j < i; j++) {
      const scaled = store[own + j] / store[j * row + band];
      pivot -= scaled * store[own + j];
      store[own + j] = scaled;
    }
    store[own + i] = pivot;
  }
}

/** Solves in place for one right-hand side that is zero before `from`. */
export function solveBand({ size, band, store }: Band, x: Float64Array, from = 0): void {
  const row = band + 1;
  for (let i = from; i < size; i++) {
    const own = i * row + band - i;
    let sum = x[i];
    for (let k = Math.max(from, i - band); k < i; k++) sum -= store[own + k] * x[k];
    x[i] = sum;
  }
  for (let i = 0; i < size; i++) x[i] /= store[i * row + band];
  for (let i = size - 1; i > 0; i--) {
    const own = i * row + band - i;
    const value = x[i];
    for (let k = Math.max(0, i - band); k < i; k++) x[k] -= store[own + k] * value;
  }
}

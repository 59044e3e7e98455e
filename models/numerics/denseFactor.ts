/**
 * LU of a small dense matrix, row-major, in place and without pivoting, like that of the chain it closes: a row that is
 * coupled to nothing stays so, and what is absent stays exactly zero.
 */

/** The diagonal then holds reciprocal pivots. */
export function factorDense(matrix: Float64Array, size: number): void {
  for (let k = 0; k < size; k++) {
    const reciprocal = 1 / matrix[k * size + k];
    matrix[k * size + k] = reciprocal;
    for (let i = k + 1; i < size; i++) {
      const l = matrix[i * size + k] * reciprocal;
      matrix[i * size + k] = l;
      for (let j = k + 1; j < size; j++) matrix[i * size + j] -= l * matrix[k * size + j];
    }
  }
}

/** Solves in place for one right-hand side. */
export function solveDense(matrix: Float64Array, size: number, x: Float64Array): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) x[i] -= matrix[i * size + j] * x[j];
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let j = i + 1; j < size; j++) x[i] -= matrix[i * size + j] * x[j];
    x[i] *= matrix[i * size + i];
  }
}

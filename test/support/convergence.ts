/** Orders measured from errors on a sequence of resolutions. */

export interface Convergence {
  readonly errors: readonly number[];
  /** Between neighbouring resolutions: log(e_k/e_{k+1})/log(h_k/h_{k+1}). */
  readonly orders: readonly number[];
  /** Least-squares slope of log e over log h. */
  readonly order: number;
  readonly finest: number;
}

/** @param sizes step or element sizes, falling. */
export function measureConvergence(sizes: readonly number[], errorAt: (size: number) => number): Convergence {
  const errors = sizes.map(errorAt);
  const orders = sizes.slice(1).map((size, k) => Math.log(errors[k] / errors[k + 1]) / Math.log(sizes[k] / size));
  const x = sizes.map(Math.log);
  const y = errors.map(Math.log);
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  const mx = mean(x);
  const my = mean(y);
  const covariance = x.reduce((sum, value, k) => sum + (value - mx) * (y[k] - my), 0);
  const variance = x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
  return { errors, orders, order: covariance / variance, finest: errors[errors.length - 1] };
}

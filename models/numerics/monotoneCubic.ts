// A smooth curve through given points that makes no extremum of its own; constant beyond the ends.
// F. N. Fritsch, R. E. Carlson, SIAM J. Numer. Anal. 17 (1980) 238; slopes by the harmonic mean of F. N. Fritsch, J. Butland (1984).

export class MonotoneCubic {
  private readonly slopes: Float64Array;
  /** Piece last read, where the next reading most likely is. */
  private at = 0;

  /** @param x strictly ascending */
  constructor(
    private readonly x: Float64Array,
    private readonly y: Float64Array,
  ) {
    const last = x.length - 1;
    this.slopes = new Float64Array(x.length);
    const secant = (k: number): number => (y[k + 1] - y[k]) / (x[k + 1] - x[k]);
    for (let k = 1; k < last; k++) {
      const [before, after] = [secant(k - 1), secant(k)];
      if (before * after <= 0) continue;
      const [left, right] = [x[k] - x[k - 1], x[k + 1] - x[k]];
      const [one, two] = [2 * right + left, right + 2 * left];
      this.slopes[k] = (one + two) / (one / before + two / after);
    }
    if (last < 1) return;
    this.slopes[0] = secant(0);
    this.slopes[last] = secant(last - 1);
  }

  value(at: number): number {
    const { x, y, slopes } = this;
    const last = x.length - 1;
    if (last < 1 || at <= x[0]) return y[0];
    if (at >= x[last]) return y[last];
    let k = this.at;
    if (at < x[k]) k = 0;
    while (at >= x[k + 1]) k++;
    this.at = k;
    const h = x[k + 1] - x[k];
    const s = (at - x[k]) / h;
    const r = 1 - s;
    return (
      (1 + 2 * s) * r * r * y[k] +
      s * r * r * h * slopes[k] +
      s * s * (3 - 2 * s) * y[k + 1] -
      s * s * r * h * slopes[k + 1]
    );
  }
}

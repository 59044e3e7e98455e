/**
 * Bernoulli function of exponential fitting (SG): B(x) = x/(eˣ − 1), and its slope.
 * B(−x) = B(x) + x. Source: Scharfetter and Gummel, IEEE Trans. Electron Devices 16 (1969) 64.
 */

/** Below this the series is exact to rounding and avoids 0/0. */
const SERIES = 1e-2;

export function bernoulli(x: number): number {
  if (x > -SERIES && x < SERIES) {
    const x2 = x * x;
    return 1 - x / 2 + (x2 / 12) * (1 - (x2 / 60) * (1 - x2 / 42));
  }
  if (x > 700) return 0;
  return x / Math.expm1(x);
}

/** dB/dx = B(1 − x − B)/x, between −1 and 0, from B, which spares a second exponential. */
export function bernoulliSlope(x: number, B = bernoulli(x)): number {
  if (x > -SERIES && x < SERIES) {
    const x2 = x * x;
    return -0.5 + (x / 6) * (1 - (x2 / 30) * (1 - x2 / 28));
  }
  if (x < -700) return -1;
  return (B * (1 - x - B)) / x;
}

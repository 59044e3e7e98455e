/** Closed forms that a solver has to meet. Lengths in m, concentrations in mol m⁻³, currents in A m⁻². */
import { faradayConstant as F } from '../../models/constants.ts';

/** Nernst–Hartley: D_s = (z₊ + |z₋|) D₊ D₋/(z₊ D₊ + |z₋| D₋). */
export function ambipolarDiffusivity(zPlus: number, DPlus: number, zMinus: number, DMinus: number): number {
  const z = Math.abs(zMinus);
  return ((zPlus + z) * DPlus * DMinus) / (zPlus * DPlus + z * DMinus);
}

/** Goldman: J/(D/L) = K (c_d − c_r e^−K)/(1 − e^−K). */
export function constantFieldFlux(K: number, donor: number, receptor: number): number {
  return K === 0 ? donor - receptor : (K * (donor - receptor * Math.exp(-K))) / -Math.expm1(-K);
}

/** Planck's membrane, all |z| = 1: flux of one ion, u = F(φ_L − φ_0)/RT, C total of the cations. */
export function planckFlux(
  ion: { readonly D: number; readonly z: number; readonly left: number; readonly right: number },
  C: { readonly left: number; readonly right: number },
  u: number,
  length: number,
): number {
  const logRatio = Math.log(C.right / C.left);
  const s = ion.z * u;
  const e = Math.exp(s);
  return (
    (-(ion.D / length) * (C.right - C.left) * (logRatio + s) * (ion.right * e - ion.left)) /
    (logRatio * (C.right * e - C.left))
  );
}

/** Teorell–Meyer–Sievers: (φ₁ − φ₂)/(RT/F) across a membrane of fixed charge −X between 1:1 baths at no current. */
export function membranePotential(c1: number, c2: number, X: number, U: number): number {
  const root1 = Math.sqrt(4 * c1 ** 2 + X ** 2);
  const root2 = Math.sqrt(4 * c2 ** 2 + X ** 2);
  const donnan = Math.log(((c2 / c1) * (root1 + X)) / (root2 + X));
  return donnan + U * Math.log((root2 + U * X) / (root1 + U * X));
}

/** Sand: c(x, t) before a face that draws ions in at transport number t_m, out of a solution with t_s. */
export function polarisedConcentration(
  solution: { readonly bulk: number; readonly Ds: number; readonly excess: number; readonly current: number },
  x: number,
  t: number,
): number {
  const { bulk, Ds, excess, current } = solution;
  const spread = Math.sqrt((Ds * t) / Math.PI) * Math.exp((-x * x) / (4 * Ds * t));
  return bulk - ((2 * current * excess) / (F * Ds)) * (spread - (x / 2) * erfc(x / (2 * Math.sqrt(Ds * t))));
}

/** τ = (π D_s/4) [F c/(j (t_m − t_s))]², the time at which the face runs out. */
export function sandTime(bulk: number, Ds: number, excess: number, current: number): number {
  return ((Math.PI * Ds) / 4) * ((F * bulk) / (current * excess)) ** 2;
}

/** t_lag D/L² of a membrane under a constant field. */
export function lagTime(K: number): number {
  return Math.abs(K) < 1e-2 ? 1 / 6 - (K * K) / 360 : (K / Math.tanh(K / 2) - 2) / (K * K);
}

/** Constant influx J₀ into a half space that clears with rate k. */
export function clearedProfile(D: number, k: number, influx: number, x: number, t: number): number {
  const d = Math.sqrt(D / k);
  const a = x / (2 * Math.sqrt(D * t));
  const b = Math.sqrt(k * t);
  return (influx / (2 * Math.sqrt(D * k))) * (Math.exp(-x / d) * erfc(a - b) - Math.exp(x / d) * erfc(a + b));
}

/** Complementary error function to rounding: series near 0, continued fraction (Lentz) beyond. */
export function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let n = 1; n < 200; n++) {
      term *= (-x * x) / n;
      sum += term / (2 * n + 1);
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = 0;
  for (let n = 200; n >= 1; n--) fraction = n / 2 / (x + fraction);
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}

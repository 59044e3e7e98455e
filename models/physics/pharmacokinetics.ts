// A drug in the whole body (PK): dA₁/dt = r(t) − (k₁₀ + k₁₂)A₁ + k₂₁A₂, dA₂/dt = k₁₂A₁ − k₂₁A₂, with k₁₀ = CL/V₁, k₁₂ = Q/V₁,
// k₂₁ = Q/V₂; Q = 0: one compartment. Exact for a rate r that is linear on each interval: A₁ = f_α u_α + f_β u_β, where
// du_λ/dt = −λu_λ + r and f_α = (α − k₂₁)/(α − β), f_β = (k₂₁ − β)/(α − β) are not negative, so nothing cancels.
// M. Gibaldi, D. Perrier, Pharmacokinetics, 2nd ed., Marcel Dekker 1982, chapters 1 and 2.

export interface Disposition {
  /** CL, of plasma [m³ s⁻¹] */
  readonly clearance: number;
  /** V₁ [m³] */
  readonly volume: number;
  /** Q, between the compartments; 0 or absent: one compartment [m³ s⁻¹] */
  readonly exchange?: number;
  /** V₂ [m³] */
  readonly peripheralVolume?: number;
}

/** Rate of entry over one interval, a line from its start to its end. */
export interface EntryInterval {
  /** [s] */
  readonly duration: number;
  /** [mol s⁻¹] */
  readonly start: number;
  readonly end: number;
}

/** At the start and after each interval; the three sum to what has entered [mol]. */
export interface BodyCourse {
  readonly central: Float64Array;
  readonly peripheral: Float64Array;
  readonly eliminated: Float64Array;
}

/** Below this |z| the recurrence of φ loses digits to cancellation, and twenty terms of the series are exact to rounding. */
const seriesBelow = 1;
const seriesTerms = 20;

/** φ_k(z) = ∫₀¹ e^{(1−s)z} s^{k−1}/(k−1)! ds for k = 1, 2, 3. */
export function phiFunctions(z: number): readonly [number, number, number] {
  if (Math.abs(z) < seriesBelow) {
    const series = (k: number): number => {
      let factorial = 1;
      for (let j = 2; j <= k; j++) factorial *= j;
      let term = 1 / factorial;
      let sum = term;
      for (let j = 1; j < seriesTerms; j++) {
        term *= z / (k + j);
        sum += term;
      }
      return sum;
    };
    return [series(1), series(2), series(3)];
  }
  const one = Math.expm1(z) / z;
  const two = (one - 1) / z;
  return [one, two, (two - 0.5) / z];
}

/** One exponential: u' = −λu + r. */
class Mode {
  amount = 0;
  /** ∫u dt over the last interval. */
  area = 0;

  constructor(private readonly rate: number) {}

  advance({ duration: h, start, end }: EntryInterval): void {
    const z = -this.rate * h;
    const [one, two, three] = phiFunctions(z);
    const rise = end - start;
    this.area = h * (this.amount * one + h * (start * two + rise * three));
    this.amount = this.amount * Math.exp(z) + h * (start * one + rise * two);
  }
}

export interface Exponents {
  /** Faster first [s⁻¹]. */
  readonly alpha: number;
  readonly beta: number;
  /** Shares of the central compartment that fall with each; they sum to 1. */
  readonly alphaShare: number;
  readonly betaShare: number;
}

/** α + β = k₁₀ + k₁₂ + k₂₁ and αβ = k₁₀k₂₁; one compartment has α alone, with the share 1. */
export function exponents({ clearance, volume, exchange = 0, peripheralVolume = 0 }: Disposition): Exponents {
  const elimination = clearance / volume;
  if (!(exchange > 0 && peripheralVolume > 0)) return { alpha: elimination, beta: 0, alphaShare: 1, betaShare: 0 };
  const outward = exchange / volume;
  const back = exchange / peripheralVolume;
  const apart = Math.hypot(elimination + outward - back, 2 * Math.sqrt(outward * back));
  const alpha = (elimination + outward + back + apart) / 2;
  const beta = (elimination * back) / alpha;
  // of two differences that sum to `apart` the larger is exact, the smaller is their product k₁₂k₂₁ over it
  const larger = Math.max(alpha - back, back - beta);
  const smaller = (outward * back) / larger;
  const [fast, slow] = alpha - back > back - beta ? [larger, smaller] : [smaller, larger];
  return { alpha, beta, alphaShare: fast / apart, betaShare: slow / apart };
}

/** From an empty body. */
export function bodyCourse(disposition: Disposition, entry: readonly EntryInterval[]): BodyCourse {
  const { clearance, volume, exchange = 0 } = disposition;
  const { alpha, beta, alphaShare, betaShare } = exponents(disposition);
  const fast = new Mode(alpha);
  const slow = new Mode(beta);
  const central = new Float64Array(entry.length + 1);
  const peripheral = new Float64Array(entry.length + 1);
  const eliminated = new Float64Array(entry.length + 1);
  const outward = betaShare > 0 ? exchange / volume / (alpha - beta) : 0;
  entry.forEach((interval, k) => {
    fast.advance(interval);
    slow.advance(interval);
    central[k + 1] = alphaShare * fast.amount + betaShare * slow.amount;
    peripheral[k + 1] = outward * (slow.amount - fast.amount);
    const area = alphaShare * fast.area + betaShare * slow.area;
    eliminated[k + 1] = eliminated[k] + (clearance / volume) * area;
  });
  return { central, peripheral, eliminated };
}

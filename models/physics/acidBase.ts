/**
 * Acids and bases (AB) in local equilibrium, after F. Morel: the total T of an acid, charge z₀ with every proton gone,
 * holds n̄(h) T protons. s = ln h with h = [H⁺] in mol m⁻³; K_k its dissociation constants, strongest first. Derivatives
 * by s are the moments of the number of protons bound: dn̄/ds = ⟨n²⟩ − n̄², d⟨n²⟩/ds = ⟨n³⟩ − n̄⟨n²⟩.
 */

const litrePerCubicMetre = 1e3;

/** A protolyte: charge with every proton gone, and pK_a ascending (the first proton is lost first). */
export interface Protolyte {
  readonly baseCharge: number;
  readonly pKa: readonly number[];
}

/** ln h [h in mol m⁻³] at a pH, with activity coefficients of 1. */
export function logHydrogen(pH: number): number {
  return Math.log(litrePerCubicMetre) - pH * Math.LN10;
}

export function pHFrom(logH: number): number {
  return (Math.log(litrePerCubicMetre) - logH) / Math.LN10;
}

/** K_a [mol m⁻³]. */
export function dissociationConstant(pKa: number): number {
  return litrePerCubicMetre * 10 ** -pKa;
}

/**
 * Ion product of water [mol² m⁻⁶] at saturation pressure, from 0 to 100 °C; pK_w is 13.995 at 25 °C.
 * W. L. Marshall, E. U. Franck, J. Phys. Chem. Ref. Data 10 (1981) 295; density after G. S. Kell, J. Chem. Eng. Data 20 (1975) 97.
 * @param temperature [K]
 */
export function waterProduct(temperature: number): number {
  const T = temperature;
  const celsius = T - 273.15;
  const density =
    (999.83952 +
      celsius *
        (16.945176 +
          celsius * (-7.9870401e-3 + celsius * (-46.170461e-6 + celsius * (105.56302e-9 - 280.54253e-12 * celsius))))) /
    (1 + 16.89785e-3 * celsius) /
    1000;
  const log =
    -4.098 -
    3245.2 / T +
    2.2362e5 / T ** 2 -
    3.984e7 / T ** 3 +
    (13.957 - 1262.3 / T + 8.5641e5 / T ** 2) * Math.log10(density);
  return 10 ** log * litrePerCubicMetre ** 2;
}

/** Moments of the number of protons bound to one acid at one h. */
export class ProtonBinding {
  /** n̄ */
  mean = 0;
  /** ⟨n²⟩ */
  square = 0;
  /** dn̄/ds = ⟨n²⟩ − n̄² */
  variance = 0;
  /** d⟨n²⟩/ds = ⟨n³⟩ − n̄⟨n²⟩ */
  squareSlope = 0;
  /** Share of the form with j protons. */
  readonly share: Float64Array;
  /** 1/K of the j-th proton taken up. */
  private readonly affinity: Float64Array;

  /** @param constants K_a [mol m⁻³], strongest first */
  constructor(constants: Float64Array) {
    this.affinity = constants.map((constant) => 1 / constant).toReversed();
    this.share = new Float64Array(constants.length + 1);
  }

  /** Everything at h = [H⁺] [mol m⁻³]. */
  evaluate(h: number): void {
    const { affinity, share } = this;
    const N = affinity.length;
    let term = 1;
    let sum = 1;
    share[0] = 1;
    for (let j = 1; j <= N; j++) {
      term *= h * affinity[j - 1];
      share[j] = term;
      sum += term;
    }
    let first = 0;
    let second = 0;
    let third = 0;
    for (let j = 0; j <= N; j++) {
      const part = share[j] / sum;
      share[j] = part;
      first += j * part;
      second += j * j * part;
      third += j * j * j * part;
    }
    let variance = 0;
    for (let j = 0; j <= N; j++) variance += (j - first) * (j - first) * share[j];
    this.mean = first;
    this.square = second;
    this.variance = variance;
    this.squareSlope = third - first * second;
  }

  /** n̄ and its slope alone, for the search of h. */
  evaluateMean(h: number): void {
    const { affinity } = this;
    let term = 1;
    let sum = 1;
    let first = 0;
    let second = 0;
    for (let j = 1; j <= affinity.length; j++) {
      term *= h * affinity[j - 1];
      sum += term;
      first += j * term;
      second += j * j * term;
    }
    this.mean = first / sum;
    this.variance = Math.max(0, second / sum - this.mean * this.mean);
  }
}

/** z̄ = z₀ + n̄ at a pH [1]. */
export function meanCharge({ baseCharge, pKa }: Protolyte, pH: number): number {
  const binding = new ProtonBinding(Float64Array.from(pKa, dissociationConstant));
  binding.evaluate(Math.exp(logHydrogen(pH)));
  return baseCharge + binding.mean;
}

/** Share of an acid's molecules whose form carries a charge, at a pH [1]. */
export function ionisedShare({ baseCharge, pKa }: Protolyte, pH: number): number {
  const binding = new ProtonBinding(Float64Array.from(pKa, dissociationConstant));
  binding.evaluate(Math.exp(logHydrogen(pH)));
  return binding.share.reduce((sum, share, protons) => sum + (baseCharge + protons === 0 ? 0 : share), 0);
}

const MOST_ITERATIONS = 200;
/** Newton on the logarithm overshoots where nothing buffers; further than this it is not believed. */
const MOST_STEP = 4;
/** A Newton step this small leaves an error of its square. */
const SETTLED = 1e-6;
/** Bracket for s: pH −13 to 30, far beyond what any solution reaches. */
const LOWEST = -62;
const HIGHEST = 37;

/**
 * Speciation of one solution: totals T of acids, R of each bound and free together over free, and the proton excess
 * T_H = h − K_w/h + Σ R T n̄(h), which rises strictly with h.
 */
export class Speciation {
  /** s = ln h */
  logH = logHydrogen(7);
  /** [H⁺], [OH⁻] [mol m⁻³] */
  hydrogen = 0;
  hydroxide = 0;
  /** ∂T_H/∂s at constant totals [mol m⁻³] */
  capacity = 0;

  constructor(
    private readonly water: number,
    readonly acids: readonly ProtonBinding[],
  ) {}

  /** Solves for h, beginning at `logH`. @param totals T per acid, those below zero counting as none [mol m⁻³] */
  solve(totals: ArrayLike<number>, retardation: ArrayLike<number>, excess: number): void {
    const { acids, water } = this;
    let low = LOWEST;
    let high = HIGHEST;
    let s = this.logH;
    for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      const h = Math.exp(s);
      const hydroxide = water / h;
      let difference = h - hydroxide - excess;
      let capacity = h + hydroxide;
      for (let k = 0; k < acids.length; k++) {
        const acid = acids[k];
        acid.evaluateMean(h);
        const total = Math.max(0, totals[k]) * retardation[k];
        difference += total * acid.mean;
        capacity += total * acid.variance;
      }
      if (difference > 0) high = s;
      else low = s;
      const step = Math.max(-MOST_STEP, Math.min(MOST_STEP, difference / capacity));
      const next = s - step;
      const settled = Math.abs(step) < SETTLED;
      s = settled || (next > low && next < high) ? next : 0.5 * (low + high);
      if (settled) break;
    }
    this.evaluate(s, totals, retardation);
  }

  /** Sets every form at s = ln h; the proton excess of it [mol m⁻³]. */
  evaluate(s: number, totals: ArrayLike<number>, retardation: ArrayLike<number>): number {
    const h = Math.exp(s);
    const hydroxide = this.water / h;
    let excess = h - hydroxide;
    let capacity = h + hydroxide;
    for (let k = 0; k < this.acids.length; k++) {
      const acid = this.acids[k];
      acid.evaluate(h);
      const total = Math.max(0, totals[k]) * retardation[k];
      excess += total * acid.mean;
      capacity += total * acid.variance;
    }
    this.logH = s;
    this.hydrogen = h;
    this.hydroxide = hydroxide;
    this.capacity = capacity;
    return excess;
  }
}

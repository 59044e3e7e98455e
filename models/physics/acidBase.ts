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
  readonly affinity: Float64Array;

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
/** A step this small needs no new moments: the old ones are moved along their Taylor series, which leaves its cube. */
const SETTLED = 1e-4;
/** Curvature further than this from straight is not believed: Halley's correction is left out. */
const MOST_CURVATURE = 0.5;
/** What is kept where moments were evaluated: ln h and h, and of each acid its six moments. */
const KEPT = 2;
const KEPT_PER_ACID = 6;
/** Bracket for s: pH −13 to 30, far beyond what any solution reaches. */
const LOWEST = -62;
const HIGHEST = 37;

function halleyStep(difference: number, capacity: number, curve: number): number {
  const newton = difference / capacity;
  const bend = (0.5 * newton * curve) / capacity;
  const corrected = Math.abs(bend) < MOST_CURVATURE ? newton / (1 - bend) : newton;
  return Math.max(-MOST_STEP, Math.min(MOST_STEP, corrected));
}

/**
 * Speciation of one solution: totals T of acids, R of each bound and free together over free, and the proton excess
 * T_H = h − K_w/h + Σ R T n̄(h), which rises strictly with h. Moments stand in flat arrays: this is where pH costs time.
 */
export class Speciation {
  /** s = ln h */
  logH = logHydrogen(7);
  /** [H⁺], [OH⁻] [mol m⁻³] */
  hydrogen = 0;
  hydroxide = 0;
  /** ∂T_H/∂s at constant totals [mol m⁻³] */
  capacity = 0;
  /** Per acid: n̄, ⟨n²⟩, dn̄/ds, d⟨n²⟩/ds. */
  readonly mean: Float64Array;
  readonly square: Float64Array;
  readonly variance: Float64Array;
  readonly squareSlope: Float64Array;
  /** Per acid: d(dn̄/ds)/ds, d²⟨n²⟩/ds². */
  private readonly varianceSlope: Float64Array;
  private readonly squareCurve: Float64Array;
  /** Σ R T n̄, ∂²T_H/∂s² [mol m⁻³] */
  private held = 0;
  private curve = 0;
  /** Affinities of all acids one after the other, and where each acid's begin. */
  private readonly affinity: Float64Array;
  private readonly first: Int32Array;
  /** R T per acid. */
  private readonly total: Float64Array;

  constructor(
    private readonly water: number,
    readonly acids: readonly ProtonBinding[],
  ) {
    const perAcid = (): Float64Array => new Float64Array(acids.length);
    this.mean = perAcid();
    this.square = perAcid();
    this.variance = perAcid();
    this.squareSlope = perAcid();
    this.varianceSlope = perAcid();
    this.squareCurve = perAcid();
    this.total = perAcid();
    this.affinity = Float64Array.from(acids.flatMap(({ affinity }) => [...affinity]));
    this.first = new Int32Array(acids.length + 1);
    acids.forEach(({ affinity }, k) => (this.first[k + 1] = this.first[k] + affinity.length));
  }

  /** Solves for h, beginning at `logH`. @param totals T per acid, those below zero counting as none [mol m⁻³] */
  solve(totals: ArrayLike<number>, retardation: ArrayLike<number>, excess: number): void {
    this.load(totals, retardation);
    this.search(excess);
  }

  private search(excess: number, kept: Float64Array | null = null, at = 0): void {
    let low = LOWEST;
    let high = HIGHEST;
    let s = this.logH;
    for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      this.findMoments(s);
      const difference = this.hydrogen - this.hydroxide + this.held - excess;
      if (difference > 0) high = s;
      else low = s;
      const step = halleyStep(difference, this.capacity, this.curve);
      const next = s - step;
      if (Math.abs(step) < SETTLED) {
        if (kept !== null) this.keep(kept, at, s);
        this.shift(-step);
        this.logH = next;
        return;
      }
      s = next > low && next < high ? next : 0.5 * (low + high);
    }
    this.findMoments(s);
    if (kept !== null) this.keep(kept, at, s);
    this.logH = s;
  }

  /**
   * As `solve`, for a place that is solved again and again: where its moments were last evaluated they are kept, and a
   * state near by is a short way along their Taylor series. @param kept NaN at first @param at where the place's begin
   */
  solveNear(
    totals: ArrayLike<number>,
    retardation: ArrayLike<number>,
    excess: number,
    kept: Float64Array,
    at: number,
  ): void {
    this.load(totals, retardation);
    if (!Number.isNaN(kept[at])) {
      const step = this.stepFrom(kept, at, excess);
      if (Math.abs(step) < SETTLED) {
        this.recall(kept, at);
        this.shift(-step);
        this.logH = kept[at] - step;
        return;
      }
      this.logH = Math.max(LOWEST, Math.min(HIGHEST, kept[at] - step));
    }
    this.search(excess, kept, at);
  }

  /** Numbers that `solveNear` keeps of a place. */
  get keptPerPlace(): number {
    return KEPT + KEPT_PER_ACID * this.mean.length;
  }

  /** Halley's step towards the proton excess from where the moments were evaluated. */
  private stepFrom(kept: Float64Array, at: number, excess: number): number {
    const { total } = this;
    const h = kept[at + 1];
    const hydroxide = this.water / h;
    let difference = h - hydroxide - excess;
    let capacity = h + hydroxide;
    let curve = h - hydroxide;
    for (let k = 0, a = at + KEPT; k < total.length; k++, a += KEPT_PER_ACID) {
      const T = total[k];
      difference += T * kept[a];
      capacity += T * kept[a + 1];
      curve += T * kept[a + 2];
    }
    this.hydrogen = h;
    this.hydroxide = hydroxide;
    this.capacity = capacity;
    this.curve = curve;
    return halleyStep(difference, capacity, curve);
  }

  private keep(kept: Float64Array, at: number, s: number): void {
    const { mean, square, variance, squareSlope, varianceSlope, squareCurve } = this;
    kept[at] = s;
    kept[at + 1] = this.hydrogen;
    for (let k = 0, a = at + KEPT; k < mean.length; k++, a += KEPT_PER_ACID) {
      kept[a] = mean[k];
      kept[a + 1] = variance[k];
      kept[a + 2] = varianceSlope[k];
      kept[a + 3] = square[k];
      kept[a + 4] = squareSlope[k];
      kept[a + 5] = squareCurve[k];
    }
  }

  private recall(kept: Float64Array, at: number): void {
    const { mean, square, variance, squareSlope, varianceSlope, squareCurve } = this;
    for (let k = 0, a = at + KEPT; k < mean.length; k++, a += KEPT_PER_ACID) {
      mean[k] = kept[a];
      variance[k] = kept[a + 1];
      varianceSlope[k] = kept[a + 2];
      square[k] = kept[a + 3];
      squareSlope[k] = kept[a + 4];
      squareCurve[k] = kept[a + 5];
    }
  }

  /** Sets every moment at s = ln h; the proton excess of it [mol m⁻³]. */
  evaluate(s: number, totals: ArrayLike<number>, retardation: ArrayLike<number>): number {
    this.load(totals, retardation);
    this.findMoments(s);
    this.logH = s;
    return this.hydrogen - this.hydroxide + this.held;
  }

  /** Sets the shares of every acid's forms at the h last found. */
  findShares(): void {
    for (const acid of this.acids) acid.evaluate(this.hydrogen);
  }

  private load(totals: ArrayLike<number>, retardation: ArrayLike<number>): void {
    const { total } = this;
    for (let k = 0; k < total.length; k++) total[k] = Math.max(0, totals[k]) * retardation[k];
  }

  private findMoments(s: number): void {
    const { affinity, first, total, mean, square, variance, squareSlope, varianceSlope, squareCurve } = this;
    const h = Math.exp(s);
    const hydroxide = this.water / h;
    let held = 0;
    let capacity = h + hydroxide;
    let curve = h - hydroxide;
    for (let k = 0; k < total.length; k++) {
      const from = first[k];
      const sites = first[k + 1] - from;
      let term = 1;
      let sum = 1;
      let one = 0;
      let two = 0;
      let three = 0;
      let four = 0;
      for (let j = 1; j <= sites; j++) {
        term *= h * affinity[from + j - 1];
        const by1 = j * term;
        const by2 = j * by1;
        const by3 = j * by2;
        sum += term;
        one += by1;
        two += by2;
        three += by3;
        four += j * by3;
      }
      const reciprocal = 1 / sum;
      const n = one * reciprocal;
      const nn = two * reciprocal;
      const spread = Math.max(0, nn - n * n);
      mean[k] = n;
      square[k] = nn;
      variance[k] = spread;
      const nnn = three * reciprocal;
      const slope = nnn - n * nn;
      squareSlope[k] = slope;
      const bend = slope - 2 * n * spread;
      varianceSlope[k] = bend;
      squareCurve[k] = four * reciprocal - n * nnn - spread * nn - n * slope;
      held += total[k] * n;
      capacity += total[k] * spread;
      curve += total[k] * bend;
    }
    this.hydrogen = h;
    this.hydroxide = hydroxide;
    this.held = held;
    this.capacity = capacity;
    this.curve = curve;
  }

  /** Moves concentrations and moments along their Taylor series. */
  private shift(step: number): void {
    const { mean, square, variance, squareSlope, varianceSlope, squareCurve } = this;
    for (let k = 0; k < mean.length; k++) {
      mean[k] += step * (variance[k] + 0.5 * step * varianceSlope[k]);
      square[k] += step * (squareSlope[k] + 0.5 * step * squareCurve[k]);
      variance[k] += step * varianceSlope[k];
      squareSlope[k] += step * squareCurve[k];
    }
    this.capacity += step * this.curve;
    this.hydrogen *= 1 + step * (1 + step * (0.5 + step / 6));
    this.hydroxide = this.water / this.hydrogen;
  }
}

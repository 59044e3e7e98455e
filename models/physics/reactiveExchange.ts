/**
 * Exchange with the blood (CAP) where acids and bases are in equilibrium (AB): every form of a species crosses the
 * vessel wall with the species' k, and one ψ for all forms lets no net current through. In totals T, with z̄, n̄, ⟨z²⟩ and
 * ⟨zn⟩ of tissue and plasma side: S_a = −k_a(T − T_b) − ½ k_a ψ (T z̄ + T_b z̄_b), protons along with their carriers.
 */
import { ProtonBinding, Speciation } from './acidBase.ts';

export interface Protolytes {
  /** Per species; of an acid with every proton gone. */
  readonly charge: Float64Array;
  /** Species that is the proton excess. */
  readonly proton: number;
  readonly water: number;
  readonly acids: readonly { readonly species: number; readonly constants: Float64Array }[];
}

/** What is dissolved on one side of the wall: per species z̄, n̄, ⟨z²⟩, ⟨zn⟩ and, by s = ln h, dn̄/ds and d⟨z²⟩/ds. */
export class WallSide {
  readonly charge: Float64Array;
  readonly bound: Float64Array;
  readonly chargeSquare: Float64Array;
  readonly boundCharge: Float64Array;
  readonly variance: Float64Array;
  readonly chargeSquareSlope: Float64Array;
  /** [H⁺], [OH⁻], ∂T_H/∂s [mol m⁻³] */
  hydrogen = 0;
  hydroxide = 0;
  capacity = 0;
  private readonly speciation: Speciation;
  private readonly totals: Float64Array;
  private readonly retardation: Float64Array;

  constructor(private readonly protolytes: Protolytes) {
    const { charge, acids, water } = protolytes;
    this.charge = charge.slice();
    this.chargeSquare = charge.map((z) => z * z);
    this.bound = new Float64Array(charge.length);
    this.boundCharge = new Float64Array(charge.length);
    this.variance = new Float64Array(charge.length);
    this.chargeSquareSlope = new Float64Array(charge.length);
    this.totals = new Float64Array(acids.length);
    this.retardation = new Float64Array(acids.length);
    this.speciation = new Speciation(
      water,
      acids.map(({ constants }) => new ProtonBinding(constants)),
    );
  }

  solve(composition: Float64Array, retardation: Float64Array): void {
    const { speciation } = this;
    const { acids, proton, charge } = this.protolytes;
    for (let k = 0; k < acids.length; k++) {
      const { species } = acids[k];
      this.totals[k] = composition[species];
      this.retardation[k] = retardation[species];
    }
    speciation.solve(this.totals, this.retardation, composition[proton]);
    for (let k = 0; k < acids.length; k++) {
      const i = acids[k].species;
      const mean = speciation.mean[k];
      const square = speciation.square[k];
      const base = charge[i];
      this.bound[i] = mean;
      this.variance[i] = speciation.variance[k];
      this.charge[i] = base + mean;
      this.chargeSquare[i] = base * base + 2 * base * mean + square;
      this.boundCharge[i] = base * mean + square;
      this.chargeSquareSlope[i] = 2 * base * speciation.variance[k] + speciation.squareSlope[k];
    }
    this.hydrogen = speciation.hydrogen;
    this.hydroxide = speciation.hydroxide;
    this.capacity = speciation.capacity;
  }
}

export class ReactiveExchange {
  /** Per species, into the tissue [mol m⁻³ s⁻¹]. */
  readonly source: Float64Array;
  /** n × n: ∂source_i/∂c_j [s⁻¹]. */
  readonly jacobian: Float64Array;
  /** Of the composition last exchanged; whoever knows it fills it in and goes on with `ratesBeside`. */
  readonly tissue: WallSide;
  private readonly blood: WallSide;
  /** Composition and retardation that `blood` was last solved for: the same at every node of a layer. */
  private readonly bloodFor: Float64Array;
  private step = 0;
  private conductance = 0;

  constructor(private readonly protolytes: Protolytes) {
    const n = protolytes.charge.length;
    this.source = new Float64Array(n);
    this.jacobian = new Float64Array(n * n);
    this.tissue = new WallSide(protolytes);
    this.blood = new WallSide(protolytes);
    this.bloodFor = new Float64Array(2 * n).fill(NaN);
  }

  private solveBlood(b: Float64Array, retardation: Float64Array): void {
    const { blood, bloodFor } = this;
    const n = b.length;
    let isKnown = true;
    for (let i = 0; i < n; i++) {
      if (bloodFor[i] === b[i] && bloodFor[n + i] === retardation[i]) continue;
      isKnown = false;
      bloodFor[i] = b[i];
      bloodFor[n + i] = retardation[i];
    }
    if (!isKnown) blood.solve(b, retardation);
  }

  /** @param retardation R per species of the tissue, plasma compositions being Donnan-corrected for it, too. */
  rates(c: Float64Array, b: Float64Array, k: Float64Array, retardation: Float64Array): void {
    this.tissue.solve(c, retardation);
    this.ratesBeside(c, b, k, retardation);
  }

  /** The same where `tissue` is that of the composition already. */
  ratesBeside(c: Float64Array, b: Float64Array, k: Float64Array, retardation: Float64Array): void {
    const { tissue, blood, source } = this;
    const { proton } = this.protolytes;
    const n = c.length;
    this.solveBlood(b, retardation);
    const { hydrogen: h, hydroxide: oh } = tissue;
    const { hydrogen: hb, hydroxide: ohb } = blood;
    let current = k[proton] * (h - oh - (hb - ohb));
    let conductance = 0.5 * k[proton] * (h + oh + hb + ohb);
    for (let i = 0; i < n; i++) {
      if (i === proton) continue;
      current += k[i] * (c[i] * tissue.charge[i] - b[i] * blood.charge[i]);
      conductance += 0.5 * k[i] * (c[i] * tissue.chargeSquare[i] + b[i] * blood.chargeSquare[i]);
    }
    this.conductance = conductance;
    const step = conductance > 0 ? -current / conductance : 0;
    this.step = step;
    let protons = -k[proton] * (h - oh - (hb - ohb) + 0.5 * step * (h + oh + hb + ohb));
    for (let i = 0; i < n; i++) {
      if (i === proton) continue;
      const carried = c[i] * tissue.charge[i] + b[i] * blood.charge[i];
      source[i] = -k[i] * (c[i] - b[i] + 0.5 * step * carried);
      const bound = c[i] * tissue.bound[i] - b[i] * blood.bound[i];
      const boundCarried = c[i] * tissue.boundCharge[i] + b[i] * blood.boundCharge[i];
      protons -= k[i] * (bound + 0.5 * step * boundCarried);
    }
    source[proton] = protons;
  }

  /** Fills `jacobian`, too. */
  differentiate(c: Float64Array, b: Float64Array, k: Float64Array, retardation: Float64Array): void {
    this.tissue.solve(c, retardation);
    this.differentiateBeside(c, b, k, retardation);
  }

  /** The same where `tissue` is that of the composition already. */
  differentiateBeside(c: Float64Array, b: Float64Array, k: Float64Array, retardation: Float64Array): void {
    this.ratesBeside(c, b, k, retardation);
    const n = c.length;
    const { tissue, blood, conductance, step, jacobian } = this;
    const { proton, charge: base, acids } = this.protolytes;
    const { hydrogen: h, hydroxide: oh, capacity } = tissue;
    // what follows from a change of s = ln h at constant totals
    let chargeBySite = k[proton] * (h + oh);
    let squareBySite = 0.5 * k[proton] * (h - oh);
    let protonsBySite = -k[proton] * (h + oh + 0.5 * step * (h - oh));
    for (const { species: i } of acids) {
      const variance = tissue.variance[i];
      const slope = tissue.chargeSquareSlope[i];
      const kc = k[i] * c[i];
      chargeBySite += kc * variance;
      squareBySite += 0.5 * kc * slope;
      protonsBySite -= kc * (variance + 0.5 * step * (slope - base[i] * variance));
    }
    let protonsByStep = -0.5 * k[proton] * (h + oh + blood.hydrogen + blood.hydroxide);
    for (let i = 0; i < n; i++) {
      if (i === proton) continue;
      protonsByStep -= 0.5 * k[i] * (c[i] * tissue.boundCharge[i] + b[i] * blood.boundCharge[i]);
    }
    for (let j = 0; j < n; j++) {
      let site = 0;
      if (j === proton) site = 1 / capacity;
      else if (c[j] >= 0) site = (-retardation[j] * tissue.bound[j]) / capacity;
      const own = j === proton ? 0 : k[j];
      const current = own * tissue.charge[j] + chargeBySite * site;
      const square = 0.5 * own * tissue.chargeSquare[j] + squareBySite * site;
      const stepByC = conductance > 0 ? (-current - step * square) / conductance : 0;
      for (let i = 0; i < n; i++) {
        if (i === proton) continue;
        const carried = c[i] * tissue.charge[i] + b[i] * blood.charge[i];
        jacobian[i * n + j] = -0.5 * k[i] * (carried * stepByC + step * c[i] * tissue.variance[i] * site);
      }
      if (j !== proton) jacobian[j * n + j] -= own * (1 + 0.5 * step * tissue.charge[j]);
      jacobian[proton * n + j] =
        protonsByStep * stepByC + protonsBySite * site - own * (tissue.bound[j] + 0.5 * step * tissue.boundCharge[j]);
    }
  }
}

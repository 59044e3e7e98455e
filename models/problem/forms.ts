/**
 * The forms of every species of a composition (AB): each acid with 0, 1, 2 … protons, H⁺ and OH⁻, and whatever keeps its
 * charge. Without chemistry each species is its only form. Forms are what moves, carries current and equilibrates
 * across a Donnan step; species totals are what is conserved.
 */
import { ProtonBinding, Speciation } from '../physics/acidBase.ts';
import { donnanPotential } from '../physics/donnan.ts';
import { bisect } from '../physics/piecewisePolynomial.ts';
import type { ProblemAcid, ProblemLayer } from './problem.ts';

/** Largest Donnan potential looked for [RT/F]. */
const MOST_DONNAN = 40;

/** Charges, and what of a problem's chemistry decides on forms. */
export interface FormsOf {
  readonly charge: Float64Array;
  readonly chemistry?:
    | {
        readonly proton: number;
        readonly water: number;
        readonly acids: readonly ProblemAcid[];
        readonly sites: readonly Float64Array[];
      }
    | undefined;
}

/** What of a layer decides on its equilibrium with a solution. */
export type Medium = Pick<ProblemLayer, 'retardation' | 'partition' | 'sites'> & { readonly fixedCharge?: number };

/** Share of a layer's groups where its bare charge is ω: bases alone have none, and stand everywhere in it. */
export function siteShare(fixedCharge: number, omega: number): number {
  return fixedCharge === 0 ? 1 : omega / fixedCharge;
}

export class Forms {
  readonly count: number;
  /** Per form. */
  readonly charge: Float64Array;
  /** Species of each form; that of H⁺ and OH⁻ is the proton excess. */
  readonly species: Int32Array;
  /** Protons it holds above its acid's bare form: 1 for H⁺, −1 for OH⁻. */
  readonly protons: Float64Array;
  /** Places of H⁺ and OH⁻, or −1. */
  readonly hydrogen: number;
  readonly hydroxide: number;
  /** Of the composition last solved; null without chemistry. */
  readonly speciation: Speciation | null;
  private readonly acidSpecies: Int32Array;
  /** Place of each acid's bare form. */
  readonly firstForm: Int32Array;
  private readonly totals: Float64Array;
  private readonly bound: Float64Array;

  constructor(private readonly problem: FormsOf) {
    const { charge, chemistry } = problem;
    const acids = chemistry?.acids ?? [];
    const forms: { charge: number; species: number; protons: number }[] = [];
    const first: number[] = [];
    for (let i = 0; i < charge.length; i++) {
      if (i === chemistry?.proton) continue;
      const acid = acids.findIndex(({ species }) => species === i);
      if (acid >= 0) first[acid] = forms.length;
      const sites = acid < 0 ? 0 : acids[acid].constants.length;
      for (let j = 0; j <= sites; j++) forms.push({ charge: charge[i] + j, species: i, protons: j });
    }
    this.hydrogen = chemistry ? forms.length : -1;
    this.hydroxide = chemistry ? forms.length + 1 : -1;
    if (chemistry) {
      forms.push({ charge: 1, species: chemistry.proton, protons: 1 });
      forms.push({ charge: -1, species: chemistry.proton, protons: -1 });
    }
    this.count = forms.length;
    this.charge = Float64Array.from(forms, (form) => form.charge);
    this.species = Int32Array.from(forms, (form) => form.species);
    this.protons = Float64Array.from(forms, (form) => form.protons);
    this.acidSpecies = Int32Array.from(acids, ({ species }) => species);
    this.firstForm = Int32Array.from(first);
    this.totals = new Float64Array(acids.length);
    this.bound = new Float64Array(acids.length);
    this.speciation = chemistry
      ? new Speciation(
          chemistry.water,
          acids.map(({ constants }) => new ProtonBinding(constants)),
        )
      : null;
  }

  /** Concentrations of the forms of a composition [mol m⁻³]. @param retardation per species, of the composition's layer */
  expand(composition: ArrayLike<number>, retardation: ArrayLike<number>, out: Float64Array): void {
    const { speciation, acidSpecies, firstForm } = this;
    for (let f = 0; f < this.count; f++) out[f] = composition[this.species[f]];
    if (speciation === null) return;
    for (let k = 0; k < acidSpecies.length; k++) {
      this.totals[k] = composition[acidSpecies[k]];
      this.bound[k] = retardation[acidSpecies[k]];
    }
    speciation.solve(this.totals, this.bound, composition[this.problem.chemistry!.proton]);
    speciation.findShares();
    for (let k = 0; k < acidSpecies.length; k++) {
      const { share } = speciation.acids[k];
      for (let j = 0; j < share.length; j++) out[firstForm[k] + j] = this.totals[k] * share[j];
    }
    out[this.hydrogen] = speciation.hydrogen;
    out[this.hydroxide] = speciation.hydroxide;
  }

  /** Species totals of given forms, the inverse of `expand` [mol m⁻³]. */
  collect(forms: ArrayLike<number>, retardation: ArrayLike<number>, out: Float64Array): void {
    const proton = this.problem.chemistry?.proton ?? -1;
    out.fill(0);
    for (let f = 0; f < this.count; f++) {
      const i = this.species[f];
      if (i !== proton) out[i] += forms[f];
      if (proton >= 0) out[proton] += this.protons[f] * forms[f] * (i === proton ? 1 : retardation[i]);
    }
  }

  /** Potential of a layer with fixed charge ω against a solution it is in equilibrium with [RT/F]. */
  donnanPotential(layer: Medium, solution: Float64Array, omega: number): number {
    return this.solveDonnan(layer, solution, omega).potential;
  }

  /** Composition of a layer in equilibrium with a solution: ions by Donnan, neutral species by partition. */
  equilibrated(layer: Medium, solution: Float64Array, omega: number): Float64Array {
    const { potential, forms } = this.solveDonnan(layer, solution, omega);
    for (let f = 0; f < this.count; f++) forms[f] *= Math.exp(-this.charge[f] * potential);
    const c = new Float64Array(this.problem.charge.length);
    this.collect(forms, layer.retardation, c);
    if (layer.sites) c[this.problem.chemistry!.proton] += this.boundToSites(layer, omega, forms[this.hydrogen]);
    for (let i = 0; i < c.length; i++) c[i] *= layer.partition[i];
    return c;
  }

  private solveDonnan(
    layer: Medium,
    solution: Float64Array,
    omega: number,
  ): { readonly potential: number; readonly forms: Float64Array } {
    const forms = new Float64Array(this.count);
    this.expand(solution, new Float64Array(solution.length).fill(1), forms);
    const retardation = Float64Array.from(this.species, (i) => layer.retardation[i]);
    if (layer.sites === undefined || (omega === 0 && layer.fixedCharge !== 0)) {
      return { potential: donnanPotential(this.charge, retardation, forms, omega), forms };
    }
    // the fixed groups titrate along with the pore, which only adds to the slope
    const excess = (u: number): number => {
      let sum = omega + this.boundToSites(layer, omega, forms[this.hydrogen] * Math.exp(-u));
      for (let f = 0; f < this.count; f++) {
        sum += this.charge[f] * retardation[f] * forms[f] * Math.exp(-this.charge[f] * u);
      }
      return sum;
    };
    return { potential: bisect(excess, -MOST_DONNAN, MOST_DONNAN) ?? 0, forms };
  }

  /** Protons on the fixed groups of a layer at h [mol m⁻³]. @param omega of the place, with every proton gone */
  private boundToSites(layer: Medium, omega: number, h: number): number {
    if (layer.sites === undefined) return 0;
    const part = siteShare(layer.fixedCharge!, omega);
    let sum = 0;
    this.problem.chemistry!.sites.forEach((constants, k) => {
      const binding = new ProtonBinding(constants);
      binding.evaluate(h);
      sum += part * layer.sites![k] * binding.mean;
    });
    return sum;
  }
}

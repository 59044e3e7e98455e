import type { ConductanceLaw } from '../physics/conductance.ts';
import type { PiecewisePolynomial } from '../physics/piecewisePolynomial.ts';
import type { SupplyAccount } from './givenCurrent.ts';

export type { PiecewisePolynomial, SupplyAccount };

/**
 * What the solver is given: SI, flat, frozen. No label, colour or bench unit in it.
 * n species, L layers; arrays over species follow `species`, arrays over layers follow `layers`.
 */
export interface Problem {
  /** Ids, in order. */
  readonly species: readonly string[];
  /** Charge number; of an acid with every proton gone, while `chemistry` is there. */
  readonly charge: Float64Array;
  /** Index of the species whose delivery is reported. */
  readonly drug: number;
  /** RT/F [V]. */
  readonly thermalVoltage: number;
  /** [m²] */
  readonly area: number;
  readonly layers: readonly ProblemLayer[];
  readonly reactions: readonly ProblemReaction[];
  /** v = β i [m³ C⁻¹] */
  readonly electroosmosis: number;
  readonly electrode: ProblemBoundary;
  readonly base: ProblemBoundary;
  /** Current density from electrode into body [A m⁻²]. */
  readonly current: PiecewisePolynomial;
  /** Blood flow over flow at rest, multiplying every exchange rate [1]; absent: 1. */
  readonly perfusion?: PiecewisePolynomial;
  /** The same without what the current itself causes, for the passive twin [1]; absent: 1. */
  readonly passivePerfusion?: PiecewisePolynomial;
  /** Instants at which reservoirs are filled anew, as at the start [s]; absent: never. */
  readonly renewals?: Float64Array;
  /** Last layer whose inner face counts as crossed by a delivered drug. */
  readonly deliveredPastLayer: number;
  readonly accuracy: number;
  /** Hair follicles and sweat ducts (SH); absent: none. */
  readonly appendages?: ProblemAppendages;
  /** Acids and bases in local equilibrium (AB); absent: every species keeps its charge. */
  readonly chemistry?: ProblemChemistry;
  /** Absent where nobody will read more than the frames. */
  readonly facts?: ProblemFacts;
}

/** What readings of a run need besides its frames; the solver itself never looks at it. */
export interface ProblemFacts {
  /** −1 under a cathode, +1 under an anode: the sign of a current that is not reversed. */
  readonly polarity: -1 | 1;
  /** The electrode is silver and silver chloride. */
  readonly silver: boolean;
  /** Carbon, platinum or steel: water splits there. Absent: it does not. */
  readonly inert?: true;
  /** Index of the ion that carries the current at the electrode; absent: none alone does. */
  readonly carrier?: number;
  /** Acids and bases are followed, so that silver which runs out of coating or chloride goes on by splitting water. */
  readonly splitsWater: boolean;
  /** Of the column [K] */
  readonly temperature: number;
  /** Charge that its coating lasts for [C]; absent: not limited. */
  readonly coating?: number;
  /** Highest voltage of the supply [V]; absent: not limited. */
  readonly compliance?: number;
  /** Where the supply gave another current than was asked for: how, and why. */
  readonly supplied?: SupplyAccount;
  readonly body?: ProblemBody;
}

/** The drug's way through the whole body. */
export interface ProblemBody {
  /** Indices of the species that count, mole for mole. */
  readonly species: readonly number[];
  /** Of what is measured in plasma [kg mol⁻¹]; absent: not known. */
  readonly molarMass?: number;
  /** [m³ s⁻¹] */
  readonly clearance: number;
  /** [m³] */
  readonly volume: number;
  /** [m³ s⁻¹]; 0: one compartment. */
  readonly exchange: number;
  /** [m³] */
  readonly peripheralVolume: number;
  /** [1] */
  readonly unboundFraction: number;
}

/**
 * With it, the concentration of an acid is the total over its forms, and one species is the proton excess
 * [H⁺] − [OH⁻] + Σ R n̄ c, which may be negative: of charge +1, unbound, with diffusivity 0 in the layers.
 */
export interface ProblemChemistry {
  /** Index of the proton excess among the species. */
  readonly proton: number;
  /** K_w [mol² m⁻⁶] */
  readonly water: number;
  readonly acids: readonly ProblemAcid[];
  /** K_a of the fixed groups that take up protons, kind by kind [mol m⁻³]. */
  readonly sites: readonly Float64Array[];
  /** Layer whose mean fixed charge, over this value of it, multiplies the electroosmotic coefficient; absent: it is constant. */
  readonly flow?: { readonly layer: number; readonly fixedCharge: number };
  /** Per layer, τ' H D at rest [m² s⁻¹]. */
  readonly hydrogen: Float64Array;
  readonly hydroxide: Float64Array;
}

/** A path beside a layer's own, from one of its faces to the other (SH). */
export interface ProblemAppendages {
  /** Index of the layer that they cross. */
  readonly layer: number;
  /** Of the openings, over that of the skin [1] */
  readonly areaFraction: number;
  /** Openings per area of skin [m⁻²] */
  readonly density: number;
  /** What fills them, as a layer of the whole area: diffusivities and pore fraction hold `areaFraction` already. */
  readonly path: ProblemLayer;
  /** With chemistry, τ' D at rest, likewise [m² s⁻¹]. */
  readonly hydrogen?: number;
  readonly hydroxide?: number;
}

export interface ProblemAcid {
  readonly species: number;
  /** K_a [mol m⁻³], strongest first. */
  readonly constants: Float64Array;
}

export interface ProblemLayer {
  readonly id: string;
  readonly role: 'reservoir' | 'barrier' | 'tissue';
  /** [m] */
  readonly thickness: number;
  /** θ [1]; of a barrier counted as swollen, per its thickness at the start, which may exceed 1. */
  readonly poreFraction: number;
  /** τ' H_i D_i at rest [m² s⁻¹] */
  readonly diffusivity: Float64Array;
  /** Of a species' form without charge through lipids, past the pores and whatever their conductance [m² s⁻¹]; absent: 0. */
  readonly lipid?: Float64Array;
  /** R_i = 1 + K_bind,i [1] */
  readonly retardation: Float64Array;
  /** w_i [1] */
  readonly solventDrag: Float64Array;
  /** Partition coefficient [1]; 1 for every ion. */
  readonly partition: Float64Array;
  /** ω [mol m⁻³ of pore] inside the layer, away from its ramps. */
  readonly fixedCharge: number;
  /** Fixed groups of each kind [mol m⁻³ of pore], with chemistry; `fixedCharge` is then that with every proton gone. */
  readonly sites?: Float64Array;
  /** Width of the linear rise of ω from 0 at each end [m]; 0: sharp. */
  readonly fixedChargeRamp: number;
  /** k_i per bulk volume, in blood flow at rest [s⁻¹] */
  readonly exchange: Float64Array;
  /** Flow of lymph per bulk volume, for which plasma filtrate comes in [s⁻¹]; absent: none. */
  readonly lymph?: number;
  /** c_b,i in Donnan equilibrium with ω [mol m⁻³] */
  readonly plasma: Float64Array;
  readonly initial: ProblemInitial;
  /** g(t) multiplying the layer's diffusivities [1]; absent: 1. */
  readonly conductance?: PiecewisePolynomial;
  /** What of it is there without current, for the passive twin: a barrier that swells [1]; absent: 1. */
  readonly passiveConductance?: PiecewisePolynomial;
  /** Pore volume of a barrier that swells, over that at the start, where that is what the store is computed with [1]. */
  readonly poreVolume?: PiecewisePolynomial;
  /** What g follows; absent: it does not answer to current. */
  readonly conductanceLaw?: ConductanceLaw;
  /** A pad that comes off during the session: its conductance says when, and nothing of it is driven by the current. */
  readonly comesOff?: true;
}

export type ProblemInitial =
  /** Electroneutral with ω as given [mol m⁻³]. */
  | { readonly kind: 'given'; readonly concentrations: Float64Array }
  /** Electroneutral solution without ω that the layer equilibrates with, wherever ω ramps, too [mol m⁻³]. */
  | { readonly kind: 'donnan'; readonly solution: Float64Array };

export interface ProblemReaction {
  readonly layer: number;
  readonly species: number;
  /** [s⁻¹] per pore volume */
  readonly rate: number;
  readonly stoichiometry: Float64Array;
}

export type ProblemBoundary =
  | {
      readonly kind: 'ion';
      readonly species: number;
      /** At an electrode of silver chloride, with chemistry: what chloride cannot carry splits water. */
      readonly silver?: ProblemSilver;
    }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'bath'; readonly concentrations: Float64Array };

export interface ProblemSilver {
  /** 1 while there is coating for the current, 0 while there is none; constant between kinks. Absent: always 1. */
  readonly coated?: PiecewisePolynomial;
}

/**
 * What a person asks, in bench units that stand in the key names. The only thing saved, shared, hashed and compared.
 * A Study is replaced whole, never patched in place. `parseStudy` makes one from unknown JSON and fills every default;
 * maps keyed by species hold only species of the same study, and a missing key means the stated default.
 */
export interface Study {
  readonly version: 1;
  readonly name: string;
  readonly note: string;
  /** Temperature of the whole column [°C]. */
  readonly temperature_C: number;
  /** Mobile species: 2 to 12. */
  readonly species: readonly StudySpecies[];
  /** Id of the species whose delivery is reported. */
  readonly drug: string;
  readonly electrode: StudyElectrode;
  /** From the electrode's face (x = 0) inwards. */
  readonly layers: readonly StudyLayer[];
  readonly base: StudyBase;
  /** The other pad, through which the same current returns; absent: only the column above is solved. */
  readonly dispersive?: StudyDispersive;
  /** Superficial solvent velocity per current density, v = β i (EO) [m³ C⁻¹]; one value for the whole column because the solvent is incompressible. */
  readonly electroosmosis_m3_C: number;
  /** Unbound plasma composition that the capillaries hold (CAP) [mM]; missing species: 0. */
  readonly plasma_mM: Readonly<Record<string, number>>;
  readonly plasma_pH?: number;
  /**
   * Acids and bases in local equilibrium (AB): concentrations of acids are totals over their forms, charges follow from
   * pH. A composition with a pH has to balance at it; without one its pH is what makes it neutral.
   */
  readonly acidBase?: boolean;
  readonly reactions: readonly StudyReaction[];
  /** What changes the blood flow, and with it every capillary exchange, in the course of the session; absent: nothing. */
  readonly perfusion?: readonly StudyPerfusion[];
  readonly session: StudySession;
  readonly supply?: StudySupply;
  /** Absent: not made from parts of the library, or not told. */
  readonly madeFrom?: StudyParts;
  /** Where on the body the pads lie; nothing in the columns is computed from it. Absent: the usual places, or no place told. */
  readonly placement?: StudyPlacement;
  /** Where the drug goes once blood has it; absent: not followed. */
  readonly body?: StudyBody;
  /** Solve the same session with the current off, too. */
  readonly passiveTwin: boolean;
  /** Accuracy asked for, as a fraction of the delivered amount: 1e-5 to 1e-1. */
  readonly accuracy: number;
}

/** Library parts by their ids. Nothing is computed from them; they tell where the numbers that still agree come from. */
export interface StudyParts {
  readonly drug: string;
  readonly formulation: string;
  readonly site: string;
  readonly skin: string;
  readonly device: string;
  /** Down to the muscle, the dermis in its two parts. */
  readonly deep?: boolean;
}

/** Pads of a part of the body: of that which the study is made for, where it tells one. */
export interface StudyPlacement {
  /** A site of the library. */
  readonly site: string;
  /** Absent: where it usually lies there. */
  readonly drugPad?: StudyPadPlace;
  readonly returnPad?: StudyPadPlace;
}

/** The pad's middle in the axes of the drawn body; the skin nearest to it is meant [cm]. */
export interface StudyPadPlace {
  readonly x_cm: number;
  readonly y_cm: number;
  readonly z_cm: number;
}

/** A library species by its id, or one described here; a value given here wins over the library's. */
export interface StudySpecies {
  readonly id: string;
  readonly name?: string;
  readonly charge?: number;
  /** Free diffusivity in water at the study's temperature [m² s⁻¹]. */
  readonly diffusivity_m2_s?: number;
  readonly molarMass_g_mol?: number;
  /** Of an acid or base (AB): charge with every proton gone, and pK_a ascending. */
  readonly baseCharge?: number;
  readonly pKa?: readonly number[];
}

/** A drug's way through the whole body (PK), fed by what the capillaries take up and what leaves the base. */
export interface StudyBody {
  /** Species that count, mole for mole, as a drug and what it turns into; absent: the study's drug. */
  readonly species?: readonly string[];
  /** Of what is measured in plasma [g mol⁻¹]; absent: the first counted species'. */
  readonly molarMass_g_mol?: number;
  /** Of plasma, bound and unbound. */
  readonly clearance_L_h: number;
  readonly volume_L: number;
  /** With a second compartment; 0: there is none. */
  readonly exchange_L_h: number;
  readonly peripheralVolume_L: number;
  /** Share of the plasma concentration that is not bound to protein [1]. */
  readonly unboundFraction: number;
}

/** What drives the current, and what happens to it. Where the volts run out it gives less, and goes on until the charge is delivered. */
export interface StudySupply {
  /** Highest voltage it can give; absent: as much as it takes. */
  readonly compliance_V?: number;
  /** `keepTime`: the session ends when it was to end, with less charge; absent: `prolong`. */
  readonly whenLimited?: 'prolong' | 'keepTime';
  /** The session is given up after this long; absent: after four times what was asked. */
  readonly longest_min?: number;
  readonly battery?: StudyBattery;
  readonly leadOff?: StudyLeadOff;
  /** Fluid that bridges the two pads over the skin and takes a share of the current. */
  readonly short?: StudyShort;
}

/** Its voltage is that without current, less the internal resistance times the current. */
export interface StudyBattery {
  readonly openCircuit_V: number;
  readonly internalResistance_ohm: number;
  /** Absent: it lasts. */
  readonly capacity_mAh?: number;
}

/** The circuit opens while the session runs. */
export type StudyLeadOff =
  /** It is closed again, and the device ramps up to where it was. */
  | { readonly kind: 'resume'; readonly at_min: number; readonly open_s: number; readonly ramp_s: number }
  /** The device stops for good. */
  | { readonly kind: 'stop'; readonly at_min: number };

export interface StudyShort {
  readonly from_min: number;
  readonly duration_min: number;
  readonly resistance_ohm: number;
}

export interface StudyElectrode {
  /** The pole at the column's face: a cathode draws current out of the body (i < 0), an anode sends it in (i > 0). */
  readonly polarity: 'cathode' | 'anode';
  readonly area_cm2: number;
  /** Charge that the electrode's silver chloride (cathode) or silver (anode) lasts for; absent: not limited. */
  readonly coating_mAmin?: number;
  readonly boundary: StudyElectrodeBoundary;
}

export type StudyElectrodeBoundary =
  /** Ag/AgCl: chloride carries all the current at x = 0 (EL). */
  | { readonly kind: 'silverChloride' }
  /** The named ion carries all the current at x = 0. */
  | { readonly kind: 'ion'; readonly species: string }
  /** Nothing crosses x = 0: only with no current. */
  | { readonly kind: 'blocked' }
  /** Carbon, platinum or steel: water splits, one H⁺ (anode) or OH⁻ (cathode) per electron (EL); only with `acidBase`. */
  | { readonly kind: 'inert' }
  /** A large stirred bath of this composition stands at x = 0 (missing species: 0) [mM]. */
  | { readonly kind: 'bath'; readonly concentrations_mM: Readonly<Record<string, number>>; readonly pH?: number };

export type StudyBase =
  | { readonly kind: 'bath'; readonly concentrations_mM: Readonly<Record<string, number>>; readonly pH?: number }
  | { readonly kind: 'sealed' }
  | { readonly kind: 'ion'; readonly species: string };

/** The second column. Its pole is the other one, its current density the same current over its own area. */
export interface StudyDispersive {
  readonly area_cm2: number;
  /** As the other electrode's: charge that its coating lasts for; absent: not limited. */
  readonly coating_mAmin?: number;
  readonly boundary: StudyElectrodeBoundary;
  /** From this pad's face inwards. Where all of them are reservoirs, the skin of the study's own layers follows. */
  readonly layers: readonly StudyLayer[];
  /** Absent: the same as in the study's own column. */
  readonly base?: StudyBase;
  /** Of the skin under this pad; absent: what the current itself causes in the study's own `perfusion`. */
  readonly perfusion?: readonly StudyPerfusion[];
  /** Between the bases of the two columns [Ω]. */
  readonly pathResistance_ohm: number;
}

export type LayerRole = 'reservoir' | 'barrier' | 'tissue';

export interface StudyLayer {
  readonly id: string;
  readonly name: string;
  /** A drug is delivered when it has left the last barrier (without a barrier: the last reservoir; without either: the first layer). */
  readonly role: LayerRole;
  readonly thickness_um: number;
  /** τ' = θ/tortuosity [1]: effective diffusivity is τ' H_i D_i. */
  readonly transportFactor: number;
  /** Ion-accessible volume fraction θ [1]. */
  readonly poreFraction: number;
  /** Fixed charge ω per pore volume, in charge equivalents [mM]. */
  readonly fixedCharge_mM: number;
  /**
   * pH inside the pores at which the fixed charge vanishes; the charge given is then that at pH 7.4, and the solvent's
   * flow follows the last such barrier's (EO). Only with `acidBase` and a Donnan start; absent: the charge is constant.
   */
  readonly isoelectric_pH?: number;
  /** Of a reservoir: ion exchanger in it, its groups beside the fixed charge; only with a Donnan start, weak ones only with `acidBase`. */
  readonly resin?: readonly StudyResinGroup[];
  /** Width over which ω rises linearly from 0 inside the layer at each of its ends [µm]; 0: a sharp Donnan step. */
  readonly fixedChargeRamp_um: number;
  /** H_i [1], default 1. */
  readonly hindrance: Readonly<Record<string, number>>;
  /** K_bind,i [1], default 0: R_i = 1 + K_bind,i. Bound ions keep their charge. */
  readonly binding: Readonly<Record<string, number>>;
  /** w_i = 1 − reflection coefficient [1], default 1. */
  readonly solventDrag: Readonly<Record<string, number>>;
  /** Partition coefficient of a neutral species, layer over water [1], default 1. */
  readonly partition: Readonly<Record<string, number>>;
  /** Permeability of the layer's lipids to the form without charge, beside the pores (LP) [cm h⁻¹]; absent: none gets through. */
  readonly lipid_cm_h?: Readonly<Record<string, number>>;
  /** Capillary exchange k_i per bulk tissue volume (CAP) [s⁻¹], default 0. */
  readonly exchange_1_s: Readonly<Record<string, number>>;
  /** Lymph flow per volume of interstitial fluid (LY) [s⁻¹]: takes everything that is dissolved along, and plasma filtrate comes in for it; absent: none. */
  readonly lymph_1_s?: number;
  readonly initial: StudyInitial;
  /** Voltage-dependent conductance of the stratum corneum (physics.md section 7). */
  readonly conductance?: StudyConductance;
  /** Swelling of a barrier under a wet pad, from the start of the session; absent: it keeps its thickness. */
  readonly hydration?: StudyHydration;
  /** Of a barrier: hair follicles and sweat ducts through it, a path beside its own (SH); one barrier of a column may have them. */
  readonly appendages?: StudyAppendages;
}

/** Open from one face of their layer to the other, with its solvent drag; without binding. */
export interface StudyAppendages {
  readonly ducts_1_cm2: number;
  readonly ductRadius_um: number;
  readonly follicles_1_cm2: number;
  readonly follicleRadius_um: number;
  /** τ' inside the openings [1]. */
  readonly transportFactor: number;
  /** Share of the openings that is fluid, θ [1]. */
  readonly poreFraction: number;
  /** ω per pore volume [mM]; absent: as in the layer. */
  readonly fixedCharge_mM?: number;
  /** H_i [1]; missing: as in the layer. */
  readonly hindrance: Readonly<Record<string, number>>;
  /** Of this path alone, its resistance that over the whole area; absent: constant. */
  readonly conductance?: StudyConductance;
}

/** Groups of an ion-exchange resin, per volume of the solution between them (1 mM = 1 µeq/mL). */
export type StudyResinGroup =
  /** Charged at every pH: sulfonate holds cations, quaternary amine holds anions. */
  | { readonly kind: 'strongAcid' | 'strongBase'; readonly capacity_mM: number }
  /** Carboxylate, charged without its proton; amine, charged with it (AB). */
  | { readonly kind: 'weakAcid' | 'weakBase'; readonly capacity_mM: number; readonly pKa: number };

export type StudyInitial =
  | { readonly kind: 'given'; readonly concentrations_mM: Readonly<Record<string, number>>; readonly pH?: number }
  /** In Donnan equilibrium with this electroneutral solution. */
  | { readonly kind: 'donnan'; readonly with_mM: Readonly<Record<string, number>>; readonly pH?: number };

/** g multiplies the layer's transport: g∞ = 1 + |i| R₀/V_sat, dg/dt = (g∞ − g)/τ, g(0) = 1. */
export interface StudyConductance {
  readonly restingResistance_kohm_cm2: number;
  readonly saturationCathode_V: number;
  readonly saturationAnode_V: number;
  readonly rise_s: number;
  readonly recovery_s: number;
}

/** The barrier's thickness goes to this multiple of its own while the pad is on, and back while it is off, all of the growth being pore water. */
export interface StudyHydration {
  readonly swelling: number;
  readonly wetting_min: number;
  readonly drying_min: number;
  /** What its pores can hold: as much as at the start, or as fully swollen all along, the two ends of the truth; absent: `dry`. */
  readonly store?: 'dry' | 'swollen';
}

/** One cause of more or less blood flow: a line up to its factor, a hold, a line back. Causes multiply. */
export interface StudyPerfusion {
  /** `hyperaemia` comes from the current and is absent from the passive twin; `other`: as described. */
  readonly kind: 'vasoconstrictor' | 'heat' | 'ice' | 'hyperaemia' | 'other';
  /** When it sets in, from the session's start; negative: before it [min]. */
  readonly from_min: number;
  /** From setting in until it begins to wear off, the onset included [min]. */
  readonly duration_min: number;
  /** Flow over flow at rest once it is full [1]. */
  readonly factor: number;
  /** Until it is full [min]. */
  readonly onset_min: number;
  /** Until nothing is left of it [min]. */
  readonly recovery_min: number;
  /** Whether it comes again with every repetition of the session's steps; absent: where the current causes it. */
  readonly repeats?: boolean;
}

/** First order in one species, per pore volume: rate = k c. The stoichiometry must conserve charge. */
export interface StudyReaction {
  readonly name: string;
  readonly layers: readonly string[];
  readonly species: string;
  readonly rate_1_s: number;
  /** Change of each species per event, e.g. { drug: -1, Na: -2 }. */
  readonly stoichiometry: Readonly<Record<string, number>>;
}

/** Currents here are magnitudes in mA; the electrode's polarity gives the sign; a negative current is a reversal. */
export type StudySession =
  | {
      readonly kind: 'treatment';
      readonly current_mA: number;
      /** From first to last current, both ramps included [min]. */
      readonly duration_min: number;
      readonly ramp_s: number;
      /** Followed after the current has stopped [min]. */
      readonly after_min: number;
    }
  | { readonly kind: 'steps'; readonly steps: readonly StudyStep[] };

export type StudyStep =
  | { readonly kind: 'ramp'; readonly to_mA: number; readonly duration_s: number }
  | { readonly kind: 'hold'; readonly duration_s: number }
  /** Hold until the dose ∫|I|dt since the session began, or this repetition of it, reaches this [mA min]. */
  | { readonly kind: 'holdUntil'; readonly dose_mAmin: number }
  /** No current, then back to the level before. */
  | { readonly kind: 'pause'; readonly duration_s: number }
  /** Turn the current round over this long; 0: at once. */
  | { readonly kind: 'reverse'; readonly duration_s: number }
  | {
      readonly kind: 'pulses';
      readonly high_mA: number;
      readonly low_mA: number;
      readonly period_s: number;
      readonly duty: number;
      readonly duration_s: number;
    }
  /** Current [mA] as an expression of t, the seconds since this step began. */
  | { readonly kind: 'expression'; readonly current_mA: string; readonly duration_s: number }
  /** The pads come off, what they hold with them: nothing crosses until fresh ones are on. */
  | { readonly kind: 'padOff' }
  /** Pads as they were at the start. */
  | { readonly kind: 'freshPad' }
  /** All steps before it, so many times in all, from start to start; no current in between. */
  | { readonly kind: 'repeat'; readonly times: number; readonly every_s: number };

/** One thing wrong with a study: where, what stands there, what is allowed. */
export interface Fault {
  /** JSON path such as `layers[1].thickness_um`; empty for the whole document. */
  readonly path: string;
  readonly message: string;
  readonly value?: unknown;
  readonly allowed?: string;
  /** Nearest known key or id, where one is close. */
  readonly suggestion?: string;
}

export type ParseResult =
  | { readonly kind: 'study'; readonly study: Study }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

import type { ReferenceId } from './references.ts';

/** A number with where it comes from. SI. */
export interface SourcedValue {
  readonly value: number;
  readonly reference: ReferenceId;
  /** Conditions, doubts, or how it was derived. */
  readonly note: string;
  /** A guess, or a value not read in its source. */
  readonly assumed?: true;
}

export interface SpeciesRecord {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  /** Charge number [1]. */
  readonly charge: SourcedValue;
  /** [kg mol⁻¹] */
  readonly molarMass: SourcedValue;
  /** In water at infinite dilution, 25 °C [m² s⁻¹]. */
  readonly diffusivity25: SourcedValue;
  /** The same at 37 °C [m² s⁻¹]. */
  readonly diffusivity37: SourcedValue;
  /** log₁₀ of the form without charge in octanol over that in water [1]; absent: not known, or there is no such form. */
  readonly octanolWater?: SourcedValue;
  /** Protons it takes up; absent for an ion that is the same at every pH. */
  readonly acid?: AcidRecord;
}

/** A protolyte (AB): every form moves with the record's one diffusivity. */
export interface AcidRecord {
  /** Charge number with every proton gone [1]. */
  readonly baseCharge: SourcedValue;
  /** pK_a at 25 °C and low ionic strength, ascending: the first proton is lost first. */
  readonly pKa: readonly SourcedValue[];
}

/** A drug's way through the whole body (PK). */
export interface BodyRecord {
  /** Of the species that is driven in. */
  readonly id: string;
  /** What is measured in plasma, in words. */
  readonly measured: string;
  /** Of what is measured, where it is not the species itself [kg mol⁻¹]. */
  readonly molarMass?: SourcedValue;
  /** Of plasma, bound and unbound [m³ s⁻¹]. */
  readonly clearance: SourcedValue;
  /** Of the compartment that plasma belongs to [m³]. */
  readonly volume: SourcedValue;
  /** With a second compartment [m³ s⁻¹]; absent: there is none. */
  readonly exchange?: SourcedValue;
  /** [m³] */
  readonly peripheralVolume?: SourcedValue;
  /** Share of the plasma concentration that is not bound to protein [1]. */
  readonly unboundFraction: SourcedValue;
}

export interface ResinGroup {
  readonly kind: 'strongAcid' | 'strongBase' | 'weakAcid' | 'weakBase';
  /** [mol m⁻³ of pore] */
  readonly capacity: SourcedValue;
  /** Of a weak one. */
  readonly pKa?: SourcedValue;
}

export interface LayerRecord {
  readonly id: string;
  readonly name: string;
  readonly role: 'reservoir' | 'barrier' | 'tissue';
  /** [m] */
  readonly thickness: SourcedValue;
  /** τ' [1]; absent where it is worked out from the resting resistance. */
  readonly transportFactor?: SourcedValue;
  /** θ [1] */
  readonly poreFraction: SourcedValue;
  /** ω [mol m⁻³ of pore] */
  readonly fixedCharge: SourcedValue;
  /** Groups of an ion exchanger, per volume of the solution between them. */
  readonly resin?: readonly ResinGroup[];
  /** H_i by species id [1]; 1 where absent. */
  readonly hindrance?: Readonly<Record<string, SourcedValue>>;
  /** w_i by species id [1]; 1 where absent. */
  readonly solventDrag?: Readonly<Record<string, SourcedValue>>;
  /** Permeability of its lipids to the form without charge, by species id [m s⁻¹]; 0 where absent. */
  readonly lipid?: Readonly<Record<string, SourcedValue>>;
  /** Flow-limited capillary exchange, the same for every species that vessel walls let through [s⁻¹]. */
  readonly exchange?: SourcedValue;
  /** Lymph flow per volume of interstitial fluid [s⁻¹]. */
  readonly lymph?: SourcedValue;
  readonly conductance?: {
    /** [Ω m²] */
    readonly restingResistance: SourcedValue;
    /** [V] */
    readonly saturationCathode: SourcedValue;
    /** [V] */
    readonly saturationAnode: SourcedValue;
    /** [s] */
    readonly rise: SourcedValue;
    /** [s] */
    readonly recovery: SourcedValue;
  };
}

// Where a treatment is given, on what skin, and with what. SI; every number with its source or as a stated guess.
import type { Sourced } from './drugRecord.ts';
import type { SourcedValue } from './records.ts';

/** A number that differs between people: the usual one and where most of them lie. */
export interface RangedValue extends SourcedValue {
  readonly low: number;
  readonly high: number;
  /** Where the range comes from. */
  readonly range: string;
}

/** A place on the body. Layers from the surface inwards, adults. */
export interface SiteRecord {
  readonly id: string;
  readonly name: string;
  /** What is known badly or not at all. */
  readonly doubts: string;
  readonly layers: {
    /** [m] */
    readonly stratumCorneum: RangedValue;
    /** Between stratum corneum and dermis [m]. */
    readonly viableEpidermis: RangedValue;
    /** Papillary and reticular [m]. */
    readonly dermis: RangedValue;
    /** The upper part of the dermis, with the vessels' superficial plexus [m]. */
    readonly papillaryDermis: RangedValue;
    /** [m] */
    readonly subcutis: RangedValue;
    /** [m]; absent where tendon, fascia or bone follows. */
    readonly muscle?: RangedValue;
  };
  readonly appendages: {
    /** Sweat ducts per area [m⁻²]. */
    readonly ducts: SourcedValue;
    /** Of a duct's lumen [m]. */
    readonly ductRadius: RangedValue;
    /** Hair follicles per area [m⁻²]. */
    readonly follicles: SourcedValue;
    /** Of a follicle's orifice [m]. */
    readonly orificeRadius: RangedValue;
  };
  readonly target: {
    /** What a treatment here is meant for. */
    readonly name: string;
    /** From the skin's surface [m]. */
    readonly depth: RangedValue;
  };
}

/** A state of skin, as factors on what the site and the layers say [1]. */
export interface SkinRecord {
  readonly id: string;
  readonly name: string;
  readonly doubts: string;
  readonly factors: {
    readonly stratumCorneumThickness: RangedValue;
    readonly restingResistance: RangedValue;
    readonly stratumCorneumPoreFraction: RangedValue;
    readonly dermisThickness: RangedValue;
    readonly bloodFlow: RangedValue;
  };
}

/** What meets the skin and what drives the current. */
export interface DeviceRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: 'wired pad' | 'patch' | 'tray' | 'disc';
  readonly doubts: string;
  /**
   * Silver chloride: chloride carries the current. Inert: water is electrolysed. Buffered: the same, and a resin takes up
   * the acid or base next to it. Bath: a tray of water, large and stirred by the hand.
   */
  readonly electrode: Sourced<'silver chloride' | 'inert' | 'buffered' | 'bath'>;
  /** Of the active pad [m²]. */
  readonly area: SourcedValue;
  /** What the active pad holds [m³]. */
  readonly fillVolume: SourcedValue;
  /** [A] */
  readonly usualCurrent: SourcedValue;
  /** The most it gives, or may give on this area [A]. */
  readonly highestCurrent: SourcedValue;
  /** Of one treatment [C]. */
  readonly usualDose: SourcedValue;
  /** [C] */
  readonly highestDose: SourcedValue;
  /** Up, and again down [s]. */
  readonly ramp: SourcedValue;
  /** Ids of the drugs that it is sold with; absent: filled by hand. */
  readonly soldWith?: readonly string[];
  /** The current turns round after half the dose. */
  readonly reversesHalfway?: true;
  /** Charge that the electrode's silver or silver chloride lasts for [C]; absent: not known. */
  readonly coating?: SourcedValue;
  /** Highest voltage of the supply [V]; absent: not known. */
  readonly compliance?: SourcedValue;
}

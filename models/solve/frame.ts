import type { PiecewisePolynomial, ProblemFacts } from '../problem/problem.ts';

/** The grid a run's frames are given on; sent once, and again if the run starts over on a finer grid. */
export interface RunLayout {
  readonly species: readonly string[];
  /** Of an acid with every proton gone, where `proton` is there. */
  readonly charge: Float64Array;
  /** With acids and bases (AB): index of the proton excess, the only species that may be negative. */
  readonly proton?: number;
  readonly drug: number;
  readonly layers: readonly LayoutLayer[];
  /** Node depths [m], ascending; two equal depths stand on either side of a Donnan step. */
  readonly x: Float64Array;
  /** Layer of each node; a node on a shared face belongs to the layer nearer the electrode. */
  readonly nodeLayer: Int32Array;
  /** θ-weighted length each node stands for, Σ over a layer = θ × thickness [m]. */
  readonly nodeVolume: Float64Array;
  /** Depths of the faces between neighbouring nodes [m]; nodes − 1 of them. */
  readonly faceX: Float64Array;
  /** [m²] */
  readonly area: number;
  /** Index into `amountCrossed` of the interface a delivered drug has passed. */
  readonly deliveredInterface: number;
  /** End of the session [s]. */
  readonly end: number;
  /** What readings need besides the frames; absent where the problem brought none. */
  readonly facts?: RunFacts;
}

export interface RunFacts extends ProblemFacts {
  /** From electrode into body [A m⁻²]. */
  readonly current: PiecewisePolynomial;
  /** When fresh pads go on [s]; absent: the first ones stay. */
  readonly renewals?: readonly number[];
  /** Absent without a barrier, and for a drug whose charge changes with pH. */
  readonly barrier?: BarrierFacts;
  /** Pore volume of each layer that swells, over that at the start [1]; absent: none does. */
  readonly swelling?: readonly { readonly layer: number; readonly poreVolume: PiecewisePolynomial }[];
  /** Absent where no drug is followed into the body, or no vessels take it up. */
  readonly vessels?: VesselFacts;
  /** How the layers conduct, for the field around the pad. */
  readonly conduction?: ConductionFacts;
  /** Absent without follicles and ducts. */
  readonly appendages?: {
    /** Of the openings, over that of the skin [1] */
    readonly areaFraction: number;
    /** Openings per area of skin [m⁻²] */
    readonly density: number;
  };
}

/** How fast the vessels under the electrode would fill tissue that holds no drug from plasma that does. */
export interface VesselFacts {
  /** Σ k L over the layers, in blood flow at rest, of the counted species that crosses fastest [m s⁻¹] */
  readonly capillaries: number;
  /** Of lymph's filtrate [m s⁻¹] */
  readonly lymph: number;
  /** Blood flow over flow at rest [1]; absent: 1. */
  readonly perfusion?: PiecewisePolynomial;
}

export interface ConductionFacts {
  /** Of every layer as at the start, at rest [S m⁻¹] */
  readonly conductivity: Float64Array;
  /** Barrier layers whose conductance follows the current, and how much of it does. */
  readonly answering: readonly (AnsweringPath & { readonly layer: number; readonly appendages?: AnsweringPath })[];
}

export interface AnsweringPath {
  /** g [1]; absent: 1. */
  readonly conductance?: PiecewisePolynomial;
  /** What of it is there without current [1]; absent: 1. */
  readonly passive?: PiecewisePolynomial;
}

/** The barrier that a delivered drug has crossed. */
export interface BarrierFacts {
  /** Its first and last layer. */
  readonly first: number;
  readonly last: number;
  /** RT/F [V] */
  readonly thermalVoltage: number;
  readonly layers: readonly {
    /** τ' H D K / L of the drug at rest [m s⁻¹] */
    readonly permeability: number;
    /** Through lipids beside the pores [m s⁻¹]; absent: nothing. */
    readonly beside?: number;
    /** g [1]; absent: 1. */
    readonly conductance?: PiecewisePolynomial;
    /** The same of follicles and ducts through it; absent: there are none. */
    readonly appendages?: { readonly permeability: number; readonly conductance?: PiecewisePolynomial };
  }[];
}

export interface LayoutLayer {
  readonly id: string;
  readonly role: 'reservoir' | 'barrier' | 'tissue';
  /** [m] */
  readonly start: number;
  /** [m] */
  readonly end: number;
}

/** One instant. Owns buffers of exactly its size. n species, N nodes, L layers; SI, amounts per electrode area. */
export interface Frame {
  /** [s] */
  readonly time: number;
  /** From electrode into body [A m⁻²]. */
  readonly current: number;
  /** φ(electrode face) − φ(base) [V]. */
  readonly voltage: number;
  /** n × N, species-major [mol m⁻³ of pore]. */
  readonly concentrations: Float64Array;
  /** N, zero at the base [V]. */
  readonly potential: Float64Array;
  /** n × (N − 1), species-major, into the body [mol m⁻² s⁻¹]; the three sum to the flux, and F Σ z J = i at every face. */
  readonly fluxDiffusion: Float64Array;
  readonly fluxMigration: Float64Array;
  readonly fluxConvection: Float64Array;
  /** n × L, free and bound [mol m⁻²]. */
  readonly amountInLayer: Float64Array;
  /** n × (L + 1): net amount past interface k since the start; 0 is the electrode's face, L the base [mol m⁻²]. */
  readonly amountCrossed: Float64Array;
  /** n × L: net amount taken up by capillaries and lymph since the start [mol m⁻²]. */
  readonly amountTakenUp: Float64Array;
  /** n × L: what of it lymph carried off, less the filtrate that made up for it [mol m⁻²]; absent where no layer has lymph. */
  readonly amountToLymph?: Float64Array;
  /** n × L: net amount made by reactions since the start, negative where consumed [mol m⁻²]. */
  readonly amountConverted: Float64Array;
  readonly ledger: Ledger;
  /** With acids and bases (AB): N. */
  readonly pH?: Float64Array;
  /** With acids and bases: n × (N − 1), F Σ z J over each species' forms; H⁺ and OH⁻ under the proton excess [A m⁻²]. */
  readonly ionCurrent?: Float64Array;
  /** With hair follicles and sweat ducts (SH): what of `current` they carry, over the whole area [A m⁻²]. */
  readonly appendageCurrent?: number;
  /** Likewise: n, what they hold, which `amountInLayer` of their layer counts and `concentrations` do not [mol m⁻²]. */
  readonly amountInAppendages?: Float64Array;
  /** Likewise: n, net amount that has come out of them into the body since the start [mol m⁻²]. */
  readonly amountThroughAppendages?: Float64Array;
}

export interface Ledger {
  /** n: |gain − (in − out + made)| / inventory, where the inventory is what the column has held and exchanged. */
  readonly mass: Float64Array;
  /** Largest |Σ z_i R_i c_i + ω| at a node over the largest Σ |z_i| R_i c_i. */
  readonly charge: number;
  /** Size of the step that ended at or after this frame [s]. */
  readonly step: number;
  readonly steps: number;
  readonly rejected: number;
}

export interface RunReport {
  readonly elements: number;
  readonly nodes: number;
  readonly steps: number;
  readonly rejected: number;
  /** Solves of the whole session until the accuracy was met, the pilot included. */
  readonly passes: number;
  readonly accuracyAsked: number;
  /** Estimated error, relative to the largest amount delivered and to the largest voltage; Infinity where unknown. */
  readonly errorEstimate: number;
  /** Present where the estimate is that of the earlier, similar run whose grid was reused. */
  readonly estimateReused?: boolean;
  /** True where elements had to fall back to the positive low-order flux at some time. */
  readonly limited: boolean;
}

/** `internalError`: the solver itself broke (a thrown error), whatever the study. */
export type FailureReason = 'carrierExhausted' | 'stepTooSmall' | 'notFinite' | 'tooManySteps' | 'internalError';

export type Outcome =
  | { readonly kind: 'finished'; readonly report: RunReport }
  | { readonly kind: 'stopped'; readonly time: number }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly time: number; readonly message: string };

/** A fresh layout means: forget the frames so far, the session starts over on a finer grid. */
export type SolveEvent =
  | { readonly kind: 'layout'; readonly layout: RunLayout }
  | { readonly kind: 'frame'; readonly frame: Frame }
  /** fraction: of the whole work, 0 to 1, never falling. Every step; the same object each time, so read it at once. */
  | { readonly kind: 'progress'; readonly time: number; readonly fraction: number };

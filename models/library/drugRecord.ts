// A drug or agent as it is given: which species acts, from which pole, to what end and on what evidence, what the body does
// with it, and the bottles it comes in with their co-ions and buffers. Its way through the body stands in `bodies/`.
import type { SourcedValue } from './records.ts';
import type { ReferenceId } from './references.ts';

/** A statement with where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly reference: ReferenceId;
  readonly note: string;
  readonly assumed?: true;
}

export type Pole = 'cathode' | 'anode' | 'either';

export type Goal =
  | 'inflammation'
  | 'pain'
  | 'spasm'
  | 'swelling'
  | 'calcium deposits'
  | 'scar tissue'
  | 'sweating'
  | 'systemic'
  | 'blood flow'
  | 'infection'
  | 'healing'
  | 'gout'
  | 'sweat test'
  | 'comparison';

/**
 * Controlled trials in favour, such trials with an effect that soon went, effects or amounts measured in tissue, series
 * without controls, nothing but custom, a controlled trial that found no advantage, no claim at all.
 */
export type Evidence = 'trials' | 'short-lived' | 'measured' | 'uncontrolled' | 'custom' | 'against' | 'none';

export interface GoalRecord extends Sourced<Goal> {
  readonly evidence: Evidence;
}

/** First order, in viable tissue; protons make up the charge. */
export interface ConversionRecord {
  /** Molecules made of one, by species id. */
  readonly products: Readonly<Record<string, number>>;
  /** [s⁻¹] */
  readonly rate: SourcedValue;
}

/** Something weighed in, as the label names it. */
export interface Ingredient {
  readonly name: string;
  /** [kg m⁻³] */
  readonly content: SourcedValue;
  /** As weighed, water of crystallisation included [kg mol⁻¹]. */
  readonly molarMass: SourcedValue;
  /** What one formula unit dissolves into, by species id; protons are not counted. */
  readonly gives: Readonly<Record<string, number>>;
}

export interface Formulation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'commercial' | 'compounded';
  readonly ingredients: readonly Ingredient[];
  /** As the label or the source states it; absent: the pH that its ingredients give. */
  readonly pH?: SourcedValue;
  /** Ions of the acid and of the base that bring it to its pH; hydrochloric acid and sodium hydroxide where absent. */
  readonly adjustedWith?: { readonly acid: string; readonly base: string };
  /** What is in it and left out here. */
  readonly leftOut: string;
}

export interface DrugRecord {
  readonly id: string;
  readonly name: string;
  /** The species that acts; null where it is the current or the water. */
  readonly species: string | null;
  /** Other species of its formulations that act. */
  readonly companions?: readonly string[];
  readonly pole: Sourced<Pole>;
  readonly goals: readonly GoalRecord[];
  /** Usual charge of one treatment [C]. */
  readonly dose: SourcedValue;
  /** K_bind in interstitial fluid [1]. */
  readonly tissueBinding?: SourcedValue;
  readonly conversion?: ConversionRecord;
  /** What it does to blood flow, by the id of a cause in `perfusion.ts`. */
  readonly perfusion?: string;
  /** What a person should know before choosing it. */
  readonly lessons: readonly Sourced<string>[];
  /** The first is the usual one. */
  readonly formulations: readonly [Formulation, ...Formulation[]];
}

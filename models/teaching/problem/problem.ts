// What a dose problem is: a JSON file in problems/ with the ranges its numbers are drawn from, its answer, and how wrong answers come about.
import type { LessonRun } from '../lesson.ts';
import type { Measure } from '../measure.ts';
import type { TeachingText } from '../text.ts';

export interface Problem {
  readonly id: string;
  /** Place in the list, ascending. */
  readonly order: number;
  readonly title: TeachingText;
  /** Drawn anew for every seed. */
  readonly parameters: readonly Parameter[];
  /** Where numbers come from solved runs. */
  readonly solved?: SolvedPart;
  /** With `{name}` for what is drawn, measured or worked out; no number is typed. */
  readonly question: TeachingText;
  /** The worked answer, one quantity each; later ones may use earlier ones. */
  readonly steps: readonly WorkedStep[];
  readonly answer: Answer;
  /** What the problem leaves out. */
  readonly simplified?: TeachingText;
  /** Ids of models/library/references.ts. */
  readonly sources?: readonly string[];
}

export type Parameter =
  /** From, from + step, … up to and with `to`, in its unit. */
  | {
      readonly kind: 'number';
      readonly id: string;
      readonly unit: string;
      readonly from: number;
      readonly to: number;
      readonly step: number;
    }
  /** A species of the library: `{id}` is its name, and id_charge, id_molarMass, id_diffusivity, id_pKa its numbers. */
  | { readonly kind: 'species'; readonly id: string; readonly among: readonly string[] }
  /** `{id}` is its name; id_limit the highest usual current density under it. */
  | { readonly kind: 'pole'; readonly id: string; readonly among: readonly ('cathode' | 'anode')[] };

/** One of the treatments is drawn; each gives all the runs that are measured. */
export interface SolvedPart {
  readonly treatments: readonly (readonly LessonRun[])[];
  /** The run that the page shows with the question. */
  readonly shown: string;
  readonly measures: readonly Measure[];
}

export interface WorkedStep {
  readonly id: string;
  readonly expression: string;
  readonly unit: string;
  /** With `{id}` and others put in. */
  readonly text: TeachingText;
}

export interface Mistake {
  readonly expression: string;
  readonly diagnosis: TeachingText;
}

export interface Option {
  readonly id: string;
  readonly text: TeachingText;
  /** An expression that is not zero where this is right. */
  readonly when: string;
  /** Said when it was chosen, right or wrong. */
  readonly reason: TeachingText;
}

export type Answer =
  | {
      readonly kind: 'number';
      /** The step whose quantity is asked for. */
      readonly step: string;
      /** How far off is right, as a share of it; 0 for a count. */
      readonly tolerance: number;
      readonly mistakes: readonly Mistake[];
    }
  | { readonly kind: 'choice'; readonly options: readonly Option[] };

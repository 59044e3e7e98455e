// What a lesson is: a JSON file in lessons/ that tells its studies, what is measured in their runs, and the steps a student takes.
import type { Json } from '../study/studyPatch.ts';
import type { TreatmentWish } from '../study/treatment/namedTreatment.ts';
import type { Measure, MomentName, PadSide } from './measure.ts';
import type { TeachingText } from './text.ts';

export const topics = [
  'howItWorks',
  'drugs',
  'formulation',
  'dose',
  'skin',
  'flow',
  'chemistry',
  'depth',
  'blood',
  'afterCare',
  'devices',
  'sweat',
  'sensing',
  'safety',
  'goals',
  'evidence',
] as const;
export type Topic = (typeof topics)[number];

export interface Lesson {
  readonly id: string;
  /** Place in the list of lessons, ascending. */
  readonly order: number;
  readonly topics: readonly Topic[];
  readonly minutes: number;
  readonly title: TeachingText;
  /** What a student can do afterwards, in one sentence. */
  readonly goal: TeachingText;
  /** What students tend to believe, for the teacher. */
  readonly misconceptions: readonly TeachingText[];
  readonly runs: readonly LessonRun[];
  readonly measures: readonly Measure[];
  /** 2 to 6. */
  readonly steps: readonly LessonStep[];
  /** What the runs leave out. */
  readonly simplified: readonly TeachingText[];
  /** Ids of models/library/references.ts. */
  readonly sources: readonly string[];
}

/** A study by name: what it starts from, and what of it is changed. */
export interface LessonRun {
  readonly id: string;
  /** Short, for a legend: "Cathode". */
  readonly label: TeachingText;
  readonly base: RunBase;
  /** As models/study/studyPatch.ts reads it. */
  readonly patch?: Json;
}

export type RunBase =
  | { readonly kind: 'preset'; readonly preset: string }
  | ({ readonly kind: 'treatment' } & TreatmentWish)
  /** Another run of the lesson, named before. */
  | { readonly kind: 'run'; readonly run: string };

export interface LessonStep {
  readonly title: TeachingText;
  /** What it is about; no measured number before there was a run. */
  readonly text: TeachingText;
  /** The student commits to it before anything is shown. */
  readonly prediction?: Prediction;
  readonly show?: Show;
  readonly observe?: TeachingText;
  readonly explain?: TeachingText;
  readonly question?: Question;
  /** What the student may then change with the hand. */
  readonly controls?: readonly StepControl[];
}

export const stepControls = ['polarity', 'dose'] as const;
export type StepControl = (typeof stepControls)[number];

export const shownCharts = [
  'delivered',
  'profile',
  'depthTime',
  'carriers',
  'voltage',
  'resistance',
  'pH',
  'blood',
  'balance',
  'limits',
  'exchange',
  'comparison',
  'findings',
] as const;
export type ShownChart = (typeof shownCharts)[number];

/** What the page does while the student watches. */
export interface Show {
  readonly run: string;
  readonly scale?: 'treatment' | 'skin' | 'barrier';
  readonly chart?: ShownChart;
  readonly side?: PadSide;
  /** Where the clock stands at last; absent: at the treatment's end. */
  readonly moment?: MomentName;
  readonly at_min?: number;
  /** From where it plays up to there; absent: it is set there at once. */
  readonly playFrom_min?: number;
  /** A run that stays beside it in the charts. */
  readonly compare?: string;
}

/** All of them hold; a bound that is absent is none. */
export type Conditions = readonly Condition[];

export interface Condition {
  readonly measure: string;
  readonly atLeast?: number;
  readonly below?: number;
}

export interface PredictedChoice {
  readonly text: TeachingText;
  /** When it is right. */
  readonly when: Conditions;
  readonly reason?: TeachingText;
}

export interface Choice extends PredictedChoice {
  /** Said when it was chosen, right or wrong. */
  readonly reason: TeachingText;
}

interface NumberAnswer {
  readonly kind: 'number';
  readonly text: TeachingText;
  /** What is asked for. */
  readonly measure: string;
  /** How far off is right, as a share of it. */
  readonly tolerance: number;
}

export type Prediction =
  | { readonly kind: 'choice'; readonly text: TeachingText; readonly choices: readonly PredictedChoice[] }
  | NumberAnswer;

export type Question =
  | { readonly kind: 'choice'; readonly text: TeachingText; readonly choices: readonly Choice[] }
  | (NumberAnswer & { readonly right: TeachingText; readonly wrong: TeachingText });

// What a case and a fault are: JSON files in cases/ and faults/.
import type { LessonRun } from '../lesson.ts';
import type { Measure } from '../measure.ts';
import type { TeachingText } from '../text.ts';
import type { Condition, Criterion } from './criterion.ts';

/** Reasons to send a person away untreated; `evidence`: nothing speaks against it but what trials have found. */
export const refusals = ['pacemaker', 'pregnancy', 'metal', 'arrhythmia', 'rash', 'evidence'] as const;
export type Refusal = (typeof refusals)[number];

export interface Person {
  readonly id: string;
  /** Who comes, with what, and what else there is to know. */
  readonly story: TeachingText;
  /** Why this person must not be treated so; absent: nothing forbids it. */
  readonly refusal?: Exclude<Refusal, 'evidence'>;
  /** Said of the refusal, or that there was none. */
  readonly reason: TeachingText;
}

export interface Case {
  readonly id: string;
  readonly order: number;
  readonly title: TeachingText;
  /** What the treatment is to bring about. */
  readonly goal: TeachingText;
  /** One of them comes. */
  readonly persons: readonly Person[];
  /** How the unit stands when they come. */
  readonly start: LessonRun;
  /** Of the run named `treated`. */
  readonly measures: readonly Measure[];
  readonly criteria: readonly Criterion[];
  /** What the person gets, with what was measured; a sentence whose number a run does not have is left out. */
  readonly told: readonly TeachingText[];
  /** What trials found, for and against. */
  readonly evidence: TeachingText;
  /** True: not to treat, because of the evidence, is right too. */
  readonly mayRefuseOnEvidence?: boolean;
  readonly sources: readonly string[];
  /** Treatments that pass. */
  readonly passes: readonly LessonRun[];
  /** Treatments that do not, and the criteria that say why. */
  readonly mistakes: readonly CaseMistake[];
}

export interface CaseMistake {
  readonly run: LessonRun;
  readonly fails: readonly string[];
}

export const faultKinds = ['none', 'dryPad', 'leadOff', 'wrongPole', 'padsTouching', 'flatBattery'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A unit that behaves so, and what people notice. */
export interface Fault {
  readonly id: string;
  readonly order: number;
  readonly fault: FaultKind;
  /** What is heard of it; the fault is not named. */
  readonly complaint: TeachingText;
  readonly run: LessonRun;
  /** Of the run named `unit`. */
  readonly measures: readonly Measure[];
  /** What of the run gives it away. */
  readonly explained: TeachingText;
  /** What has to hold of this run, and of no other fault's. */
  readonly shows: readonly Condition[];
}

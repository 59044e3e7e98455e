/** What an experiment of the literature is to this program: studies to solve, quantities to read off, what was measured. */
import { compileProblem, parseStudy, type Study } from '../../../models/index.ts';
import type { SpreadId } from '../../../models/library/spreads.ts';
import { solveToTheEnd, type Solved } from '../../support/solved.ts';
import type { Figure } from '../figure.ts';

export type Verdict = 'met' | 'missed' | 'not a target' | 'not yet computed';

export interface Quantity {
  readonly key: string;
  readonly what: string;
  readonly unit: string;
  /** As the source prints it. */
  readonly target: string;
  /** Where the result has to lie; infinite ends for inequalities. Absent: shown, not judged. */
  readonly band?: readonly [number, number];
  /** Said in the table for the band. */
  readonly bandNote?: string;
  /** A calibration was used to set an input; what is by construction says nothing about the physics. */
  readonly kind: 'prediction' | 'calibration' | 'by construction';
  /** Said where the result misses. */
  readonly cause?: string;
  readonly note?: string;
}

/** Solves a study, as given or with its uncertain inputs elsewhere in their ranges. */
export interface RunOptions {
  /** Frames at these times alone. */
  readonly times_s?: readonly number[];
  /** Of the delivered amount; where a small concentration is read it has to be asked for. */
  readonly accuracy?: number;
}

export type Run = (study: Study, options?: RunOptions) => Solved;

export interface Measurement {
  readonly values: Readonly<Record<string, number>>;
  /** For the figure. */
  readonly curves?: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}

export interface Experiment {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** What was done, in sentences. */
  readonly protocol: string;
  /** What the source does not say, or what the model cannot. */
  readonly assumptions: readonly string[];
  readonly quantities: readonly Quantity[];
  /** Inputs whose ranges bear on it; none for a calibration. */
  readonly uncertain: readonly SpreadId[];
  readonly measure: (run: Run) => Measurement;
  readonly figure?: (measurement: Measurement, spread: SpreadOfRow) => Figure;
}

/** 5 and 95 % of a quantity over the ranges of the inputs, where it was worked out. */
export type SpreadOfRow = (key: string) => readonly [number, number] | undefined;

export const usualAccuracy = 1e-3;

/** Through the parser, as a person's study would go. */
export function solveStudy(study: Study, options?: RunOptions): Solved {
  const parsed = parseStudy(JSON.parse(JSON.stringify(study)));
  if (parsed.kind === 'faults') throw new Error(`${study.name}: ${JSON.stringify(parsed.faults)}`);
  const times = options?.times_s;
  return solveToTheEnd(compileProblem(parsed.study), {
    accuracy: options?.accuracy ?? usualAccuracy,
    ...(times === undefined ? {} : { times: Float64Array.from(times) }),
  });
}

export function verdictOf({ band }: Quantity, value: number): Verdict {
  if (band === undefined) return 'not a target';
  return value >= band[0] && value <= band[1] ? 'met' : 'missed';
}

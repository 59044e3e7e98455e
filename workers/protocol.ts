import type { Fault } from '../models/study/study.ts';
import type { Frame, Outcome, RunLayout } from '../models/solve/frame.ts';
import type { KeptFrame } from '../models/supply/columnLoad.ts';
import type { CellResult } from '../models/sweep/solveCell.ts';

/** What crosses between page and worker: structured-cloneable, typed arrays transferred. The page pulls. */
export interface SolverService {
  /** Parses the study again and readies a run; trusts nothing that crossed. */
  open(study: unknown, options?: OpenOptions): Promise<OpenReply>;
  /** Works for about `budget_ms`, then returns what is new. Asking again after the outcome returns it again, with no events. */
  advance(run: number, budget_ms: number): Promise<Batch>;
  /** Forgets the run; unknown or closed runs are no error. */
  close(run: number): Promise<void>;
}

/** A service that leaves the other pad's column to another. */
export interface DivisibleService extends SolverService {
  /** What that one solved, under the current that was asked for. The run has waited for it where a supply is to be watched. */
  handIn(run: number, column: SolvedColumn): Promise<void>;
}

export interface SolvedColumn {
  readonly layout: RunLayout | null;
  readonly frames: readonly KeptFrame[];
  readonly outcome: Outcome;
}

export interface OpenOptions {
  /** Output frames per solve, default 121. */
  readonly frames?: number;
  readonly accuracy?: number;
  /** Reuse the grid of the last finished run of this service where the layers still match: for a hand on a slider. */
  readonly live?: boolean;
  /** Where two threads share a study's columns: all but the other pad's, which is handed in, or that alone. */
  readonly part?: 'own' | 'other';
}

export type OpenReply =
  /** `apart`: the part of the progress that is left to another thread, where `part` asked for that and the study has two pads. */
  | { readonly kind: 'opened'; readonly run: number; readonly apart?: number }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

/** The session itself under the active pad, the same current under the dispersive pad, or the session with the current off. */
export type Which = 'treatment' | 'dispersive' | 'passive';

export type BatchEvent =
  | { readonly kind: 'layout'; readonly which: Which; readonly layout: RunLayout }
  | { readonly kind: 'frame'; readonly which: Which; readonly frame: Frame };

export interface Batch {
  readonly run: number;
  readonly events: readonly BatchEvent[];
  /** 0 to 1 over all that is asked for together. */
  readonly progress: number;
  /** What is being solved, or comes next; null when done. */
  readonly next: Which | null;
  readonly treatment: Outcome | null;
  /** Null while unsolved, and always when the study has no dispersive pad. */
  readonly dispersive: Outcome | null;
  /** Null while unsolved, and always when the study asks for no twin. */
  readonly passive: Outcome | null;
  /** Everything asked for is done: no more events will come. */
  readonly done: boolean;
}

/** One place of a sweep at a time: only its few numbers cross, no frames. The page pulls. */
export interface SweepService {
  /** Readies a study; one that is still under way is dropped. */
  beginCell(study: unknown): Promise<void>;
  /** Works for about `budget_ms`; null while there is no result yet. Asking without a study under way is answered as a failed place. */
  advanceCell(budget_ms: number): Promise<CellResult | null>;
}

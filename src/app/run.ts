import type { Frame, Outcome, RunLayout } from '../../models/solve/frame.ts';
import type { Study } from '../../models/study/study.ts';

/** Frames of one solve, ascending in time, with the grid they stand on. */
export interface Solved {
  readonly layout: RunLayout;
  readonly frames: readonly Frame[];
}

/** The column under the dispersive pad. */
export interface OtherPad extends Solved {
  /** The same session seen from that pad: its layers, pole and area stand where the active pad's do. */
  readonly study: Study;
  /** True while it is that of an older study than the treatment shown beside it. */
  readonly stale: boolean;
  readonly outcome: Outcome | null;
}

/** One solved (or still growing) session as the page holds it. Frames ascend in time. */
export interface RunData extends Solved {
  readonly study: Study;
  /** Frames of the passive twin on its own layout; null until it has begun or where none was asked for. */
  readonly passive: Solved | null;
  /** Null until it has begun, or where the study has no dispersive pad. */
  readonly dispersive?: OtherPad | null;
  /** Present where this is the column under the other pad, seen as a run of its own. */
  readonly under?: 'other';
  /** True while a newer study is being solved and this is still the old answer. */
  readonly stale: boolean;
  /** True for the quick, coarser answer shown while a hand is still on a control. */
  readonly preview?: boolean;
  /** How the treatment's solve ended; null or absent while it runs. */
  readonly outcome?: Outcome | null;
}

export interface Cursor {
  /** Session time shown [s]. */
  readonly time: number;
  readonly playing: boolean;
}

export interface Appearance {
  readonly theme: 'light' | 'dark';
  readonly reducedMotion: boolean;
}

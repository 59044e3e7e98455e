import type { Frame, RunLayout } from '../../models/solve/frame.ts';
import type { Study } from '../../models/study/study.ts';

/** One solved (or still growing) session as the page holds it. Frames ascend in time. */
export interface RunData {
  readonly study: Study;
  readonly layout: RunLayout;
  readonly frames: readonly Frame[];
  /** Frames of the passive twin on its own layout; null until it has begun or where none was asked for. */
  readonly passive: { readonly layout: RunLayout; readonly frames: readonly Frame[] } | null;
  /** True while a newer study is being solved and this is still the old answer. */
  readonly stale: boolean;
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

/** A picture of a run. Draws only what was solved; owns nothing but its own nodes and buffers. */
export interface View {
  mount(host: HTMLElement): void;
  /** Called at most once a display frame, and only when something it shows has changed or the clock runs. */
  update(run: RunData | null, cursor: Cursor, appearance: Appearance): void;
  /** After its host changed size. */
  resize(): void;
  dispose(): void;
}

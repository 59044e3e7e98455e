import type { Appearance, Cursor, RunData } from '../app/run.ts';

export type { Appearance, Cursor, RunData } from '../app/run.ts';

/** A picture of a run. Draws only what was solved; owns nothing but its own nodes and buffers. */
export interface View {
  mount(host: HTMLElement): void;
  /** Called at most once a display frame, and only when something it shows has changed or the clock runs. */
  update(run: RunData | null, cursor: Cursor, appearance: Appearance): void;
  /** After its host changed size. */
  resize(): void;
  dispose(): void;
}

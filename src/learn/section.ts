import type { Topic } from '../../models/teaching/lesson.ts';
import type { ModeContext } from '../app/modeContext.ts';
import type { Task } from '../app/progress/record.ts';
import type { Appearance, Cursor, RunData } from '../app/run.ts';

/** What a part of Learn may ask of the page. */
export type LearnTools = ModeContext;

/** On Learn's home; a link to its place. */
export interface LearnCard {
  readonly place: string;
  readonly title: string;
  readonly goal: string;
  /** Such as "6 min". */
  readonly note: string;
  /** Where its progress is kept; null: it has none. */
  readonly task: Task | null;
  /** A drawing of its own. */
  readonly picture?: Element;
  /** What it can be found by; absent: it always is. */
  readonly topics?: readonly Topic[];
  readonly minutes?: number;
}

/** What stands in the panel at a place of Learn. */
export interface LearnActivity {
  readonly root: HTMLElement;
  /** It is in the page now: the focus goes to its heading. */
  begin(): void;
  close(): void;
  /** A job of the frame loop. */
  update(run: RunData | null, cursor: Cursor, appearance: Appearance): void;
}

/** One of Learn's parts: its cards, and what opens behind them. A new one is a folder and a line in sections.ts. */
export interface LearnSection {
  readonly id: string;
  readonly title: string;
  /** On the home's switch. */
  readonly short: string;
  readonly hint: string;
  cards(): Promise<readonly LearnCard[]>;
  /** Null where the place is none of this section's. May reject, as where its file can not be fetched. */
  open(place: string): Promise<LearnActivity | null> | null;
}

import type { Study } from '../../models/study/study.ts';
import type { Preset } from '../../models/study/presets/preset.ts';
import type { BenchKeep } from './benchKeep.ts';
import type { Classroom } from './classroom/classroom.ts';
import type { ModeChoice } from './modeChoice.ts';
import type { PadChoice } from './padChoice.ts';
import type { LentPins } from './lentPins.ts';
import type { Playhead } from './playhead.ts';
import type { Progress } from './progress/progress.ts';
import type { Appearance, Cursor, RunData } from './run.ts';
import type { RunStore } from './runStore.ts';
import type { ScaleChoice } from './scaleChoice.ts';
import type { Notices } from './session.ts';
import type { ShowMe } from './showMe.ts';
import type { StudyStore } from './studyStore.ts';

/** What a mode may ask of the page. */
export interface ModeContext {
  readonly modes: ModeChoice;
  /** For a lesson's own studies, which no teacher's link holds. */
  readonly studies: StudyStore;
  /** The same store as the bench has it: what a teacher's link holds is held. */
  readonly heldStudies: StudyStore;
  /** The bench's own treatment, while lessons bring theirs. */
  readonly bench: BenchKeep;
  readonly runs: RunStore;
  readonly playhead: Playhead;
  readonly scales: ScaleChoice;
  readonly pads: PadChoice;
  readonly pins: LentPins;
  readonly notices: Notices;
  /** What was done in Learn, kept on this machine. */
  readonly progress: Progress;
  /** What a teacher's link has chosen; its locks hold the bench, not the studies of lessons. */
  readonly classroom: Classroom;
  readonly presets: readonly Preset[];
  readonly showMe: (target: ShowMe) => void;
  /** While a run is to be predicted, its readings and its clock are out of sight. */
  readonly veil: (on: boolean) => void;
  /** A run beside the one that is shown; null where it does not come to its end, or nobody waits for it any more. */
  readonly solve: (study: Study, gone?: AbortSignal, tell?: (part: number) => void) => Promise<RunData | null>;
  /** Whole address of a study. */
  readonly addressOf: (study: Study) => Promise<string>;
  /** May throw where the browser forbids it. */
  readonly storage: () => Storage;
  /** Of this tab alone; may throw likewise. */
  readonly tabStorage: () => Storage;
  /** Asks for a frame. */
  readonly request: () => void;
  readonly version: string;
}

/** A mode's panel, which stands where the console does. */
export interface Mode {
  readonly root: HTMLElement;
  /** Entered, or gone to another place in it. */
  open(place: string): void;
  close(): void;
  /** A job of the frame loop, while the mode is open. */
  update(run: RunData | null, cursor: Cursor, appearance: Appearance): void;
}

import { isRecord } from '../../models/study/studyPatch.ts';
import type { ParseResult, Study } from '../../models/study/study.ts';
import type { LentPins } from './lentPins.ts';
import type { PadChoice, Side } from './padChoice.ts';
import type { Playhead } from './playhead.ts';
import { scaleNames, type ScaleChoice, type ScaleName } from './scaleChoice.ts';
import type { StudyStore } from './studyStore.ts';

/** The bench as a lesson found it. */
export interface Kept {
  readonly study: Study;
  /** [s] */
  readonly time: number;
  readonly scale: ScaleName;
  readonly side: Side;
}

export interface BenchKeepSettings {
  readonly studies: StudyStore;
  readonly playhead: Playhead;
  readonly scales: ScaleChoice;
  readonly pads: PadChoice;
  readonly pins: LentPins;
  readonly parse: (json: unknown) => ParseResult;
  /** Of this tab; may throw. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/** Keeps a person's own treatment while lessons bring theirs, over a reload as well. */
export interface BenchKeep {
  readonly study: Study | null;
  /** Takes the bench in; again, it does nothing. */
  enter(): void;
  /** Puts everything back as it was. */
  leave(): void;
}

const key = 'iontolab-bench';

/** What a lesson has set aside in this tab; null: nothing, or nothing that can be read. */
export function keptBench(storage: BenchKeepSettings['storage'], parse: BenchKeepSettings['parse']): Kept | null {
  let json: unknown = null;
  try {
    json = JSON.parse(storage().getItem(key) ?? 'null');
  } catch {
    // forbidden or damaged: the page began with its usual study
  }
  if (!isRecord(json)) return null;
  const read = parse(json['study']);
  const { time } = json;
  const scale = scaleNames.find((name) => name === json['scale']);
  if (read.kind === 'faults' || typeof time !== 'number' || scale === undefined) return null;
  return { study: read.study, time, scale, side: json['side'] === 'other' ? 'other' : 'active' };
}

/** For a page that does not begin in a lesson: what an earlier one has left is not its bench. */
export function forgetBench(storage: BenchKeepSettings['storage']): void {
  try {
    storage().removeItem(key);
  } catch {
    // forbidden: then nothing is there
  }
}

export function createBenchKeep({
  studies,
  playhead,
  scales,
  pads,
  pins,
  parse,
  storage,
}: BenchKeepSettings): BenchKeep {
  let kept: Kept | null = null;

  return {
    get study() {
      return kept?.study ?? null;
    },
    enter() {
      if (kept !== null) return;
      kept = keptBench(storage, parse) ?? {
        study: studies.study,
        time: playhead.time,
        scale: scales.scale,
        side: pads.side,
      };
      pins.setAside();
      try {
        storage().setItem(key, JSON.stringify(kept));
      } catch {
        // full or forbidden: kept as long as the page is
      }
    },
    leave() {
      if (kept === null) return;
      const { study, time, scale, side } = kept;
      kept = null;
      forgetBench(storage);
      pins.bringOut();
      studies.edit(study, { passing: true });
      const own = studies.study;
      pads.choose(side);
      scales.choose(scale);
      playhead.pause();
      playhead.seek(time);
      if (playhead.time === time) return;
      // the lesson's session was shorter: once the bench's own is solved, if it is still that
      const stop = playhead.subscribe(() => {
        const waits = kept === null && studies.study === own;
        if (waits && playhead.end < time) return;
        stop();
        if (waits) playhead.seek(time);
      });
    },
  };
}

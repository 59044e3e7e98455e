import type { Playhead } from '../app/playhead.ts';

/** Lets the page's clock run over a stretch of a session while somebody watches. */
export interface Watch {
  readonly running: boolean;
  /** Resolves at the end, or when it is skipped or stopped; false where it was stopped. */
  run(from: number, to: number): Promise<boolean>;
  /** To the end at once. */
  skip(): void;
  stop(): void;
  /** In every frame. True while it runs. */
  tick(now_ms: number): boolean;
}

/** Long enough to see what moves, short enough to wait for [ms]. */
const lasts = 5000;
/** A page that slept must not leap when it wakes [ms]. */
const longestTick = 100;

/** @param still nothing is to move: the clock goes to the end at once */
export function createWatch(playhead: Playhead, still: () => boolean): Watch {
  let under: { from: number; to: number; gone: number; last: number | null; end: (whole: boolean) => void } | null =
    null;

  const finish = (whole: boolean): void => {
    const ending = under;
    if (ending === null) return;
    under = null;
    if (whole) playhead.seek(ending.to);
    ending.end(whole);
  };

  return {
    get running() {
      return under !== null;
    },
    run(from, to) {
      finish(false);
      playhead.pause();
      if (still() || to <= from) {
        playhead.seek(to);
        return Promise.resolve(true);
      }
      playhead.seek(from);
      return new Promise((resolve) => {
        under = { from, to, gone: 0, last: null, end: resolve };
      });
    },
    skip() {
      finish(true);
    },
    stop() {
      finish(false);
    },
    tick(now) {
      if (under === null) return false;
      under.gone += under.last === null ? 0 : Math.min(longestTick, Math.max(0, now - under.last));
      under.last = now;
      const part = under.gone / lasts;
      if (part >= 1) finish(true);
      else playhead.seek(under.from + part * (under.to - under.from));
      return under !== null;
    },
  };
}

/** Runs many small pictures without ever holding the page: a few milliseconds a task, the rest in the next one. */
export interface FrameLoop {
  /** Something shown has changed. */
  readonly request: () => void;
  stop(): void;
}

export interface FrameLoopSettings {
  /** Called first in each display frame; true keeps the frames coming. */
  readonly onFrame: (now_ms: number) => boolean;
  /** Each is run at least once after a request, in turn. */
  readonly jobs: () => readonly (() => void)[];
  readonly nextFrame: (callback: (now_ms: number) => void) => number;
  readonly cancelFrame: (handle: number) => void;
  /** Runs later, as a task of its own. */
  readonly soon: (callback: () => void) => void;
  readonly now: () => number;
  /** Told when something waits to be shown, and when all of it stands. */
  readonly onRest: (resting: boolean) => void;
}

/** After this much in one task the other jobs wait for the next [ms]. */
const slice = 8;

export function createFrameLoop(settings: FrameLoopSettings): FrameLoop {
  let handle: number | null = null;
  let waiting: (() => void)[] = [];
  let working = false;
  let stopped = false;
  let resting = false;

  const tell = (): void => {
    const rests = handle === null && !working;
    if (rests === resting) return;
    resting = rests;
    settings.onRest(rests);
  };

  const work = (): void => {
    const until = settings.now() + slice;
    let job = waiting.shift();
    while (job !== undefined) {
      job();
      if (settings.now() >= until) break;
      job = waiting.shift();
    }
    working = waiting.length > 0 && !stopped;
    if (working) settings.soon(work);
    tell();
  };

  const frame = (now: number): void => {
    handle = null;
    const goesOn = settings.onFrame(now);
    if (goesOn) request();
    // jobs still waiting keep their place, so that none of them starves
    for (const job of settings.jobs()) if (!waiting.includes(job)) waiting.push(job);
    if (!working) work();
  };

  const request = (): void => {
    if (handle === null && !stopped) handle = settings.nextFrame(frame);
    tell();
  };

  return {
    request,
    stop() {
      stopped = true;
      waiting = [];
      if (handle !== null) settings.cancelFrame(handle);
      handle = null;
      working = false;
      tell();
    },
  };
}

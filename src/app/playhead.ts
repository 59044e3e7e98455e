import { createSignal } from './signal.ts';

/** The page's one clock, in session seconds. Nobody else keeps time. */
export interface Playhead {
  readonly time: number;
  readonly end: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly loop: boolean;
  /** Moves with the wall clock [ms]; the first tick after play only takes note of it. */
  tick(now_ms: number): void;
  play(): void;
  pause(): void;
  toggle(): void;
  seek(time: number): void;
  /** To the neighbouring instant of an ascending list; stops the clock. */
  step(direction: 1 | -1, instants: readonly number[]): void;
  setEnd(end: number): void;
  setSpeed(speed: number): void;
  setLoop(loop: boolean): void;
  subscribe(listener: () => void): () => void;
}

/** Session seconds per second: from as it happens to a session in a few seconds. */
export const speeds = [1, 10, 30, 60, 120, 300] as const;

/** A page that slept must not leap when it wakes [ms]. */
const longestTick = 250;

export function createPlayhead(speed = 60): Playhead {
  const changed = createSignal();
  const state = { time: 0, end: 0, playing: false, speed, loop: false };
  let last: number | null = null;

  const set = (next: Partial<typeof state>): void => {
    const before = { ...state };
    Object.assign(state, next);
    state.time = Math.min(Math.max(0, state.time), state.end);
    const keys = ['time', 'end', 'playing', 'speed', 'loop'] as const;
    if (keys.some((key) => before[key] !== state[key])) changed.emit();
  };
  const pause = (): void => {
    last = null;
    set({ playing: false });
  };
  const play = (): void => {
    if (state.playing || state.end <= 0) return;
    last = null;
    set({ playing: true, time: state.time >= state.end ? 0 : state.time });
  };

  return {
    get time() {
      return state.time;
    },
    get end() {
      return state.end;
    },
    get playing() {
      return state.playing;
    },
    get speed() {
      return state.speed;
    },
    get loop() {
      return state.loop;
    },
    tick(now) {
      if (!state.playing) return;
      const elapsed = last === null ? 0 : Math.min(Math.max(0, now - last), longestTick);
      last = now;
      const time = state.time + (elapsed / 1000) * state.speed;
      if (time < state.end) set({ time });
      else if (state.loop) set({ time: time % state.end });
      else {
        last = null;
        set({ time: state.end, playing: false });
      }
    },
    play,
    pause,
    toggle() {
      if (state.playing) pause();
      else play();
    },
    seek(time) {
      if (Number.isFinite(time)) set({ time });
    },
    step(direction, instants) {
      pause();
      const next =
        direction === 1
          ? instants.find((instant) => instant > state.time + 1e-6)
          : instants.findLast((instant) => instant < state.time - 1e-6);
      set({ time: next ?? (direction === 1 ? state.end : 0) });
    },
    setEnd(end) {
      set({ end: Number.isFinite(end) ? Math.max(0, end) : 0 });
    },
    setSpeed(next) {
      if (Number.isFinite(next) && next > 0) set({ speed: next });
    },
    setLoop(loop) {
      set({ loop });
    },
    subscribe: (listener) => changed.subscribe(listener),
  };
}

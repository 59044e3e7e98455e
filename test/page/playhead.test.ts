import { describe, expect, it, vi } from 'vitest';
import { createPlayhead } from '../../src/app/playhead.ts';

function ready(end = 600): ReturnType<typeof createPlayhead> {
  const playhead = createPlayhead(60);
  playhead.setEnd(end);
  return playhead;
}

describe('the one clock', () => {
  it('moves speed × elapsed, from the first tick after play', () => {
    const playhead = ready();
    playhead.play();
    playhead.tick(1000);
    expect(playhead.time).toBe(0);
    playhead.tick(1100);
    expect(playhead.time).toBeCloseTo(6, 12);
    playhead.setSpeed(10);
    playhead.tick(1200);
    expect(playhead.time).toBeCloseTo(7, 12);
  });

  it('does not leap after a page that slept', () => {
    const playhead = ready();
    playhead.play();
    playhead.tick(0);
    playhead.tick(60_000);
    expect(playhead.time).toBeLessThan(20);
  });

  it('stops at the end, and plays again from the start', () => {
    const playhead = ready(10);
    playhead.seek(9);
    playhead.play();
    playhead.tick(0);
    playhead.tick(100);
    expect(playhead.time).toBe(10);
    expect(playhead.playing).toBe(false);
    playhead.play();
    expect(playhead.time).toBe(0);
  });

  it('goes round when it repeats', () => {
    const playhead = ready(10);
    playhead.setLoop(true);
    playhead.seek(9);
    playhead.play();
    playhead.tick(0);
    playhead.tick(100);
    expect(playhead.playing).toBe(true);
    expect(playhead.time).toBeCloseTo(5, 10);
  });

  it('stays within the session whatever is asked', () => {
    const playhead = ready(10);
    for (const [asked, held] of [
      [-5, 0],
      [99, 10],
      [4, 4],
      [Number.NaN, 4],
    ] as const) {
      playhead.seek(asked);
      expect(playhead.time).toBe(held);
    }
    playhead.setEnd(3);
    expect(playhead.time).toBe(3);
    playhead.setSpeed(-1);
    expect(playhead.speed).toBe(60);
  });

  it('steps to the neighbouring solved instant and stops', () => {
    const playhead = ready(30);
    playhead.seek(12);
    playhead.play();
    playhead.step(1, [0, 10, 20, 30]);
    expect([playhead.time, playhead.playing]).toEqual([20, false]);
    playhead.step(-1, [0, 10, 20, 30]);
    expect(playhead.time).toBe(10);
  });

  it('tells its listeners of changes only', () => {
    const playhead = ready();
    const heard = vi.fn<() => void>();
    const leave = playhead.subscribe(heard);
    playhead.seek(5);
    playhead.seek(5);
    playhead.tick(0);
    expect(heard).toHaveBeenCalledTimes(1);
    leave();
    playhead.seek(6);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

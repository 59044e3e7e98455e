import { describe, expect, it } from 'vitest';
import { createPlayhead, type Playhead } from '../../src/app/playhead.ts';
import { createWatch, type Watch } from '../../src/learn/watch.ts';

function watched(still = false): { readonly playhead: Playhead; readonly watch: Watch } {
  const playhead = createPlayhead();
  playhead.setEnd(1200);
  return { playhead, watch: createWatch(playhead, () => still) };
}

describe('a stretch that is watched', () => {
  it('runs from its first moment to its last, in even steps of the wall clock', async () => {
    const { playhead, watch } = watched();
    const whole = watch.run(200, 1200);
    expect(playhead.time).toBe(200);
    for (let now = 0; now <= 2500; now += 50) watch.tick(now);
    expect(playhead.time).toBeCloseTo(700, 6);
    for (let now = 2550; watch.tick(now); now += 50);
    expect(playhead.time).toBe(1200);
    expect(await whole).toBe(true);
  });

  it('does not leap after the page has slept', () => {
    const { playhead, watch } = watched();
    void watch.run(0, 1000);
    watch.tick(0);
    watch.tick(60_000);
    expect(playhead.time).toBeLessThan(50);
  });

  it('is skipped to its end, or stopped where it is', async () => {
    const { playhead, watch } = watched();
    const skipped = watch.run(0, 1000);
    watch.skip();
    expect(playhead.time).toBe(1000);
    expect(await skipped).toBe(true);
    const stopped = watch.run(0, 1000);
    watch.tick(0);
    watch.tick(50);
    const { time } = playhead;
    watch.stop();
    expect(await stopped).toBe(false);
    expect(playhead.time).toBe(time);
  });

  it('is at its end at once for who wants no motion', async () => {
    const { playhead, watch } = watched(true);
    expect(await watch.run(0, 1000)).toBe(true);
    expect(playhead.time).toBe(1000);
    expect(watch.running).toBe(false);
  });
});

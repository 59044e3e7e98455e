import { describe, expect, it } from 'vitest';
import { createPace, shares } from '../../../src/views/scene3d/pace.ts';

/** A card that needs so long for a picture of all pixels, and so long for any picture [ms]. */
function move(
  pace: ReturnType<typeof createPace>,
  card: { readonly pixels: number; readonly fixed: number },
  frames: number,
  interval = 1000 / 60,
): { readonly rate: number; readonly changes: number } {
  let now = 0;
  let handed: { readonly at: number; readonly done: number } | null = null;
  let pictures = 0;
  let changes = 0;
  for (let frame = 0; frame < frames; frame++) {
    now += interval;
    pace.frame(now);
    if (handed && handed.done > now) continue;
    const before = pace.share;
    if (handed) pace.took(now - handed.at);
    if (pace.share !== before) changes += 1;
    handed = { at: now, done: now + card.fixed + card.pixels * pace.share ** 2 };
    pictures += 1;
  }
  pace.rested();
  return { rate: (1000 * pictures) / now, changes };
}

describe('the pace of a moving picture', () => {
  it('draws every pixel where the card keeps up, on displays of 30, 60 and 144 Hz', () => {
    for (const rate of [30, 60, 144]) {
      const pace = createPace();
      move(pace, { pixels: 3, fixed: 1 }, 200, 1000 / rate);
      expect(pace.share, `${rate} Hz`).toBe(1);
    }
  });

  it('gets a card that is twice too slow to sixty pictures a second within a third of a second', () => {
    const pace = createPace();
    move(pace, { pixels: 30, fixed: 2 }, 20);
    expect(pace.share).toBeLessThan(1);
    expect(move(pace, { pixels: 30, fixed: 2 }, 300).rate).toBeGreaterThan(58);
    expect(pace.share).toBeGreaterThan(shares.at(-1) ?? 0);
  });

  it('goes no lower than signs can be read, however slow the card', () => {
    const pace = createPace();
    move(pace, { pixels: 400, fixed: 50 }, 600);
    expect(pace.share).toBe(shares.at(-1));
  });

  it('takes no notice of a single late picture', () => {
    const pace = createPace();
    for (let k = 0; k < 60; k++) {
      pace.frame((k * 1000) / 60);
      pace.took(k % 5 === 0 ? 60 : 16);
    }
    expect(pace.share).toBe(1);
  });

  it('grows finer again when the load has gone, and does not flap while it stays', () => {
    const pace = createPace();
    move(pace, { pixels: 60, fixed: 2 }, 120);
    const coarse = pace.share;
    let changes = 0;
    for (let movement = 0; movement < 4; movement++) changes += move(pace, { pixels: 60, fixed: 2 }, 120).changes;
    // after two clean movements one finer step is tried, and given up within a few pictures
    expect(changes).toBeLessThanOrEqual(2);
    for (let movement = 0; movement < 12; movement++) move(pace, { pixels: 2, fixed: 1 }, 60);
    expect(coarse).toBeLessThan(1);
    expect(pace.share).toBe(1);
  });
});

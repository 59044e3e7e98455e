import { describe, expect, it } from 'vitest';
import { keepPins } from '../../src/app/keptPins.ts';
import { keepRun, type PinnedRun } from '../../src/app/pinnedRun.ts';
import { createPins, type Pins } from '../../src/app/pins.ts';
import type { Storage } from '../../src/app/recentRuns.ts';
import { createSyntheticRun } from '../support/syntheticRun.ts';

const runs: Readonly<Record<string, PinnedRun>> = {
  '#s=cathode': keepRun(createSyntheticRun({ frames: 5, nodes: 4 })),
  '#s=anode': keepRun(createSyntheticRun({ frames: 5, nodes: 4, polarity: 'anode' })),
};

function box(entry: string | null = null): { text: string | null; storage: () => Storage } {
  const held = {
    text: entry,
    storage: (): Storage => ({
      getItem: () => held.text,
      setItem: (_key, value) => {
        held.text = value;
      },
      removeItem: () => {
        held.text = null;
      },
    }),
  };
  return held;
}

function tab(storage: () => Storage, pins: Pins = createPins()): { pins: Pins; bringBack: () => Promise<number> } {
  const kept = keepPins({
    pins,
    storage,
    linkTo: (study) => Promise.resolve(`#s=${study.electrode.polarity}`),
    solve: (link) => Promise.resolve(runs[link] ?? null),
  });
  return { pins, bringBack: () => kept.bringBack() };
}

const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));

describe('pinned runs', () => {
  it('outlive a reload with their letters, names and the one that is compared with', async () => {
    const held = box();
    const before = tab(held.storage);
    before.pins.add(runs['#s=cathode'], 'first');
    before.pins.add(runs['#s=anode'], 'second');
    before.pins.remove('A');
    before.pins.compareWith('B');
    before.pins.add(runs['#s=cathode'], 'third');
    await settled();
    const after = tab(held.storage);
    expect(await after.bringBack()).toBe(0);
    expect(after.pins.list.map(({ letter, name }) => [letter, name])).toEqual([
      ['A', 'third'],
      ['B', 'second'],
    ]);
    expect(after.pins.reference?.letter).toBe('B');
    expect(after.pins.list[1].run).toBe(runs['#s=anode']);
    for (const { letter } of after.pins.list) after.pins.remove(letter);
    await settled();
    expect(held.text).toBeNull();
  });

  it('outlive a second reload while they are still being solved', async () => {
    const held = box(JSON.stringify({ pins: [{ letter: 'B', name: 'old', link: '#s=anode' }], reference: 'B' }));
    const impatient = tab(held.storage);
    impatient.pins.add(runs['#s=cathode'], 'new');
    await settled();
    const after = tab(held.storage);
    expect(await after.bringBack()).toBe(0);
    expect(after.pins.list.map(({ letter, name }) => letter + name)).toEqual(['Anew', 'Bold']);
  });

  it('are let go, and counted, where what was kept can not be read or solved', async () => {
    const pin = { letter: 'A', name: 'good', link: '#s=cathode' };
    for (const [text, names, lost] of [
      ['{"pins"', [], 1],
      ['[]', [], 1],
      ['{"pins":[7]}', [], 1],
      [JSON.stringify({ pins: [pin, { ...pin, letter: 'Z' }] }), ['good'], 1],
      [JSON.stringify({ pins: [pin, { ...pin, letter: 'B', link: '#s=gone' }] }), ['good'], 1],
      [JSON.stringify({ pins: [pin, { ...pin, letter: 'B', name: 'x'.repeat(999) }] }), ['good'], 1],
    ] as const) {
      const held = box(text);
      const { pins, bringBack } = tab(held.storage);
      expect([text, await bringBack()]).toEqual([text, lost]);
      expect(pins.list.map(({ name }) => name)).toEqual(names);
      // what was dropped is not told of again
      expect(await tab(held.storage).bringBack()).toBe(0);
    }
  });

  it('last as long as the page where storage is forbidden or full', async () => {
    const forbidden = (): Storage => {
      throw new Error('denied');
    };
    const full = (): Storage => ({
      getItem: () => null,
      setItem: () => {
        throw new Error('quota');
      },
      removeItem: () => undefined,
    });
    for (const storage of [forbidden, full]) {
      const { pins, bringBack } = tab(storage);
      expect(await bringBack()).toBe(0);
      pins.add(runs['#s=cathode'], 'kept');
      await settled();
      expect(pins.list).toHaveLength(1);
    }
  });
});

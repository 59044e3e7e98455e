import { describe, expect, it } from 'vitest';
import { readTone, keepTone, type ToneStorage } from '../../../../src/views/scene3d/treatment/keptTone.ts';
import { siteRows, type SiteFacts } from '../../../../src/views/scene3d/treatment/siteTable.ts';
import { createBodyService } from '../../../../workers/bodyService.ts';
import { bodies, sites } from '../../../../models/anatomy/bodies/index.ts';
import { depthsOf } from '../../../../src/views/scene3d/treatment/currentFinding.ts';
import { layPad } from '../../../../src/views/scene3d/treatment/placing.ts';
import { cornerOf } from '../../../../src/views/scene3d/treatment/padModel.ts';

describe('the body’s picture in numbers', () => {
  const site = sites['volarForearm'];
  if (site === undefined) throw new Error('no forearm');
  const body = bodies[site.body];
  const areas = [8, 20] as const;
  const pads = (['active', 'other'] as const).map((side, k) => {
    const { size, patch } = layPad(body, site, side, areas[k] ?? 8, null);
    return { patch, ...size, corner: cornerOf(size), resistance: 1 };
  });
  const [one, two] = pads;
  if (!one || !two) throw new Error('two pads');
  const reply = createBodyService()({
    kind: 'current',
    ask: 1,
    body: site.body,
    pads: [one, two],
    depths: depthsOf('volarForearm'),
    lines: 12,
  }).reply;
  if (reply.kind !== 'current') throw new Error('another answer');
  const facts: SiteFacts = {
    place: 'Forearm',
    areas,
    pole: -1,
    gap: 6.8,
    reading: { time: 600, current: 2, dose: 20, volts: 4.8 },
    current: reply,
  };
  const numbers = (text: string | undefined): number => Number.parseFloat(text ?? '');

  it('gives each pad its density: the current over its own area', () => {
    const [, area, density] = siteRows(facts);
    expect(area?.slice(1).map(numbers)).toEqual([8, 20]);
    expect(density?.slice(1).map(numbers)).toEqual([0.25, 0.1]);
  });

  it('parts the current into what stays shallow and what goes deeper, all of it together', () => {
    const [shallow, deep] = siteRows(facts).slice(-2);
    expect(numbers(shallow?.[1])).toBeCloseTo(100 * reply.shallow, 0);
    expect(numbers(shallow?.[1]) + numbers(deep?.[1])).toBeCloseTo(100, 0);
  });

  it('tells no number that is not solved yet', () => {
    const text = siteRows({ ...facts, reading: null, current: null })
      .slice(2)
      .filter(([, ...cells]) => cells.every((cell) => cell === '–'));
    // all but the distance between the rims
    expect(text).toHaveLength(8);
  });
});

describe('the skin tone', () => {
  it('is the one that was chosen last, and the usual one where nothing can be kept or something else is', () => {
    const kept = new Map<string, string>();
    const storage: ToneStorage = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    };
    expect(readTone(() => storage)).toBe('middle');
    keepTone(() => storage, 'dark');
    expect(readTone(() => storage)).toBe('dark');
    for (const key of kept.keys()) kept.set(key, 'toString');
    expect(readTone(() => storage)).toBe('middle');
    const refused = (): ToneStorage => {
      throw new Error('forbidden');
    };
    keepTone(refused, 'light');
    expect(readTone(refused)).toBe('middle');
  });
});

import { describe, expect, it } from 'vitest';
import { presets } from '../../../models/study/presets/index.ts';
import { parseStudy } from '../../../models/study/parseStudy.ts';
import type { Study } from '../../../models/study/study.ts';
import {
  axisFault,
  axisValues,
  placesAt,
  type SweepAxis,
  sweepOrder,
  sweepsAlike,
  sweptQuantities,
  sweptStudy,
  usualAxes,
} from '../../../models/study/sweep.ts';
import { readPath } from '../../../models/study/studyPath.ts';

const study = presets.find(({ id }) => id === 'dexamethasone')!.study;
const axis = (change: Partial<SweepAxis> = {}): SweepAxis => ({
  path: 'session.current_mA',
  from: 0.5,
  to: 4,
  count: 8,
  scale: 'linear',
  ...change,
});

function parsed(json: unknown): Study {
  const result = parseStudy(json);
  if (result.kind === 'faults') throw new Error(JSON.stringify(result.faults));
  return result.study;
}

describe('an axis of a sweep', () => {
  it('holds both ends exactly and round values between', () => {
    expect(axisValues(axis())).toEqual([0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4]);
    expect(axisValues(axis({ from: 0.1, to: 10, count: 3, scale: 'log' }))).toEqual([0.1, 1, 10]);
    expect(axisValues(axis({ from: 4, to: 0.4, count: 10 }))[5]).toBe(2);
  });

  it.each([
    [{ path: 'session.curent_mA' }, 'Did you mean "session.current_mA"?'],
    [{ path: 'name' }, 'no number "name"'],
    [{ to: 1e9 }, '0 to 500 mA'],
    [{ from: Number.NaN }, '0 to 500 mA'],
    [{ from: 4 }, 'the same'],
    [{ from: 0, scale: 'log' }, 'one side of zero'],
    [{ count: 1 }, '2 to 101 values'],
    [{ count: 2.5 }, '2 to 101 values'],
  ] as const)('says what is wrong with %o', (change, words) => {
    expect(axisFault(study, axis(change))).toContain(words);
  });

  it('is current × duration by default, in round steps, with the session itself about the middle', () => {
    const axes = usualAxes(study);
    expect(axes.map(({ path }) => path)).toEqual(['session.current_mA', 'session.duration_min']);
    expect(axisValues(axes[0])).toEqual([0.4, 0.8, 1.2, 1.6, 2, 2.4, 2.8, 3.2, 3.6, 4]);
    expect(axisValues(axes[1])).toEqual([4, 8, 12, 16, 20, 24, 28, 32, 36, 40]);
  });

  it.each(presets.map(({ id, study: one }) => [id, one] as const))('can be laid through %s as it comes', (_id, one) => {
    for (const usual of usualAxes(one)) {
      expect(axisFault(one, usual)).toBeNull();
      const value = readPath(one, usual.path) as number;
      expect(value).toBeGreaterThanOrEqual(usual.from);
      expect(value).toBeLessThanOrEqual(usual.to);
    }
  });
});

describe('a sweep', () => {
  it('changes the two quantities of its axes and nothing else', () => {
    const axes = usualAxes(study);
    const swept = parsed(sweptStudy(study, axes, [3.2, 28]));
    expect(swept.session).toEqual({ ...study.session, current_mA: 3.2, duration_min: 28 });
    expect({ ...swept, session: study.session }).toEqual(study);
    expect(sweepsAlike(study, swept, axes)).toBe(true);
    expect(sweepsAlike(study, { ...swept, temperature_C: 30 }, axes)).toBe(false);
  });

  it('can go through every number of a study but the accuracy', () => {
    const paths = sweptQuantities(study).map(({ path }) => path);
    expect(paths).toContain('layers[1].thickness_um');
    expect(paths).toContain('dispersive.area_cm2');
    expect(paths).not.toContain('accuracy');
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('visits every place once, a coarse grid with all four corners first', () => {
    const order = sweepOrder(10, 7);
    expect(new Set(order.map(String)).size).toBe(70);
    expect(placesAt(10, 4)).toEqual([0, 4, 8, 9]);
    expect(placesAt(7, 4)).toEqual([0, 4, 6]);
    const coarse = order.slice(0, 12).map(String);
    for (const corner of ['0,0', '9,0', '0,6', '9,6']) expect(coarse).toContain(corner);
    expect(sweepOrder(3, 1)).toEqual([
      [2, 0],
      [0, 0],
      [1, 0],
    ]);
  });
});

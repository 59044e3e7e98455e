import { describe, expect, test } from 'vitest';
import { depthReached, highestDrug, momentAt, speciesAt, valueAtDepth } from '../../../src/views/scene3d/moment.ts';
import { createSyntheticRun } from '../../support/syntheticRun.ts';

const run = createSyntheticRun({ frames: 61 });
const { layout, frames } = run;

describe('moment', () => {
  test('finds the frames around any time, and stays at the ends', () => {
    for (let time = 0; time <= 1800; time += 7) {
      const moment = momentAt(frames, time);
      if (!moment) throw new Error('no moment');
      expect(moment.before.time).toBeLessThanOrEqual(time);
      expect(moment.after.time).toBeGreaterThanOrEqual(time);
      expect(moment.before.time + moment.weight * (moment.after.time - moment.before.time)).toBeCloseTo(time, 9);
    }
    expect(momentAt(frames, -5)?.before).toBe(frames[0]);
    expect(momentAt(frames, 1e9)?.before).toBe(frames.at(-1));
    expect(momentAt([], 3)).toBeNull();
  });

  test('is the frame itself at a frame, and the mean half-way', () => {
    const a = frames[10];
    const b = frames[11];
    if (!a || !b) throw new Error('no frames');
    const count = layout.x.length;
    const at = (time: number): Float64Array => {
      const moment = momentAt(frames, time);
      if (!moment) throw new Error('no moment');
      return speciesAt(layout, moment, 3);
    };
    const middle = at((a.time + b.time) / 2);
    expect(at(a.time)).toEqual(a.concentrations.slice(3 * count, 4 * count));
    for (let node = 0; node < count; node++) {
      const mean = ((a.concentrations[3 * count + node] ?? 0) + (b.concentrations[3 * count + node] ?? 0)) / 2;
      expect(middle[node]).toBeCloseTo(mean, 9);
    }
  });

  test('reads each side of a Donnan step from its own layer', () => {
    const frame = frames[30];
    if (!frame) throw new Error('no frame');
    const count = layout.x.length;
    const chloride = frame.concentrations.slice(3 * count, 4 * count);
    const border = layout.layers[1]?.end ?? 0;
    const inside = valueAtDepth(layout, chloride, border - 1e-9, 1);
    const outside = valueAtDepth(layout, chloride, border + 1e-9, 2);
    expect(inside).toBeCloseTo(chloride[47] ?? 0, 2);
    expect(outside).toBeCloseTo(chloride[48] ?? 0, 2);
    expect(outside - inside).toBeGreaterThan(20);
  });

  test('says how deep the drug has come: where a linear profile meets 1 % of its top', () => {
    const drug = new Float64Array(layout.x.length);
    const surface = layout.layers[0]?.end ?? 0;
    const reach = 0.9e-3;
    for (let node = 0; node < drug.length; node++) {
      const depth = (layout.x[node] ?? 0) - surface;
      const inSkin = (layout.nodeLayer[node] ?? 0) > 0;
      drug[node] = inSkin ? Math.max(0, 1 - depth / reach) : 8;
    }
    const found = depthReached(layout, drug) ?? 0;
    expect(Math.abs(found - 0.99 * reach)).toBeLessThan(0.03e-3);
    expect(depthReached(layout, new Float64Array(layout.x.length))).toBeNull();
  });

  test('finds the highest concentration of the session', () => {
    let highest = 0;
    for (const frame of frames) highest = Math.max(highest, ...frame.concentrations.slice(0, layout.x.length));
    expect(highestDrug(layout, frames)).toBe(highest);
    expect(highest).toBeGreaterThan(8);
  });
});

import { describe, expect, test } from 'vitest';
import { createDepthMap, depthAt, drawnAt } from '../../../src/views/scene3d/depthMap.ts';

const layers = [
  { role: 'reservoir', start: 0, end: 2.5e-3 },
  { role: 'barrier', start: 2.5e-3, end: 2.515e-3 },
  { role: 'tissue', start: 2.515e-3, end: 2.595e-3 },
  { role: 'tissue', start: 2.595e-3, end: 3.795e-3 },
] as const;

describe('depth map', () => {
  test('goes there and back', () => {
    for (const mode of ['stretched', 'true'] as const) {
      const map = createDepthMap(layers, mode);
      for (let k = 0; k <= 200; k++) {
        const depth = (3.795e-3 * k) / 200;
        expect(depthAt(map, drawnAt(map, depth))).toBeCloseTo(depth, 12);
      }
    }
  });

  test('never falls, and spans 0 to 1', () => {
    const map = createDepthMap(layers, 'stretched');
    let last = -1;
    for (let k = 0; k <= 1000; k++) {
      const drawn = drawnAt(map, (3.795e-3 * k) / 1000);
      expect(drawn).toBeGreaterThan(last);
      last = drawn;
    }
    expect(drawnAt(map, 0)).toBe(0);
    expect(drawnAt(map, 1)).toBe(1);
  });

  test('stretched shows 15 µm at least a quarter as high as 2.5 mm; true keeps the proportion', () => {
    const heights = (mode: 'stretched' | 'true'): number[] => {
      const { drawn } = createDepthMap(layers, mode);
      return drawn.slice(1).map((edge, k) => edge - (drawn[k] ?? 0));
    };
    const [gel = 0, corneum = 0] = heights('stretched');
    expect(corneum / gel).toBeGreaterThan(0.25);
    expect(corneum).toBeLessThan(gel);
    const [trueGel = 0, trueCorneum = 0] = heights('true');
    expect(trueCorneum / trueGel).toBeCloseTo(15e-6 / 2.5e-3, 9);
  });

  test('knows where skin begins, with and without a reservoir', () => {
    expect(createDepthMap(layers, 'stretched').surface).toBe(1);
    expect(createDepthMap(layers.slice(1), 'stretched').surface).toBe(0);
    expect(createDepthMap(layers.slice(0, 1), 'stretched').surface).toBe(1);
  });
});

import { describe, expect, test } from 'vitest';
import { perimeter, block } from '../../../src/views/scene3d/blockPlan.ts';
import { createDepthMap } from '../../../src/views/scene3d/depthMap.ts';
import { basis, fitPoints } from '../../../src/views/scene3d/framing.ts';
import { overlap, separate, spread } from '../../../src/views/scene3d/labelLayout.ts';
import { layerKind } from '../../../src/views/scene3d/layerKinds.ts';
import { hash01 } from '../../../src/views/scene3d/particleCloud.ts';
import { borderIn, deepest, uncut, underGel } from '../../../src/views/scene3d/skin/section.ts';
import { createSkinShape, crests } from '../../../src/views/scene3d/tissueShape.ts';
import { createSyntheticRun } from '../../support/syntheticRun.ts';

describe('framing', () => {
  test('puts every point inside the free rectangle, and some on its edge, from any side', () => {
    for (let trial = 0; trial < 60; trial++) {
      const pick = (k: number): number => hash01(trial, k);
      const points = Array.from({ length: 9 }, (_, k) => ({
        x: 10 * pick(3 * k),
        y: 7 * pick(3 * k + 1) - 5,
        z: -8 * pick(3 * k + 2),
      }));
      const direction = { azimuth: 6.28 * pick(90), elevation: 0.1 + 1.2 * pick(91) };
      const tanX = 0.08 + 0.3 * pick(92);
      const tanY = 0.08 + 0.3 * pick(93);
      const { target, distance } = fitPoints(points, direction, tanX, tanY);
      const { right, up, back } = basis(direction);
      let most = 0;
      for (const point of points) {
        const away = { x: point.x - target.x, y: point.y - target.y, z: point.z - target.z };
        const along = (axis: { x: number; y: number; z: number }): number =>
          away.x * axis.x + away.y * axis.y + away.z * axis.z;
        const depth = distance - along(back);
        expect(depth).toBeGreaterThan(0);
        most = Math.max(most, Math.abs(along(right)) / depth / tanX, Math.abs(along(up)) / depth / tanY);
      }
      expect(most).toBeLessThan(1.0001);
      expect(most).toBeGreaterThan(0.98);
    }
  });
});

describe('labels', () => {
  test('on a line keep their order and never touch, wherever they want to be', () => {
    for (let trial = 0; trial < 300; trial++) {
      const count = 2 + Math.floor(8 * hash01(trial, 0));
      const wanted = Array.from({ length: count }, (_, k) => 400 * hash01(trial, k + 1)).toSorted((a, b) => a - b);
      const sizes = wanted.map((_, k) => 10 + 8 * hash01(trial, k + 50));
      const placed = spread(wanted, sizes, 0, 400);
      for (let k = 0; k < count; k++) {
        const half = (sizes[k] ?? 0) / 2;
        expect(placed[k]).toBeGreaterThanOrEqual(half - 1e-9);
        expect(placed[k]).toBeLessThanOrEqual(400 - half + 1e-9);
        const before = k > 0 ? (placed[k - 1] ?? 0) + (sizes[k - 1] ?? 0) / 2 : 0;
        expect((placed[k] ?? 0) - half).toBeGreaterThanOrEqual(before - 1e-9);
      }
    }
  });

  test('that have room stay where they want to be', () => {
    expect(spread([20, 60, 100], [15, 15, 15], 0, 200)).toEqual([20, 60, 100]);
  });

  test('as boxes never overlap and stay in the window', () => {
    const bounds = { x: 10, y: 20, width: 370, height: 500 };
    for (let trial = 0; trial < 300; trial++) {
      const boxes = [0, 1].map((k) => ({
        x: 500 * hash01(trial, k) - 60,
        y: 700 * hash01(trial, k + 9) - 60,
        width: 150,
        height: 36,
      }));
      const placed = separate(boxes, bounds, 8);
      const [a, b] = placed;
      if (!a || !b) throw new Error('lost a box');
      expect(overlap(a, b)).toBe(false);
      for (const box of placed) {
        expect(box.x).toBeGreaterThanOrEqual(bounds.x);
        expect(box.x + box.width).toBeLessThanOrEqual(bounds.x + bounds.width);
        expect(box.y).toBeGreaterThanOrEqual(bounds.y);
        expect(box.y + box.height).toBeLessThanOrEqual(bounds.y + bounds.height);
      }
    }
  });
});

describe('tissue', () => {
  test('is recognised from id, name and role', () => {
    const kind = (id: string, name: string, role: 'reservoir' | 'barrier' | 'tissue'): string =>
      layerKind({ id, name, role });
    expect(kind('stratumCorneum', 'Stratum corneum', 'barrier')).toBe('corneum');
    expect(kind('sc', 'Barrier', 'barrier')).toBe('corneum');
    expect(kind('viableEpidermis', '', 'tissue')).toBe('epidermis');
    expect(kind('reticularDermis', '', 'tissue')).toBe('dermis');
    expect(kind('hypodermis', 'Subcutis', 'tissue')).toBe('subcutis');
    expect(kind('x', 'Muscle', 'tissue')).toBe('muscle');
    expect(kind('cellophane', 'Membrane', 'barrier')).toBe('membrane');
    expect(kind('dermisLikeGel', 'Dermis', 'reservoir')).toBe('gel');
  });

  const { layout, study } = createSyntheticRun({ frames: 1 });
  const kinds = layout.layers.map((layer, k) =>
    layerKind({ id: layer.id, name: study.layers[k]?.name ?? '', role: layer.role }),
  );

  test('borders wave about their true level, close on themselves and never cross', () => {
    for (const mode of ['stretched', 'true'] as const) {
      const shape = createSkinShape(createDepthMap(layout.layers, mode), kinds, 6.4);
      for (let border = 0; border < shape.levels.length; border++) {
        let sum = 0;
        let least = Infinity;
        for (let k = 0; k < 3200; k++) {
          const s = (perimeter * k) / 3200;
          const here = shape.borderAt(border, s);
          sum += here;
          const above = border > 0 ? shape.borderAt(border - 1, s) : -1;
          least = Math.min(least, here - above);
        }
        // anywhere in the solid, whichever face is cut
        for (let x = 0; x <= block.width; x += 0.17) {
          for (let z = 0; z >= -block.depth; z -= 0.13) {
            const above = border > 0 ? borderIn(shape, border - 1, x, z) : -1;
            least = Math.min(least, borderIn(shape, border, x, z) - above);
          }
        }
        expect(least).toBeGreaterThan(0);
        expect(sum / 3200).toBeCloseTo(shape.levels[border] ?? 0, 6);
        expect(shape.borderAt(border, perimeter)).toBeCloseTo(shape.borderAt(border, 0), 9);
      }
    }
  });

  test('papillae stand at the border of epidermis and dermis only', () => {
    const shape = createSkinShape(createDepthMap(layout.layers, 'stretched'), kinds, 6.4);
    expect(crests(shape, 2, 1).length).toBeGreaterThan(6);
    expect(crests(shape, 0, 1)).toEqual([]);
  });

  test('dots stay on the cut under the gel', () => {
    for (const section of [uncut, { x: 1, z: 0 }, { x: deepest.x, z: -deepest.z }]) {
      for (let k = 0; k <= 100; k++) {
        const { x, z } = underGel(section, k / 100, 0);
        expect(x === section.x || z === section.z).toBe(true);
        expect(x >= section.x && x < block.gelWidth).toBe(true);
        expect(z <= section.z && z > -block.gelDepth).toBe(true);
      }
    }
  });
});

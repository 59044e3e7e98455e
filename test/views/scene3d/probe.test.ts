import { Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { block } from '../../../src/views/scene3d/blockPlan.ts';
import { overlap } from '../../../src/views/scene3d/labelLayout.ts';
import { momentAt } from '../../../src/views/scene3d/moment.ts';
import { placeCard } from '../../../src/views/scene3d/skin/cardPlace.ts';
import { readDepth, skinSurface } from '../../../src/views/scene3d/skin/depthReading.ts';
import { pick } from '../../../src/views/scene3d/skin/pick.ts';
import { createSyntheticRun } from '../../support/syntheticRun.ts';

const run = createSyntheticRun({ frames: 31 });
const { layout, study, frames } = run;

describe('what the probe reads', () => {
  test('at a node and at a frame is the frame’s own number, on either side of a border', () => {
    const frame = frames[20];
    const moment = momentAt(frames, frame.time)!;
    for (let node = 0; node < layout.x.length; node++) {
      const layer = layout.nodeLayer[node];
      // of two nodes at one depth in one layer the reading takes the deeper
      if (layout.x[node + 1] === layout.x[node] && layout.nodeLayer[node + 1] === layer) continue;
      const reading = readDepth(study, layout, moment, layout.x[node], layer);
      const drug = reading.species.find(({ isDrug }) => isDrug)!;
      const held = frame.concentrations[layout.drug * layout.x.length + node];
      expect(drug.concentration).toBeCloseTo(held, 12);
      expect(reading.potential).toBeCloseTo(frame.potential[node], 12);
      expect(reading.depth).toBeCloseTo(layout.x[node] - skinSurface(layout), 15);
    }
  });

  test('between nodes and frames lies on the straight lines between them', () => {
    const [a, b] = [frames[8], frames[9]];
    const moment = momentAt(frames, 0.25 * a.time + 0.75 * b.time)!;
    const node = layout.x.findIndex((x, k) => layout.nodeLayer[k] === 3 && layout.nodeLayer[k + 1] === 3 && x > 0);
    const x = 0.4 * layout.x[node] + 0.6 * layout.x[node + 1];
    const reading = readDepth(study, layout, moment, x, 3);
    const count = layout.x.length;
    const all = reading.species.map(({ concentration }) => concentration);
    const expected = layout.species.map((_, s) => {
      const at = (frame: typeof a, k: number): number => frame.concentrations[s * count + k];
      const near = 0.25 * at(a, node) + 0.75 * at(b, node);
      const far = 0.25 * at(a, node + 1) + 0.75 * at(b, node + 1);
      return 0.4 * near + 0.6 * far;
    });
    // the drug comes first, the others as the run has them
    const order = [layout.drug, ...layout.species.map((_, s) => s).filter((s) => s !== layout.drug)];
    expect(all).toHaveLength(order.length);
    for (const [k, s] of order.entries()) expect(all[k]).toBeCloseTo(expected[s], 10);
  });

  test('has pH only where the run has', () => {
    const moment = momentAt(frames, 600)!;
    expect(readDepth(study, layout, moment, 1e-3, 0).pH).toBeNull();
    const acid = frames.map((frame) => ({ ...frame, pH: layout.x.map((_, node) => 4 + node / 100) }));
    const reading = readDepth(study, layout, momentAt(acid, 600)!, layout.x[5], 0);
    expect(reading.pH).toBeCloseTo(4.05, 12);
  });
});

describe('a line of sight', () => {
  const solid = { section: { x: 0, z: 0 }, gelHeight: 2, skinHeight: 4 };

  test('meets the front cut where it is, under the gel or beside it', () => {
    const from = new Vector3(3, -1, 20);
    expect(pick(from, new Vector3(0, 0, -1), solid)).toMatchObject({ x: 3, y: -1, z: 0, solved: true });
    const beside = new Vector3(block.gelWidth + 1, -1, 20);
    expect(pick(beside, new Vector3(0, 0, -1), solid)?.solved).toBe(false);
    expect(pick(new Vector3(-30, -1, 20), new Vector3(0, 0, -1), solid)).toBeNull();
  });

  test('meets the gel, but not through the pad’s cover, and the skin further off', () => {
    expect(pick(new Vector3(3, 1, 20), new Vector3(0, 0, -1), solid)).toMatchObject({ y: 1, z: 0 });
    expect(pick(new Vector3(3, 30, -1), new Vector3(0, -1, 0), solid)).toBeNull();
    expect(pick(new Vector3(9, 30, -1), new Vector3(0, -1, 0), solid)).toMatchObject({ y: 0, solved: false });
  });

  test('follows the cut when it is moved', () => {
    const moved = { ...solid, section: { x: 1, z: -2 } };
    expect(pick(new Vector3(3, -1, 20), new Vector3(0, 0, -1), moved)).toMatchObject({ x: 3, z: -2 });
    expect(pick(new Vector3(-20, -1, -3), new Vector3(1, 0, 0), moved)).toMatchObject({ x: 1 });
  });
});

describe('the card', () => {
  const bounds = { x: 0, y: 0, width: 600, height: 400 };
  const size = { width: 200, height: 150 };
  const labels = [
    { x: 0, y: 40, width: 90, height: 200 },
    { x: 420, y: 20, width: 180, height: 160 },
    { x: 120, y: 0, width: 110, height: 40 },
  ];

  test('stands near its point, inside, and on no label', () => {
    for (let x = 10; x < 600; x += 45) {
      for (let y = 10; y < 400; y += 35) {
        const box = placeCard({ x, y }, size, labels, bounds);
        expect(labels.filter((label) => overlap(label, box))).toEqual([]);
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 600 && box.y + box.height <= 400).toBe(true);
        expect(overlap(box, { x: x - 1, y: y - 1, width: 2, height: 2 })).toBe(false);
      }
    }
  });

  test('covers as little as it can where there is no room', () => {
    const crowd = [{ x: 0, y: 0, width: 600, height: 330 }];
    const box = placeCard({ x: 300, y: 200 }, size, crowd, bounds);
    expect(box.y).toBe(250);
  });
});

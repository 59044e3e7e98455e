import { Quaternion, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import {
  between,
  ease,
  movePose,
  opening,
  openingRadius,
  placing,
  type Pose,
} from '../../../src/views/scene3d/flight.ts';

const pose = (target: readonly number[], position: readonly number[]): Pose => ({
  target: new Vector3(...target),
  position: new Vector3(...position),
  up: new Vector3(0, 1, 0),
  shift: { x: 0, y: 0 },
});

describe('the way between two scales', () => {
  test('sets the finer one’s seat upon the coarser one’s portal, turned and to its width', () => {
    const turn = new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), 0.7);
    const portal = { point: new Vector3(3, 2, -1), width: 0.5, turn };
    const { matrix, size } = placing(portal, { point: new Vector3(2.5, 0, -1.9), width: 5 });
    expect(size).toBeCloseTo(0.1, 12);
    expect(new Vector3(2.5, 0, -1.9).applyMatrix4(matrix).distanceTo(portal.point)).toBeLessThan(1e-12);
    const edge = new Vector3(5, 0, -1.9).applyMatrix4(matrix).sub(portal.point);
    expect(edge.length()).toBeCloseTo(0.25, 12);
    expect(edge.normalize().dot(new Vector3(1, 0, 0).applyQuaternion(turn))).toBeCloseTo(1, 12);
  });

  test('begins and ends where it should, and comes nearer by the same factor in equal parts', () => {
    const from = pose([0, 0, 0], [10, 20, 30]);
    const to = pose([4, 1, -2], [4.1, 1.3, -1.5]);
    const { matrix } = placing({ point: new Vector3(), width: 2 }, { point: new Vector3(), width: 2 });
    expect(movePose(to, matrix).position.distanceTo(to.position)).toBeLessThan(1e-12);
    expect(between(from, to, 0).position.distanceTo(from.position)).toBeLessThan(1e-9);
    expect(between(from, to, 1).position.distanceTo(to.position)).toBeLessThan(1e-9);
    const distances = [0, 0.25, 0.5, 0.75, 1].map((part) => {
      const { position, target } = between(from, to, part);
      return position.distanceTo(target);
    });
    const factor = (distances[1] ?? 0) / (distances[0] ?? 1);
    for (let k = 1; k < distances.length; k++) {
      expect((distances[k] ?? 0) / (distances[k - 1] ?? 1)).toBeCloseTo(factor, 9);
    }
  });

  test('keeps the place it goes to in view: it never wanders from the middle by more than it was', () => {
    const from = pose([0, 0, 0], [0, 10, 30]);
    const to = pose([6, 0, 0], [6, 0.2, 0.5]);
    let last = Infinity;
    for (let part = 0; part <= 1.0001; part += 0.1) {
      const { position, target } = between(from, to, Math.min(1, part));
      const offset = target.distanceTo(to.target) / position.distanceTo(target);
      expect(offset).toBeLessThanOrEqual(last + 1e-9);
      last = offset;
    }
  });

  test('opens the coarser scale only on the way, and wholly at the end', () => {
    expect(openingRadius(0, 2, 100)).toBe(0);
    expect(openingRadius(opening.from, 2, 100)).toBe(0);
    expect(openingRadius(opening.free, 2, 100)).toBeCloseTo(2, 12);
    expect(openingRadius(1, 2, 100)).toBeCloseTo(100, 9);
    let last = 0;
    for (let part = 0; part <= 1; part += 0.05) {
      const radius = openingRadius(part, 2, 100);
      expect(radius).toBeGreaterThanOrEqual(last);
      last = radius;
    }
    expect(ease(-1)).toBe(0);
    expect(ease(2)).toBe(1);
    expect(ease(0.5)).toBe(0.5);
  });
});

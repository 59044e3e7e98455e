/** A left shoulder seen from the front: x away from the spine, y up, z to the front. */
import type { Body } from '../body.ts';
import { ellipsoid, melt, roundCone } from '../shapes.ts';

const skin = melt([
  { width: 0.1, solid: ellipsoid([-15, -17, -0.5], [17, 10.5, 20], [1, 0, 0], [0, 0, 1]) },
  { width: 3.5, solid: roundCone([-15.5, 1, -1], [-15.5, 17, 0.6], 6, 5.6) },
  { width: 4, solid: roundCone([-13, 3.6, -2.6], [-1, 0.2, -1.4], 3.8, 3.6) },
  { width: 3.2, solid: roundCone([1.8, -2.6, -0.2], [4.0, -9, 0], 5.0, 4.9) },
  { width: 2.6, solid: roundCone([4.0, -9, 0], [6.2, -32, 0.4], 4.7, 4.1) },
  { width: 2.4, solid: ellipsoid([3.4, -4.6, 0.2], [4.6, 5.5, 6.6], [1, 0, 0], [0, 0, 1]) },
  { width: 3.2, solid: ellipsoid([-8, -9, 5.6], [7.6, 2.9, 4.6], [1, 0, 0], [0, 0, 1]) },
  { width: 2.6, solid: ellipsoid([-6.5, -9, -6.4], [7.4, 3.4, 7], [1, 0, 0], [0, 0, 1]) },
  { width: 1.9, solid: roundCone([-12, -0.9, 5.6], [-1.6, 1.9, 2.6], 0.6, 0.75) },
  { width: 1.4, solid: ellipsoid([0.6, 2.6, 1.2], [1.9, 1.4, 0.8], [1, 0, 0], [0, 0, 1]) },
  { width: 2.6, hollow: true, solid: ellipsoid([-7.5, 4.6, 6.2], [3.6, 1.6, 1.6], [1, 0, 0], [0, 0, 1]) },
  { width: 2.2, hollow: true, solid: roundCone([-1.6, -3.2, 7.8], [0.4, -12, 6.8], 0.9, 0.9) },
]);

const bone = melt([
  { width: 0.1, solid: ellipsoid([1.6, -2.4, 0], [2.3, 2.3, 2.3]) },
  { width: 1, solid: roundCone([2.2, -3.6, 0], [6.2, -36, 0.4], 1.5, 1.2) },
  { width: 0.2, solid: roundCone([-13, -1.4, 4.8], [-1.6, 1.0, 1.8], 0.55, 0.55) },
  { width: 0.2, solid: ellipsoid([0.2, 1.3, 0.2], [1.7, 1.6, 0.6], [1, 0, 0], [0, 0, 1]) },
  { width: 0.2, solid: ellipsoid([-5.4, -6.4, -5.2], [3.6, 0.6, 6], [1, 0, 0], [0, 0, 1]) },
  { width: 0.2, solid: roundCone([-15.5, -34, -6], [-15.5, 20, -2.4], 1.8, 1.6) },
]);

export const shoulderBody: Body = {
  id: 'shoulder',
  low: [-22, -31, -13],
  high: [12, 17, 13],
  skin,
  bone,
  ends: [
    { at: [-9.5, 0, 0], towards: [-1, 0, 0], over: 7 },
    { at: [0, -19, 0], towards: [0, -1, 0], over: 8 },
    { at: [0, 6, 0], towards: [0, 1, 0], over: 5 },
  ],
  nails: [],
  flush: [{ at: [2, 1, 3], radius: 4, strength: 0.25 }],
  volume: 15_000,
  grain: 0.5,
};

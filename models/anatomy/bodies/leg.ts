/** A leg lying on its back, from the thigh to above the ankle: x from the knee towards the foot, y to the front. */
import type { Body } from '../body.ts';
import { ellipsoid, limb, melt, roundCone } from '../shapes.ts';

const skin = melt([
  {
    width: 0.1,
    solid: limb(
      [0, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
      [
        [-42, 9.7, 9.4, 9.4, 8.8],
        [-34, 9.4, 9.1, 9.2, 8.5],
        [-24, 8.7, 8.5, 8.7, 8.0],
        [-14, 7.4, 7.4, 7.6, 7.1],
        [-7, 6.3, 6.4, 6.3, 6.2],
        [-3, 5.9, 6.1, 5.5, 5.8],
        [0, 5.8, 6.0, 5.0, 5.5],
        [4, 5.3, 5.5, 4.7, 5.5],
        [8, 5.3, 5.5, 4.7, 6.2],
        [13, 5.2, 5.6, 4.6, 6.9],
        [18, 4.8, 5.1, 4.3, 6.2],
        [25, 4.0, 4.1, 3.9, 4.7],
        [31, 3.4, 3.4, 3.5, 3.8],
        [40, 3.2, 3.2, 3.4, 3.5],
      ],
    ),
  },
  // the vasti, the condyles, the kneecap and its ligament
  { width: 2.2, solid: ellipsoid([-8.5, 3.9, 3.3], [5.2, 2.5, 2.6]) },
  { width: 2.2, solid: ellipsoid([-10.5, 4.2, -3.5], [6, 2.6, 2.6]) },
  { width: 2.5, solid: ellipsoid([-18, 5.6, 0], [11, 4, 3.2]) },
  { width: 1.6, solid: ellipsoid([-0.6, 0.8, 3.5], [3.2, 2.6, 3.4]) },
  { width: 1.6, solid: ellipsoid([-0.6, 0.8, -3.6], [3.2, 2.7, 3.4]) },
  { width: 1.3, solid: ellipsoid([-1.0, 5.1, 0], [2.5, 2.3, 1.05]) },
  { width: 1.2, solid: roundCone([1.2, 4.9, 0], [5.6, 4.55, 0], 0.85, 0.75) },
  { width: 1.2, solid: ellipsoid([6.2, 4.35, 0], [1.7, 1.3, 0.85]) },
  { width: 2, solid: ellipsoid([13, -3.4, 2.1], [7, 2.8, 3.2]) },
  { width: 2, solid: ellipsoid([14, -3.6, -2.3], [7.6, 2.9, 3.3]) },
  { width: 1.6, hollow: true, solid: ellipsoid([1.6, 6.0, 2.7], [1.8, 1.0, 0.9]) },
  { width: 1.6, hollow: true, solid: ellipsoid([1.6, 6.0, -2.7], [1.8, 1.0, 0.9]) },
]);

const bone = melt([
  { width: 0.1, solid: roundCone([-40, 0.2, 0.3], [-6, 0.2, 0], 1.4, 1.7) },
  { width: 1.5, solid: ellipsoid([-2.4, -0.2, 2.2], [2.5, 1.9, 2.7]) },
  { width: 0.8, solid: ellipsoid([-2.4, -0.2, -2.2], [2.5, 1.9, 2.7]) },
  { width: 0.3, solid: ellipsoid([2.3, 0.1, 0], [1.8, 3.6, 2.4]) },
  { width: 1.6, solid: roundCone([3.4, 1.4, 0], [20, 1.7, 0], 1.9, 1.4) },
  { width: 0.8, solid: roundCone([20, 1.7, 0], [38, 0.75, 0], 1.4, 1.5) },
  { width: 0.2, solid: roundCone([4.2, -1.3, 3.0], [38, -0.65, 2.2], 0.85, 0.7) },
  { width: 0.1, solid: ellipsoid([-1.0, 4.85, 0], [2.0, 1.9, 0.75]) },
]);

export const leg: Body = {
  id: 'leg',
  low: [-40, -9.6, -10.4],
  high: [38, 10.4, 10.4],
  skin,
  bone,
  ends: [
    { at: [-29, 0, 0], towards: [-1, 0, 0], over: 7 },
    { at: [25, 0, 0], towards: [1, 0, 0], over: 7 },
  ],
  nails: [],
  flush: [{ at: [-0.8, 6, 0], radius: 3.2, strength: 0.4 }],
  volume: 10_500,
  grain: 0.45,
};

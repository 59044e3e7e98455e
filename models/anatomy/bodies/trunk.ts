/** The front of a trunk lying on its back: x from the ribs to the hips, y to the front. */
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
        [-34, 15.6, 15.6, 10.6, 9.6],
        [-22, 15.2, 15.2, 10.2, 9.4],
        [-12, 14.3, 14.3, 9.4, 9],
        [-2, 13.5, 13.5, 8.9, 9],
        [6, 14.1, 14.1, 9.0, 9.2],
        [14, 15.4, 15.4, 8.9, 9.6],
        [24, 16.4, 16.4, 8.4, 10],
        [34, 16.4, 16.4, 8, 10],
      ],
    ),
  },
  { width: 3, solid: roundCone([-17, 7.3, 3.9], [16, 6.2, 3.0], 2.7, 1.9) },
  { width: 3, solid: roundCone([-17, 7.3, -3.9], [16, 6.2, -3.0], 2.7, 1.9) },
  { width: 2.4, solid: roundCone([-16, 8.0, 5.5], [-7, 6.0, 11], 1.5, 1.2) },
  { width: 2.4, solid: roundCone([-16, 8.0, -5.5], [-7, 6.0, -11], 1.5, 1.2) },
  { width: 2.2, solid: ellipsoid([14.5, 4.9, 11.2], [3, 1.9, 1.8]) },
  { width: 2.2, solid: ellipsoid([14.5, 4.9, -11.2], [3, 1.9, 1.8]) },
  { width: 2.2, hollow: true, solid: roundCone([-15, 11.0, 0], [2, 10.6, 0], 0.9, 0.8) },
  { width: 0.9, hollow: true, solid: ellipsoid([3.6, 9.8, 0], [0.75, 0.6, 0.95]) },
]);

const bone = melt([
  { width: 0.1, solid: roundCone([-31, -5, 0], [30, -5.2, 0], 2.2, 2.4) },
  { width: 0.1, solid: roundCone([-30, 3.5, 10.4], [-10, 4.2, 11.2], 0.6, 0.5) },
  { width: 0.1, solid: roundCone([-30, 3.5, -10.4], [-10, 4.2, -11.2], 0.6, 0.5) },
  { width: 0.1, solid: ellipsoid([18, 0, 11.5], [4.5, 0.9, 4.5]) },
  { width: 0.1, solid: ellipsoid([18, 0, -11.5], [4.5, 0.9, 4.5]) },
]);

export const trunk: Body = {
  id: 'trunk',
  low: [-30, -10.6, -17.4],
  high: [30, 11.6, 17.4],
  skin,
  bone,
  ends: [
    { at: [-15, 0, 0], towards: [-1, 0, 0], over: 9 },
    { at: [16, 0, 0], towards: [1, 0, 0], over: 9 },
  ],
  nails: [],
  flush: [{ at: [3.6, 9, 0], radius: 1.2, strength: 0.5 }],
  volume: 26_000,
  grain: 0.62,
};

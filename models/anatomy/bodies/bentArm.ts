/** An arm on the table, its elbow at a right angle, the thumb's side up: x along the upper arm, y up, z along the forearm's lean. */
import type { Body } from '../body.ts';
import { ellipsoid, limb, melt, roundCone, type Triple } from '../shapes.ts';

const lean: Triple = [0.42, 0, 0.9075];
const aside: Triple = [0.9075, 0, -0.42];
const on = (t: number, s = 0, y = 0): Triple => [lean[0] * t + aside[0] * s, y, lean[2] * t + aside[2] * s];

const skin = melt([
  {
    width: 0.1,
    solid: limb(
      [0, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
      [
        [-30, 5.3, 5.2, 5.1, 5.1],
        [-20, 5.2, 4.9, 4.9, 4.9],
        [-12, 5.0, 4.5, 4.5, 4.5],
        [-5, 4.3, 4.0, 3.9, 4.0],
        [0, 3.6, 3.6, 3.8, 3.8],
        [2.6, 2.8, 2.9, 3.2, 3.2],
      ],
    ),
  },
  {
    width: 2.2,
    solid: limb([0, 0, 0], lean, aside, [
      [-2.2, 2.8, 2.8, 3.0, 3.1],
      [1, 3.9, 3.8, 3.9, 3.8],
      [5, 4.5, 4.5, 4.7, 4.1],
      [9, 4.4, 4.3, 4.4, 4.0],
      [14, 3.7, 3.6, 3.6, 3.5],
      [19, 3.1, 2.9, 2.9, 2.9],
      [24, 2.8, 2.7, 2.5, 2.6],
      [32, 2.8, 2.7, 2.5, 2.6],
    ]),
  },
  // the elbow's point, the outer knob, the brachioradialis
  { width: 1.5, solid: ellipsoid([1.2, -0.4, -2.4], [1.6, 1.3, 1.4]) },
  { width: 1.3, solid: ellipsoid([-0.6, 3.3, 0.2], [1.3, 1.2, 0.9]) },
  { width: 2, solid: ellipsoid(on(3.5, -1.2, 2.5), [6.4, 2.1, 2.2], lean, aside) },
  { width: 2.2, solid: ellipsoid([-12, 0.3, 2.4], [6.5, 3, 3.4]) },
]);

const bone = melt([
  { width: 0.1, solid: roundCone([-34, 0, 0], [-2.5, 0, -0.2], 1.25, 1.2) },
  { width: 0.8, solid: ellipsoid([-0.6, 0, -0.2], [1.4, 1.4, 3.1]) },
  { width: 0.4, solid: roundCone([1.0, -0.6, -1.9], on(9, 0.6, -1.4), 1.15, 0.85) },
  { width: 0.3, solid: roundCone(on(9, 0.6, -1.4), on(31, 0.8, -1.0), 0.85, 0.6) },
  { width: 0.3, solid: ellipsoid(on(1.9, 0, 1.5), [0.7, 1.1, 1.1], lean, aside) },
  { width: 0.4, solid: roundCone(on(2.2, 0, 1.4), on(31, -0.4, 0.9), 0.75, 0.95) },
]);

export const bentArm: Body = {
  id: 'bentArm',
  low: [-28, -6.4, -6.4],
  high: [18, 7.4, 30],
  skin,
  bone,
  ends: [
    { at: [-13, 0, 0], towards: [-1, 0, 0], over: 8 },
    { at: on(19), towards: lean, over: 7 },
  ],
  nails: [],
  flush: [
    { at: [1.4, -0.4, -3.4], radius: 2.4, strength: 0.6 },
    { at: [-0.6, 4.4, 0.2], radius: 2.2, strength: 0.35 },
  ],
  volume: 3400,
  grain: 0.36,
};

/** A lower leg lying on its front, its foot hanging down: x from the calf to the sole, y towards the heel cord's side. */
import type { Body, Nail } from '../body.ts';
import { ellipsoid, limb, melt, roundCone, type Melted, type Triple } from '../shapes.ts';

interface Toe {
  readonly root: Triple;
  readonly tip: Triple;
  readonly radii: readonly [number, number];
}

const toes: readonly Toe[] = [
  { root: [36.3, -15.8, -2.9], tip: [36.7, -20.4, -2.75], radii: [1.35, 1.15] },
  { root: [36.1, -16.2, -0.95], tip: [36.7, -20.6, -0.85], radii: [0.9, 0.74] },
  { root: [36.1, -15.8, 0.7], tip: [36.7, -20.0, 0.75], radii: [0.86, 0.7] },
  { root: [36.1, -15.2, 2.15], tip: [36.7, -19.1, 2.15], radii: [0.82, 0.67] },
  { root: [36.2, -14.4, 3.4], tip: [36.7, -17.9, 3.35], radii: [0.82, 0.66] },
];

const skin = melt([
  {
    width: 0.1,
    solid: limb(
      [0, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
      [
        [-6, 5.4, 5.4, 6.0, 4.8],
        [2, 5.4, 5.5, 6.4, 4.7],
        [8, 5.1, 5.2, 6.1, 4.5],
        [14, 4.3, 4.4, 4.8, 4.1],
        [20, 3.6, 3.6, 3.7, 3.7],
        [25, 3.2, 3.15, 2.9, 3.4],
        [29, 3.15, 3.05, 2.5, 3.3],
        [32, 3.3, 3.2, 2.6, 3.6],
        [35, 3.0, 3.0, 3.0, 3.8],
      ],
    ),
  },
  { width: 1.2, solid: roundCone([15, 3.5, 0], [24, 3.0, 0], 1.1, 0.75) },
  { width: 1.0, solid: roundCone([24, 3.0, 0], [34, 3.7, 0], 0.72, 0.8) },
  { width: 1.1, solid: ellipsoid([31.8, -0.7, 3.0], [1.5, 0.95, 1.25]) },
  { width: 1.1, solid: ellipsoid([30.6, -1.2, -3.0], [1.5, 0.95, 1.4]) },
  { width: 1.8, solid: ellipsoid([35.2, 2.0, 0], [2.75, 2.85, 3.0]) },
  {
    width: 2.2,
    solid: limb(
      [35, 2.5, 0],
      [0, -1, 0],
      [0, 0, 1],
      [
        [0, 2.6, 2.6, 2.3, 2.6],
        [3, 2.85, 2.8, 2.6, 4.0],
        [7, 3.1, 2.9, 2.2, 4.3],
        [11, 3.6, 3.4, 2.1, 3.3],
        [15, 4.2, 4.1, 2.3, 2.1],
        [17.5, 4.25, 4.2, 2.0, 1.5],
        [19.5, 3.8, 3.8, 1.5, 1.0],
      ],
    ),
  },
  { width: 1.4, solid: ellipsoid([36.4, -14, -2.9], [1.35, 1.6, 2.0]) },
  { width: 1.2, solid: ellipsoid([36.4, -13, 2.9], [1.2, 1.4, 2.0]) },
  { width: 2.4, hollow: true, solid: ellipsoid([38.6, -6.0, -3.2], [1.5, 2.2, 4.2]) },
  ...toes.flatMap(({ root, tip, radii }): Melted[] => [
    { width: 0.5, solid: roundCone(root, tip, radii[0], radii[1] * 0.92) },
    { width: 0.35, solid: ellipsoid([tip[0] + 0.15, tip[1] + 0.25, tip[2]], [radii[1] * 0.95, radii[1], radii[1]]) },
  ]),
]);

const bone = melt([
  { width: 0.1, solid: roundCone([-8, -1.6, -0.4], [28, -0.6, -0.4], 1.4, 1.4) },
  { width: 0.6, solid: ellipsoid([30.4, -0.8, -1.0], [1.6, 2.4, 1.6]) },
  { width: 0.2, solid: roundCone([-8, 0.3, 2.5], [31, -0.6, 2.0], 0.65, 0.6) },
  { width: 0.3, solid: ellipsoid([33.2, -1.0, 0], [1.4, 1.9, 2.6]) },
  { width: 0.3, solid: ellipsoid([35.4, 1.8, 0], [1.6, 1.6, 2.6]) },
  { width: 0.4, solid: ellipsoid([34.6, -5.0, 0], [1.5, 2.2, 2.6]) },
  ...toes.map(({ root }): Melted => ({
    width: 0.3,
    solid: roundCone([34.8, -7.2, root[2] * 0.6], [root[0], root[1], root[2]], 0.7, 0.5),
  })),
  ...toes.map(({ root, tip }): Melted => ({ width: 0.2, solid: roundCone(root, tip, 0.45, 0.32) })),
]);

const nails: readonly Nail[] = toes.map(({ tip, radii }) => ({
  from: [tip[0] - 3, tip[1] + 0.1, tip[2]],
  towards: [tip[0], tip[1] + 0.1, tip[2]],
  along: [0, -1, 0],
  width: 1.4 * radii[1],
  length: 1.2 * radii[1],
}));

export const foot: Body = {
  id: 'foot',
  low: [-6, -22.4, -5.8],
  high: [40, 7.6, 5.8],
  skin,
  bone,
  ends: [{ at: [4, 0, 0], towards: [-1, 0, 0], over: 6 }],
  nails,
  flush: [
    { at: [38, 2, 0], radius: 2.8, strength: 0.5 },
    { at: [38.5, -13.5, 0], radius: 3.6, strength: 0.45 },
    ...toes.map(({ tip }) => ({ at: tip, radius: 1.5, strength: 0.5 })),
  ],
  volume: 3300,
  grain: 0.34,
};

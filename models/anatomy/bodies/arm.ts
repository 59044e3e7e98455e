/** A right forearm and hand, palm up: x from the elbow's crease to the finger tips, y towards the palm, z towards the thumb. */
import type { Body, Nail } from '../body.ts';
import { ellipsoid, limb, melt, roundCone, unit, type Melted, type Triple } from '../shapes.ts';

interface Finger {
  readonly knuckle: Triple;
  /** Lengths of the three bones. */
  readonly bones: Triple;
  /** Radii at knuckle, both joints and tip. */
  readonly radii: readonly [number, number, number, number];
  /** Away from the middle finger, towards the thumb [rad]. */
  readonly spread: number;
  /** Bend at each joint [rad]. */
  readonly bend: Triple;
}

const fingers: readonly Finger[] = [
  {
    knuckle: [33.0, -0.25, 2.95],
    bones: [4.4, 2.5, 1.75],
    radii: [1.0, 0.92, 0.8, 0.64],
    spread: 0.075,
    bend: [0.16, 0.3, 0.16],
  },
  {
    knuckle: [33.5, -0.3, 0.98],
    bones: [4.8, 2.9, 1.85],
    radii: [1.02, 0.94, 0.82, 0.66],
    spread: 0.01,
    bend: [0.2, 0.34, 0.18],
  },
  {
    knuckle: [33.1, -0.3, -0.98],
    bones: [4.4, 2.75, 1.85],
    radii: [0.98, 0.89, 0.78, 0.63],
    spread: -0.06,
    bend: [0.25, 0.4, 0.2],
  },
  {
    knuckle: [32.2, -0.25, -2.8],
    bones: [3.5, 2.05, 1.65],
    radii: [0.9, 0.78, 0.69, 0.55],
    spread: -0.15,
    bend: [0.3, 0.42, 0.2],
  },
];

/** Knuckle, two joints, tip, and the way each bone points. */
function joints({ knuckle, bones, spread, bend }: Finger): { readonly at: Triple[]; readonly way: Triple[] } {
  const at: Triple[] = [knuckle];
  const way: Triple[] = [];
  let angle = 0;
  for (let k = 0; k < 3; k++) {
    angle += bend[k] ?? 0;
    const level = Math.cos(angle);
    const d: Triple = [level * Math.cos(spread), Math.sin(angle), level * Math.sin(spread)];
    const [x, y, z] = at[k] ?? knuckle;
    const length = bones[k] ?? 0;
    at.push([x + d[0] * length, y + d[1] * length, z + d[2] * length]);
    way.push(d);
  }
  return { at, way };
}

const thumb: readonly Triple[] = [
  [27.6, 0.35, 2.5],
  [31.3, 1.0, 5.15],
  [34.0, 1.35, 6.55],
  [36.1, 1.75, 7.15],
];

const palm: readonly Melted[] = [
  {
    width: 1.2,
    solid: limb(
      [0, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
      [
        [25.5, 2.8, 2.75, 1.6, 1.75],
        [27.2, 3.2, 3.2, 1.65, 1.75],
        [30, 3.85, 3.75, 1.35, 1.5],
        [33, 4.05, 3.85, 1.15, 1.35],
        [34.8, 3.85, 3.6, 0.9, 1.1],
        [35.6, 3.3, 3.1, 0.55, 0.75],
      ],
    ),
  },
  {
    width: 1.5,
    solid: ellipsoid([29.4, 0.95, 3.0], [3.1, 1.75, 1.45], unit([0.86, 0.12, 0.5]), unit([-0.5, 0, 0.86])),
  },
  { width: 1.3, solid: ellipsoid([29.9, 0.75, -2.45], [3.5, 1.35, 1.15]) },
  { width: 1.0, solid: ellipsoid([33.7, 0.35, 0.1], [0.95, 3.2, 0.85]) },
];

function fingerSolids(finger: Finger): Melted[] {
  const { at, way } = joints(finger);
  const { radii } = finger;
  const parts: Melted[] = [];
  for (let k = 0; k < 3; k++) {
    const [from, to] = [at[k], at[k + 1]];
    if (from === undefined || to === undefined) continue;
    const one = radii[k];
    const two = radii[k + 1];
    parts.push({ width: k === 0 ? 0.55 : 0.3, solid: roundCone(from, to, one * 0.95, two * (k === 2 ? 0.97 : 0.93)) });
  }
  // the joints a little thicker than the bones between them, and soft pads on the palm's side
  for (let k = 1; k < 3; k++) {
    const [x, y, z] = at[k] ?? finger.knuckle;
    const r = radii[k] ?? 1;
    parts.push({ width: 0.35, solid: ellipsoid([x, y - 0.05, z], [r * 0.95, r * 1.0, r * 0.98]) });
  }
  for (let k = 0; k < 3; k++) {
    const [from, to, d] = [at[k], at[k + 1], way[k]];
    if (from === undefined || to === undefined || d === undefined) continue;
    const r = ((radii[k] ?? 1) + (radii[k + 1] ?? 1)) / 2;
    const share = k === 0 ? 0.68 : 0.5;
    const centre: Triple = [
      from[0] + (to[0] - from[0]) * share - d[1] * 0.3 * r,
      from[1] + (to[1] - from[1]) * share + Math.hypot(d[0], d[2]) * 0.32 * r,
      from[2] + (to[2] - from[2]) * share,
    ];
    const side = unit([-d[2], 0, d[0]]);
    parts.push({ width: 0.4, solid: ellipsoid(centre, [r * 1.15, r * 0.82, r * 0.74], d, side) });
  }
  return parts;
}

const thumbSolids: readonly Melted[] = [
  { width: 1.4, solid: roundCone(thumb[0] ?? [0, 0, 0], thumb[1] ?? [0, 0, 0], 1.55, 1.15) },
  { width: 0.5, solid: roundCone(thumb[1] ?? [0, 0, 0], thumb[2] ?? [0, 0, 0], 1.13, 0.98) },
  { width: 0.35, solid: roundCone(thumb[2] ?? [0, 0, 0], thumb[3] ?? [0, 0, 0], 1.02, 0.74) },
  {
    width: 0.5,
    solid: ellipsoid([35.3, 1.95, 6.75], [1.3, 0.95, 0.78], unit([0.93, 0.2, 0.3]), unit([-0.3, 0, 0.95])),
  },
];

const skin = melt([
  {
    width: 0.1,
    solid: limb(
      [0, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
      [
        [-16, 4.9, 4.9, 5.3, 5.0],
        [-9, 4.8, 4.7, 4.9, 4.9],
        [-4, 4.45, 4.6, 4.05, 4.6],
        [-0.5, 4.55, 4.75, 3.7, 4.4],
        [3.2, 5.15, 4.65, 4.1, 4.15],
        [7, 4.95, 4.5, 4.2, 3.9],
        [11, 4.3, 4.05, 3.75, 3.5],
        [15, 3.6, 3.5, 3.15, 2.95],
        [19, 3.05, 3.0, 2.5, 2.4],
        [22, 2.85, 2.8, 2.08, 2.1],
        [24.5, 2.85, 2.78, 1.9, 2.0],
        [26.5, 3.05, 2.95, 1.75, 1.95],
        [28.5, 3.2, 3.1, 1.2, 1.5],
      ],
    ),
  },
  // the long flexors' bellies, the brachioradialis, the ulnar head, two tendons
  { width: 1.6, solid: ellipsoid([5.2, 1.9, -1.7], [6.4, 2.2, 2.35], unit([0.99, -0.06, 0.1]), unit([-0.1, 0, 0.99])) },
  {
    width: 1.5,
    solid: ellipsoid([4.6, 1.2, 2.9], [6.2, 1.9, 2.4], unit([0.995, -0.05, -0.08]), unit([0.08, 0, 0.99])),
  },
  { width: 0.9, solid: ellipsoid([23.6, -1.25, -1.95], [1.25, 0.85, 0.85]) },
  { width: 0.8, solid: roundCone([15.5, 2.75, 0.4], [26, 1.62, 0.2], 0.32, 0.26) },
  { width: 0.8, solid: roundCone([16.5, 2.35, 1.35], [25.6, 1.55, 1.2], 0.3, 0.28) },
  ...palm,
  ...thumbSolids,
  { width: 2.4, hollow: true, solid: ellipsoid([31.0, 3.0, 0.2], [3.0, 1.6, 1.5]) },
  ...fingers.flatMap(fingerSolids),
]);

const bone = melt([
  { width: 0.1, solid: roundCone([-18, 0.1, 0], [-3, -0.3, 0], 1.2, 1.3) },
  { width: 0.8, solid: ellipsoid([-1.2, -0.5, 0], [1.5, 3.1, 1.3]) },
  { width: 0.5, solid: roundCone([-0.8, -2.6, -0.9], [8, -1.5, -1.2], 1.3, 0.85) },
  { width: 0.4, solid: roundCone([8, -1.5, -1.2], [24.2, -0.85, -1.4], 0.85, 0.6) },
  { width: 0.3, solid: ellipsoid([24, -0.85, -1.5], [1.0, 0.7, 0.75]) },
  { width: 0.3, solid: ellipsoid([1.3, -0.5, 1.7], [0.7, 1.15, 1.15]) },
  { width: 0.5, solid: roundCone([1.4, -0.5, 1.7], [9, -0.6, 1.9], 0.85, 0.75) },
  { width: 0.5, solid: roundCone([9, -0.6, 1.9], [24.4, -0.3, 1.0], 0.75, 1.05) },
  { width: 0.3, solid: ellipsoid([26.6, -0.25, 0.1], [1.2, 2.1, 0.85]) },
  ...fingers.flatMap((finger): Melted[] => {
    const { at } = joints(finger);
    const wrist: Triple = [27.4, -0.3, finger.knuckle[2] * 0.55];
    const row: Triple[] = [wrist, ...at];
    return row.slice(1).map((to, k) => ({
      width: 0.15,
      solid: roundCone(row[k] ?? wrist, to, 0.46 - 0.05 * k, 0.42 - 0.05 * k),
    }));
  }),
  ...thumb.slice(1).map((to, k): Melted => ({
    width: 0.15,
    solid: roundCone(thumb[k] ?? to, to, 0.5 - 0.06 * k, 0.45 - 0.06 * k),
  })),
]);

const nails: readonly Nail[] = fingers.map((finger) => {
  const { at, way } = joints(finger);
  const tip = at[3] ?? finger.knuckle;
  const d = way[2] ?? [1, 0, 0];
  const back = 0.2;
  const from: Triple = [tip[0] - d[0] * back + d[1] * 2, tip[1] - d[1] * back - d[0] * 2, tip[2] - d[2] * back];
  return {
    from,
    towards: [tip[0] - d[0] * back, tip[1] - d[1] * back, tip[2] - d[2] * back],
    along: d,
    width: 1.35 * (finger.radii[3] ?? 0.6),
    length: 1.6 * (finger.radii[3] ?? 0.6),
  };
});

export const arm: Body = {
  id: 'arm',
  low: [-14, -6.2, -6.2],
  high: [44.5, 7.2, 8.6],
  skin,
  bone,
  ends: [{ at: [-5.5, 0, 0], towards: [-1, 0, 0], over: 5.5 }],
  nails,
  flush: [
    { at: [29.5, 2.2, 3.2], radius: 2.6, strength: 0.5 },
    { at: [30, 2, -2.6], radius: 2.6, strength: 0.45 },
    { at: [33.8, 1, 0], radius: 2.4, strength: 0.35 },
    ...fingers.map((finger) => ({ at: joints(finger).at[3] ?? finger.knuckle, radius: 1.5, strength: 0.6 })),
    { at: [35.8, 2, 7], radius: 1.5, strength: 0.55 },
    { at: [-0.5, 3.5, 0], radius: 3, strength: 0.2 },
  ],
  volume: 2400,
  grain: 0.3,
};

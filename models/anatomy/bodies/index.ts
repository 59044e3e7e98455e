import type { Body, BodyId, Site } from '../body.ts';
import { arm } from './arm.ts';
import { bentArm } from './bentArm.ts';
import { foot } from './foot.ts';
import { leg } from './leg.ts';
import { shoulderBody } from './shoulderBody.ts';
import { trunk } from './trunk.ts';

export const bodies: Readonly<Record<BodyId, Body>> = { arm, bentArm, shoulder: shoulderBody, leg, foot, trunk };

const above = (x: number, z: number): Site['active'] => ({ from: [x, 22, z], towards: [x, 0, z] });

/** Places of the library by their ids. */
export const sites: Readonly<Record<string, Site>> = {
  volarForearm: {
    body: 'arm',
    active: above(7.5, 0.3),
    other: above(18.3, 0.2),
    along: [1, 0, 0],
    turn: { wide: 0.12, tall: 0.95 },
    low: [-4, -4.5, -5],
    high: [43, 6, 8],
    unit: { at: [8, -5.4, -17.5], turn: -0.1 },
  },
  palm: {
    body: 'arm',
    active: above(31, 0.2),
    other: above(16.5, 0.3),
    along: [1, 0, 0],
    turn: { wide: 0.12, tall: 0.95 },
    low: [8, -4.5, -6],
    high: [44, 6, 9],
    unit: { at: [17, -5.4, -18], turn: -0.1 },
  },
  lateralElbow: {
    body: 'bentArm',
    active: above(0.6, 1.2),
    other: above(5.8, 12.5),
    along: [0.42, 0, 0.9075],
    turn: { wide: 0.3, tall: 0.5 },
    low: [-18, -5, -6],
    high: [16, 7, 24],
    unit: { at: [12, -4.6, -15], turn: 0 },
  },
  shoulder: {
    body: 'shoulder',
    active: { from: [4, 6, 22], towards: [1, -2, 0] },
    other: { from: [11, -15, 22], towards: [5, -15, 0] },
    along: [0, 1, 0],
    turn: { wide: -0.35, tall: -0.35 },
    low: [-14, -24, -12],
    high: [12, 10, 13],
    unit: { at: [25, -24, -4], turn: 0 },
  },
  knee: {
    body: 'leg',
    active: above(3.6, 0),
    other: above(-13, 0),
    along: [1, 0, 0],
    turn: { wide: 0.12, tall: 0.95 },
    low: [-30, -8, -9],
    high: [28, 9, 9],
    unit: { at: [-4, -8, -22], turn: 0 },
  },
  thigh: {
    body: 'leg',
    active: above(-20, 0),
    other: above(-7.6, 0),
    along: [1, 0, 0],
    turn: { wide: 0.12, tall: 0.95 },
    low: [-31, -9, -10],
    high: [16, 10, 10],
    unit: { at: [-10, -8.6, -22], turn: 0 },
  },
  achilles: {
    body: 'foot',
    active: above(28.5, 0),
    other: above(13, 0),
    along: [1, 0, 0],
    turn: { wide: 0.2, tall: 0.8 },
    low: [0, -22, -6],
    high: [40, 7, 6],
    unit: { at: [13, -21.5, 8], turn: 0 },
  },
  plantarFoot: {
    body: 'foot',
    active: { from: [60, -6.5, 0.4], towards: [34, -6.5, 0.4] },
    other: above(16, 0),
    along: [0, 1, 0],
    turn: { wide: -1.55, tall: -1.55 },
    low: [2, -22, -6],
    high: [40, 7, 6],
    unit: { at: [34, -21.5, 17], turn: 0 },
  },
  abdomen: {
    body: 'trunk',
    active: above(5, 6.2),
    other: above(5, -6.2),
    along: [1, 0, 0],
    turn: { wide: -1.75, tall: -1.75 },
    low: [-20, -9, -16],
    high: [22, 11, 16],
    unit: { at: [-1, -9.4, -27], turn: 0 },
  },
};

/** Where a study tells no place that is drawn. */
export const plainForearm = 'volarForearm';

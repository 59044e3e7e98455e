import type { Body, BodyId, Site } from '../body.ts';
import { arm } from './arm.ts';

export const bodies: Readonly<Record<BodyId, Body>> = { arm } as Record<BodyId, Body>;

/** Places of the library by their ids. */
export const sites: Readonly<Record<string, Site>> = {
  volarForearm: {
    body: 'arm',
    active: { from: [7.5, 14, 0.3], towards: [7.5, 0, 0.3] },
    other: { from: [18.5, 14, 0.2], towards: [18.5, 0, 0.2] },
    along: [1, 0, 0],
    turn: { wide: 0.12, tall: 0.95 },
    low: [-4, -4.5, -5],
    high: [43, 6, 8],
    unit: { at: [8, -5.4, -17.5], turn: -0.1 },
  },
};

export const plainForearm = 'volarForearm';

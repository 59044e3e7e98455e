import type { SiteRecord } from '../treatmentRecords.ts';
import { volarForearm } from './volarForearm.ts';
import { lateralElbow } from './lateralElbow.ts';
import { shoulder } from './shoulder.ts';
import { knee } from './knee.ts';
import { achilles } from './achilles.ts';
import { plantarFoot } from './plantarFoot.ts';
import { palm } from './palm.ts';
import { thigh } from './thigh.ts';
import { abdomen } from './abdomen.ts';

/** Places on the body where treatments are given. */
export const siteLibrary = {
  volarForearm,
  lateralElbow,
  shoulder,
  knee,
  achilles,
  plantarFoot,
  palm,
  thigh,
  abdomen,
} as const satisfies Readonly<Record<string, SiteRecord>>;

export type SiteId = keyof typeof siteLibrary;

import type { DeviceRecord } from '../treatmentRecords.ts';
import { smallPad } from './smallPad.ts';
import { mediumPad } from './mediumPad.ts';
import { largePad } from './largePad.ts';
import { carbonPad } from './carbonPad.ts';
import { bufferedPad } from './bufferedPad.ts';
import { silverChloridePad } from './silverChloridePad.ts';
import { lidocainePatch } from './lidocainePatch.ts';
import { selfPoweredPatch } from './selfPoweredPatch.ts';
import { rechargeablePatch } from './rechargeablePatch.ts';
import { dayPatch } from './dayPatch.ts';
import { tapWaterTray } from './tapWaterTray.ts';
import { sweatTestDisc } from './sweatTestDisc.ts';

/** Pads, patches, trays and discs with what drives them. */
export const deviceLibrary = {
  smallPad,
  mediumPad,
  largePad,
  carbonPad,
  bufferedPad,
  silverChloridePad,
  lidocainePatch,
  selfPoweredPatch,
  rechargeablePatch,
  dayPatch,
  tapWaterTray,
  sweatTestDisc,
} as const satisfies Readonly<Record<string, DeviceRecord>>;

export type DeviceId = keyof typeof deviceLibrary;

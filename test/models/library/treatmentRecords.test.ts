import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deviceLibrary } from '../../../models/library/devices/index.ts';
import { siteLibrary } from '../../../models/library/sites/index.ts';
import { skinLibrary } from '../../../models/library/skins/index.ts';
import type { DeviceRecord, RangedValue, SiteRecord, SkinRecord } from '../../../models/library/treatmentRecords.ts';

const sites: readonly SiteRecord[] = Object.values(siteLibrary);
const skins: readonly SkinRecord[] = Object.values(skinLibrary);
const devices: readonly DeviceRecord[] = Object.values(deviceLibrary);

function rangesIn(record: object, path: string): [string, RangedValue][] {
  return Object.entries(record).flatMap(([key, value]): [string, RangedValue][] => {
    if (typeof value !== 'object' || value === null) return [];
    const at = `${path}.${key}`;
    return 'low' in value ? [[at, value as RangedValue]] : rangesIn(value as object, at);
  });
}

const files = (room: string): string[] =>
  readdirSync(`models/library/${room}`)
    .map((name) => name.replace(/\.ts$/u, ''))
    .filter((name) => !['index', 'ductRadius'].includes(name));

describe.each([
  ['sites', siteLibrary],
  ['skins', skinLibrary],
  ['devices', deviceLibrary],
] as const)('the %s', (room, records) => {
  const library: Readonly<Record<string, SiteRecord | SkinRecord | DeviceRecord>> = records;

  it('stand one in a file, under their own names, with their doubts', () => {
    expect(Object.keys(library).toSorted()).toEqual(files(room).toSorted());
    for (const [id, record] of Object.entries(library)) {
      expect(record.id).toBe(id);
      expect(record.doubts.length).toBeGreaterThan(20);
    }
    expect(new Set(Object.values(library).map(({ name }) => name)).size).toBe(Object.keys(library).length);
  });
});

describe('ranges', () => {
  const ranges = [...sites, ...skins].flatMap((record) => rangesIn(record, record.id));

  it.each(ranges)('%s holds its usual value, and says where it comes from', (_path, { low, value, high, range }) => {
    expect(low).toBeLessThanOrEqual(value);
    expect(value).toBeLessThanOrEqual(high);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(range.length).toBeGreaterThan(3);
  });
});

describe.each(sites.map((site) => [site.id, site] as const))('site %s', (_id, { layers, appendages, target }) => {
  it('is skin: thin, thicker, thickest, and its target lies in it or in what follows', () => {
    const { stratumCorneum, viableEpidermis, dermis, papillaryDermis, subcutis, muscle } = layers;
    expect(stratumCorneum.value).toBeGreaterThan(5e-6);
    expect(stratumCorneum.value + viableEpidermis.value).toBeLessThan(dermis.value);
    expect(papillaryDermis.high).toBeLessThan(dermis.low);
    expect(dermis.value).toBeLessThan(subcutis.value + 1e-3);
    const whole = [stratumCorneum, viableEpidermis, dermis, subcutis, ...(muscle === undefined ? [] : [muscle])];
    expect(target.depth.value).toBeLessThan(1.05 * whole.reduce((sum, { value }) => sum + value, 0));
  });

  it('leaves most of its surface to the stratum corneum itself', () => {
    const { ducts, ductRadius, follicles, orificeRadius } = appendages;
    const share = Math.PI * (ducts.value * ductRadius.value ** 2 + follicles.value * orificeRadius.value ** 2);
    expect(ducts.value).toBeGreaterThan(3e5);
    expect(share).toBeGreaterThan(5e-5);
    expect(share).toBeLessThan(0.02);
  });
});

describe.each(devices.map((device) => [device.id, device] as const))('device %s', (_id, device) => {
  const { area, fillVolume, usualCurrent, highestCurrent, usualDose, highestDose, ramp, electrode } = device;

  it('keeps within its own limits and those of skin', () => {
    expect(usualCurrent.value).toBeLessThanOrEqual(highestCurrent.value);
    expect(usualDose.value).toBeLessThanOrEqual(highestDose.value * (1 + 1e-12));
    // 0.5 mA/cm² is the usual limit
    expect(usualCurrent.value / area.value).toBeLessThanOrEqual(5 * (1 + 1e-12));
    expect(usualDose.value / usualCurrent.value).toBeGreaterThan(2 * ramp.value);
    expect(usualDose.value / usualCurrent.value).toBeLessThanOrEqual(24 * 3600);
  });

  it('holds a few millimetres of liquid, or a tray full', () => {
    const depth = fillVolume.value / area.value;
    expect(depth).toBeGreaterThan(1e-3);
    expect(depth).toBeLessThan(electrode.value === 'bath' ? 0.1 : 7e-3);
  });
});

describe('the standard skin', () => {
  it('is the one that sites and layers describe', () => {
    for (const { value } of Object.values(skinLibrary.standard.factors)) expect(value).toBe(1);
  });
});

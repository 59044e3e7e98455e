import { deviceLibrary } from '../models/library/devices/index.ts';
import type { SourcedValue } from '../models/library/records.ts';
import { references } from '../models/library/references.ts';
import { siteLibrary } from '../models/library/sites/index.ts';
import { skinLibrary } from '../models/library/skins/index.ts';
import type { DeviceRecord, RangedValue, SiteRecord, SkinRecord } from '../models/library/treatmentRecords.ts';
import {
  micrometre,
  milliampere,
  milliampereMinute,
  millilitre,
  millimetre,
  minute,
  perSquareCentimetre,
  squareCentimetre,
} from '../models/units.ts';

export type Listed = 'sites' | 'skins' | 'devices';

/** A record as it is listed: one line of numbers and one of doubts. */
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly numbers: string;
  readonly doubts: string;
}

const short = (value: number): string => String(Number(value.toPrecision(3)));

/** "60 (40–80)" */
function ranged({ value, low, high }: RangedValue, unit: number): string {
  const [usual, least, most] = [value, low, high].map((one) => short(one / unit));
  return least === most ? usual : `${usual} (${least}–${most})`;
}

function siteEntry({ id, name, doubts, layers, appendages, target }: SiteRecord): Entry {
  const { stratumCorneum, viableEpidermis, dermis, subcutis, muscle } = layers;
  const { ducts, follicles } = appendages;
  const parts = [
    `stratum corneum ${ranged(stratumCorneum, micrometre)} µm`,
    `viable epidermis ${ranged(viableEpidermis, micrometre)} µm`,
    `dermis ${ranged(dermis, millimetre)} mm`,
    `fat ${ranged(subcutis, millimetre)} mm`,
    ...(muscle === undefined ? [] : [`muscle ${ranged(muscle, millimetre)} mm`]),
    `${short(ducts.value / perSquareCentimetre)} ducts and ${short(follicles.value / perSquareCentimetre)} follicles per cm²`,
    `${target.name} ${ranged(target.depth, millimetre)} mm down`,
  ];
  return { id, name, numbers: parts.join(', '), doubts };
}

const factorNames: Readonly<Record<keyof SkinRecord['factors'], string>> = {
  stratumCorneumThickness: 'thickness of the stratum corneum',
  restingResistance: 'its resting resistance',
  stratumCorneumPoreFraction: 'its pore fraction',
  dermisThickness: 'thickness of the dermis',
  bloodFlow: 'blood flow',
};

function skinEntry({ id, name, doubts, factors }: SkinRecord): Entry {
  const parts = Object.entries(factors).map(
    ([key, factor]) => `${factorNames[key as keyof SkinRecord['factors']]} × ${ranged(factor, 1)}`,
  );
  return { id, name, numbers: parts.join(', '), doubts };
}

function deviceEntry(device: DeviceRecord): Entry {
  const { area, fillVolume, usualCurrent, highestCurrent, usualDose, highestDose, ramp, compliance } = device;
  const minutes = usualDose.value / usualCurrent.value / minute;
  const usual = `${short(usualCurrent.value / milliampere)} mA for ${short(usualDose.value / milliampereMinute)} mA min`;
  const most = `${short(highestCurrent.value / milliampere)} mA and ${short(highestDose.value / milliampereMinute)} mA min`;
  const parts = [
    `${device.kind}, ${device.electrode.value}`,
    `${short(area.value / squareCentimetre)} cm² with ${short(fillVolume.value / millilitre)} mL`,
    `usually ${usual} (${short(minutes)} min) and at most ${most}`,
    `ramps of ${short(ramp.value)} s`,
    ...(compliance === undefined ? [] : [`up to ${short(compliance.value)} V`]),
    ...(device.reversesHalfway === true ? ['reversed halfway'] : []),
    ...(device.soldWith === undefined ? [] : [`sold with ${device.soldWith.join(' and ')}`]),
  ];
  return { id: device.id, name: device.name, numbers: parts.join(', '), doubts: device.doubts };
}

const lists: Readonly<Record<Listed, { readonly library: object; readonly entries: () => readonly Entry[] }>> = {
  sites: { library: siteLibrary, entries: () => Object.values(siteLibrary).map(siteEntry) },
  skins: { library: skinLibrary, entries: () => Object.values(skinLibrary).map(skinEntry) },
  devices: { library: deviceLibrary, entries: () => Object.values(deviceLibrary).map(deviceEntry) },
};

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'reference' in value ? [(value as SourcedValue).reference] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}

/** Every record as it stands in the library, in SI, and the references it calls upon. */
export function libraryJson(listed: Listed): object {
  const { library } = lists[listed];
  const cited = [...new Set(referencesIn(library))].toSorted();
  const texts: Readonly<Record<string, string>> = references;
  return { [listed]: Object.values(library), references: Object.fromEntries(cited.map((id) => [id, texts[id]])) };
}

export function libraryLines(listed: Listed): string {
  const entries = lists[listed].entries();
  const width = Math.max(...entries.map(({ id }) => id.length));
  const indent = ' '.repeat(width + 2);
  return entries
    .map(({ id, name, numbers, doubts }) => `${id.padEnd(width)}  ${name}\n${indent}${numbers}\n${indent}${doubts}\n`)
    .join('');
}

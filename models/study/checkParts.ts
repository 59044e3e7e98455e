// The library parts that a study names: each known, and the formulation one of its drug's.
import { type DeviceId, deviceLibrary } from '../library/devices/index.ts';
import type { DrugRecord, Formulation } from '../library/drugRecord.ts';
import { drugLibrary } from '../library/drugs/index.ts';
import { type SiteId, siteLibrary } from '../library/sites/index.ts';
import { type SkinId, skinLibrary } from '../library/skins/index.ts';
import type { DeviceRecord, SiteRecord, SkinRecord } from '../library/treatmentRecords.ts';
import type { Report } from './readParts.ts';
import { referenceFault } from './references.ts';
import type { StudyParts } from './study.ts';

/** Ids of every library part that a study may be made from. */
export const knownParts = {
  drug: Object.keys(drugLibrary),
  site: Object.keys(siteLibrary),
  skin: Object.keys(skinLibrary),
  device: Object.keys(deviceLibrary),
} as const;

export const formulationIds = (drug: DrugRecord): string[] => drug.formulations.map(({ id }) => id);

const kinds = Object.keys(knownParts) as (keyof typeof knownParts)[];

/** @param before what stands before a part's name in the faults' paths */
export function checkParts(parts: StudyParts, before: string, report: Report): void {
  for (const kind of kinds)
    report(referenceFault(before + kind, parts[kind], knownParts[kind], `a ${kind} of the library`));
  if (!Object.hasOwn(drugLibrary, parts.drug)) return;
  const drug = drugLibrary[parts.drug];
  report(
    referenceFault(`${before}formulation`, parts.formulation, formulationIds(drug), `a formulation of ${drug.id}`),
  );
}

interface PartRecords {
  readonly drug: DrugRecord;
  readonly formulation: Formulation;
  readonly site: SiteRecord;
  readonly skin: SkinRecord;
  readonly device: DeviceRecord;
}

/** Of parts that are known. */
export function partRecords(parts: StudyParts): PartRecords {
  const drug = drugLibrary[parts.drug];
  return {
    drug,
    formulation: drug.formulations.find(({ id }) => id === parts.formulation)!,
    site: siteLibrary[parts.site as SiteId],
    skin: skinLibrary[parts.skin as SkinId],
    device: deviceLibrary[parts.device as DeviceId],
  };
}

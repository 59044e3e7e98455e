// The library parts that a study names: each known, and the formulation one of its drug's.
import { type DeviceId, deviceLibrary } from '../library/devices/index.ts';
import type { DrugRecord, Formulation } from '../library/drugRecord.ts';
import { drugLibrary } from '../library/drugs/index.ts';
import { type SiteId, siteLibrary } from '../library/sites/index.ts';
import { type SkinId, skinLibrary } from '../library/skins/index.ts';
import type { DeviceRecord, SiteRecord, SkinRecord } from '../library/treatmentRecords.ts';
import type { Report } from './readParts.ts';
import { referenceFault } from './references.ts';
import type { Fault, StudyParts } from './study.ts';

/** Ids of every library part that a study may be made from. */
export const knownParts = {
  drug: Object.keys(drugLibrary),
  site: Object.keys(siteLibrary),
  skin: Object.keys(skinLibrary),
  device: Object.keys(deviceLibrary),
} as const;

export const formulationIds = (drug: DrugRecord): string[] => drug.formulations.map(({ id }) => id);

const kinds = Object.keys(knownParts) as (keyof typeof knownParts)[];

type Named = Readonly<Record<string, { readonly name: string }>>;

const libraries: Readonly<Record<keyof typeof knownParts, Named>> = {
  drug: drugLibrary,
  site: siteLibrary,
  skin: skinLibrary,
  device: deviceLibrary,
};

// Shorter than this, a word stands in too many names.
const shortestWord = 3;

/** The only record in whose id or name the word stands: "elbow" is the lateral elbow. */
function namedLike(word: string, records: Named): string | undefined {
  const part = word.trim().toLowerCase();
  if (part.length < shortestWord) return undefined;
  const like = Object.entries(records).filter(([id, { name }]) => `${id} ${name}`.toLowerCase().includes(part));
  return like.length === 1 ? like[0][0] : undefined;
}

function partFault(path: string, id: string, records: Named, what: string): Fault | undefined {
  const fault = referenceFault(path, id, Object.keys(records), what);
  if (fault === undefined) return undefined;
  const suggestion = namedLike(id, records) ?? fault.suggestion;
  return suggestion === undefined ? fault : { ...fault, suggestion };
}

function formulationFault(path: string, id: string, drug: DrugRecord): Fault | undefined {
  const own: Named = Object.fromEntries(drug.formulations.map((one) => [one.id, one]));
  const fault = partFault(path, id, own, `a formulation of ${drug.id}`);
  const others = Object.values(drugLibrary).filter((other) => formulationIds(other).includes(id));
  if (fault === undefined || others.length === 0) return fault;
  return { ...fault, message: `${fault.message}, but of ${others.map((other) => other.id).join(' and ')}` };
}

/** @param before what stands before a part's name in the faults' paths */
export function checkParts(parts: StudyParts, before: string, report: Report): void {
  for (const kind of kinds) report(partFault(before + kind, parts[kind], libraries[kind], `a ${kind} of the library`));
  if (!Object.hasOwn(drugLibrary, parts.drug)) return;
  report(formulationFault(`${before}formulation`, parts.formulation, drugLibrary[parts.drug]));
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

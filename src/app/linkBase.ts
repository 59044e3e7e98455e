/** What a link is measured against: a preset, or what the library makes of the parts that a study names. */
import type { Preset } from '../../models/study/presets/preset.ts';
import type { Fault, Study } from '../../models/study/study.ts';
import { canonicalJson, sha256, utf8 } from '../../models/study/studyHash.ts';
import { isRecord, type Json, type JsonRecord, patchOf } from '../../models/study/studyPatch.ts';
import { makeTreatment, type TreatmentWish } from '../../models/study/treatment/namedTreatment.ts';
import { say } from '../words/say.ts';
import { modelText } from '../words/modelText.ts';

/** Id of a preset, or the parts that the library makes a treatment of; null: nothing, the patch is a whole study. */
export type LinkBase = string | JsonRecord | null;

/** Enough letters that two texts of one kind do not share them by accident. */
const checkLength = 6;

export function checkOf(text: string): string {
  return sha256(utf8(text)).slice(0, checkLength);
}

export type FoundBase =
  | { readonly kind: 'base'; readonly study: Study | null; readonly title: string }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** Null where there is no such preset, or not every part is told. */
export function baseOf(base: LinkBase, presets: readonly Preset[]): FoundBase | null {
  if (base === null) return { kind: 'base', study: null, title: say('link.itsStudy') };
  if (typeof base !== 'string') {
    const wish = wishOf(base);
    if (wish === null) return null;
    const made = makeTreatment(wish);
    return made.kind === 'faults' ? made : { kind: 'base', study: made.study, title: modelText(made.study.name) };
  }
  const preset = presets.find(({ id }) => id === base);
  return preset === undefined ? null : { kind: 'base', study: preset.study, title: modelText(preset.title) };
}

const named = ['drug', 'formulation', 'site', 'skin', 'device'] as const;

/** Only what it may hold, of the kind it has to be; null where a part is missing. */
function wishOf(parts: JsonRecord): TreatmentWish | null {
  const words = named.map((name) => (Object.hasOwn(parts, name) ? parts[name] : undefined));
  if (!words.every((word) => typeof word === 'string')) return null;
  const [drug = '', formulation = '', site = '', skin = '', device = ''] = words;
  const pole = parts['pole'] === 'anode' ? 'anode' : 'cathode';
  return {
    drug,
    formulation,
    site,
    skin,
    device,
    pole,
    deep: parts['deep'] === true,
    acidBase: parts['acidBase'] === true,
  };
}

/** The parts of a study that the library has made, every one by its name: what is usual may change. */
function partsOf({ madeFrom, electrode, acidBase }: Study): JsonRecord | null {
  if (madeFrom === undefined) return null;
  const { drug, formulation, site, skin, device, deep } = madeFrom;
  return {
    drug,
    formulation,
    site,
    skin,
    device,
    pole: electrode.polarity,
    ...(deep === true ? { deep } : {}),
    ...(acidBase === true ? { acidBase } : {}),
  };
}

/** What a study is measured against, how that reads today, and what it has otherwise. */
export interface Measured {
  readonly base: LinkBase;
  readonly fingerprint: string;
  readonly patch: Json;
}

/** Against the treatment that it differs from least. */
export function measured(study: Study, presets: readonly Preset[]): Measured {
  const target = plain(study);
  const own = treatmentOfParts(study);
  const candidates = [...(own === null ? [] : [own]), ...presets.map(({ id, study: whole }) => ({ base: id, whole }))];
  let best: Measured = { base: null, fingerprint: '', patch: target };
  let size = JSON.stringify(target).length;
  for (const { base, whole } of candidates) {
    const patch = patchOf(plain(whole), target) ?? null;
    const length = JSON.stringify([base, patch]).length;
    if (length >= size) continue;
    size = length;
    best = { base, fingerprint: fingerprintOf(whole), patch };
  }
  return best;
}

/** What the library makes today of the parts that a study names. */
function treatmentOfParts(study: Study): { readonly base: JsonRecord; readonly whole: Study } | null {
  const base = partsOf(study);
  const wish = base === null ? null : wishOf(base);
  const made = wish === null ? null : makeTreatment(wish);
  return base === null || made?.kind !== 'treatment' ? null : { base, whole: made.study };
}

/** A study is JSON by birth, but for keys that hold undefined. */
export function plain(study: Study): JsonRecord {
  const json: unknown = JSON.parse(JSON.stringify(study));
  return isRecord(json) ? json : {};
}

/** Of the numbers that are solved with, not of the words around them. */
export function fingerprintOf(study: Study): string {
  return checkOf(canonicalJson({ ...study, name: '', note: '', placement: undefined }));
}

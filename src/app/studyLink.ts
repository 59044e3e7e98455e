/** A study as the part of an address behind its '#': what differs from a preset or from a treatment of the library's parts, deflated, with a check over the text. */
import type { Preset } from '../../models/study/presets/preset.ts';
import type { Fault, ParseResult, Study } from '../../models/study/study.ts';
import { studyVersion } from '../../models/study/studyShape.ts';
import { withTextReader } from '../../models/study/textReader.ts';
import { deflateText, inflateText, TooLong } from './deflate.ts';
import { applyPatch, isList, isRecord, type Json, PatchMisfit } from '../../models/study/studyPatch.ts';
import { baseOf, checkOf, fingerprintOf, type LinkBase, measured, plain } from './linkBase.ts';
import { say } from '../words/say.ts';

/** What a link holds. Without a base the patch is a whole study. */
export interface LinkContent {
  /** Version of studies when the link was made. */
  readonly version: number;
  readonly base: LinkBase;
  /** Of the base as it was then. */
  readonly fingerprint: string;
  readonly patch: Json;
}

/** From studies of version n to n + 1, at index n − 1, as `migrations.ts` does for whole studies. */
export type LinkStep = (content: LinkContent) => LinkContent;
const steps: readonly LinkStep[] = [];

export interface LinkWorld {
  readonly presets: readonly Preset[];
  readonly parse: (json: unknown) => ParseResult;
  readonly steps?: readonly LinkStep[];
  readonly version?: number;
}

export type OpenedLink =
  | {
      readonly kind: 'study';
      readonly study: Study;
      /** Title of the preset it builds on, where that one's numbers have changed since. */
      readonly changedBase: string | null;
    }
  | { readonly kind: 'refused'; readonly reason: string; readonly faults: readonly Fault[] };

const format = 1;
const key = 's=';
/** A whole study of the largest kind stays far below [characters]. */
const longestLink = 60_000;
/** The same, inflated: a small link may hold a great deal of nothing. */
const longestText = 400_000;

const damaged = say('link.damaged');

/** '#s=1.check.body', about sixty letters for a preset and a hundred for one with two numbers changed. */
export async function linkTo(study: Study, presets: readonly Preset[]): Promise<string> {
  const { base, fingerprint, patch } = measured(study, presets);
  const body = await deflateText(JSON.stringify([studyVersion, base, fingerprint, patch]));
  return `#${key}${format}.${checkOf(body)}.${body}`;
}

/** Of the parts of an address behind its '#'. */
export function studyPartOf(hash: string): string | undefined {
  return hash
    .replace(/^#/u, '')
    .split('&')
    .find((part) => part.startsWith(key));
}

/** Null where the address carries no study at all. */
export async function openLink(hash: string, world: LinkWorld): Promise<OpenedLink | null> {
  const text = studyPartOf(hash);
  if (text === undefined) return null;
  try {
    const content = await readContent(text.slice(key.length));
    const link = migrated(content, world);
    return await withTextReader(() => toStudy(link, world));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'refused', reason: error.message, faults: [] };
  }
}

class Refusal extends Error {}

const newer = say('link.newer');

async function readContent(text: string): Promise<LinkContent> {
  if (text.length > longestLink) throw new Refusal(`It has ${text.length} characters, more than any study needs`);
  // a sentence’s full stop or bracket often sticks to a link
  const [version = '', check = '', body = ''] = text.replace(/[^\w-]+$/u, '').split('.');
  if (/^\d+$/u.test(version) && Number(version) > format) throw new Refusal(newer);
  if (version !== String(format) || body === '' || check !== checkOf(body)) throw new Refusal(damaged);
  if (typeof DecompressionStream === 'undefined') throw new Refusal(say('link.oldBrowser'));
  let json: unknown;
  try {
    json = JSON.parse(await inflateText(body, longestText));
  } catch (error) {
    throw new Refusal(error instanceof TooLong ? say('link.tooMuch') : damaged);
  }
  const [studyOf, base, fingerprint, patch] = isList(json) ? json : [];
  const whole =
    typeof studyOf === 'number' &&
    Number.isInteger(studyOf) &&
    studyOf >= 1 &&
    (base === null || typeof base === 'string' || isRecord(base)) &&
    typeof fingerprint === 'string' &&
    patch !== undefined;
  if (!whole) throw new Refusal(damaged);
  return { version: studyOf, base, fingerprint, patch };
}

function migrated(content: LinkContent, world: LinkWorld): LinkContent {
  const { version: newest = studyVersion, steps: known = steps } = world;
  if (content.version > newest) throw new Refusal(newer);
  return known.slice(content.version - 1).reduce((one, step) => step(one), content);
}

/** As much of a name as a sentence can bear. */
const longestName = 40;

function toStudy(content: LinkContent, { presets, parse }: LinkWorld): OpenedLink {
  const base = baseOf(content.base, presets);
  if (base === null) {
    if (typeof content.base !== 'string') throw new Refusal(damaged);
    const name = content.base.slice(0, longestName);
    throw new Refusal(say('link.unknownBase', { name }));
  }
  if (base.kind === 'faults') {
    return { kind: 'refused', reason: say('link.noParts'), faults: base.faults };
  }
  let json: Json;
  try {
    json = applyPatch(base.study === null ? {} : plain(base.study), content.patch ?? {});
  } catch (error) {
    // nested deeper than the stack, which no study is
    if (error instanceof RangeError) throw new Refusal(damaged);
    if (!(error instanceof PatchMisfit)) throw error;
    const name = error.message.slice(0, longestName);
    throw new Refusal(say('link.misfit', { name, base: base.title }));
  }
  const parsed = parse(json);
  if (parsed.kind === 'faults') {
    return { kind: 'refused', reason: say('link.notTreatment'), faults: parsed.faults };
  }
  const changed = base.study !== null && content.fingerprint !== fingerprintOf(base.study);
  return { kind: 'study', study: parsed.study, changedBase: changed ? base.title : null };
}

// Where each number of a study comes from: the library parts or the preset that it was taken from, as long as it still has the
// value that stands there. Layers and species are compared by their ids, wherever they stand in their lists.
import type { ReferenceId } from '../library/references.ts';
import { presets } from './presets/index.ts';
import type { Preset, PresetSource } from './presets/preset.ts';
import type { Study } from './study.ts';
import { canonicalJson } from './studyHash.ts';
import { readPath } from './studyPath.ts';
import { remadeTreatment } from './treatment/namedTreatment.ts';

export type Origin =
  /** As the library has it, which says where from. */
  | { readonly kind: 'told'; readonly reference: ReferenceId | null; readonly note: string; readonly assumed: boolean }
  /** As the library has it, which says no more. */
  | { readonly kind: 'untold' }
  /** The study's own, or changed there. */
  | { readonly kind: 'own' };

/** Of the number, or of all below it, at a path of the study. */
export type OriginOf = (path: string) => Origin;

type Model = Pick<Preset, 'study' | 'sources'>;

const listed = /^((?:dispersive\.)?layers|species)\[(\d+)\]/u;

/** The same place in another study: there the layer or species of that id may stand elsewhere, or nowhere. */
function placeIn(other: Study, study: Study, path: string): string | undefined {
  const [whole, list] = listed.exec(path) ?? [];
  if (whole === undefined || list === undefined) return path;
  const { id } = (readPath(study, whole) ?? {}) as { id?: unknown };
  const there = readPath(other, list);
  const index = Array.isArray(there) ? there.findIndex((one) => (one as { id: unknown }).id === id) : -1;
  return index < 0 ? undefined : `${list}[${index}]${path.slice(whole.length)}`;
}

/** Where the model has the same at this path. */
function samePlace(study: Study, model: Model, path: string): string | undefined {
  const own = readPath(study, path);
  const place = placeIn(model.study, study, path);
  if (own === undefined || place === undefined) return undefined;
  return canonicalJson(own) === canonicalJson(readPath(model.study, place)) ? place : undefined;
}

function sharedWith(study: Study, { study: other, sources }: Model): { readonly same: number; readonly all: number } {
  const told = sources.filter(({ path }) => path !== '');
  const same = told.filter(({ path }) => {
    const place = placeIn(study, other, path);
    return place !== undefined && canonicalJson(readPath(study, place)) === canonicalJson(readPath(other, path));
  });
  return { same: same.length, all: told.length };
}

/** A study that shares less than this with every preset was not made from one: what agrees, agrees by chance. */
const leastShared = 0.5;

/** The preset that shares most with the study. */
function nearestPreset(study: Study): Preset | undefined {
  let best: Preset | undefined;
  let most = 0;
  for (const preset of presets) {
    const { same, all } = sharedWith(study, preset);
    const whole = canonicalJson(study) === canonicalJson(preset.study) ? Infinity : 0;
    if (whole + same > most && (whole > 0 || same >= leastShared * all)) {
      most = whole + same;
      best = preset;
    }
  }
  return best;
}

function covers(source: PresetSource, path: string): boolean {
  if (source.path === '' || path === source.path) return true;
  return path.startsWith(`${source.path}.`) || path.startsWith(`${source.path}[`);
}

export function originsOf(study: Study): OriginOf {
  const model: Model | undefined = remadeTreatment(study) ?? nearestPreset(study);
  return (path) => {
    const place = model === undefined ? undefined : samePlace(study, model, path);
    if (model === undefined || place === undefined) return { kind: 'own' };
    // the longest path that speaks for this one knows best
    const speaking = model.sources.filter((source) => covers(source, place));
    const found = speaking.toSorted((left, right) => right.path.length - left.path.length)[0];
    if (found === undefined) return { kind: 'untold' };
    return { kind: 'told', reference: found.reference, note: found.note, assumed: found.assumed === true };
  };
}

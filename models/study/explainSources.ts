// Where the numbers of a study come from: from the library parts or the preset they were taken from, as long as they still
// have the value that stands there.
import { type ReferenceId, references } from '../library/references.ts';
import type { SourcedValue } from '../library/records.ts';
import { presets } from './presets/index.ts';
import type { Preset, PresetSource } from './presets/preset.ts';
import { remadeTreatment } from './treatment/namedTreatment.ts';
import type { Study } from './study.ts';
import { canonicalJson } from './studyHash.ts';

function valueAt(study: unknown, path: string): unknown {
  let value: unknown = study;
  for (const key of path.split(/[.[\]]+/u).filter((part) => part !== '')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

type Origin = Pick<Preset, 'study' | 'sources'>;

function sameAt(study: Study, preset: Origin, path: string): boolean {
  const own = valueAt(study, path);
  return own !== undefined && canonicalJson(own) === canonicalJson(valueAt(preset.study, path));
}

/** The preset that shares most with the study. */
export function nearestPreset(study: Study): Preset | undefined {
  let best: Preset | undefined;
  let most = 0;
  for (const preset of presets) {
    const whole = canonicalJson(study) === canonicalJson(preset.study) ? Infinity : 0;
    const shared = whole + preset.sources.filter(({ path }) => path !== '' && sameAt(study, preset, path)).length;
    if (shared > most) {
      most = shared;
      best = preset;
    }
  }
  return best;
}

/** References in the order they are first called upon, so that the text can point to them by number. */
export class Citations {
  private readonly cited: ReferenceId[] = [];

  /** "[3; assumed: note]", or nothing to say. */
  cite(reference: ReferenceId | null, note: string, assumed: boolean): string {
    const parts = [reference === null ? '' : String(this.number(reference)), `${assumed ? 'assumed: ' : ''}${note}`];
    return `  [${parts.filter((part) => part !== '').join('; ')}]`;
  }

  citeValue(source: SourcedValue): string {
    return this.cite(source.reference, source.note, source.assumed === true);
  }

  lines(): string[] {
    return this.cited.map((id, index) => `  ${index + 1}. ${references[id]}`);
  }

  private number(reference: ReferenceId): number {
    if (!this.cited.includes(reference)) this.cited.push(reference);
    return this.cited.indexOf(reference) + 1;
  }
}

function covers(source: PresetSource, path: string): boolean {
  if (source.path === '' || path === source.path) return true;
  return path.startsWith(`${source.path}.`) || path.startsWith(`${source.path}[`);
}

/** Says where a path's number comes from. */
export type SourceOf = (path: string) => string;

export function sourcesOf(study: Study, citations: Citations): SourceOf {
  const origin: Origin | undefined = remadeTreatment(study) ?? nearestPreset(study);
  return (path) => {
    if (origin === undefined || !sameAt(study, origin, path)) return '  [given in the study]';
    // The longest path that speaks for this one knows best.
    const speaking = origin.sources.filter((source) => covers(source, path));
    const found = speaking.toSorted((left, right) => right.path.length - left.path.length)[0];
    return found === undefined ? '' : citations.cite(found.reference, found.note, found.assumed === true);
  };
}

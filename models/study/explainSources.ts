// References by number, and where a study's number comes from, in the brackets that explanations use.
import { type ReferenceId, references } from '../library/references.ts';
import type { SourcedValue } from '../library/records.ts';
import { originsOf } from './origins.ts';
import type { Study } from './study.ts';

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

/** Says where a path's number comes from. */
export type SourceOf = (path: string) => string;

export function sourcesOf(study: Study, citations: Citations): SourceOf {
  const originOf = originsOf(study);
  return (path) => {
    const origin = originOf(path);
    if (origin.kind === 'own') return '  [given in the study]';
    return origin.kind === 'untold' ? '' : citations.cite(origin.reference, origin.note, origin.assumed);
  };
}

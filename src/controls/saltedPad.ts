import type { Study } from '../../models/study/study.ts';
import { readPath, writePath } from '../../models/study/studyPath.ts';

/** Physiological saline, about 9 g of sodium chloride in a litre [mM]. */
export const salt_mM = 154;

/** Salt put into a pad by the page, and how to know it again and take it out. */
export interface Salting {
  /** The study with the salt in. */
  readonly study: unknown;
  /** Where the pad's composition stands in the study. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Saline in the study's reservoir next to the skin, for an electrode that has no chloride to work with; null where the study has
 * no sodium and chloride by their library names, or no reservoir of a stated composition.
 */
export function saltPad(wanted: unknown, study: Study): Salting | null {
  const pad = study.layers.findLastIndex((layer) => layer.role === 'reservoir');
  const initial = study.layers[pad]?.initial;
  const has = (id: string): boolean => study.species.some((species) => species.id === id);
  if (initial?.kind !== 'given' || !has('sodium') || !has('chloride')) return null;
  const before = initial.concentrations_mM;
  const after = {
    ...before,
    sodium: (before['sodium'] ?? 0) + salt_mM,
    chloride: (before['chloride'] ?? 0) + salt_mM,
  };
  const path = `layers[${pad}].initial.concentrations_mM`;
  return { study: writePath(wanted, path, after), path, before, after };
}

/** True while the pad holds just what the page made of it. */
export function isSalted(study: Study, salting: Salting): boolean {
  return JSON.stringify(readPath(study, salting.path)) === JSON.stringify(salting.after);
}

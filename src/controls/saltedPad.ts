import type { Study } from '../../models/study/study.ts';
import { writePath } from './studyPath.ts';

/** Physiological saline, about 9 g of sodium chloride in a litre [mM]. */
export const salt_mM = 154;

/**
 * The study with saline in its first reservoir, for an electrode that has no chloride to work with; null where the
 * study has no sodium and chloride by their library names, or no reservoir of a stated composition.
 */
export function saltedPad(wanted: unknown, study: Study): unknown {
  const pad = study.layers.findIndex((layer) => layer.role === 'reservoir');
  const initial = study.layers[pad]?.initial;
  const has = (id: string): boolean => study.species.some((species) => species.id === id);
  if (initial?.kind !== 'given' || !has('sodium') || !has('chloride')) return null;
  const held = initial.concentrations_mM;
  return writePath(wanted, `layers[${pad}].initial.concentrations_mM`, {
    ...held,
    sodium: (held['sodium'] ?? 0) + salt_mM,
    chloride: (held['chloride'] ?? 0) + salt_mM,
  });
}

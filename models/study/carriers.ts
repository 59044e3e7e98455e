// Which ion carries the current through an end of the column.
import type { StudyBase, StudyElectrodeBoundary, StudySpecies } from './study.ts';

/** Chloride goes by its library id, or by its formula in studies that describe their own ions. */
export const chlorideIds: readonly string[] = ['chloride', 'Cl'];

export function carrierOf(
  boundary: StudyElectrodeBoundary | StudyBase,
  species: readonly StudySpecies[],
): string | undefined {
  if (boundary.kind === 'ion') return boundary.species;
  if (boundary.kind !== 'silverChloride') return undefined;
  return chlorideIds.find((id) => species.some((one) => one.id === id));
}

// Which ion carries the current through an end of the column.
import { protonExcessId } from './protons.ts';
import type { StudyBase, StudyElectrodeBoundary } from './study.ts';

/** Chloride goes by its library id, or by its formula in studies that describe their own ions. */
export const chlorideIds: readonly string[] = ['chloride', 'Cl'];

/** `ids`: the species of the study. */
export function carrierOf(boundary: StudyElectrodeBoundary | StudyBase, ids: readonly string[]): string | undefined {
  if (boundary.kind === 'ion') return boundary.species;
  if (boundary.kind === 'inert') return protonExcessId;
  if (boundary.kind !== 'silverChloride') return undefined;
  return chlorideIds.find((id) => ids.includes(id));
}

// The pH on the label of the bottle that a pad's contents come from, where the library knows a bottle like that.
import type { Formulation } from '../../library/drugRecord.ts';
import { drugLibrary } from '../../library/drugs/index.ts';
import { millimolar } from '../../units.ts';
import { weighedIn } from '../padSolution.ts';

type BySpecies = Readonly<Record<string, number>>;

/** Ions that balance are in every bottle, in amounts that depend on how acids are counted. */
const balancing: readonly string[] = ['sodium', 'chloride'];
/** Amounts that differ by less are the same bottle, whether an acid is counted in full or by its charge. */
const tolerance = 0.2;

function isSame(contents_mM: BySpecies, formulation: Formulation): boolean {
  const weighed = weighedIn(formulation);
  const ids = new Set([...Object.keys(contents_mM), ...Object.keys(weighed)].filter((id) => !balancing.includes(id)));
  return [...ids].every((id) => {
    const here = Object.hasOwn(contents_mM, id) ? contents_mM[id] * millimolar : 0;
    const there = Object.hasOwn(weighed, id) ? weighed[id] : 0;
    return Math.abs(here - there) <= tolerance * there;
  });
}

export function labelPH(drug: string, contents_mM: BySpecies): number | undefined {
  for (const { species, formulations } of Object.values(drugLibrary)) {
    if (species !== drug) continue;
    const found = formulations.find((formulation) => formulation.pH !== undefined && isSame(contents_mM, formulation));
    if (found !== undefined) return found.pH?.value;
  }
  return undefined;
}

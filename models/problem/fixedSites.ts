/**
 * Charge that a layer holds fast, with every proton gone, and its groups that take up protons: those of a barrier with an
 * isoelectric pH, and those of a resin. Kinds of groups are told apart by their pK_a alone, over all layers of a column.
 */
import { fixedGroups, statedAt } from '../library/fixedGroups.ts';
import { dissociationConstant, logHydrogen } from '../physics/acidBase.ts';
import { groupsFor } from '../physics/fixedGroups.ts';
import type { Study, StudyLayer, StudyResinGroup } from '../study/study.ts';
import { millimolar } from '../units.ts';

/** Charge that each resin group adds with its proton, if it takes one up, gone. */
const bareCharge: Readonly<Record<StudyResinGroup['kind'], number>> = {
  strongAcid: -1,
  weakAcid: -1,
  strongBase: 1,
  weakBase: 0,
};

const pKasOf = ({ isoelectric_pH, resin = [] }: StudyLayer): readonly number[] => [
  ...(isoelectric_pH === undefined ? [] : fixedGroups.map(({ pKa }) => pKa.value)),
  ...resin.flatMap((group) => ('pKa' in group ? [group.pKa] : [])),
];

/** K_a of every kind of group that takes up protons [mol m⁻³]. */
export function siteKinds({ layers }: Pick<Study, 'layers'>): Float64Array[] {
  return [...new Set(layers.flatMap(pKasOf))].map((pKa) => Float64Array.of(dissociationConstant(pKa)));
}

/** [mol m⁻³ of pore]; `sites` by kind, absent where the layer's charge is the same at every pH. */
export function fixedSites(
  layer: StudyLayer,
  kinds: readonly Float64Array[],
): { readonly fixedCharge: number; readonly sites?: Float64Array } {
  const { fixedCharge_mM, isoelectric_pH, resin = [] } = layer;
  const sites = new Float64Array(kinds.length);
  const add = (pKa: number, amount: number): void => {
    sites[kinds.findIndex(([constant]) => constant === dissociationConstant(pKa))] += amount;
  };
  let fixedCharge = fixedCharge_mM * millimolar;
  if (isoelectric_pH !== undefined) {
    const [acid, base] = fixedGroups.map(({ pKa }) => pKa.value);
    const at = (pH: number): number => Math.exp(logHydrogen(pH));
    const constants = [acid, base].map(dissociationConstant);
    const groups = groupsFor(fixedCharge, constants[0], constants[1], at(statedAt.value), at(isoelectric_pH));
    add(acid, groups.acid);
    add(base, groups.base);
    fixedCharge = -groups.acid;
  }
  for (const group of resin) {
    fixedCharge += bareCharge[group.kind] * group.capacity_mM * millimolar;
    if ('pKa' in group) add(group.pKa, group.capacity_mM * millimolar);
  }
  return { fixedCharge, ...(pKasOf(layer).length === 0 ? {} : { sites }) };
}

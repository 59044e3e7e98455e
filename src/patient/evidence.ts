import { type DrugRecord, type Evidence, type Goal } from '../../models/library/drugRecord.ts';
import { drugLibrary } from '../../models/library/drugs/index.ts';
import type { ReferenceId } from '../../models/library/references.ts';

/** Aims that a patient comes with, by the word of the catalogue; others of the library are no treatment of a sore spot. */
export const aims = {
  inflammation: 'inflammation',
  pain: 'pain',
  spasm: 'spasm',
  swelling: 'swelling',
  'calcium deposits': 'calcium',
  'scar tissue': 'scar',
  sweating: 'sweating',
} as const satisfies Partial<Record<Goal, string>>;

export type Aim = keyof typeof aims;

export interface Use {
  readonly drug: DrugRecord;
  readonly evidence: Evidence;
  readonly reference: ReferenceId;
}

/** Best tested first. */
const order: readonly Evidence[] = ['trials', 'short-lived', 'measured', 'uncontrolled', 'against', 'custom', 'none'];

/** Drugs of the library for an aim. */
export function usesFor(aim: Aim): readonly Use[] {
  return Object.values(drugLibrary)
    .flatMap((drug) =>
      drug.goals.filter(({ value }) => value === aim).map(({ evidence, reference }) => ({ drug, evidence, reference })),
    )
    .toSorted((one, other) => order.indexOf(one.evidence) - order.indexOf(other.evidence));
}

/** Better out of a hundred, with the treatment and with a sham: only where a trial told such shares. */
export interface Counted {
  readonly with: number;
  readonly sham: number;
}

/** Moderately better or more, as the investigators saw it; 199 people (Nirschl 2003, abstract). */
export const elbowTrial: { readonly early: Counted; readonly late: Counted } = {
  early: { with: 52, sham: 33 },
  late: { with: 54, sham: 49 },
};

/** Better by the starch-iodine test, 92.9 % and 38.5 % of 27 people who ended the trial (Kim 2017, abstract). */
export const sweatTrial: Counted = { with: 93, sham: 38 };

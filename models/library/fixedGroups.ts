// The groups of the stratum corneum's keratin that take up protons, as two kinds; how many there are of each follows from
// a layer's fixed charge at one pH and its isoelectric pH.
import type { SourcedValue } from './records.ts';

export interface FixedGroup {
  readonly name: string;
  /** Charge with the proton gone [1]. */
  readonly baseCharge: -1 | 0;
  readonly pKa: SourcedValue;
}

const assumed = { reference: 'fixedChargeFromTransport', assumed: true } as const;

export const fixedGroups: readonly FixedGroup[] = [
  {
    name: 'carboxyl',
    baseCharge: -1,
    pKa: { value: 4.1, ...assumed, note: 'Side chains of aspartate and glutamate, 3.7 to 4.5; one value for all' },
  },
  {
    name: 'amine',
    baseCharge: 0,
    pKa: { value: 10.2, ...assumed, note: 'Side chain of lysine, 10 to 10.8; charged at every pH met here' },
  },
];

/** pH inside the pores at which a layer's fixed charge is stated. */
export const statedAt: SourcedValue = {
  value: 7.4,
  ...assumed,
  note: 'The pH of tissue; transport numbers are measured around it',
};

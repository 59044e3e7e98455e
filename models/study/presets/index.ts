import { acidTreatments } from './acidBase.ts';
import type { Preset } from './preset.ts';
import { referenceProblems } from './referenceProblems.ts';
import { reverseExtraction } from './reverseExtraction.ts';
import { treatments } from './treatments.ts';

/** Studies that ship with the program; the first is the one to begin with. */
export const presets: readonly Preset[] = [
  ...treatments,
  ...acidTreatments(treatments[0]),
  reverseExtraction,
  ...referenceProblems,
];

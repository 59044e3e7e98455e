import type { Preset } from './preset.ts';
import { referenceProblems } from './referenceProblems.ts';

/** Studies that ship with the program. */
export const presets: readonly Preset[] = [...referenceProblems];

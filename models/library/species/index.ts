import type { SpeciesRecord } from '../records.ts';
import { chloride } from './chloride.ts';
import { sodium } from './sodium.ts';

/** Every species a study may name without describing it. */
export const speciesLibrary: Readonly<Record<string, SpeciesRecord>> = { sodium, chloride };

import type { SpeciesRecord } from '../records.ts';
import { acetate } from './acetate.ts';
import { chloride } from './chloride.ts';
import { citrate } from './citrate.ts';
import { dexamethasonePhosphate } from './dexamethasonePhosphate.ts';
import { iodide } from './iodide.ts';
import { lidocaine } from './lidocaine.ts';
import { mannitol } from './mannitol.ts';
import { phosphate } from './phosphate.ts';
import { potassium } from './potassium.ts';
import { salicylate } from './salicylate.ts';
import { sodium } from './sodium.ts';
import { sulfite } from './sulfite.ts';

/** Every species a study may name without describing it. */
export const speciesLibrary: Readonly<Record<string, SpeciesRecord>> = {
  sodium,
  potassium,
  chloride,
  iodide,
  acetate,
  salicylate,
  lidocaine,
  dexamethasonePhosphate,
  citrate,
  sulfite,
  phosphate,
  mannitol,
};

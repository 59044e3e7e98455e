import type { SpeciesRecord } from '../records.ts';
import { acetate } from './acetate.ts';
import { borate } from './borate.ts';
import { bromide } from './bromide.ts';
import { calcium } from './calcium.ts';
import { calciumEdetate } from './calciumEdetate.ts';
import { carbonate } from './carbonate.ts';
import { chloride } from './chloride.ts';
import { citrate } from './citrate.ts';
import { copper } from './copper.ts';
import { dexamethasone } from './dexamethasone.ts';
import { dexamethasonePhosphate } from './dexamethasonePhosphate.ts';
import { diclofenac } from './diclofenac.ts';
import { edetate } from './edetate.ts';
import { epinephrine } from './epinephrine.ts';
import { fentanyl } from './fentanyl.ts';
import { glucose } from './glucose.ts';
import { glycopyrronium } from './glycopyrronium.ts';
import { hyaluronidase } from './hyaluronidase.ts';
import { hydrocortisone } from './hydrocortisone.ts';
import { hydrocortisonePhosphate } from './hydrocortisonePhosphate.ts';
import { hydrocortisoneSuccinate } from './hydrocortisoneSuccinate.ts';
import { hydroxymethanesulfonate } from './hydroxymethanesulfonate.ts';
import { iodide } from './iodide.ts';
import { ketoprofen } from './ketoprofen.ts';
import { ketorolac } from './ketorolac.ts';
import { lactose } from './lactose.ts';
import { lidocaine } from './lidocaine.ts';
import { lithium } from './lithium.ts';
import { magnesium } from './magnesium.ts';
import { mannitol } from './mannitol.ts';
import { methylprednisolone } from './methylprednisolone.ts';
import { methylprednisoloneSuccinate } from './methylprednisoloneSuccinate.ts';
import { nitrate } from './nitrate.ts';
import { phosphate } from './phosphate.ts';
import { pilocarpine } from './pilocarpine.ts';
import { potassium } from './potassium.ts';
import { salicylate } from './salicylate.ts';
import { sodium } from './sodium.ts';
import { succinate } from './succinate.ts';
import { sulfate } from './sulfate.ts';
import { sulfite } from './sulfite.ts';
import { sumatriptan } from './sumatriptan.ts';
import { tartrate } from './tartrate.ts';
import { tromethamine } from './tromethamine.ts';
import { tropicamide } from './tropicamide.ts';
import { zinc } from './zinc.ts';

/** Every species a study may name without describing it. */
export const speciesLibrary: Readonly<Record<string, SpeciesRecord>> = {
  sodium,
  potassium,
  lithium,
  calcium,
  magnesium,
  zinc,
  copper,
  tromethamine,
  chloride,
  bromide,
  iodide,
  nitrate,
  sulfate,
  sulfite,
  hydroxymethanesulfonate,
  carbonate,
  phosphate,
  borate,
  acetate,
  citrate,
  tartrate,
  succinate,
  edetate,
  calciumEdetate,
  glucose,
  lactose,
  mannitol,
  salicylate,
  ketoprofen,
  diclofenac,
  ketorolac,
  dexamethasonePhosphate,
  dexamethasone,
  hydrocortisonePhosphate,
  hydrocortisoneSuccinate,
  hydrocortisone,
  methylprednisoloneSuccinate,
  methylprednisolone,
  lidocaine,
  epinephrine,
  fentanyl,
  sumatriptan,
  pilocarpine,
  glycopyrronium,
  tropicamide,
  hyaluronidase,
};

import type { DrugRecord } from '../drugRecord.ts';
import { aceticAcid } from './aceticAcid.ts';
import { calcium } from './calcium.ts';
import { copper } from './copper.ts';
import { dexamethasone } from './dexamethasone.ts';
import { diclofenac } from './diclofenac.ts';
import { epinephrine } from './epinephrine.ts';
import { fentanyl } from './fentanyl.ts';
import { glycopyrronium } from './glycopyrronium.ts';
import { hyaluronidase } from './hyaluronidase.ts';
import { hydrocortisonePhosphate } from './hydrocortisonePhosphate.ts';
import { hydrocortisoneSuccinate } from './hydrocortisoneSuccinate.ts';
import { iodide } from './iodide.ts';
import { ketoprofen } from './ketoprofen.ts';
import { ketorolac } from './ketorolac.ts';
import { lidocaine } from './lidocaine.ts';
import { lidocaineEpinephrine } from './lidocaineEpinephrine.ts';
import { lithium } from './lithium.ts';
import { magnesium } from './magnesium.ts';
import { methylprednisolone } from './methylprednisolone.ts';
import { pilocarpine } from './pilocarpine.ts';
import { salicylate } from './salicylate.ts';
import { saline } from './saline.ts';
import { sumatriptan } from './sumatriptan.ts';
import { tapWater } from './tapWater.ts';
import { tropicamide } from './tropicamide.ts';
import { zinc } from './zinc.ts';

/** Every drug and agent, by what it is given for: steroids, pain, whole body, sweat, ions, and two that show a limit. */
export const drugLibrary: Readonly<Record<string, DrugRecord>> = {
  dexamethasone,
  hydrocortisoneSuccinate,
  hydrocortisonePhosphate,
  methylprednisolone,
  ketoprofen,
  diclofenac,
  ketorolac,
  salicylate,
  lidocaine,
  lidocaineEpinephrine,
  epinephrine,
  fentanyl,
  sumatriptan,
  pilocarpine,
  glycopyrronium,
  tapWater,
  aceticAcid,
  iodide,
  saline,
  calcium,
  magnesium,
  zinc,
  copper,
  lithium,
  hyaluronidase,
  tropicamide,
};

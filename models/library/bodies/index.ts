import type { BodyRecord } from '../records.ts';
import { dexamethasoneBody } from './dexamethasone.ts';
import { diclofenacBody } from './diclofenac.ts';
import { fentanylBody } from './fentanyl.ts';
import { glycopyrroniumBody } from './glycopyrronium.ts';
import { hydrocortisonePhosphateBody, hydrocortisoneSuccinateBody } from './hydrocortisone.ts';
import { ketoprofenBody } from './ketoprofen.ts';
import { ketorolacBody } from './ketorolac.ts';
import { lidocaineBody } from './lidocaine.ts';
import { methylprednisoloneBody } from './methylprednisolone.ts';
import { salicylateBody } from './salicylate.ts';
import { sumatriptanBody } from './sumatriptan.ts';

/** What is known of a drug's way through the body, by the species that is driven in. */
export const bodyLibrary: Readonly<Record<string, BodyRecord>> = Object.fromEntries(
  [
    dexamethasoneBody,
    hydrocortisoneSuccinateBody,
    hydrocortisonePhosphateBody,
    methylprednisoloneBody,
    ketoprofenBody,
    diclofenacBody,
    ketorolacBody,
    salicylateBody,
    lidocaineBody,
    fentanylBody,
    sumatriptanBody,
    glycopyrroniumBody,
  ].map((record) => [record.id, record]),
);

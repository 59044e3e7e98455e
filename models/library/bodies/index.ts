import type { BodyRecord } from '../records.ts';
import { dexamethasoneBody } from './dexamethasone.ts';
import { lidocaineBody } from './lidocaine.ts';

/** What is known of a drug's way through the body, by the species that is driven in. */
export const bodyLibrary: Readonly<Record<string, BodyRecord>> = Object.fromEntries(
  [dexamethasoneBody, lidocaineBody].map((record) => [record.id, record]),
);

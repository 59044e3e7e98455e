/** The usual drug with every site, skin and device of the library. */
import { deviceLibrary } from '../../models/library/devices/index.ts';
import { siteLibrary } from '../../models/library/sites/index.ts';
import { skinLibrary } from '../../models/library/skins/index.ts';
import {
  treatmentStudy,
  type TreatmentParts,
  type TreatmentStudy,
} from '../../models/study/treatment/treatmentStudy.ts';

type Choice = { [K in keyof TreatmentParts]?: TreatmentParts[K] | undefined };

const dexamethasone: TreatmentParts = {
  title: 'Dexamethasone phosphate',
  drug: 'dexamethasonePhosphate',
  pad_mM: { sodium: 2 * 8.46 + 3 * 37.4 + 2 * 7.9, dexamethasonePhosphate: 8.46, citrate: 37.4, sulfite: 7.9 },
  padSource: { reference: 'trissel', note: 'As sold' },
};

export function treat(choice: Choice): TreatmentStudy {
  const parts = Object.entries({ ...dexamethasone, ...choice }).filter(([, value]) => value !== undefined);
  return treatmentStudy(Object.fromEntries(parts) as unknown as TreatmentParts);
}

const keysOf = <T extends object>(library: T): (keyof T)[] => Object.keys(library) as (keyof T)[];

export const everyCombination: readonly Choice[] = [
  ...keysOf(siteLibrary).map((site) => ({ site })),
  ...keysOf(siteLibrary).map((site) => ({ site, depth: 'deep' as const })),
  ...keysOf(skinLibrary).map((skin) => ({ skin })),
  ...keysOf(deviceLibrary).map((device) => ({ device })),
];

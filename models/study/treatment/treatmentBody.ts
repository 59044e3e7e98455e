// What the library knows of a drug's way through the whole body, as a part of a study.
import { bodyLibrary } from '../../library/bodies/index.ts';
import { gramPerMole, hour, litre } from '../../units.ts';
import type { PresetSource } from '../presets/preset.ts';
import type { StudyBody } from '../study.ts';
import { source } from './recordLayers.ts';

/** Each number of a body record with its key in a study and its unit. */
const bodyKeys = [
  ['clearance_L_h', 'clearance', litre / hour],
  ['volume_L', 'volume', litre],
  ['exchange_L_h', 'exchange', litre / hour],
  ['peripheralVolume_L', 'peripheralVolume', litre],
  ['unboundFraction', 'unboundFraction', 1],
  ['molarMass_g_mol', 'molarMass', gramPerMole],
] as const;

export function treatmentBody(drug: string): { body?: StudyBody; sources: PresetSource[] } {
  if (!Object.hasOwn(bodyLibrary, drug)) return { sources: [] };
  const record = bodyLibrary[drug];
  const known = bodyKeys.flatMap(([key, name, unit]) => {
    const value = record[name];
    return value === undefined ? [] : [{ key, number: Number((value.value / unit).toPrecision(4)), value }];
  });
  const numbers = Object.fromEntries(known.map(({ key, number }) => [key, number]));
  return {
    body: { exchange_L_h: 0, peripheralVolume_L: 0, ...numbers } as StudyBody,
    sources: known.map(({ key, value }) => source(`body.${key}`, value)),
  };
}

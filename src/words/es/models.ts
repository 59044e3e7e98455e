import type { Phrasebook } from '../phrasebook.ts';
import { leftOut } from './models/leftOut.ts';
import { names } from './models/names.ts';
import { places } from './models/places.ts';
import { presets } from './models/presets.ts';
import { quantities } from './models/quantities.ts';

/** What comes from models, in Spanish, by its English. */
export const es: Phrasebook = {
  ...leftOut,
  ...names,
  ...places,
  ...presets,
  ...quantities,
};

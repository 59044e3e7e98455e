import type { Phrasebook } from '../phrasebook.ts';
import { faults } from './models/faults.ts';
import { leftOut } from './models/leftOut.ts';
import { names } from './models/names.ts';
import { places } from './models/places.ts';
import { presets } from './models/presets.ts';
import { quantities } from './models/quantities.ts';
import { runs } from './models/runs.ts';

/** What comes from models, in Spanish, by its English. */
export const es: Phrasebook = {
  ...faults,
  ...leftOut,
  ...names,
  ...places,
  ...presets,
  ...quantities,
  ...runs,
};

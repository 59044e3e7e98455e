// How far and how fast the stratum corneum swells under something wet.
import { minute } from '../units.ts';
import type { SourcedValue } from './records.ts';

/** Thickness over that before, fully hydrated [1]. */
export const swelling: SourcedValue = {
  value: 2,
  reference: 'egawa',
  note: 'In vivo Raman: up to twice as thick after 90 min of hydration',
};

/** [s] */
export const wetting: SourcedValue = {
  value: 30 * minute,
  reference: 'egawa',
  note: 'So that 95 % are there after 90 min; its course was not read',
  assumed: true,
};

/** In air, once the pad is off [s]. */
export const drying: SourcedValue = {
  value: 30 * minute,
  reference: 'egawa',
  note: 'As fast as it swells; not read',
  assumed: true,
};

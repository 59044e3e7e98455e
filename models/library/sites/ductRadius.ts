import { micrometre } from '../../units.ts';
import type { RangedValue } from '../treatmentRecords.ts';

/** Of the lumen of an eccrine duct where it crosses the stratum corneum [m]. */
export const ductRadius: RangedValue = {
  value: 7 * micrometre,
  low: 5 * micrometre,
  high: 10 * micrometre,
  reference: 'anatomy',
  note: 'The same at every site',
  range: '5 to 10 µm',
  assumed: true,
};

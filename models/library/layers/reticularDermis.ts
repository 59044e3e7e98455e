import type { LayerRecord } from '../records.ts';
import { dermis } from './dermis.ts';
import { papillaryDermis } from './papillaryDermis.ts';

/** The lower part of the dermis. */
export const reticularDermis: LayerRecord = {
  ...papillaryDermis,
  id: 'reticularDermis',
  name: 'Reticular dermis',
  thickness: {
    value: dermis.thickness.value - papillaryDermis.thickness.value,
    reference: 'anatomy',
    note: 'The rest of the dermis',
    assumed: true,
  },
};

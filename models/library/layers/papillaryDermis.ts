import { millimetre } from '../../units.ts';
import type { LayerRecord } from '../records.ts';
import { dermis } from './dermis.ts';

const alike = 'Taken as that of the whole dermis; how flow and pores differ between its two parts is not known';

/** The upper part of the dermis, for columns that tell it from the rest. */
export const papillaryDermis: LayerRecord = {
  ...dermis,
  id: 'papillaryDermis',
  name: 'Papillary dermis',
  thickness: {
    value: 0.15 * millimetre,
    reference: 'anatomy',
    note: 'Volar forearm, 15 % of the dermis; 10 to 20 %',
    assumed: true,
  },
  exchange: { ...dermis.exchange!, note: `${dermis.exchange!.note}. ${alike}`, assumed: true },
};

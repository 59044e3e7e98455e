import { micrometre } from '../../units.ts';
import type { LayerRecord } from '../records.ts';
import { dermis } from './dermis.ts';

export const viableEpidermis: LayerRecord = {
  id: 'viableEpidermis',
  name: 'Viable epidermis',
  role: 'tissue',
  thickness: { value: 61 * micrometre, reference: 'eisModel', note: 'Volar forearm, 61 ± 7 µm' },
  transportFactor: {
    value: dermis.transportFactor!.value,
    reference: 'anatomy',
    note: 'Taken as that of the dermis',
    assumed: true,
  },
  poreFraction: {
    value: dermis.poreFraction.value,
    reference: 'anatomy',
    note: 'Taken as that of the dermis',
    assumed: true,
  },
  fixedCharge: { value: 0, reference: 'anatomy', note: 'Not known; left out', assumed: true },
};

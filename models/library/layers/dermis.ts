import { millimetre } from '../../units.ts';
import { fluidConductivity } from '../interstitialFluid.ts';
import { lymphFlowOfDermis } from '../lymph.ts';
import type { LayerRecord } from '../records.ts';

/** Pig dermis, perpendicular to the surface [S m⁻¹]. */
const conductivity = 0.27;

export const dermis: LayerRecord = {
  id: 'dermis',
  name: 'Dermis',
  role: 'tissue',
  thickness: { value: 1.0 * millimetre, reference: 'eisModel', note: 'Volar forearm, 1.0 ± 0.2 mm' },
  transportFactor: {
    value: conductivity / fluidConductivity.value,
    reference: 'cheng',
    note: 'Conductivity of pig dermis, 0.27 S/m across, over that of interstitial fluid (assumed 1.7 S/m)',
    assumed: true,
  },
  poreFraction: {
    value: 0.35,
    reference: 'waterContent',
    note: 'Interstitial fluid, 0.3 to 0.4 of the tissue',
    assumed: true,
  },
  fixedCharge: { value: 0, reference: 'anatomy', note: 'Negative at pH 7.4, but small; left out', assumed: true },
  exchange: {
    value: 0.1 / 60,
    reference: 'dermalFlow',
    note: 'Upper bound at rest: 3e-4 s⁻¹ in the cold, 1e-2 s⁻¹ in heat',
    assumed: true,
  },
  lymph: lymphFlowOfDermis,
};

import { millimetre } from '../../units.ts';
import { fluidConductivity } from '../interstitialFluid.ts';
import { lymphFlow } from '../lymph.ts';
import type { LayerRecord } from '../records.ts';

/** Pig subcutaneous fat, perpendicular to the surface [S m⁻¹]. */
const conductivity = 0.045;

export const subcutis: LayerRecord = {
  id: 'subcutis',
  name: 'Subcutis',
  role: 'tissue',
  thickness: {
    value: 3 * millimetre,
    reference: 'anatomy',
    note: 'Volar forearm, 3 to 6 mm in lean adults',
    assumed: true,
  },
  transportFactor: {
    value: conductivity / fluidConductivity.value,
    reference: 'cheng',
    note: 'Conductivity of pig fat, 0.045 S/m across, over that of interstitial fluid (assumed 1.7 S/m)',
    assumed: true,
  },
  poreFraction: {
    value: 0.125,
    reference: 'waterContent',
    note: 'Interstitial fluid, 0.10 to 0.15 of the tissue',
    assumed: true,
  },
  fixedCharge: { value: 0, reference: 'anatomy', note: 'Not known; left out', assumed: true },
  lymph: lymphFlow,
};

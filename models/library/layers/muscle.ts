import { millimetre, minute } from '../../units.ts';
import { fluidConductivity } from '../interstitialFluid.ts';
import { lymphFlow } from '../lymph.ts';
import type { LayerRecord } from '../records.ts';

/** Muscle, the low end of what is reported [S m⁻¹]. */
const conductivity = 0.16;

export const muscle: LayerRecord = {
  id: 'muscle',
  name: 'Muscle',
  role: 'tissue',
  thickness: { value: 10 * millimetre, reference: 'anatomy', note: 'Flexors of the forearm', assumed: true },
  transportFactor: {
    value: conductivity / fluidConductivity.value,
    reference: 'geddes',
    note: 'Conductivity 0.16 S/m over that of interstitial fluid (assumed 1.7 S/m); across the fibres others find 0.34',
    assumed: true,
  },
  poreFraction: {
    value: 0.135,
    reference: 'waterContent',
    note: 'Interstitial fluid, 0.12 to 0.15 of the tissue',
    assumed: true,
  },
  fixedCharge: { value: 0, reference: 'anatomy', note: 'Not known; left out', assumed: true },
  exchange: {
    value: 0.0384 / minute,
    reference: 'muscleFlow',
    note: 'Flow at rest, all of it equilibrating; 2.13 mL per 100 mL and minute while the legs work',
  },
  lymph: lymphFlow,
};

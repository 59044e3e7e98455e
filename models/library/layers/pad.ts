import { millilitre, squareCentimetre } from '../../units.ts';
import type { LayerRecord, SourcedValue } from '../records.ts';

/** Area of a small filled pad [m²]. */
export const padArea: SourcedValue = {
  value: 8 * squareCentimetre,
  reference: 'padDatasheets',
  note: 'Small pad, about 8 cm²',
  assumed: true,
};
/** What it is filled with [m³]. */
export const padVolume: SourcedValue = {
  value: 1.5 * millilitre,
  reference: 'padDatasheets',
  note: 'Small pad, 1.5 mL',
  assumed: true,
};

export const pad: LayerRecord = {
  id: 'pad',
  name: 'Pad',
  role: 'reservoir',
  thickness: {
    value: padVolume.value / padArea.value,
    reference: 'padDatasheets',
    note: 'Filled volume over area: 1.5 mL on 8 cm²',
    assumed: true,
  },
  transportFactor: {
    value: 1,
    reference: 'padDatasheets',
    note: 'Free solution; the pad’s fibres are left out',
    assumed: true,
  },
  poreFraction: {
    value: 1,
    reference: 'padDatasheets',
    note: 'Free solution; the pad’s fibres are left out',
    assumed: true,
  },
  fixedCharge: { value: 0, reference: 'padDatasheets', note: 'A plain pad, no ion-exchange resin', assumed: true },
};

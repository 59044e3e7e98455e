// The other pad of a treatment: larger, with plain saline, and the body between the two.
import { centimetre, millilitre, millimolar, ohm, squareCentimetre } from '../../units.ts';
import type { LayerRecord, SourcedValue } from '../records.ts';
import { pad } from './pad.ts';

/** [m²] */
export const dispersiveArea: SourcedValue = {
  value: 20 * squareCentimetre,
  reference: 'padDatasheets',
  note: 'A large filled pad, 19 to 20 cm², stands for the dispersive one; clinics use 20 to 40 cm²',
  assumed: true,
};
/** [m³] */
export const dispersiveVolume: SourcedValue = {
  value: 4 * millilitre,
  reference: 'padDatasheets',
  note: 'Large pad, 3.5 to 4 mL',
  assumed: true,
};

/** Sodium, and as much chloride [mol m⁻³]. */
export const dispersiveSalt: SourcedValue = {
  value: 154 * millimolar,
  reference: 'definition',
  note: 'Isotonic saline, 9 g/L; a buffer in it is left out',
  assumed: true,
};

export const dispersivePad = {
  ...pad,
  id: 'dispersivePad',
  name: 'Dispersive pad',
  thickness: {
    value: dispersiveVolume.value / dispersiveArea.value,
    reference: 'padDatasheets',
    note: 'Filled volume over area: 4 mL on 20 cm²',
    assumed: true,
  },
  transportFactor: {
    value: 1,
    reference: 'padDatasheets',
    note: 'Free solution; the pad’s fibres are left out',
    assumed: true,
  },
} satisfies LayerRecord;

/** σ of muscle, the low end of what is reported [S m⁻¹]. */
const muscleConductivity = 0.16;
const distance = 10 * centimetre;
const crossSection = 40 * squareCentimetre;

/** R = d/(σ A) [Ω] */
export const pathResistance: SourcedValue = {
  value: distance / (muscleConductivity * crossSection),
  reference: 'geddes',
  note: 'Muscle of 0.16 S/m, 10 cm from pad to pad along 40 cm² of forearm; the geometry is a guess',
  assumed: true,
};

/** Through both arms and the chest, without skin [Ω]. */
export const handToHand: SourcedValue = {
  value: 500 * ohm,
  reference: 'bodyImpedance',
  note: 'Initial resistance from hand to hand, which 95 % of people exceed; recalled, not read',
  assumed: true,
};

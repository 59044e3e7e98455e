// What the tissue's pores and the plasma hold at rest, as the two ions that carry nearly all of its current.
import { millimolar } from '../units.ts';
import type { SourcedValue } from './records.ts';

/** Sodium, and as much chloride [mol m⁻³]. */
export const restingSalt: SourcedValue = {
  value: 145 * millimolar,
  reference: 'physiology',
  note: 'Sodium 140 to 145 mM; bicarbonate (27 mM) is counted as chloride; potassium, calcium and magnesium (6 mM) are left out',
  assumed: true,
};

/** Conductivity of interstitial fluid with its ions' activity [S m⁻¹]. */
export const fluidConductivity: SourcedValue = {
  value: 1.7,
  reference: 'physiology',
  note: 'Limiting conductances give 2.18 S/m at 37 °C; 75 to 80 % of that at its ionic strength',
  assumed: true,
};

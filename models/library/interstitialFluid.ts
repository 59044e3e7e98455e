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

/** Of blood plasma and what is in equilibrium with it [1]. */
export const tissuePH: SourcedValue = {
  value: 7.4,
  reference: 'physiology',
  note: 'Arterial blood 7.35 to 7.45; interstitial fluid is a little more acid',
  assumed: true,
};

/** Bicarbonate with its carbon dioxide, which counts as dissolved and does not breathe off [mol m⁻³]. */
export const bicarbonate: SourcedValue = {
  value: 25 * millimolar,
  reference: 'physiology',
  note: 'Bicarbonate 22 to 26 mM and dissolved CO₂ 1.2 mM; it stays, as blood alone renews it here',
  assumed: true,
};

/** [mol m⁻³] */
export const tissuePhosphate: SourcedValue = {
  value: 1 * millimolar,
  reference: 'physiology',
  note: 'Inorganic phosphate of plasma, 0.8 to 1.5 mM; the buffers of protein and of cells are left out',
  assumed: true,
};

// What people are told to stay below, and what they feel. Being below a threshold is no promise: most are habits, not measurements.
import { zeroCelsius } from '../constants.ts';
import { milliampereMinute, milliamperePerSquareCentimetre } from '../units.ts';
import type { SourcedValue } from './records.ts';

/** [A m⁻²] */
export const cathodeLimit: SourcedValue = {
  value: 0.5 * milliamperePerSquareCentimetre,
  reference: 'currentLimit',
  note: 'General recommendation for people, as reviews state it',
};

/** [A m⁻²] */
export const anodeLimit: SourcedValue = {
  value: 1 * milliamperePerSquareCentimetre,
  reference: 'textbookLimits',
  note: 'Textbooks give twice the cathode’s limit; reviews give 0.5 mA/cm² for both',
  assumed: true,
};

/** [A m⁻²] */
export const tingling: SourcedValue = {
  value: 0.1 * milliamperePerSquareCentimetre,
  reference: 'textbookLimits',
  note: 'Tingling is reported from about here; people differ widely',
  assumed: true,
};

/** [C], whatever the pad */
export const doseLimit: SourcedValue = {
  value: 80 * milliampereMinute,
  reference: 'dupel',
  note: 'Highest dose that a clinic’s unit gives with one pad',
};

/** Skin temperature at which long contact begins to harm [K]. */
export const harmfulWarmth: SourcedValue = {
  value: zeroCelsius + 43,
  reference: 'moritz',
  note: '43 °C, about the lowest that burns in hours; from memory',
  assumed: true,
};

/** pH */
export const pHKeptAbove: SourcedValue = {
  value: 4,
  reference: 'bufferedPads',
  note: 'Ion-exchange pads are said to keep pH 4 to 8; where burns begin was not found in a source',
};

/** pH */
export const pHKeptBelow: SourcedValue = { ...pHKeptAbove, value: 8 };

/** √(kρc) of subcutaneous fat, the tissue that leads heat away worst [W s^½ m⁻² K⁻¹]. */
export const heatEffusivity: SourcedValue = {
  value: Math.sqrt(0.21 * 911 * 2350),
  reference: 'tissueProperties',
  note: 'k 0.21 W/m/K, ρ 911 kg/m³, c 2350 J/kg/K; skin leads heat away better; from memory',
  assumed: true,
};

/** pH at and below which a solution is expected to harm skin. */
export const corrosiveAcid: SourcedValue = {
  value: 2,
  reference: 'clp',
  note: 'pH ≤ 2 may indicate effects on skin; how much acid there is counts, too',
};

/** pH at and above which a solution is expected to harm skin. */
export const corrosiveBase: SourcedValue = {
  value: 11.5,
  reference: 'clp',
  note: 'pH ≥ 11.5 may indicate effects on skin; how much base there is counts, too',
};

// Potentials of the electrodes' reactions against the standard hydrogen electrode, and what it takes to make gas (EL).
import { volt } from '../units.ts';
import type { SourcedValue } from './records.ts';

/** E° of AgCl + e⁻ ⇌ Ag + Cl⁻ at 25 °C [V]. */
export const silverChlorideStandard: SourcedValue = {
  value: 0.2224 * volt,
  reference: 'batesBower',
  note: 'At unit activity of chloride; from memory',
  assumed: true,
};

/** Its change with temperature between 25 and 37 °C [V K⁻¹]. */
export const silverChlorideSlope: SourcedValue = {
  value: -0.68e-3 * volt,
  reference: 'batesBower',
  note: '0.2224 V at 25 °C, 0.2142 V at 37 °C; from memory',
  assumed: true,
};

/** E° of O₂ + 4 H⁺ + 4 e⁻ ⇌ 2 H₂O at 25 °C, gas at 1 bar [V]; that of 2 H⁺ + 2 e⁻ ⇌ H₂ is 0 by definition. */
export const oxygenStandard: SourcedValue = {
  value: 1.229 * volt,
  reference: 'bratsch',
  note: 'At pH 0 and 1 bar; from memory',
  assumed: true,
};

/** Its change with temperature [V K⁻¹]. */
export const oxygenSlope: SourcedValue = {
  value: -0.846e-3 * volt,
  reference: 'bratsch',
  note: 'From memory',
  assumed: true,
};

/** What making gas takes beyond the reversible potential (Tafel). */
export interface GasKinetics {
  /** Overpotential at 10 A m⁻² [V]. */
  readonly at10: SourcedValue;
  /** Per decade of current density [V]. */
  readonly slope: SourcedValue;
}

export const hydrogenOnCarbon: GasKinetics = {
  at10: {
    value: 0.6 * volt,
    reference: 'overpotentials',
    note: 'Graphite; bright platinum a tenth of it, silver as much',
    assumed: true,
  },
  slope: { value: 0.12 * volt, reference: 'overpotentials', note: 'One electron, symmetric barrier', assumed: true },
};

export const oxygenOnCarbon: GasKinetics = {
  at10: {
    value: 0.7 * volt,
    reference: 'overpotentials',
    note: 'Graphite, 0.5 to 0.95 V in tables; platinum about the same',
    assumed: true,
  },
  slope: { value: 0.12 * volt, reference: 'overpotentials', note: 'One electron, symmetric barrier', assumed: true },
};

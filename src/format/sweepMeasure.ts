import { measures, type MeasureId } from '../../models/readings/sweepReadings.ts';
import type { Study } from '../../models/study/study.ts';
import { milliampereMinute, milliamperePerSquareCentimetre, squareCentimetre } from '../../models/units.ts';
import { drugMolarMass } from './amount.ts';
import { prefixFor } from './number.ts';
import { modelText } from '../words/modelText.ts';

/** How a result of a sweep is written. */
export interface ShownMeasure {
  readonly id: MeasureId;
  readonly label: string;
  /** Empty where there is none. */
  readonly unit: string;
  /** Turns the SI value into the unit. */
  readonly factor: number;
}

/**
 * Drug as mass where the molar mass is known, else in moles, with the prefix that suits the largest.
 * @param largest of the values, SI; @param plasmaMolarMass of what is measured in plasma [kg mol⁻¹]
 */
export function shownMeasure(
  study: Study,
  id: MeasureId,
  largest: number,
  plasmaMolarMass: number | null,
): ShownMeasure {
  const label = modelText(measures.find((measure) => measure.id === id)?.label ?? id);
  const prefixed = (toBase: number, base: string, rest = ''): ShownMeasure => {
    const prefix = prefixFor(Math.abs(largest) * toBase);
    return { id, label, unit: `${prefix.symbol}${base}${rest}`, factor: toBase / prefix.factor };
  };
  const mass = drugMolarMass(study);
  switch (id) {
    case 'delivered':
      return mass === null ? prefixed(1, 'mol') : prefixed(mass, 'g');
    case 'deliveredPerArea':
      return mass === null ? prefixed(squareCentimetre, 'mol', '/cm²') : prefixed(mass * squareCentimetre, 'g', '/cm²');
    case 'overPassive':
      return { id, label, unit: '×', factor: 1 };
    case 'peakPlasma':
      // mol m⁻³ is mM; kg m⁻³ is mg/mL
      return plasmaMolarMass === null ? prefixed(1e-3, 'M') : prefixed(plasmaMolarMass * 1e-3, 'g/mL');
    case 'peakVoltage':
      return { id, label, unit: 'V', factor: 1 };
    case 'peakDensity':
      return { id, label, unit: 'mA/cm²', factor: 1 / milliamperePerSquareCentimetre };
    case 'dose':
      return { id, label, unit: 'mA·min', factor: 1 / milliampereMinute };
  }
}

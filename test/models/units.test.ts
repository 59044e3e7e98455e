import { describe, expect, it } from 'vitest';
import {
  avogadroConstant,
  boltzmannConstant,
  elementaryCharge,
  faradayConstant,
  gasConstant,
  thermalVoltage,
} from '../../models/constants.ts';
import * as everyUnit from '../../models/units.ts';
import { readQuantityText } from '../../models/study/quantityText.ts';

describe('constants', () => {
  it('agree with each other as the SI of 2019 defines them', () => {
    expect(faradayConstant / (elementaryCharge * avogadroConstant) - 1).toBeCloseTo(0, 14);
    expect(gasConstant / (boltzmannConstant * avogadroConstant) - 1).toBeCloseTo(0, 14);
  });

  it('give 26.7 mV at body temperature', () => {
    expect(thermalVoltage(310.15)).toBeCloseTo(0.0267267, 7);
  });
});

const units: Readonly<Record<string, number>> = { ...everyUnit };

describe('unit factors', () => {
  // The same factor by way of mathjs, whose tables are not ours.
  it.each([
    ['micrometre', '1 um', 'm'],
    ['millimetre', '1 mm', 'm'],
    ['centimetre', '1 cm', 'm'],
    ['squareCentimetre', '1 cm^2', 'm^2'],
    ['perSquareCentimetre', '1 cm^-2', 'm^-2'],
    ['volt', '1 V', 'V'],
    ['millilitre', '1 mL', 'm^3'],
    ['microlitre', '1 uL', 'm^3'],
    ['minute', '1 min', 's'],
    ['hour', '1 hour', 's'],
    ['day', '1 day', 's'],
    ['milliampere', '1 mA', 'A'],
    ['milliampereMinute', '1 mA min', 'C'],
    ['milliamperePerSquareCentimetre', '1 mA/cm^2', 'A/m^2'],
    ['millimolar', '1 mM', 'mol/m^3'],
    ['micromole', '1 umol', 'mol'],
    ['nanomole', '1 nmol', 'mol'],
    ['milligram', '1 mg', 'kg'],
    ['microgram', '1 ug', 'kg'],
    ['gramPerMole', '1 g/mol', 'kg/mol'],
    ['kiloohmSquareCentimetre', '1 kohm cm^2', 'ohm m^2'],
    ['squareNanometrePerNanosecond', '1 nm^2/ns', 'm^2/s'],
    ['millipascalSecond', '1 mPa s', 'Pa s'],
  ] as const)('%s is %s', (name, text, si) => {
    const read = readQuantityText(text, si);
    expect(read.kind).toBe('value');
    if (read.kind === 'value') expect(units[name] / read.value - 1).toBeCloseTo(0, 13);
  });
});

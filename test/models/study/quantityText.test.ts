import { describe, expect, it } from 'vitest';
import { quantities, quantityAt, quantityOf } from '../../../models/study/quantities.ts';
import { readQuantityText } from '../../../models/study/quantityText.ts';

const value = (text: string, unit: string): unknown => {
  const read = readQuantityText(text, unit);
  return read.kind === 'value' ? read.value : read.kind;
};

describe('text to a quantity', () => {
  it.each([
    ['0.5 mA/cm^2', 'mA/cm^2', 0.5],
    ['0.5 mA cm⁻²', 'mA/cm^2', 0.5],
    ['5 A/m^2', 'mA/cm^2', 0.5],
    ['40 mA*min', 'mA min', 40],
    ['40 mA·min', 'mA min', 40],
    ['2.4 C', 'mA min', 40],
    ['4 mg/mL', 'g/L', 4],
    ['8.46 mM', 'mmol/L', 8.46],
    ['8460 uM', 'mmol/L', 8.46],
    ['20 min', 'min', 20],
    ['1200 s', 'min', 20],
    ['14 d', 's', 1209600],
    ['15 um', 'um', 15],
    ['15 µm', 'um', 15],
    ['1.5 mm', 'um', 1500],
    ['37 °C', 'degC', 37],
    ['310.15 K', 'degC', 37],
    ['1.7e-3 1/s', 's^-1', 1.7e-3],
    ['0.06 /min', 's^-1', 1e-3],
    ['100 kΩ cm²', 'kohm cm^2', 100],
    ['2.1e-9 m³/C', 'm^3/C', 2.1e-9],
    ['6e-6 cm^2/s', 'm^2/s', 6e-10],
    ['472.44 g/mol', 'g/mol', 472.44],
    ['−2 mA', 'mA', -2],
    ['12', 'um', 12],
    ['.5', '', 0.5],
  ])('reads %s in %s', (text, unit, expected) => {
    expect(value(text, unit)).toBe(expected);
  });

  it.each([
    ['3 kg', 'um', 'wrongDimension'],
    ['3 um', '', 'wrongDimension'],
    ['20 min', 'um', 'wrongDimension'],
    ['3 bananas', 'um', 'unreadable'],
    ['', 'um', 'unreadable'],
    ['NaN', 'um', 'unreadable'],
    ['alert(1)', 'um', 'unreadable'],
    ['1 um; 2 um', 'um', 'unreadable'],
    ['1'.repeat(500), 'um', 'unreadable'],
  ])('refuses %s in %s', (text, unit, expected) => {
    expect(value(text, unit)).toBe(expected);
  });
});

describe('the table of quantities', () => {
  it.each(quantities.map((quantity) => [quantity.key, quantity] as const))('%s is whole', (_key, quantity) => {
    expect(quantity.min).toBeLessThan(quantity.max);
    expect(quantity.step).toBeGreaterThan(0);
    if (quantity.default !== null) {
      expect(quantity.default).toBeGreaterThanOrEqual(quantity.min);
      expect(quantity.default).toBeLessThanOrEqual(quantity.max);
    }
    expect(quantity.help.length).toBeGreaterThan(10);
    expect(value(`2 ${quantity.unitText}`, quantity.unitText)).toBe(2);
    expect(quantity.unit === '').toBe(quantity.unitText === '');
  });

  it('holds each key once', () => {
    expect(new Set(quantities.map(({ key }) => key)).size).toBe(quantities.length);
  });

  it('is found by a concrete path', () => {
    expect(quantityAt('layers[3].thickness_um')).toBe(quantityOf('layers[].thickness_um'));
    expect(quantityAt('layers[3].hindrance.sodium')).toBe(quantityOf('layers[].hindrance{}'));
    expect(quantityAt('plasma_mM.sodium')).toBe(quantityOf('plasma_mM{}'));
    expect(quantityAt('name')).toBeUndefined();
  });
});

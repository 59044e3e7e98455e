import { afterEach, describe, expect, it } from 'vitest';
import { formatFixed, formatNumber, formatShort, formatWithPrefix, plainNumber } from '../../src/format/number.ts';
import { readTyped } from '../../src/format/typedNumber.ts';
import { speak } from '../../src/words/language.ts';

afterEach(() => {
  speak('en');
});

const read = (text: string): string | null => {
  const typed = readTyped(text);
  return typed.kind === 'text' ? typed.text : null;
};

describe('a number as people type it', () => {
  it.each([
    ['0,5 mA', '0.5 mA'],
    ['0.5 mA', '0.5 mA'],
    [',5', '.5'],
    ['-1,25e-3 mA', '-1.25e-3 mA'],
    ['4 mg/mL', '4 mg/mL'],
    ['0,125', '0.125'],
    ['12,3456', '12.3456'],
    ['1234,567', '1234.567'],
    ['1.234,5 s', '1234.5 s'],
    ['1,234.5 s', '1234.5 s'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['nonsense, with a comma', 'nonsense, with a comma'],
  ])('%s is read as %s in any language', (typed, text) => {
    for (const [language, region] of [
      ['en', 'en'],
      ['es', 'es'],
      ['es', 'es-MX'],
    ] as const) {
      speak(language, region);
      expect(read(typed)).toBe(text);
    }
  });

  it('asks what is meant where a mark may stand between thousands', () => {
    expect(readTyped('1,000 mA')).toEqual({
      kind: 'unclear',
      message: '"1,000" could be 1000 or 1.0. Write 1000 or 1.0.',
    });
    expect(read('1.250')).toBe('1.250');
    speak('es');
    expect(readTyped('1.250 s')).toEqual({
      kind: 'unclear',
      message: '«1.250» podría ser 1250 o 1,25. Escriba 1250 o 1,25.',
    });
    // the reader's own decimal sign, as a field shows it
    expect(read('1,250')).toBe('1.250');
  });

  it.each(['1,2,3', '1.2.3', '1,23.4', '1.234,5.6'])('refuses %s', (typed) => {
    expect(read(typed)).toBeNull();
  });
});

describe('numbers by region', () => {
  it('have the decimal sign of the reader’s region, and no marks between thousands', () => {
    const written = (): string[] => [
      formatNumber(0.0123456),
      formatNumber(-12_345.6),
      formatNumber(4.2e-4),
      formatShort(2.5e-7),
      formatShort(-1234.5),
      formatWithPrefix(3.25e-5, 'g'),
      formatFixed(7.25, 1),
      plainNumber(-0.5),
    ];
    const point = ['0.0123', '−12346', '4.20 × 10⁻⁴', '2.5×10⁻⁷', '−1234.5', '32.5 µg', '7.3', '-0.5'];
    expect(written()).toEqual(point);
    speak('es');
    expect(written()).toEqual(point.map((text) => text.replace('.', ',')));
    speak('es', 'es-MX');
    expect(written()).toEqual(point);
  });

  it('that are shown in a field can be typed back', () => {
    speak('es');
    for (const value of [0.5, 12.345, 1000, 1234.5, 1e-7, 123_456]) {
      expect(Number(read(plainNumber(value)))).toBe(value);
    }
  });
});

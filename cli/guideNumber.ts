import type { Measured } from '../models/teaching/measure.ts';
import type { TeachingLanguage } from '../models/teaching/text.ts';

/** Beyond these a number is written by its power of ten. */
const plainFrom = 1e-3;
const plainBelow = 1e5;
/** Less than this, in whatever unit, is nothing that a class could tell from none. */
const nothing = 1e-12;

/** Keeps a number and its unit on one line. */
const tie = '\u00a0';

/** A number with its unit, as the language writes it. */
export function writeValue({ value, unit, digits }: Measured, language: TeachingLanguage): string {
  const number = writeNumber(Math.abs(value) < nothing ? 0 : value, digits, language);
  return unit === '' ? number : `${number}${tie}${unit}`;
}

function writeNumber(value: number, digits: number | null, language: TeachingLanguage): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  const power = size < plainFrom || size >= plainBelow ? Math.floor(Math.log10(size)) : 0;
  // digits before the point are never made up as zeros
  const whole = power === 0 && digits !== null && size >= 10 ** digits;
  const number = new Intl.NumberFormat(language, {
    ...(whole
      ? { maximumFractionDigits: 0 }
      : digits === null
        ? { maximumSignificantDigits: 6 }
        : { minimumSignificantDigits: digits, maximumSignificantDigits: digits }),
    useGrouping: false,
  }).format(value / 10 ** power);
  return power === 0 ? number : `${number} × 10${superscript(power)}`;
}

function superscript(power: number): string {
  return Array.from(String(power), (sign) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(sign)] ?? '').join('');
}

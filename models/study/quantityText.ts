// A person's text to a number in a stated unit, by mathjs units: "0.5 mA/cm^2", "40 mA*min", "4 mg/mL", "15 µm".
// Nothing is evaluated: mathjs's unit grammar is one number and products of units.
import { textReader } from './textReader.ts';

export type QuantityText =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'wrongDimension'; readonly unit: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A unit in SI, and the powers of the base quantities in it. */
export interface UnitMeasure {
  readonly factor: number;
  readonly dimensions: readonly number[];
}

/** Of a unit as a person or a file writes it; null where it is none. */
export function unitMeasure(text: string): UnitMeasure | null {
  const math = textReader();
  try {
    // the type of mathjs leaves out what its documentation names
    const { value, dimensions } = math.unit(`1 ${plain(text)}`) as unknown as {
      readonly value: number;
      readonly dimensions: readonly number[];
    };
    return { factor: value, dimensions: [...dimensions] };
  } catch {
    return null;
  }
}

const longestText = 200;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Typographic signs to the ones mathjs reads. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(
      /[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu,
      (run) =>
        `^${Array.from(run)
          .map((sign) => (sign === '⁻' ? '-' : superscripts.indexOf(sign)))
          .join('')}`,
    )
    .replace(/[µμ]/gu, 'u')
    .replace(/[ΩΩ]/gu, 'ohm')
    .replace(/°\s*C/gu, 'degC')
    .replace(/[·×⋅]/gu, '*')
    .replace(/−/gu, '-')
    .trim();
}

const number = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?';
const bareNumber = new RegExp(`^${number}$`, 'iu');
const withUnit = new RegExp(`^(${number})\\s+(\\S.*)$`, 'iu');

/** mathjs multiplies by a space or a star. */
const sameUnit = (left: string, right: string): boolean =>
  left.replace(/[\s*]+/gu, '*') === right.replace(/[\s*]+/gu, '*');

/** The text in `unit` (mathjs writing; empty: dimensionless). A bare number is taken to be in that unit already. */
export function readQuantityText(text: string, unit: string): QuantityText {
  if (text.length > longestText) return { kind: 'unreadable', reason: `longer than ${longestText} signs` };
  const written = plain(text);
  if (bareNumber.test(written)) return { kind: 'value', value: Number(written) };
  if (written === '') return { kind: 'unreadable', reason: 'empty' };
  const own = withUnit.exec(written);
  // no conversion, so every digit counts
  if (own !== null && unit !== '' && sameUnit(own[2], unit)) return { kind: 'value', value: Number(own[1]) };
  const math = textReader();
  // mathjs reads a letter after a number without a space, too, but not "1.7e-3 1/s".
  const spelled = written.replace(/^([+-]?[\d.]+(?:e[+-]?\d+)?)\s*(?:1\s*)?\/\s*([A-Za-z]+)$/iu, '$1 $2^-1');
  try {
    const parsed = math.unit(spelled);
    if (unit === '' || !parsed.equalBase(math.unit(`1 ${unit}`)))
      return { kind: 'wrongDimension', unit: parsed.formatUnits() };
    const value = parsed.toNumber(unit);
    // The factors of two units leave a last digit of round-off: 15 um would read as 14.999999999999998.
    return { kind: 'value', value: Number(value.toPrecision(15)) };
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : 'not a number with a unit' };
  }
}

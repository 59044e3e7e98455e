import { decimalSign, locale } from '../words/language.ts';
import { say } from '../words/say.ts';

/** Numbers as a reader wants them: a fixed count of significant digits, a true minus sign, powers of ten when far from one. */
const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  '+': '⁺',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

export function superscript(text: string): string {
  return Array.from(text, (letter) => superscripts[letter] ?? letter).join('');
}

/** Outside these powers of ten a number is written as m × 10ⁿ. */
const plainFrom = 1e-3;
const plainTo = 1e6;

export function formatNumber(value: number, digits = 3): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= plainFrom && size < plainTo) {
    // digits before the point are never made up as zeros
    const rounded = size >= 10 ** digits ? Math.round(value) : Number(value.toPrecision(digits));
    const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(rounded))));
    return formatFixed(rounded, Math.min(decimals, 12));
  }
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  return `${formatFixed(Number(mantissa), digits - 1)} × 10${superscript(exponent.replace('+', ''))}`;
}

/** As short as it can be without loss beyond six digits: for axes and for fields. */
export function formatShort(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < plainFrom || size >= plainTo) {
    const [mantissa = '', exponent = ''] = value.toExponential().split('e');
    return `${localised(String(Number(Number(mantissa).toPrecision(6))))}×10${superscript(exponent.replace('+', ''))}`;
  }
  return localised(String(Number(value.toPrecision(6))));
}

const fixed = new Map<string, Intl.NumberFormat>();

/** With so many decimals, in the reader's writing: "12.30", "12,30". */
export function formatFixed(value: number, decimals: number): string {
  if (Number.isNaN(value)) return '–';
  const key = `${locale()} ${decimals}`;
  let format = fixed.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale(), {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // a mark between thousands is another region's decimal sign
      useGrouping: false,
    });
    fixed.set(key, format);
  }
  return format.format(value).replace('-', '−');
}

/** A number as JavaScript writes it, in the reader's writing. */
function localised(text: string): string {
  return text.replace('-', '−').replace('.', decimalSign());
}

/** For a field to type in: no typographic minus, which a keyboard lacks. Six digits are more than anyone sets by hand. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(6))).replace('.', decimalSign());
}

export interface Prefix {
  readonly symbol: string;
  readonly factor: number;
}

const prefixes: readonly Prefix[] = [
  { symbol: 'f', factor: 1e-15 },
  { symbol: 'p', factor: 1e-12 },
  { symbol: 'n', factor: 1e-9 },
  { symbol: 'µ', factor: 1e-6 },
  { symbol: 'm', factor: 1e-3 },
  { symbol: '', factor: 1 },
];
const one: Prefix = { symbol: '', factor: 1 };

/** The prefix that writes a size (> 0) with one to three digits before the point. */
export function prefixFor(size: number): Prefix {
  if (!(size > 0)) return one;
  let best = prefixes[0] ?? one;
  for (const prefix of prefixes) if (size >= prefix.factor) best = prefix;
  return best;
}

/** 3.2e-5 g, unit 'g' → "32.0 µg". Below a thousandth of the smallest prefix it is zero to any reader. */
export function formatWithPrefix(value: number, unit: string, digits = 3): string {
  if (!Number.isFinite(value)) return `– ${unit}`;
  const prefix = prefixFor(Math.abs(value));
  return `${formatNumber(value / prefix.factor, digits)} ${prefix.symbol}${unit}`;
}

/** Session time as m:ss, hours only when there are some. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** Time in words for a screen reader: "10 minutes 30 seconds". */
export function speakTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (minutes === 0) return say('time.seconds', { seconds: rest });
  return rest === 0 ? say('time.minutes', { minutes }) : say('time.minutesSeconds', { minutes, seconds: rest });
}

/** Depth in metres, in µm below a millimetre and mm above. */
export function formatDepth(metres: number): string {
  return Math.abs(metres) < 0.9995e-3
    ? `${formatShort(Number((metres * 1e6).toPrecision(3)))} µm`
    : `${formatShort(Number((metres * 1e3).toPrecision(3)))} mm`;
}

/** "+34 %" or "3.1×"; empty where there is nothing to compare. */
export function changeWords(now: number | null, then: number | null): string {
  if (now === null || then === null || Number.isNaN(now) || Number.isNaN(then) || then === 0) return '';
  const ratio = now / then;
  if (!Number.isFinite(ratio) || ratio < 0) return '';
  if (ratio < 0.5 || ratio > 2) return `${formatNumber(ratio, 2)}×`;
  const percent = (ratio - 1) * 100;
  if (Math.abs(percent) < 0.05) return '±0 %';
  return `${percent > 0 ? '+' : ''}${formatNumber(percent, Math.abs(percent) < 10 ? 2 : 3)} %`;
}

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
    return minus(rounded.toFixed(Math.min(decimals, 12)));
  }
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  return `${minus(mantissa)} × 10${superscript(exponent.replace('+', ''))}`;
}

/** As short as it can be without loss beyond six digits: for axes and for fields. */
export function formatShort(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < plainFrom || size >= plainTo) {
    const [mantissa = '', exponent = ''] = value.toExponential().split('e');
    return `${minus(String(Number(Number(mantissa).toPrecision(6))))}×10${superscript(exponent.replace('+', ''))}`;
  }
  return minus(String(Number(value.toPrecision(6))));
}

function minus(text: string): string {
  return text.replace('-', '−');
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
  const parts: string[] = [];
  if (minutes > 0) parts.push(`${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`);
  if (rest > 0 || minutes === 0) parts.push(`${rest} ${rest === 1 ? 'second' : 'seconds'}`);
  return parts.join(' ');
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

// Numbers, lists and names as sentences of a paper have them.
const raised: Readonly<Record<string, string>> = {
  '-': '⁻',
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

/** Outside these sizes a number is written as m × 10ⁿ. */
const plain = { from: 1e-3, to: 1e6 };

/** To four digits, with a true minus sign. */
export function figure(value: number, digits = 4): string {
  const size = Math.abs(value);
  if (size === 0 || (size >= plain.from && size < plain.to))
    return String(Number(value.toPrecision(digits))).replace('-', '−');
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  const power = Array.from(exponent.replace('+', ''), (sign) => raised[sign] ?? sign).join('');
  return `${String(Number(mantissa)).replace('-', '−')} × 10${power}`;
}

export function amount(value: number, unit: string, digits = 4): string {
  return unit === '' ? figure(value, digits) : `${figure(value, digits)} ${unit}`;
}

/** "a, b and c" */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Within a sentence; "pH" and "EDTA" stay as they are. */
export function lowered(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "2−", "+"; of an ion. */
export function chargeWords(charge: number): string {
  const size = Math.abs(charge) === 1 ? '' : String(Math.abs(charge));
  return `${size}${charge > 0 ? '+' : '−'}`;
}

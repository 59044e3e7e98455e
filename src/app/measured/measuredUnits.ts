import { readQuantityText } from '../../../models/study/quantityText.ts';

/** What is measured; `time` and `depth` are what it is measured against. */
export const measuredKinds = ['delivered', 'flux', 'concentration', 'plasma', 'voltage', 'pH'] as const;
export type MeasuredKind = (typeof measuredKinds)[number];
export type ColumnRole = MeasuredKind | 'time' | 'depth' | 'error' | 'ignore';
export const columnRoles: readonly ColumnRole[] = ['time', 'depth', ...measuredKinds, 'error', 'ignore'];

/** The SI units that a role's numbers may come down to, in mathjs's writing; mass and amount are told apart. */
const bases: Readonly<Record<Exclude<ColumnRole, 'error' | 'ignore'>, readonly string[]>> = {
  time: ['s'],
  depth: ['m'],
  delivered: ['g/m^2', 'mol/m^2', 'g', 'mol'],
  flux: ['g/(m^2 s)', 'mol/(m^2 s)'],
  concentration: ['mol/m^3', 'g/m^3'],
  plasma: ['g/m^3', 'mol/m^3'],
  voltage: ['V'],
  pH: [''],
};

/** Offered for each role, the usual one first; any other of the same dimension may be typed. */
export const usualUnits: Readonly<Record<ColumnRole, readonly string[]>> = {
  time: ['min', 's', 'h', 'd'],
  depth: ['µm', 'mm', 'cm'],
  delivered: ['µg/cm²', 'µg', 'mg', 'ng/cm²', 'nmol/cm²', 'nmol'],
  flux: ['µg/cm²/h', 'nmol/cm²/h'],
  concentration: ['mM', 'µg/mL', 'mg/mL', 'µM'],
  plasma: ['ng/mL', 'pg/mL', 'µg/L', 'nM'],
  voltage: ['V', 'mV'],
  pH: [''],
  error: [''],
  ignore: [''],
};

export interface ReadUnit {
  /** SI. */
  readonly basis: string;
  /** Times a number in the unit gives one in the basis. */
  readonly factor: number;
}

/** As laboratories write them, to what mathjs reads. */
function spelled(unit: string): string {
  return (
    unit
      .trim()
      .replaceAll(/\bmcg\b/gu, 'ug')
      .replaceAll(/\b(?:sec|seg)s?\b/giu, 's')
      .replaceAll(/\bmins\b/giu, 'min')
      .replaceAll(/\bhrs?\b/giu, 'h')
      .replaceAll(/\bml\b/gu, 'mL')
      // "µg/cm²/h" is one fraction
      .replace(/^([^/]+)\/([^/]+)\/([^/]+)$/u, '$1/($2 $3)')
  );
}

/** As it is printed: "ug/cm2" is "µg/cm²". */
export function printedUnit(unit: string): string {
  return unit
    .trim()
    .replaceAll(/(?<![\p{L}µ])u(?=(?:g|mol|M|L|m|s)(?!\p{L}))/gu, 'µ')
    .replaceAll(/(?<=\p{L})\^?2(?!\d)/gu, '²')
    .replaceAll(/(?<=\p{L})\^?3(?!\d)/gu, '³');
}

/** Null where the unit belongs to something else, or is none. */
export function readUnit(role: ColumnRole, unit: string): ReadUnit | null {
  if (role === 'error' || role === 'ignore') return null;
  if (role === 'pH') return unit.trim() === '' ? { basis: '', factor: 1 } : null;
  if (unit.trim() === '') return null;
  for (const basis of bases[role]) {
    const read = readQuantityText(`1 ${spelled(unit)}`, basis);
    if (read.kind === 'value' && read.value > 0) return { basis, factor: read.value };
  }
  return null;
}

export interface Guess {
  readonly role: ColumnRole;
  readonly unit: string;
}

const words: readonly (readonly [ColumnRole, RegExp])[] = [
  ['error', /±|\b(?:sd|se|sem|std|error|err|desv\w*|ci)\b/iu],
  ['time', /\b(?:time|tiempo|zeit|temps|t)\b/iu],
  ['depth', /\b(?:depth|profundidad|tiefe|x|z)\b/iu],
  ['plasma', /\b(?:plasma|blood|serum|sangre|suero)\b/iu],
  ['flux', /\b(?:flux|flujo|rate)\b/iu],
  ['voltage', /\b(?:voltage|volts?|voltaje|tensión|potential)\b/iu],
  ['pH', /\bpH\b/u],
  ['concentration', /\b(?:conc\w*|tissue|tejido)\b/iu],
  ['delivered', /\b(?:delivered|cumulative|permeated|amount|entregad\w*|cantidad|dose|q)\b/iu],
];

/** "cumulative amount (ug/cm2)" → its name and its unit. */
export function headerParts(header: string): { readonly name: string; readonly unit: string } {
  const bracket = /^(?<name>.*?)[\s_]*[[(](?<unit>[^\])]*)[\])]\s*$/u.exec(header)?.groups;
  if (bracket !== undefined) return { name: bracket['name'].trim(), unit: bracket['unit'].trim() };
  const tail = /^(?<name>.+?)(?:\s*,\s*|\s+\/\s+|_|\s+)(?<unit>\S+)$/u.exec(header)?.groups;
  const isUnit = tail !== undefined && columnRoles.some((role) => readUnit(role, tail['unit']) !== null);
  return isUnit ? { name: tail['name'].trim(), unit: tail['unit'] } : { name: header.trim(), unit: '' };
}

/** Words first; where they say nothing, what the unit can only be. A concentration beside a depth is in tissue, else in plasma. */
export function guessColumns(headers: readonly string[]): readonly Guess[] {
  const parts = headers.map(headerParts);
  const spoken = parts.map(({ name, unit }): ColumnRole | null => {
    const plain = name.replaceAll('_', ' ');
    const found = words.find(
      ([role, word]) => word.test(plain) && (unit === '' || role === 'error' || readUnit(role, unit) !== null),
    );
    return found?.[0] ?? null;
  });
  const byUnit = parts.map(({ unit }, index): ColumnRole => {
    const said = spoken[index];
    if (said !== null && said !== undefined) return said;
    return columnRoles.find((role) => readUnit(role, unit) !== null && role !== 'pH') ?? 'ignore';
  });
  const deep = byUnit.includes('depth');
  const roles = byUnit.map((role, index) =>
    spoken[index] === null && (role === 'concentration' || role === 'plasma')
      ? deep
        ? 'concentration'
        : 'plasma'
      : role,
  );
  // a table without words or units: what is first is what the rest was measured against
  if (!roles.includes('time') && !deep && roles[0] === 'ignore') roles[0] = 'time';
  return roles.map((role, index) => {
    const { unit } = parts[index] ?? { unit: '' };
    return { role, unit: unit === '' ? (usualUnits[role][0] ?? '') : unit };
  });
}

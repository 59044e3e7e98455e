/** Runs side by side: the inputs in which they differ, and what each came to. */
import type { Study } from '../../../models/study/study.ts';
import { milliampereMinute, milliamperePerSquareCentimetre, minute, squareCentimetre } from '../../../models/units.ts';
import type { RunEnd } from '../../app/runEnd.ts';
import { drugMolarMass } from '../../format/amount.ts';
import type { Column } from '../../format/csv.ts';
import { type Input, inputsOf } from '../../format/differences.ts';
import { say } from '../../words/say.ts';

export interface ComparedRun {
  readonly name: string;
  readonly study: Study;
  readonly end: RunEnd;
  /** Of what is measured in plasma [kg mol⁻¹]; null where it is not known. */
  readonly molarMass: number | null;
}

export interface ComparisonRow {
  readonly kind: 'input' | 'end';
  readonly label: string;
  readonly unit: string;
  /** One for each run; null where it has no such number. */
  readonly values: readonly (number | string | null)[];
  /** For each run: whether the number is too small to be told from none. */
  readonly untold: readonly boolean[];
  /** Follows from another row: what is told of an ion that one of the runs does not have at all. */
  readonly minor: boolean;
  /** How two of its numbers are set against each other. */
  readonly change: Change;
}

/** Amounts of two different drugs are not set against each other. */
type Change = 'ratio' | 'drugRatio' | 'difference' | 'none';

export function compareRuns(runs: readonly ComparedRun[]): readonly ComparisonRow[] {
  return [...inputRows(runs.map(({ study }) => study)), ...endRows(runs)];
}

/** Up to here an input is what a person sets: drug, session, electrode, and what is in the pad. */
const lastPlainRank = 3;

/** What a person sets comes first. */
export function inputRows(studies: readonly Study[]): readonly ComparisonRow[] {
  const lists = studies.map((study) => new Map(inputsOf(study).map((input) => [input.key, input])));
  const all = new Map<string, Input>();
  for (const list of lists) for (const [key, input] of list) if (!all.has(key)) all.set(key, input);
  return [...all.values()]
    .toSorted((one, other) => one.rank - other.rank)
    .flatMap(({ key, label, unit, rank }): ComparisonRow[] => {
      const values = lists.map((list) => list.get(key)?.value ?? null);
      if (values.every((value) => value === values[0])) return [];
      const minor = rank > lastPlainRank && values.includes(null);
      return [{ kind: 'input', label, unit, values, untold: values.map(() => false), minor, change: 'none' }];
    });
}

interface EndValue {
  readonly label: string;
  readonly unit: string;
  readonly value: number | null;
  readonly untold?: boolean;
  /** Absent: by their ratio. */
  readonly change?: Change;
}

/** Rows go by label and unit: a drug without a molar mass gets rows of its own. */
function endRows(runs: readonly ComparedRun[]): readonly ComparisonRow[] {
  const lists = runs.map((run) => endValues(run));
  const rows = new Map<string, EndValue>();
  for (const list of lists) for (const one of list) rows.set(`${one.label} [${one.unit}]`, one);
  return [...rows.values()].flatMap(({ label, unit, change = 'ratio' }): ComparisonRow[] => {
    const found = lists.map((list) => list.find((one) => one.label === label && one.unit === unit));
    const values = found.map((one) => one?.value ?? null);
    if (values.every((value) => value === null)) return [];
    return [
      { kind: 'end', label, unit, values, untold: found.map((one) => one?.untold ?? false), minor: false, change },
    ];
  });
}

function endValues({ study, end, molarMass }: ComparedRun): readonly EndValue[] {
  const mass = drugMolarMass(study);
  const [unit, perMole] = mass === null ? ['nmol', 1e9] : ['µg', mass * 1e6];
  const [plasmaUnit, perLevel] = molarMass === null ? ['nM', 1e6] : ['ng/mL', molarMass * 1e6];
  const { values } = end;
  const untold = Math.abs(values.delivered ?? 0) < end.leastDelivered;
  const times = (value: number | null, factor: number): number | null => (value === null ? null : value * factor);
  return [
    { label: say('reading.delivered'), unit, value: times(values.delivered, perMole), untold, change: 'drugRatio' },
    {
      label: say('compare.perArea'),
      unit: `${unit}/cm²`,
      value: times(values.deliveredPerArea, perMole * squareCentimetre),
      untold,
      change: 'drugRatio',
    },
    { label: say('reading.enhancement'), unit: '×', value: values.overPassive },
    { label: say('compare.inSkin'), unit, value: end.inSkin * perMole, change: 'drugRatio' },
    { label: say('balance.blood'), unit, value: end.inBlood * perMole, change: 'drugRatio' },
    {
      label: say('compare.peakPlasma'),
      unit: plasmaUnit,
      value: times(values.peakPlasma, perLevel),
      change: 'drugRatio',
    },
    { label: say('compare.dose'), unit: 'mA·min', value: times(values.dose, 1 / milliampereMinute) },
    {
      label: say('compare.peakDensity'),
      unit: 'mA/cm²',
      value: times(values.peakDensity, 1 / milliamperePerSquareCentimetre),
    },
    { label: say('compare.peakVoltage'), unit: 'V', value: values.peakVoltage },
    { label: say('compare.lowestPH'), unit: '', value: end.pH?.[0] ?? null, change: 'difference' },
    { label: say('compare.highestPH'), unit: '', value: end.pH?.[1] ?? null, change: 'difference' },
    { label: say('compare.followed'), unit: 'min', value: end.duration / minute },
    { label: say('reading.error'), unit: '%', value: times(end.error, 100), change: 'none' },
  ];
}

/** Everything there is to compare, and where each set-up is to be found. */
export function comparisonColumns(
  rows: readonly ComparisonRow[],
  names: readonly string[],
  addresses: readonly string[],
): readonly Column[] {
  const kinds = { input: say('compare.kind.input'), end: say('compare.kind.end') } as const;
  return [
    {
      label: say('compare.column.kind'),
      unit: '',
      values: [...rows.map(({ kind }) => kinds[kind]), say('compare.kind.setUp')],
    },
    {
      label: say('compare.column.quantity'),
      unit: '',
      values: [...rows.map(({ label }) => label), say('compare.link')],
    },
    { label: say('compare.column.unit'), unit: '', values: [...rows.map(({ unit }) => unit), ''] },
    ...names.map((name, run) => ({
      label: name,
      unit: '',
      values: [...rows.map(({ values }) => values[run] ?? null), addresses[run] ?? null],
    })),
  ];
}

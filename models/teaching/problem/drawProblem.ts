// Fresh numbers for a problem from a seed: the same seed, the same numbers, so that a whole class can work on them.
import { faradayConstant } from '../../constants.ts';
import { speciesLibrary } from '../../library/species/index.ts';
import { anodeLimit, cathodeLimit, doseLimit } from '../../library/thresholds.ts';
import { randomSource } from '../../numerics/randomSource.ts';
import { gramPerMole, milliampereMinute, milliamperePerSquareCentimetre } from '../../units.ts';
import type { LessonRun } from '../lesson.ts';
import type { Measured, MeasuredValues } from '../measure.ts';
import { AlgebraError, inUnit, type Quantity, quantity, type Scope, workOut } from './algebra.ts';
import type { Mistake, Option, Parameter, Problem } from './problem.ts';

/** A number as it is said. */
export interface Shown {
  readonly value: number;
  readonly unit: string;
  /** Absent: as many as it has. */
  readonly digits?: number;
}

export interface Drawn {
  readonly problem: Problem;
  readonly seed: number;
  /** What `{name}` stands for: a number with its unit, or a name in English that the page translates. */
  readonly numbers: ReadonlyMap<string, Shown>;
  readonly words: ReadonlyMap<string, string>;
  readonly scope: Scope;
  readonly answer: DrawnAnswer;
}

export type DrawnAnswer =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly unit: string;
      readonly tolerance: number;
      readonly mistakes: readonly { readonly mistake: Mistake; readonly value: number }[];
    }
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly right: readonly string[] };

/** Highest seed: six digits can be told to a class. */
export const highestSeed = 999_999;

/** Numbers for which a wrong way gives the right answer teach nothing: they are drawn again, so many times at most. */
const tries = 200;
/** Of the tolerance: nearer than this a wrong answer could pass as a right one. */
const apart = 2;
/** Of the answer: a way that comes so near to it is right for these numbers. */
const same = 1e-9;
/** Of a worked answer, so that a reader who rounds on the way comes to the same. */
const workedDigits = 4;

type Numbers = Map<string, Shown>;

function constants(numbers: Numbers): void {
  numbers.set('F', { value: faradayConstant, unit: 'C/mol', digits: 5 });
  const density = (limit: number): Shown => ({ value: limit / milliamperePerSquareCentimetre, unit: 'mA/cm^2' });
  numbers.set('cathodeLimit', density(cathodeLimit.value));
  numbers.set('anodeLimit', density(anodeLimit.value));
  numbers.set('doseLimit', { value: doseLimit.value / milliampereMinute, unit: 'mA*min' });
}

function drawParameter(parameter: Parameter, random: () => number, numbers: Numbers, words: Map<string, string>): void {
  const { id } = parameter;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  if (parameter.kind === 'number') {
    const { from, to, step, unit } = parameter;
    const steps = Math.floor((to - from) / step + 1e-9);
    const value = Number((from + step * Math.floor(random() * (steps + 1))).toPrecision(12));
    numbers.set(id, { value, unit });
    return;
  }
  if (parameter.kind === 'pole') {
    const pole = pick(parameter.among);
    words.set(id, pole);
    numbers.set(`${id}_limit`, numbers.get(pole === 'cathode' ? 'cathodeLimit' : 'anodeLimit')!);
    return;
  }
  const record = speciesLibrary[pick(parameter.among)];
  words.set(id, record.name);
  numbers.set(`${id}_charge`, { value: record.charge.value, unit: '' });
  const { value: molarMass } = record.molarMass;
  numbers.set(`${id}_molarMass`, { value: Number((molarMass / gramPerMole).toPrecision(12)), unit: 'g/mol' });
  numbers.set(`${id}_diffusivity`, { value: record.diffusivity37.value * 1e9, unit: 'nm^2/ns', digits: 3 });
  const pKa = record.acid?.pKa.at(-1)?.value;
  if (pKa === undefined) return;
  numbers.set(`${id}_pKa`, { value: pKa, unit: '' });
  numbers.set(`${id}_baseCharge`, { value: record.acid!.baseCharge.value, unit: '' });
}

/** Which of the treatments that are solved, for this seed; undefined where nothing is. */
export function drawnRuns({ solved }: Problem, seed: number): readonly LessonRun[] | undefined {
  if (solved === undefined) return undefined;
  return solved.treatments[Math.floor(randomSource(seed)() * solved.treatments.length)];
}

function scopeOf(numbers: ReadonlyMap<string, Shown>): Map<string, Quantity> {
  return new Map(Array.from(numbers, ([name, { value, unit }]) => [name, quantity(value, unit)]));
}

function attempt(problem: Problem, seed: number, random: () => number, measured: MeasuredValues | undefined): Drawn {
  const numbers: Numbers = new Map();
  const words = new Map<string, string>();
  constants(numbers);
  for (const parameter of problem.parameters) drawParameter(parameter, random, numbers, words);
  for (const [name, value] of measured ?? []) numbers.set(name, asRead(value));
  const scope = scopeOf(numbers);
  for (const { id, expression, unit } of problem.steps) {
    const found = workOut(expression, scope);
    const value = inUnit(found, unit);
    scope.set(id, found);
    numbers.set(id, { value, unit, digits: workedDigits });
  }
  return { problem, seed, numbers, words, scope, answer: answerOf(problem, scope) };
}

/** What is told is rounded, and the answer is worked out from what is told. */
function asRead({ value, unit, digits }: Measured): Shown {
  const read = {
    value: digits === null ? value : Number(value.toPrecision(digits)),
    unit: unit === 'times' ? '' : unit,
  };
  return digits === null ? read : { ...read, digits };
}

function answerOf({ answer, steps }: Problem, scope: Scope): DrawnAnswer {
  if (answer.kind === 'choice') {
    const right = answer.options.filter(({ when }) => workOut(when, scope).si !== 0).map(({ id }) => id);
    return { kind: 'choice', options: answer.options, right };
  }
  const asked = steps.find(({ id }) => id === answer.step);
  if (asked === undefined) throw new AlgebraError(`no step ${answer.step}`);
  const { unit } = asked;
  const value = inUnit(scope.get(asked.id)!, unit);
  const mistakes = answer.mistakes
    .map((mistake) => ({ mistake, value: inUnit(workOut(mistake.expression, scope), unit) }))
    // a charge number of one can be left out without harm
    .filter((one) => Math.abs(one.value - value) > same * Math.abs(value));
  return { kind: 'number', value, unit, tolerance: answer.tolerance, mistakes };
}

/** Whether right and wrong can be told apart. */
export function isClear(answer: DrawnAnswer): boolean {
  if (answer.kind === 'choice') return answer.right.length === 1;
  const { value, tolerance, mistakes } = answer;
  const least = apart * Math.max(tolerance, 1e-3) * Math.abs(value);
  return (
    Number.isFinite(value) &&
    value !== 0 &&
    mistakes.length > 0 &&
    mistakes.every((one) => Number.isFinite(one.value) && Math.abs(one.value - value) > least)
  );
}

/** @param measured of the drawn runs, where the problem has some */
export function drawProblem(problem: Problem, seed: number, measured?: MeasuredValues): Drawn {
  const random = randomSource(seed);
  // the first number has chosen the treatment
  if (problem.solved !== undefined) random();
  for (let k = 0; k < tries; k++) {
    const drawn = attempt(problem, seed, random, measured);
    if (isClear(drawn.answer)) return drawn;
  }
  throw new AlgebraError(`${problem.id}: no numbers of its ranges tell right from wrong`);
}

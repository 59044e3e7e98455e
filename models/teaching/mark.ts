// Which answer is right, by what was measured; nothing here was typed in as the truth.
import type { Conditions, LessonStep, Prediction, Question } from './lesson.ts';
import type { Lesson } from './lesson.ts';
import { type Measure, type MeasuredValues, partsOf } from './measure.ts';
import { placeholdersIn } from './text.ts';

type Asked = Prediction | Question;
type OfChoice = Extract<Asked, { kind: 'choice' }>;
type OfNumber = Extract<Asked, { kind: 'number' }>;

export function holds(conditions: Conditions, values: MeasuredValues): boolean {
  return conditions.every(({ measure, atLeast = -Infinity, below = Infinity }) => {
    const value = values.get(measure)?.value ?? Number.NaN;
    return value >= atLeast && value < below;
  });
}

/** Places of the choices that are right; a good question has exactly one. */
export function rightChoices({ choices }: OfChoice, values: MeasuredValues): readonly number[] {
  return choices.flatMap(({ when }, index) => (holds(when, values) ? [index] : []));
}

/** Within its tolerance of what was measured. */
export function isNear({ measure, tolerance }: OfNumber, answer: number, values: MeasuredValues): boolean {
  const value = values.get(measure)?.value ?? Number.NaN;
  return Math.abs(answer - value) <= tolerance * Math.abs(value);
}

/** A choice by its place, a number by itself. */
export function isRight(asked: Asked, answer: number, values: MeasuredValues): boolean {
  return asked.kind === 'number' ? isNear(asked, answer, values) : rightChoices(asked, values).includes(answer);
}

/** The runs that a measure is made of; none of a setting or a constant. */
export function runsOf(id: string, measures: readonly Measure[]): readonly string[] {
  const measure = measures.find((one) => one.id === id);
  if (measure === undefined || measure.kind === 'setting') return [];
  if ('run' in measure) return [measure.run];
  return partsOf(measure).flatMap((part) => runsOf(part, measures));
}

/** Every text of what is asked, the choices and their reasons included. */
function textsOf(asked: Asked | undefined): readonly string[] {
  if (asked === undefined) return [];
  if (asked.kind === 'number') return [asked.text.en, ...('right' in asked ? [asked.right.en, asked.wrong.en] : [])];
  return [asked.text.en, ...asked.choices.flatMap(({ text, reason }) => [text.en, reason?.en ?? ''])];
}

function measuresAsked(asked: Asked | undefined): readonly string[] {
  if (asked === undefined) return [];
  return asked.kind === 'number'
    ? [asked.measure]
    : asked.choices.flatMap(({ when }) => when.map(({ measure }) => measure));
}

/** All runs that a step shows, tells a number of, or marks by. */
export function runsOfStep({ measures }: Lesson, step: LessonStep): readonly string[] {
  const { show, prediction, question, text, observe, explain } = step;
  const told = [text.en, observe?.en ?? '', explain?.en ?? '', ...textsOf(prediction), ...textsOf(question)];
  const named = [...told.flatMap(placeholdersIn), ...measuresAsked(prediction), ...measuresAsked(question)];
  const shown = show === undefined ? [] : [show.run, show.compare ?? show.run];
  return [...new Set([...shown, ...named.flatMap((id) => runsOf(id, measures))])];
}

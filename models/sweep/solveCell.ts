// One place of a sweep: a study read, posed and solved under both pads and without current, and what is kept of it.
import { compileDispersive, compileProblem } from '../problem/compileProblem.ts';
import type { Problem } from '../problem/problem.ts';
import type { OtherPad, SolvedColumn } from '../readings/bothPads.ts';
import { type PassiveEnd, passiveEnd, type SweepReadings, sweepReadings } from '../readings/sweepReadings.ts';
import type { Outcome } from '../solve/frame.ts';
import { passiveTwin } from '../solve/passiveTwin.ts';
import { solve } from '../solve/solve.ts';
import { parseStudy } from '../study/parseStudy.ts';
import { type Side, supplyCourse, type SupplyCourse } from '../supply/supplyCourse.ts';
import type { Fault, Study } from '../study/study.ts';
import { withoutCurrent } from '../study/withoutCurrent.ts';

export type CellResult =
  | { readonly kind: 'solved'; readonly readings: SweepReadings }
  /** One or two sentences on why there is no number. */
  | { readonly kind: 'failed'; readonly message: string };

/** Passive twins that other places of the sweep have needed, by their studies. */
export type TwinMemory = Map<string, PassiveEnd | null>;

/** As many as one axis of a sweep may ask for, and some. */
const mostTwins = 128;

/** A colour tells a hundredth at best, so nothing finer is solved than studies ask for by default. */
const finest = 1e-3;

export function cellAccuracy(study: Study): number {
  return Math.max(study.accuracy, finest);
}

/** Yields between steps of the solver, so that it can be dropped at any time. Never throws. */
export function* solveCell(
  json: unknown,
  twins: TwinMemory,
  accuracy: number | null = null,
): Generator<undefined, CellResult> {
  try {
    return yield* solveParsed(json, twins, accuracy);
  } catch (error) {
    return failed(`The solver broke off: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function* solveParsed(json: unknown, twins: TwinMemory, asked: number | null): Generator<undefined, CellResult> {
  const parsed = parseStudy(json);
  if (parsed.kind === 'faults') return failed(parsed.faults.map(sentence).join(' '));
  const { study } = parsed;
  const accuracy = asked ?? cellAccuracy(study);
  let problem = compileProblem(study);
  let otherProblem = compileDispersive(study);
  const course = supplyCourse(study, problem, otherProblem);
  let column: SolvedColumn;
  let other: OtherPad | null = null;
  for (;;) {
    const treatment = yield* solveColumn(problem, accuracy);
    if (treatment.column === null) return failed(whyNot(treatment.outcome));
    ({ column } = treatment);
    if (otherProblem !== null && study.dispersive !== undefined) {
      const there = yield* solveColumn(otherProblem, accuracy);
      if (there.column === null) return failed(`Under the other pad: ${whyNot(there.outcome)}`);
      other = { ...there.column, pathResistance: study.dispersive.pathResistance_ohm };
    }
    if (course === null || !(yield* isAnother(course, column, other, accuracy))) break;
    ({ treatment: problem, dispersive: otherProblem } = course);
  }
  const passive = study.passiveTwin ? yield* solveTwin(study, problem, accuracy, twins) : null;
  const readings = sweepReadings(column, other, passive, accuracy);
  return readings === null ? failed('Nothing was solved.') : { kind: 'solved', readings };
}

/** Whether the supply gives another current than that under which both columns were solved. */
function* isAnother(
  course: SupplyCourse,
  treatment: SolvedColumn,
  dispersive: SolvedColumn | null,
  accuracy: number,
): Generator<undefined, boolean> {
  for (const [side, column] of Object.entries({ treatment, dispersive }) as [Side, SolvedColumn | null][]) {
    if (column === null) continue;
    course.begin(side, column.layout);
    for (const frame of column.frames) course.take(side, frame);
  }
  const look = course.settle({ accuracy });
  for (;;) {
    const step = look.next();
    if (step.done === true) return step.value;
    yield;
  }
}

function* solveTwin(
  study: Study,
  problem: Problem,
  accuracy: number,
  twins: TwinMemory,
): Generator<undefined, PassiveEnd | null> {
  // a supply out of volts makes the session longer, and the twin with it
  const key = `${accuracy} ${problem.current.knots[problem.current.knots.length - 1]} ${withoutCurrent(study)}`;
  const known = twins.get(key);
  if (known !== undefined) return known;
  const { column } = yield* solveColumn(passiveTwin(problem), accuracy);
  const end = column === null ? null : passiveEnd(column, accuracy);
  const oldest = twins.keys().next();
  if (twins.size >= mostTwins && oldest.done !== true) twins.delete(oldest.value);
  twins.set(key, end);
  return end;
}

function* solveColumn(
  problem: Problem,
  accuracy: number,
): Generator<undefined, { readonly column: SolvedColumn | null; readonly outcome: Outcome }> {
  let layout: SolvedColumn['layout'] | null = null;
  let frames: SolvedColumn['frames'][number][] = [];
  const run = solve(problem, { accuracy });
  for (;;) {
    const { done, value } = run.next();
    if (done === true) {
      const whole = value.outcome.kind === 'finished' && layout !== null;
      return { column: whole && layout !== null ? { layout, frames } : null, outcome: value.outcome };
    }
    if (value.kind === 'layout') {
      layout = value.layout;
      frames = [];
    } else if (value.kind === 'frame') frames.push(value.frame);
    yield;
  }
}

function whyNot(outcome: Outcome): string {
  if (outcome.kind !== 'failed') return 'The solver stopped early.';
  return `The solver stopped at ${Number((outcome.time / 60).toPrecision(3))} min: ${outcome.message}`;
}

function sentence({ path, message, allowed }: Fault): string {
  const words = `${path === '' ? '' : `${path}: `}${message}${allowed === undefined ? '' : `; allowed: ${allowed}`}`;
  return /[.?!]$/u.test(words) ? words : `${words}.`;
}

function failed(message: string): CellResult {
  return { kind: 'failed', message };
}

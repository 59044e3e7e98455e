import { compileProblem, solve, type Study } from '../../models/index.ts';
import type { Problem } from '../../models/problem/problem.ts';
import type { MeshMemory, SolveControl } from '../../models/solve/control.ts';
import type { Frame, RunLayout, RunReport } from '../../models/solve/frame.ts';

/** One whole solve, and what is said about many of them. */
export interface SolvedRun {
  readonly layout: RunLayout;
  readonly frames: readonly Frame[];
  readonly report: RunReport;
}

/** Solves to the end; a benchmark of a solve that fails would be a lie, so that is an error. */
export function solveToEnd(problem: Problem, control: SolveControl): SolvedRun {
  let layout: RunLayout | null = null;
  let frames: Frame[] = [];
  const events = solve(problem, control);
  for (;;) {
    const step = events.next();
    if (step.done === true) {
      const { outcome } = step.value;
      if (outcome.kind !== 'finished' || layout === null) {
        throw new Error(outcome.kind === 'failed' ? outcome.message : 'the solver did not finish');
      }
      return { layout, frames, report: outcome.report };
    }
    if (step.value.kind === 'layout') {
      layout = step.value.layout;
      frames = [];
    } else if (step.value.kind === 'frame') frames.push(step.value.frame);
  }
}

/** What a whole solve knows about its grid at the end. */
export function memoryOf(problem: Problem, control: SolveControl): MeshMemory {
  const events = solve(problem, control);
  for (;;) {
    const step = events.next();
    if (step.done !== true) continue;
    if (step.value.memory === null) throw new Error('the solver did not finish');
    return step.value.memory;
  }
}

/** Wall time of one solve, from the study that a form or a file gave to the last frame [ms]. */
export function timeSolve(study: Study, control: SolveControl): number {
  const started = performance.now();
  solveToEnd(compileProblem(study), control);
  return performance.now() - started;
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? NaN;
  return { median: (lower + upper) / 2, min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN, count: sorted.length };
}

/** Calls `once` until `repeats` times or `most_ms` are spent, but three times at least; each call returns its own time [ms]. */
export function repeated(once: () => number, repeats: number, most_ms: number): readonly number[] {
  const times: number[] = [];
  let spent = 0;
  while (times.length < repeats && (times.length < 3 || spent < most_ms)) {
    const time = once();
    times.push(time);
    spent += time;
  }
  return times;
}

/** Slope of log y over log x by least squares: 1 for linear growth. */
export function growthExponent(points: readonly { readonly x: number; readonly y: number }[]): number {
  const logs = points.map(({ x, y }) => [Math.log(x), Math.log(y)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** Columns set flush right, the first one flush left. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(header), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map((row) => line(row))].join(
    '\n',
  );
}

export function milliseconds(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

export function power(value: number): string {
  return value.toExponential(1);
}

import { writeFileSync } from 'node:fs';
import { measures } from '../models/readings/sweepReadings.ts';
import { quantityAt } from '../models/study/quantities.ts';
import { readQuantityText } from '../models/study/quantityText.ts';
import { axisFault, axisValues, type SweepAxis, sweepOrder, sweptStudy, usualCount } from '../models/study/sweep.ts';
import type { Study } from '../models/study/study.ts';
import type { CellResult } from '../models/sweep/solveCell.ts';
import { Complaint, printable, reasonOf } from './complaint.ts';
import type { Engine } from './engine.ts';
import { createProgressBar } from './progressBar.ts';
import { goodStudy, readStudy } from './readStudy.ts';
import { type CellSolver, solveHere, solveInThreads } from './sweepThreads.ts';
import { csv, type Cell } from './tables.ts';
import type { Terminal } from './terminal.ts';

export interface SweepCommand {
  readonly kind: 'sweep';
  readonly study: string;
  /** Texts such as `session.current_mA=0.5..4:8`, one or two. */
  readonly over: readonly string[];
  readonly accuracy: number | null;
  readonly threads: number | null;
  readonly out: string | null;
  readonly quiet: boolean;
}

/** `iontolab sweep`: a study over a grid of one or two of its quantities, as CSV. 3 if Ctrl-C cut it short or no place could be solved. */
export async function showSweep(command: SweepCommand, engine: Engine, terminal: Terminal): Promise<number> {
  const study = goodStudy(await readStudy(command.study, engine, terminal));
  const axes = command.over.map((text) => readAxis(study, text));
  if (axes.length === 2 && axes[0]?.path === axes[1]?.path)
    throw new Complaint(`--over is given twice for ${printable(axes[0]?.path ?? '')}.`);
  const [across = [], up = [Number.NaN]] = axes.map((axis) => axisValues(axis));
  const order = sweepOrder(across.length, up.length);
  const cells = order.map(([column, row]) => {
    const values = [across[column] ?? Number.NaN, up[row] ?? Number.NaN].slice(0, axes.length);
    return { values, json: sweptStudy(study, axes, values), at: row * across.length + column };
  });
  const signal = { stopped: false };
  const stopListening = terminal.onInterrupt(() => {
    signal.stopped = true;
  });
  const bar = createProgressBar(terminal, !command.quiet);
  const results = new Map<number, CellResult>();
  const solve: CellSolver = solveInThreads(command.threads) ?? solveHere(engine, terminal);
  try {
    await solve(
      cells.map(({ json }) => json),
      command.accuracy,
      signal,
      (index, result) => {
        results.set(cells[index]?.at ?? -1, result);
        bar.show(results.size / cells.length, `${results.size} of ${cells.length}`);
      },
    );
  } finally {
    bar.clear();
    stopListening();
  }
  const inOrder = cells.toSorted((one, other) => one.at - other.at);
  const rows = inOrder.map(({ values, at }) => rowOf(values, results.get(at)));
  writeOut(csv([header(axes), ...rows]), command.out, terminal);
  return conclude([...results.values()], cells.length, terminal);
}

function readAxis(study: Study, text: string): SweepAxis {
  const [, path, from, to, count, log] = /^([^=]+)=(.+?)\.\.(.+?)(?::(\d+)(log)?)?$/u.exec(text.trim()) ?? [];
  if (path === undefined || from === undefined || to === undefined)
    throw new Complaint(
      `--over "${printable(text)}" is not KEY=FROM..TO:N; write for example session.current_mA=0.5..4:8, or …:8log.`,
    );
  const unit = quantityAt(path)?.unitText ?? '';
  const ends = [from, to].map((end) => {
    const read = readQuantityText(end, unit);
    if (read.kind === 'value') return read.value;
    const why = read.kind === 'wrongDimension' ? `it is in ${read.unit}, not in ${unit}` : 'it is not a number';
    throw new Complaint(`--over ${printable(path)}: "${printable(end)}" cannot be read; ${printable(why)}.`);
  });
  const axis: SweepAxis = {
    path,
    from: ends[0] ?? Number.NaN,
    to: ends[1] ?? Number.NaN,
    count: count === undefined ? usualCount : Number(count),
    scale: log === undefined ? 'linear' : 'log',
  };
  const fault = axisFault(study, axis);
  if (fault !== null) throw new Complaint(`--over ${printable(text)}: ${printable(fault)}`);
  return axis;
}

function header(axes: readonly SweepAxis[]): Cell[] {
  return [
    ...axes.map(({ path }) => path),
    ...measures.map(({ label, unit }) => `${label.toLowerCase()} [${unit}]`),
    'beyond',
    'outcome',
    'why not',
  ];
}

function rowOf(values: readonly number[], result: CellResult | undefined): Cell[] {
  if (result?.kind !== 'solved') {
    const empty = measures.map(() => '');
    return result === undefined
      ? [...values, ...empty, '', 'not solved', 'stopped before its turn']
      : [...values, ...empty, '', 'failed', result.message];
  }
  const { readings } = result;
  const beyond = readings.limits.filter(({ share }) => share > 1).map(({ label }) => label);
  return [...values, ...measures.map(({ id }) => readings.values[id] ?? ''), beyond.join('; '), 'solved', ''];
}

function writeOut(text: string, file: string | null, terminal: Terminal): void {
  if (file === null) {
    terminal.out.write(text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new Complaint(`cannot write ${printable(file)}: ${reasonOf(error)}.`);
  }
}

function conclude(results: readonly CellResult[], wanted: number, terminal: Terminal): number {
  const failed = results.flatMap((result) => (result.kind === 'failed' ? [result.message] : []));
  const missing = wanted - results.length;
  const reasons = [...new Set(failed)];
  if (failed.length > 0) {
    const more = reasons.length > 1 ? `; ${reasons.length} reasons in all, each in its row` : '';
    terminal.err.write(
      `iontolab: ${failed.length} of ${wanted} could not be solved: ${printable(reasons[0] ?? '')}${more}\n`,
    );
  }
  if (missing > 0) terminal.err.write(`iontolab: stopped by Ctrl-C; ${missing} of ${wanted} are not solved.\n`);
  return missing > 0 || failed.length === wanted ? 3 : 0;
}

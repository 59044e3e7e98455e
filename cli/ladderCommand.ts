import { constantFieldDelivery } from '../models/readings/ladder.ts';
import type { LadderCommand } from './commandOptions.ts';
import { printable } from './complaint.ts';
import type { Engine } from './engine.ts';
import { createProgressBar } from './progressBar.ts';
import { goodStudy, readStudy } from './readStudy.ts';
import { settle } from './solveRuns.ts';
import { solveProblem, type Solved } from './solveStudy.ts';
import { deliveredSeries } from './summary.ts';
import type { Terminal } from './terminal.ts';

/** What `ladder --json` prints: SI units, per electrode area. */
export interface Ladder {
  readonly study: string;
  readonly drug: string;
  readonly time_s: readonly number[];
  readonly delivered_mol_m2: {
    /** The same session with the current off. */
    readonly passive: readonly number[];
    /** One ion in a constant field; null where the study has no barrier, or the drug no one charge. */
    readonly constantField: readonly number[] | null;
    readonly full: readonly number[];
  };
}

const nanomolePerSquareCentimetre = 1e-5;
const rowsShown = 9;
/** Below this share of what the full solution delivers an amount cannot be told from rounding. */
const tellable = 1e-6;

/** `iontolab ladder`: one session by three models of rising depth, side by side. */
export async function showLadder(command: LadderCommand, engine: Engine, terminal: Terminal): Promise<number> {
  const study = goodStudy(await readStudy(command.study, engine, terminal));
  let problem = engine.compileProblem(study);
  const accuracy = command.accuracy ?? study.accuracy;
  const signal = { stopped: false };
  const stopListening = terminal.onInterrupt(() => {
    signal.stopped = true;
  });
  const bar = createProgressBar(terminal, true);
  const solved = async (which: 'treatment' | 'passive', times?: Float64Array): Promise<Solved> =>
    solveProblem(
      which,
      which === 'treatment' ? problem : engine.passiveTwin(problem),
      { accuracy, ...(times === undefined ? {} : { times }) },
      engine,
      terminal,
      signal,
      (fraction, time) => {
        bar.show((fraction + (which === 'treatment' ? 0 : 1)) / 2, `${which}, ${Math.round(time)} s`);
      },
    );
  let full: Solved;
  let passive: Solved;
  try {
    const course = engine.supplyCourse(study, problem, engine.compileDispersive(study));
    // all three under the current that the supply can drive
    if (course !== null) {
      await settle(course, { accuracy }, terminal, signal, (fraction) => {
        bar.show(fraction / 2, 'supply');
      });
      problem = course.treatment;
    }
    full = await solved('treatment');
    passive = await solved(
      'passive',
      Float64Array.from(full.frames, ({ time }) => time),
    );
  } finally {
    bar.clear();
    stopListening();
  }
  for (const { which, outcome } of [full, passive]) {
    if (outcome.kind === 'finished') continue;
    const why = outcome.kind === 'stopped' ? 'stopped by Ctrl-C' : printable(outcome.message);
    terminal.err.write(`iontolab: ${which}: ${why}\n`);
    return 3;
  }
  if (full.layout === null || passive.layout === null) return 3;
  const field = constantFieldDelivery(full.layout, full.frames);
  const ladder: Ladder = {
    study: study.name,
    drug: study.drug,
    time_s: full.frames.map(({ time }) => time),
    delivered_mol_m2: {
      passive: deliveredSeries(passive.layout, passive.frames),
      constantField: field === null ? null : [...field],
      full: deliveredSeries(full.layout, full.frames),
    },
  };
  terminal.out.write(command.json ? `${JSON.stringify(ladder, null, 2)}\n` : `${lines(ladder).join('\n')}\n`);
  return 0;
}

function lines({ study, drug, time_s, delivered_mol_m2 }: Ladder): string[] {
  const { passive, constantField, full } = delivered_mol_m2;
  const every = Math.max(1, Math.ceil((time_s.length - 1) / (rowsShown - 1)));
  const shown = [...time_s.keys()].filter((k) => k % every === 0 || k === time_s.length - 1);
  const least = Math.abs(full.at(-1) ?? NaN) * tellable;
  const amount = (value: number | undefined): string =>
    value === undefined
      ? '–'
      : value !== 0 && Math.abs(value) < least
        ? '≈ 0'
        : (value / nanomolePerSquareCentimetre).toPrecision(4);
  const rows = [
    ['time [s]', 'diffusion alone', 'constant field', 'full solution'],
    ...shown.map((k) => [
      String(Number((time_s[k] ?? NaN).toPrecision(6))),
      amount(passive[k]),
      amount(constantField?.[k]),
      amount(full[k]),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const last = full.at(-1) ?? NaN;
  const ratio = (constantField?.at(-1) ?? NaN) / last;
  return [
    printable(study),
    `${drug} delivered [nmol/cm²], by models of rising depth`,
    '',
    ...rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')),
    '',
    constantField === null
      ? 'No constant field here: it needs a barrier, and a drug of one charge.'
      : `The constant field (Goldman: one ion, its donor unchanged, the barrier’s voltage as solved) gives ${Number(ratio.toPrecision(3))} of the full solution.`,
  ];
}

import type { Problem } from '../models/problem/problem.ts';
import type { SolveControl } from '../models/solve/control.ts';
import type { Study } from '../models/study/study.ts';
import type { RunCommand } from './commandLine.ts';
import { Complaint, printable } from './complaint.ts';
import type { Engine } from './engine.ts';
import { prepareFolder, writeFiles } from './outputFolder.ts';
import { createProgressBar } from './progressBar.ts';
import { withProtocol } from './protocolCommand.ts';
import { goodStudy, readStudy } from './readStudy.ts';
import { reportLines } from './report.ts';
import { solveProblem, type Solved } from './solveStudy.ts';
import { summarize } from './summary.ts';
import { historyCsv, profilesCsv } from './tables.ts';
import type { Terminal } from './terminal.ts';

/** `iontolab run`: reads, solves, reports, writes. Everything that can be refused is refused before the solver starts. */
export async function runStudy(
  command: RunCommand,
  engine: Engine,
  terminal: Terminal,
  version: string,
): Promise<number> {
  const read = await readStudy(command.study, engine, terminal);
  const study = withProtocol(goodStudy(read), command.protocol, engine);
  const problem = compiled(study, read.from, engine);
  const end = problem.current.knots.at(-1) ?? 0;
  const times = command.at === null ? null : checkedTimes(command.at, end);
  if (command.out !== null) prepareFolder(command.out);
  const accuracy = command.accuracy ?? study.accuracy;
  const control: SolveControl = { accuracy, ...(times === null ? {} : { times: Float64Array.from(times) }) };

  const { treatment, passive } = await solveBoth(command, study, problem, control, engine, terminal);

  const summary = summarize(study, treatment, passive);
  if (command.out !== null) {
    const runs = passive === null ? [treatment] : [treatment, passive];
    const heading = { program: 'iontolab', engineVersion: version, studyHash: engine.studyHash(study) };
    const manifest = { ...heading, ...manifestOf(study, accuracy, times, treatment, passive) };
    writeFiles(
      command.out,
      new Map([
        ['summary.json', `${JSON.stringify(summary, null, 2)}\n`],
        ['history.csv', historyCsv(runs)],
        ['profiles.csv', profilesCsv(runs)],
        // last, so that it stands only beside complete files
        ['manifest.json', `${JSON.stringify(manifest, null, 2)}\n`],
      ]),
    );
  }
  if (command.json) terminal.out.write(`${JSON.stringify(summary, null, 2)}\n`);
  else if (!command.quiet) {
    const columns = terminal.out.isTerminal ? terminal.out.columns : 80;
    const lines = reportLines(study, treatment, passive, { columns, listAll: times !== null });
    terminal.out.write(`${lines.join('\n')}\n`);
    if (command.out !== null) terminal.out.write(`written to ${printable(command.out)}\n`);
  }
  return conclude(treatment, passive, command, terminal);
}

function compiled(study: Study, from: string, engine: Engine): Problem {
  try {
    return engine.compileProblem(study);
  } catch (error) {
    throw new Complaint(
      `${from} cannot be posed: ${printable(error instanceof Error ? error.message : String(error))}`,
    );
  }
}

function checkedTimes(times: readonly number[], end: number): readonly number[] {
  const late = times.find((time) => time > end);
  if (late !== undefined) {
    throw new Complaint(`--at: ${late} s lies after the session, which ends at ${end} s.`);
  }
  return times;
}

async function solveBoth(
  command: RunCommand,
  study: Study,
  problem: Problem,
  control: SolveControl,
  engine: Engine,
  terminal: Terminal,
): Promise<{ treatment: Solved; passive: Solved | null }> {
  const withPassive = command.passive ?? study.passiveTwin;
  const parts = withPassive ? 2 : 1;
  const signal = { stopped: false };
  const stopListening = terminal.onInterrupt(() => {
    signal.stopped = true;
  });
  const bar = createProgressBar(terminal, !command.quiet);
  try {
    const treatment = await solveProblem('treatment', problem, control, engine, terminal, signal, (fraction, time) => {
      bar.show(fraction / parts, `treatment, ${Math.round(time)} s`);
    });
    // after Ctrl-C the twin is not begun; after a failure it still has its worth
    if (!withPassive || signal.stopped) return { treatment, passive: null };
    const twin = engine.passiveTwin(problem);
    // at the treatment's own times, so that the two can be laid side by side
    const { outcome, frames } = treatment;
    const times = outcome.kind === 'finished' ? { times: Float64Array.from(frames, (frame) => frame.time) } : {};
    const passive = await solveProblem(
      'passive',
      twin,
      { ...control, ...times },
      engine,
      terminal,
      signal,
      (fraction, time) => {
        bar.show((1 + fraction) / parts, `without current, ${Math.round(time)} s`);
      },
    );
    return { treatment, passive };
  } finally {
    bar.clear();
    stopListening();
  }
}

function accuracyReached(solved: Solved): number | null {
  return solved.outcome.kind === 'finished' ? solved.outcome.report.errorEstimate : null;
}

function manifestOf(
  study: Study,
  accuracy: number,
  times: readonly number[] | null,
  treatment: Solved,
  passive: Solved | null,
): Record<string, unknown> {
  return {
    accuracyAsked: accuracy,
    accuracyReached: accuracyReached(treatment),
    outcome: treatment.outcome.kind,
    passive: passive === null ? null : { outcome: passive.outcome.kind, accuracyReached: accuracyReached(passive) },
    outputTimes_s: times,
    files: ['summary.json', 'history.csv', 'profiles.csv'],
    study,
  };
}

/** 0 when all that was asked for is solved, else 3 with the reason on the error stream. */
function conclude(treatment: Solved, passive: Solved | null, command: RunCommand, terminal: Terminal): number {
  const cut = [treatment, passive].find((solved) => solved !== null && solved.outcome.kind !== 'finished');
  if (cut === undefined || cut === null || cut.outcome.kind === 'finished') return 0;
  const why = cut.outcome.kind === 'stopped' ? 'stopped by Ctrl-C' : printable(cut.outcome.message);
  const which = cut.which === 'passive' ? 'passive twin: ' : '';
  const last = cut.frames.at(-1)?.time;
  const kept = last === undefined ? 'Nothing was solved yet.' : `What was solved, up to ${last} s, is kept.`;
  const where = command.out === null ? '' : ` The files in ${printable(command.out)} hold it.`;
  terminal.err.write(`iontolab: ${which}${why.replace(/\.$/, '')} (at ${cut.outcome.time} s). ${kept}${where}\n`);
  return 3;
}

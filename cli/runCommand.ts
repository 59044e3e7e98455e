import type { SolveControl } from '../models/solve/control.ts';
import type { Study } from '../models/study/study.ts';
import { bothPads, otherPadOf } from './bothPads.ts';
import type { RunCommand } from './commandOptions.ts';
import { Complaint, printable, printableLines } from './complaint.ts';
import type { Engine } from './engine.ts';
import { methodsText } from '../models/study/methods/printMethods.ts';
import { methodsFiles, methodsOf } from './methodsFiles.ts';
import { prepareFolder, writeFiles } from './outputFolder.ts';
import { withProtocol } from './protocolCommand.ts';
import { goodStudy, readStudy } from './readStudy.ts';
import { reportLines } from './report.ts';
import { type Problems, type Runs, solveRuns } from './solveRuns.ts';
import type { Solved } from './solveStudy.ts';
import { solveSpread, spreadLines } from './spread.ts';
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
  return solveAndReport(study, read.from, command, engine, terminal, version);
}

export type RunOptions = Omit<RunCommand, 'kind' | 'study' | 'protocol'>;

/** `from`: what the study is called when it cannot be posed. */
export async function solveAndReport(
  study: Study,
  from: string,
  command: RunOptions,
  engine: Engine,
  terminal: Terminal,
  version: string,
): Promise<number> {
  const problems = compiled(study, from, command.passive ?? study.passiveTwin, engine);
  const end = problems.treatment.current.knots.at(-1) ?? 0;
  const times = command.at === null ? null : checkedTimes(command.at, end);
  if (command.out !== null) prepareFolder(command.out);
  const accuracy = command.accuracy ?? study.accuracy;
  const control: SolveControl = { accuracy, ...(times === null ? {} : { times: Float64Array.from(times) }) };

  const runs = await solveRuns(study, problems, control, engine, terminal, command.quiet);

  const both = bothPads(study, runs);
  const spread =
    command.spread === null ? null : await solveSpread(study, command.spread, engine, terminal, command.quiet);
  const methods = command.methods ? methodsOf(study, runs, version, command.language) : null;
  const summary = {
    ...summarize(study, runs, both),
    ...(spread === null ? {} : { spread }),
    ...(methods === null ? {} : { methods: methodsText(methods) }),
  };
  if (command.out !== null) {
    const all = everyRun(runs);
    const heading = { program: 'iontolab', engineVersion: version, studyHash: engine.studyHash(study) };
    const written = methods === null ? [] : methodsFiles(study, methods, version);
    const names = written.map(([name]) => name);
    const manifest = { ...heading, ...manifestOf(study, accuracy, times, runs, names) };
    writeFiles(
      command.out,
      new Map([
        ['summary.json', `${JSON.stringify(summary, null, 2)}\n`],
        ['history.csv', historyCsv(all, both, otherPadOf(study, runs))],
        ['profiles.csv', profilesCsv(all)],
        ...written,
        // last, so that it stands only beside complete files
        ['manifest.json', `${JSON.stringify(manifest, null, 2)}\n`],
      ]),
    );
  }
  if (command.json) terminal.out.write(`${JSON.stringify(summary, null, 2)}\n`);
  else if (!command.quiet) {
    const columns = terminal.out.isTerminal ? terminal.out.columns : 80;
    const lines = reportLines(study, runs, both, { columns, listAll: times !== null });
    terminal.out.write(`${[...lines, ...(spread === null ? [] : spreadLines(spread))].join('\n')}\n`);
    if (methods !== null) terminal.out.write(`\n${printableLines(methodsText(methods))}`);
    if (command.out !== null) terminal.out.write(`written to ${printable(command.out)}\n`);
  }
  return conclude(runs, command, terminal);
}

function everyRun({ treatment, dispersive, passive }: Runs): readonly Solved[] {
  return [treatment, dispersive, passive].filter((run) => run !== null);
}

function compiled(study: Study, from: string, withPassive: boolean, engine: Engine): Problems {
  try {
    const treatment = engine.compileProblem(study);
    return {
      treatment,
      dispersive: engine.compileDispersive(study),
      passive: withPassive ? engine.passiveTwin(treatment) : null,
    };
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

function accuracyReached(solved: Solved): number | null {
  return solved.outcome.kind === 'finished' ? solved.outcome.report.errorEstimate : null;
}

function manifestOf(
  study: Study,
  accuracy: number,
  times: readonly number[] | null,
  { treatment, dispersive, passive }: Runs,
  more: readonly string[],
): Record<string, unknown> {
  const told = (run: Solved | null): unknown =>
    run === null ? null : { outcome: run.outcome.kind, accuracyReached: accuracyReached(run) };
  return {
    accuracyAsked: accuracy,
    accuracyReached: accuracyReached(treatment),
    outcome: treatment.outcome.kind,
    dispersive: told(dispersive),
    passive: told(passive),
    outputTimes_s: times,
    files: ['summary.json', 'history.csv', 'profiles.csv', ...more],
    study,
  };
}

/** 0 when all that was asked for is solved, else 3 with the reason on the error stream. */
function conclude(runs: Runs, command: RunOptions, terminal: Terminal): number {
  const cut = everyRun(runs).find(({ outcome }) => outcome.kind !== 'finished');
  if (cut === undefined || cut.outcome.kind === 'finished') return 0;
  const why = cut.outcome.kind === 'stopped' ? 'stopped by Ctrl-C' : printable(cut.outcome.message);
  const which = { treatment: '', dispersive: 'dispersive pad: ', passive: 'passive twin: ' }[cut.which];
  const last = cut.frames.at(-1)?.time;
  const kept = last === undefined ? 'Nothing was solved yet.' : `What was solved, up to ${last} s, is kept.`;
  const where = command.out === null ? '' : ` The files in ${printable(command.out)} hold it.`;
  terminal.err.write(`iontolab: ${which}${why.replace(/\.$/, '')} (at ${cut.outcome.time} s). ${kept}${where}\n`);
  return 3;
}

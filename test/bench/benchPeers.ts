import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { compileProblem, presets, type Study } from '../../models/index.ts';
import { memoryOf, milliseconds, power, solveToEnd, spreadOf, textTable, timeSolve, type Spread } from './measure.ts';
import { outputsOfRun, worstError } from './metric.ts';
import { configurations, meshes, targets, type Configuration, type ProblemId } from './peerConfigurations.ts';
import { preparePeers, runPeer, type PeerProgram } from './peerPrograms.ts';
import { outputTimes, referenceOutputs } from './reference.ts';

/**
 * `npm run bench:peers [-- --quick] [-- --json FILE]`: Iontolab beside other people's solvers on b1 and b2, one thread each, in
 * turns within one run, at errors of 1e-2, 1e-3 and 1e-4 by the same metric. Peers get their best known settings, with meshes
 * tuned by hand to these two problems; Iontolab gets the accuracy and nothing else. Times are of whole solves: mesh, start,
 * steps, seven outputs. The first solve of every process is not counted.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string', default: 'test-results/bench-peers.json' },
  },
});
const [rounds, repeats] = values.quick ? [2, 4] : [5, 10];
// Slow peers get fewer turns, or a run would take minutes.
const slowPeers = new Set(['fenicsx']);
const warmUps = 40;

interface Row {
  readonly problem: ProblemId;
  readonly target: number;
  readonly solver: string;
  readonly settings: string;
  readonly elements: number;
  readonly steps: number;
  readonly error: number;
  readonly time_ms: Spread;
  /** Median over Iontolab's median in the same turns. */
  readonly ratio: number;
}

const own = 'iontolab';
/** Without the pilot, as for a hand on a slider: like the peers it finds no error estimate of its own. */
const onePass = 'iontolab, one pass';
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function studyOf(problem: ProblemId): Study {
  const found = presets.find((preset) => preset.id === problem);
  if (found === undefined) throw new Error(`no preset ${problem}`);
  return found.study;
}

interface Contestant {
  readonly solver: string;
  readonly settings: string;
  readonly times_ms: number[];
  /** Solves several times and adds to `times_ms`. */
  turn(): void;
  result(): { readonly elements: number; readonly steps: number; readonly error: number };
}

function ownContestant(problem: ProblemId, target: number, solver: typeof own | typeof onePass): Contestant {
  const study = studyOf(problem);
  const whole = { accuracy: target, times: Float64Array.from(outputTimes) };
  const memory = solver === onePass ? memoryOf(compileProblem(study), whole) : null;
  const control = memory === null ? whole : { ...whole, reuse: memory };
  for (let k = 0; k < warmUps; k++) timeSolve(study, control);
  const times_ms: number[] = [];
  return {
    solver,
    settings: 'automatic',
    times_ms,
    turn: () => {
      timeSolve(study, control);
      for (let k = 0; k < repeats; k++) times_ms.push(timeSolve(study, control));
    },
    result: () => {
      const { layout, frames, report } = solveToEnd(compileProblem(study), control);
      const error = worstError(outputsOfRun(layout, frames), referenceOutputs[problem]);
      return { elements: report.elements, steps: report.steps, error };
    },
  };
}

function peerContestant(program: PeerProgram, one: Configuration): Contestant {
  const times_ms: number[] = [];
  let last = { elements: 0, steps: 0, error: NaN };
  return {
    solver: one.solver,
    settings: one.settings.join(' '),
    times_ms,
    turn: () => {
      const count = slowPeers.has(program.name) ? Math.ceil(repeats / 3) : repeats;
      const words = [...one.words, ...one.settings, String(count + 1), meshes[one.mesh]];
      const result = runPeer(program, words);
      if (typeof result === 'string') throw new Error(result);
      times_ms.push(...result.seconds.slice(1).map((seconds) => 1000 * seconds));
      last = {
        elements: result.elements,
        steps: result.steps,
        error: worstError(result, referenceOutputs[one.problem]),
      };
    },
    result: () => last,
  };
}

function compete(problem: ProblemId, target: number, programs: readonly PeerProgram[]): Row[] {
  const peers = configurations.flatMap((one) => {
    const program = programs.find((candidate) => candidate.name === one.program);
    return one.problem === problem && one.target === target && program !== undefined
      ? [peerContestant(program, one)]
      : [];
  });
  const contestants = [ownContestant(problem, target, own), ownContestant(problem, target, onePass), ...peers];
  for (let round = 0; round < rounds; round++) for (const one of contestants) one.turn();
  const ownMedian = spreadOf(contestants[0]?.times_ms ?? []).median;
  return contestants.map((one) => {
    const time_ms = spreadOf(one.times_ms);
    const { solver, settings } = one;
    const { elements, steps, error } = one.result();
    const ratio = time_ms.median / ownMedian;
    return { problem, target, solver, settings, elements, steps, error, time_ms, ratio };
  });
}

function printRows(rows: readonly Row[]): void {
  const header = ['solver', 'settings', 'elements', 'steps', 'error', 'median ms', 'min', 'max', 'times Iontolab'];
  const lines = rows.map((row) => [
    row.solver,
    row.settings,
    String(row.elements),
    String(row.steps),
    power(row.error) + (row.error <= row.target ? '' : ' !'),
    ...[row.time_ms.median, row.time_ms.min, row.time_ms.max].map((value) => milliseconds(value)),
    row.ratio.toFixed(2),
  ]);
  say(`${textTable(header, lines)}\n`);
}

/** What the engine is meant to reach beside its peers, and whether it did in this run. */
function verdicts(rows: readonly Row[]): string[] {
  const goals = [
    { target: 1e-3, solver: 'SUNDIALS CVODE, volumes', least: 1, words: 'no slower than CVODE at 1e-3' },
    { target: 1e-4, solver: 'SUNDIALS CVODE, volumes', least: 2, words: 'twice as fast as CVODE at 1e-4' },
    { target: 1e-3, solver: 'spectral elements, RODAS4', least: 0.5, words: 'within twice the C++ limit at 1e-3' },
    { target: 1e-4, solver: 'spectral elements, RODAS4', least: 0.5, words: 'within twice the C++ limit at 1e-4' },
  ];
  return goals.flatMap(({ target, solver, least, words }) =>
    rows
      .filter((row) => row.target === target && row.solver === solver)
      .map((row) => {
        const mine = rows.find((one) => one.problem === row.problem && one.target === target && one.solver === own);
        const single = rows.find(
          (one) => one.problem === row.problem && one.target === target && one.solver === onePass,
        );
        const accurate = (mine?.error ?? NaN) <= target;
        const verdict = row.ratio < least ? 'missed' : accurate ? 'met' : 'missed, the accuracy was';
        const alone = row.time_ms.median / (single?.time_ms.median ?? NaN);
        return `${row.problem}: ${words}: ${verdict} (ratio ${row.ratio.toFixed(2)} with the error estimate, ${alone.toFixed(2)} in one pass; at least ${least} wanted)`;
      }),
  );
}

const { programs, missing } = preparePeers(say);
for (const { name, reason } of missing) say(`SKIPPED ${name}: ${reason}`);
const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length };
say(`\nNode ${machine.node}, ${machine.cpu}; one thread each; ${rounds} turns of ${repeats} solves`);
say('Settings of the peers: elements, degree where there is one, tolerances. ! marks an error above the target.\n');
const rows: Row[] = [];
for (const problem of ['b1', 'b2'] as const) {
  for (const target of targets) {
    const some = compete(problem, target, programs);
    say(`${problem}, error at most ${power(target)}`);
    printRows(some);
    rows.push(...some);
  }
}
const judged = verdicts(rows);
for (const line of judged) say(line);
mkdirSync(dirname(values.json), { recursive: true });
writeFileSync(
  values.json,
  `${JSON.stringify({ machine, rounds, repeats, missing, rows, verdicts: judged }, null, 2)}\n`,
);
say(`written to ${values.json}`);

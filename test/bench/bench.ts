import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { compileProblem, passiveTwin, presets, type Preset, type Study } from '../../models/index.ts';
import { disagreement } from './agreement.ts';
import {
  growthExponent,
  milliseconds,
  power,
  repeated,
  solveToEnd,
  spreadOf,
  textTable,
  timeSolve,
  type Spread,
} from './measure.ts';
import { studyWithSpecies } from './manySpecies.ts';
import { benchMechanisms } from './mechanisms.ts';
import { outputsOfRun, worstError } from './metric.ts';
import { outputTimes, referenceOutputs } from './reference.ts';

/**
 * `npm run bench [-- --quick] [-- --json FILE]`: error reached and time spent on every preset at three accuracies, the default
 * treatment with its passive twin, the first solve of a fresh process, and the growth with accuracy and with species.
 * Times are of whole solves, pilot and mesh included, after the just-in-time compiler has settled.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string', default: 'test-results/bench.json' },
    cold: { type: 'string' },
  },
});
const accuracies = [1e-2, 1e-3, 1e-4];
const [repeats, most_ms, warmUps] = values.quick ? [5, 300, 2] : [25, 2000, 8];
// Finer by a hundred than the finest accuracy measured, so that its own error does not show.
/** Of the comparison of mechanisms. */
const mechanismAccuracy = 1e-3;
const referenceAccuracy = 1e-6;
// The default treatment is the first preset.
const defaultId = presets[0]?.id ?? '';

function studyOf(id: string): Study {
  const found = presets.find((preset) => preset.id === id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return found.study;
}

interface Row {
  readonly preset: string;
  readonly accuracy: number;
  readonly elements: number;
  readonly nodes: number;
  readonly steps: number;
  readonly passes: number;
  /** Worst of what is measured; for presets without a reference also by kind. */
  readonly errorReached: number;
  readonly errorDelivered: number | null;
  readonly errorVoltage: number | null;
  readonly errorEstimated: number;
  readonly time_ms: Spread;
}

function benchPreset(preset: Preset): Row[] {
  const problem = compileProblem(preset.study);
  const reference =
    preset.id === 'b1' || preset.id === 'b2' ? null : solveToEnd(problem, { accuracy: referenceAccuracy });
  return accuracies.map((accuracy) => {
    for (let k = 0; k < warmUps; k++) timeSolve(preset.study, { accuracy });
    const times = repeated(() => timeSolve(preset.study, { accuracy }), repeats, most_ms);
    const { report, ...errors } = errorAt(preset, accuracy, reference);
    const { elements, nodes, steps, passes, errorEstimate } = report;
    const row = { elements, nodes, steps, passes, ...errors, errorEstimated: errorEstimate };
    return { preset: preset.id, accuracy, ...row, time_ms: spreadOf(times) };
  });
}

function errorAt(preset: Preset, accuracy: number, reference: ReturnType<typeof solveToEnd> | null) {
  const problem = compileProblem(preset.study);
  if (reference !== null) {
    const run = solveToEnd(problem, { accuracy });
    const { delivered, voltage } = disagreement(run, reference);
    const errorReached = Math.max(delivered, voltage);
    return { report: run.report, errorReached, errorDelivered: delivered, errorVoltage: voltage };
  }
  const run = solveToEnd(problem, { accuracy, times: Float64Array.from(outputTimes) });
  const outputs = referenceOutputs[preset.id === 'b2' ? 'b2' : 'b1'];
  const errorReached = worstError(outputsOfRun(run.layout, run.frames), outputs);
  return { report: run.report, errorReached, errorDelivered: null, errorVoltage: null };
}

/** The default treatment and the same with the current off, as the page solves them. */
function benchTwin(): readonly { accuracy: number; time_ms: Spread }[] {
  const study = studyOf(defaultId);
  const both = (accuracy: number) => {
    const started = performance.now();
    const problem = compileProblem(study);
    solveToEnd(problem, { accuracy });
    solveToEnd(passiveTwin(problem), { accuracy });
    return performance.now() - started;
  };
  return accuracies.map((accuracy) => {
    for (let k = 0; k < warmUps; k++) both(accuracy);
    return { accuracy, time_ms: spreadOf(repeated(() => both(accuracy), repeats, most_ms)) };
  });
}

/** The first solve of a process, before any code is compiled: a child solves once and prints the time. */
function benchCold(ids: readonly string[]): readonly { preset: string; first_ms: number }[] {
  const program = process.argv[1] ?? '';
  return ids.map((preset) => {
    const child = spawnSync(process.execPath, [program, '--cold', preset], { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(child.stderr);
    return { preset, first_ms: Number(child.stdout) };
  });
}

interface Growth {
  readonly of: string;
  readonly points: readonly {
    readonly x: number;
    readonly unknowns: number;
    readonly steps: number;
    readonly ms: number;
  }[];
  /** ms ∝ x to this power. */
  readonly exponent: number;
}

function growthPoint(study: Study, accuracy: number, x: (nodes: number) => number) {
  for (let k = 0; k < warmUps; k++) timeSolve(study, { accuracy });
  const { median } = spreadOf(repeated(() => timeSolve(study, { accuracy }), repeats, most_ms));
  const { report } = solveToEnd(compileProblem(study), { accuracy });
  const unknowns = report.nodes * (study.species.length - 1);
  return { x: x(report.nodes), unknowns, steps: report.steps, ms: median };
}

function growthWithNodes(id: string): Growth {
  const range = values.quick ? [1e-2, 1e-3, 1e-4] : [1e-1, 3e-2, 1e-2, 3e-3, 1e-3, 3e-4, 1e-4, 3e-5, 1e-5];
  const points = range.map((accuracy) => growthPoint(studyOf(id), accuracy, (nodes) => nodes));
  const perStep = points.map(({ x, ms, steps }) => ({ x, y: ms / steps }));
  return { of: `${id}: time per step over nodes`, points, exponent: growthExponent(perStep) };
}

function growthWithSpecies(): Growth {
  const counts = values.quick ? [2, 4, 8, 12] : [2, 3, 4, 5, 6, 8, 10, 12];
  const points = counts.map((count) => growthPoint(studyWithSpecies(studyOf('b1'), count), 1e-3, () => count));
  return {
    of: 'b1 with 2 to 12 species at 1e-3: time over species',
    points,
    exponent: growthExponent(points.map(({ x, ms }) => ({ x, y: ms }))),
  };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function spreadText(spread: Spread): string[] {
  return [spread.median, spread.min, spread.max].map((value) => milliseconds(value));
}

function benchAll(): void {
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length };
  say(
    `Node ${machine.node}, ${machine.cpu}, ${machine.cores} cores; one thread; ${repeats} repeats after ${warmUps} warm-ups\n`,
  );
  const header = [
    'preset',
    'asked',
    'reached',
    'amount',
    'voltage',
    'estimated',
    'elements',
    'nodes',
    'steps',
    'passes',
    'median ms',
    'min',
    'max',
  ];
  const rows = presets.flatMap((preset) => benchPreset(preset));
  say(
    textTable(
      header,
      rows.map((row) => [
        row.preset,
        power(row.accuracy),
        power(row.errorReached) + (row.errorReached <= row.accuracy ? '' : ' !'),
        ...[row.errorDelivered, row.errorVoltage].map((error) => (error === null ? '' : power(error))),
        power(row.errorEstimated),
        ...[row.elements, row.nodes, row.steps, row.passes].map(String),
        ...spreadText(row.time_ms),
      ]),
    ),
  );
  say(
    [
      'reached: for b1 and b2 the worst of nine outputs against the reference; for the others the worse of two errors against a',
      'solve at 1e-6: amount, the worst difference of the delivered amount over the session, and voltage, the root mean square',
      'of its differences, each relative to its largest value. ! marks an error above the accuracy asked.\n',
    ].join('\n'),
  );

  const twin = benchTwin();
  const twinRows = twin.map(({ accuracy, time_ms }) => [power(accuracy), ...spreadText(time_ms)]);
  say(`${defaultId} with its passive twin\n${textTable(['asked', 'median ms', 'min', 'max'], twinRows)}\n`);

  const mechanisms = benchMechanisms(studyOf(defaultId), mechanismAccuracy, repeats, most_ms);
  const alone = mechanisms[0].time_ms.median;
  say(
    `${defaultId} at ${power(mechanismAccuracy)}, mechanism by mechanism\n${textTable(
      ['mechanism', 'species', 'steps', 'median ms', 'min', 'max', 'times'],
      mechanisms.map(({ mechanism, species, steps, time_ms }) => [
        mechanism,
        String(species),
        String(steps),
        ...spreadText(time_ms),
        (time_ms.median / alone).toFixed(2),
      ]),
    )}\n`,
  );

  const cold = benchCold(values.quick ? [defaultId] : [defaultId, 'b1', 'b2']);
  say("first solve of a fresh process, at the study's own accuracy");
  say(
    `${textTable(
      ['preset', 'ms'],
      cold.map(({ preset, first_ms }) => [preset, milliseconds(first_ms)]),
    )}\n`,
  );

  const growth = [growthWithNodes('b1'), growthWithNodes(defaultId), growthWithSpecies()];
  for (const { of, points, exponent } of growth) {
    const lines = points.map(({ x, unknowns, steps, ms }) => [
      String(x),
      String(unknowns),
      String(steps),
      milliseconds(ms),
    ]);
    say(`${of}: power ${exponent.toFixed(2)}\n${textTable(['x', 'unknowns', 'steps', 'median ms'], lines)}\n`);
  }
  mkdirSync(dirname(values.json), { recursive: true });
  const result = {
    machine,
    quick: values.quick,
    repeats,
    presets: rows,
    twin: { preset: defaultId, rows: twin },
    mechanisms,
    cold,
    growth,
  };
  writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
  say(`written to ${values.json}`);
}

if (values.cold === undefined) benchAll();
else process.stdout.write(String(timeSolve(studyOf(values.cold), {})));

/** Runs random studies and says of each what came of it. */
import { compileDispersive, compileProblem, parseStudy, type Outcome } from '../../models/index.ts';
import { breachesOf, printBreaches } from './laws.ts';
import { randomStudy, type RandomStudyOptions } from './randomStudy.ts';
import { solveWhole } from './solved.ts';

export interface FuzzCase {
  readonly seed: number;
  /** `refused`: the study was not accepted, so the maker of studies is wrong. */
  readonly kind: 'finished' | 'failed' | 'refused' | 'threw' | 'broke';
  readonly reason: string;
  readonly limited: boolean;
  readonly milliseconds: number;
  readonly steps: number;
  readonly nodes: number;
  readonly species: number;
}

/** A run that needs more at this accuracy counts as failed. */
const mostSteps = 1500;
/** Reasons a person understands; `internalError` is none. */
const honestReasons = new Set(['carrierExhausted', 'stepTooSmall', 'notFinite', 'tooManySteps']);

/** With `otherPad` it is the column under the dispersive pad that is solved. */
export function fuzzOne(seed: number, options: RandomStudyOptions = {}): FuzzCase {
  const parsed = parseStudy(JSON.parse(JSON.stringify(randomStudy(seed, options))));
  const nothing = { seed, limited: false, milliseconds: 0, steps: 0, nodes: 0, species: 0 };
  if (parsed.kind === 'faults') {
    return {
      ...nothing,
      kind: 'refused',
      reason: parsed.faults.map(({ path, message }) => `${path}: ${message}`).join('; '),
    };
  }
  const started = performance.now();
  try {
    const problem = options.otherPad === true ? compileDispersive(parsed.study)! : compileProblem(parsed.study);
    const solved = solveWhole(problem, { frames: 7, maximumSteps: mostSteps });
    const milliseconds = performance.now() - started;
    const breaches = breachesOf(solved);
    const { outcome, layout } = solved;
    const common = {
      ...nothing,
      milliseconds,
      nodes: layout.x.length,
      species: layout.species.length,
      ...reportOf(outcome, solved.frames.at(-1)?.ledger.steps ?? 0),
    };
    if (breaches.length > 0) return { ...common, kind: 'broke', reason: `${outcome.kind}; ${printBreaches(breaches)}` };
    if (outcome.kind === 'finished') return { ...common, kind: 'finished', reason: '' };
    if (outcome.kind === 'stopped') return { ...common, kind: 'broke', reason: 'stopped without being asked' };
    const honest =
      honestReasons.has(outcome.reason) && outcome.message.length > 0 && outcome.time >= 0 && outcome.time < layout.end;
    return { ...common, kind: honest ? 'failed' : 'broke', reason: `${outcome.reason}: ${outcome.message}` };
  } catch (error) {
    const milliseconds = performance.now() - started;
    return {
      ...nothing,
      milliseconds,
      kind: 'threw',
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

function reportOf(outcome: Outcome, seen: number): { limited: boolean; steps: number } {
  return outcome.kind === 'finished'
    ? { limited: outcome.report.limited, steps: outcome.report.steps }
    : { limited: false, steps: seen };
}

/** One line for a person. */
export function fuzzSummary(seeds: string, cases: readonly FuzzCase[]): string {
  const count = (kind: FuzzCase['kind']): number => cases.filter((one) => one.kind === kind).length;
  const reasons = new Map<string, number>();
  for (const { kind, reason } of cases) {
    const name = reason.split(':', 1)[0];
    if (kind === 'failed') reasons.set(name, (reasons.get(name) ?? 0) + 1);
  }
  const failed = [...reasons].map(([reason, times]) => `${times} ${reason}`).join(', ');
  const limited = cases.filter((one) => one.limited).length;
  const seconds = cases.reduce((sum, one) => sum + one.milliseconds, 0) / 1000;
  return (
    `fuzz, ${seeds}: ${cases.length} studies, ${count('finished')} finished (${limited} limited), ` +
    `${count('failed')} failed with a reason (${failed}), ${count('broke')} broke a law, ` +
    `${count('threw')} threw, ${count('refused')} refused; ${seconds.toFixed(1)} s of solving`
  );
}

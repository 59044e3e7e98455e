import { spreadLibrary } from '../models/library/spreads.ts';
import { bloodLevel } from '../models/readings/bloodLevel.ts';
import { samplePlaces, spreadOf, uncertainInputs, varyStudy } from '../models/study/spread.ts';
import type { Study } from '../models/study/study.ts';
import type { Engine } from './engine.ts';
import { createProgressBar } from './progressBar.ts';
import { solveProblem, type Solved } from './solveStudy.ts';
import { deliveredSeries } from './summary.ts';
import type { Terminal } from './terminal.ts';

/** What the ranges of a study's own inputs do to its results: the session solved again and again, each input drawn from its range. */
export interface SpreadSummary {
  readonly samples: number;
  readonly seed: number;
  /** Samples that could not be solved to the end; they are left out. */
  readonly unsolved: number;
  readonly inputs: readonly string[];
  readonly outputs: readonly SpreadOutput[];
}

export interface SpreadOutput {
  readonly id: 'delivered_mol_m2' | 'voltage_V' | 'plasma_mol_m3';
  /** 5 and 95 % of the samples. */
  readonly low: number;
  readonly high: number;
  /** Spearman's rank correlation with each input, strongest first. */
  readonly ranking: readonly { readonly input: string; readonly correlation: number }[];
}

const seed = 1;
/** The ranges are far wider than this. */
const roughest = 1e-2;
const framesPerSample = 25;
/** Fewer outcomes have no 5 and 95 %. */
export const fewestSamples = 8;

type Outcome = Partial<Record<SpreadOutput['id'], number>>;

function outcomeOf({ layout, frames }: Solved): Outcome {
  if (layout === null) return {};
  const level = bloodLevel(layout, frames);
  return {
    delivered_mol_m2: deliveredSeries(layout, frames).at(-1) ?? Number.NaN,
    voltage_V: Math.max(...frames.map(({ voltage }) => Math.abs(voltage))),
    ...(level === null ? {} : { plasma_mol_m3: Math.max(...level.plasma) }),
  };
}

export async function solveSpread(
  study: Study,
  samples: number,
  engine: Engine,
  terminal: Terminal,
  quiet: boolean,
): Promise<SpreadSummary> {
  const inputs = uncertainInputs(study);
  const places = samplePlaces(inputs, samples, seed);
  const control = { accuracy: Math.max(study.accuracy, roughest), frames: framesPerSample };
  const signal = { stopped: false };
  const stopListening = terminal.onInterrupt(() => {
    signal.stopped = true;
  });
  const bar = createProgressBar(terminal, !quiet);
  const drawn: (typeof places)[number][] = [];
  const outcomes: Outcome[] = [];
  let done = 0;
  try {
    for (const place of places) {
      if (signal.stopped) break;
      const parsed = engine.parseStudy(JSON.parse(JSON.stringify(varyStudy(study, place))));
      if (parsed.kind === 'study') {
        const problem = engine.compileProblem(parsed.study);
        const solved = await solveProblem('treatment', problem, control, engine, terminal, signal, (fraction) => {
          bar.show((done + fraction) / samples, `spread, ${done + 1} of ${samples}`);
        });
        if (solved.outcome.kind === 'finished') {
          drawn.push(place);
          outcomes.push(outcomeOf(solved));
        }
      }
      done += 1;
    }
  } finally {
    bar.clear();
    stopListening();
  }
  const ids = ['delivered_mol_m2', 'voltage_V', 'plasma_mol_m3'] as const;
  const outputs = ids.flatMap((id): SpreadOutput[] => {
    const values = outcomes.flatMap((outcome) => outcome[id] ?? []);
    return values.length < fewestSamples ? [] : [{ id, ...spreadOf(drawn, values) }];
  });
  return { samples, seed, unsolved: samples - outcomes.length, inputs, outputs };
}

const named: Readonly<
  Record<SpreadOutput['id'], { readonly what: string; readonly unit: string; readonly size: number }>
> = {
  delivered_mol_m2: { what: 'delivered', unit: 'nmol/cm²', size: 1e-5 },
  voltage_V: { what: 'highest voltage under the treatment’s pad', unit: 'V', size: 1 },
  plasma_mol_m3: { what: 'highest plasma level from that pad', unit: 'nmol/L', size: 1e-6 },
};

const mostNamed = 3;
/** Standard errors of unrelated ranks, 1/√(n − 1), below which a correlation says nothing. */
const standardErrors = 2;

const threeDigits = (value: number): string => String(Number(value.toPrecision(3)));

/** For a person on the terminal. */
export function spreadLines({ samples, unsolved, inputs, outputs }: SpreadSummary): string[] {
  const solved = samples - unsolved;
  const told = standardErrors / Math.sqrt(Math.max(1, solved - 1));
  const nameOf = (input: string): string => spreadLibrary[input as keyof typeof spreadLibrary].name;
  const lines = outputs.flatMap(({ id, low, high, ranking }) => {
    const { what, unit, size } = named[id];
    const most = ranking.filter(({ correlation }) => Math.abs(correlation) >= told).slice(0, mostNamed);
    return [
      `${what}: ${threeDigits(low / size)} to ${threeDigits(high / size)} ${unit}`,
      ...most.map(
        ({ input, correlation }) =>
          `  ${correlation < 0 ? '−' : '+'}${Math.abs(correlation).toFixed(2)}  ${nameOf(input)}`,
      ),
    ];
  });
  return [
    '',
    `spread of ${solved} samples, 5 to 95 %, with what it comes from (rank correlation)${unsolved > 0 ? `; ${unsolved} were not solved` : ''}`,
    ...lines,
    `ranges: ${inputs.map(nameOf).join(', ')}`,
  ];
}

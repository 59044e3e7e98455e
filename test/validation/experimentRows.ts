/** Solves the experiments and the spread of each: rows with target, result, band, what dominates, verdict. */
import type { SpreadId } from '../../models/library/spreads.ts';
import { samplePlaces, spreadOf, varyStudy } from '../../models/study/spread.ts';
import {
  type Experiment,
  type Measurement,
  type Quantity,
  type Run,
  solveStudy,
  usualAccuracy,
  type Verdict,
  verdictOf,
} from './experiments/experiment.ts';

export interface ExperimentRow {
  readonly id: string;
  readonly quantity: Quantity;
  readonly value: number;
  /** 5 and 95 % over the ranges of the inputs; absent for a calibration and where nothing was sampled. */
  readonly spread?: readonly [number, number];
  readonly dominatedBy: readonly { readonly input: SpreadId; readonly correlation: number }[];
  readonly verdict: Verdict;
}

export interface ExperimentResult {
  readonly experiment: Experiment;
  readonly measurement: Measurement;
  readonly rows: readonly ExperimentRow[];
  readonly samples: number;
  /** Samples whose study could not be solved, by reason. */
  readonly failures: readonly string[];
}

/** Coarser than the row itself: the spread of the inputs is far wider. */
const coarser = 10;
/** A rank correlation says nothing below this many standard errors of unrelated ranks, 1/√(n − 1). */
const standardErrors = 2;
const mostNamed = 2;

export const given: Run = (study, options) => solveStudy(study, options);

function sample(
  experiment: Experiment,
  samples: number,
  seed: number,
): { places: ReturnType<typeof samplePlaces>; outcomes: Measurement['values'][]; failures: string[] } {
  const places: ReturnType<typeof samplePlaces> = [];
  const outcomes: Measurement['values'][] = [];
  const failures: string[] = [];
  for (const place of samplePlaces(experiment.uncertain, samples, seed)) {
    try {
      const { values } = experiment.measure((study, options) =>
        solveStudy(varyStudy(study, place), { ...options, accuracy: coarser * (options?.accuracy ?? usualAccuracy) }),
      );
      outcomes.push(values);
      places.push(place);
    } catch (error) {
      failures.push((error as Error).message.slice(0, 120));
    }
  }
  return { places, outcomes, failures };
}

/** Fewer samples than this give no band worth the name. */
const fewest = 5;

export function measureExperiment(experiment: Experiment, samples: number, seed: number): ExperimentResult {
  const measurement = experiment.measure(given);
  const drawn = experiment.uncertain.length > 0 ? samples : 0;
  const { places, outcomes, failures } = sample(experiment, drawn, seed);
  const rows = experiment.quantities.map((quantity): ExperimentRow => {
    const value = measurement.values[quantity.key];
    const row = { id: experiment.id, quantity, value, dominatedBy: [], verdict: verdictOf(quantity, value) };
    const list = outcomes.map((values) => values[quantity.key]);
    if (list.length < fewest || list.some((one) => !Number.isFinite(one))) return row;
    const { low, high, ranking } = spreadOf(places, list);
    const told = standardErrors / Math.sqrt(list.length - 1);
    const dominatedBy = ranking.filter(({ correlation }) => Math.abs(correlation) >= told).slice(0, mostNamed);
    return { ...row, spread: [low, high], dominatedBy };
  });
  return { experiment, measurement, rows, samples: outcomes.length, failures };
}

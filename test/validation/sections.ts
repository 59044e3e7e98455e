/** The long checks, each giving rows for a table and the verdict on them. */
import { passiveTwin, presets } from '../../models/index.ts';
import { rodas4, rodas4p, rodas5p } from '../../models/numerics/rosenbrockTableau.ts';
import { breachesOf } from '../support/laws.ts';
import type { Convergence } from '../support/convergence.ts';
import { drivenColumn, orderBetweenSteps, orderInSpace, orderInTime, undisturbed } from '../support/orders.ts';
import { accuracyReached } from '../support/presetRun.ts';
import { presetProblem, referenceErrors, type ReferenceProblem } from '../support/referenceRun.ts';
import { Progress } from './progress.ts';

export interface OrderRow {
  readonly what: string;
  readonly expected: number;
  readonly found: Convergence;
  readonly good: boolean;
}

export interface AccuracyRow {
  readonly what: string;
  readonly asked: number;
  /** Worst of every listed output (reference problems), or of the delivered amount (presets). */
  readonly worst: number;
  readonly delivered: number;
  readonly voltage: number;
  readonly estimate: number;
  readonly nodes: number;
  readonly steps: number;
  readonly limited: boolean;
  readonly lawsBroken: readonly string[];
  readonly good: boolean;
}

/** An accuracy is that of the delivered amount; down to this one every listed output is held to it as well. */
const everyOutputDownTo = 1e-4;
/** The reference problems are known to about this. */
const referenceDigits = 1e-7;
/** True error over estimate. */
const honesty = 3;
/** An order counts as met within this much of it. */
const orderSlack = 0.4;

export function orderRows(): OrderRow[] {
  const row = (what: string, expected: number, found: Convergence): OrderRow => ({
    what,
    expected,
    found,
    good: found.orders[found.orders.length - 1] > expected - orderSlack,
  });
  const steps = [6, 8, 11, 16, 22, 32, 45];
  const plans: [string, number, () => Convergence][] = [
    ['space, degree 3', 4, () => orderInSpace(3, [4, 6, 8, 12, 16, 24])],
    ['space, degree 4', 5, () => orderInSpace(4, [3, 4, 6, 8, 12, 16])],
    ['space, degree 5', 6, () => orderInSpace(5, [2, 3, 4, 6, 8, 10])],
    ['space, degree 6', 7, () => orderInSpace(6, [1, 2, 3, 4, 5, 6])],
    ['time, RODAS4', 4, () => orderInTime(undisturbed, rodas4, steps)],
    ['time, RODASP', 4, () => orderInTime(undisturbed, rodas4p, steps)],
    ['time, Rodas5P', 5, () => orderInTime(undisturbed, rodas5p, steps)],
    ['time, Rodas5P, running totals', 5, () => orderInTime(undisturbed, rodas5p, steps, 'totals')],
    [
      'time, Rodas5P, rising current (reduced at the face)',
      3.7,
      () => orderInTime(drivenColumn(2e-4, -5, -10), rodas5p, steps),
    ],
    [
      'time, Rodas5P, bending current (reduced at the face)',
      3.7,
      () => orderInTime(drivenColumn(2e-4, -5, 0, -30, 24), rodas5p, steps),
    ],
    ['between steps, Rodas5P', 4, () => orderBetweenSteps(undisturbed, 0.5, steps)],
  ];
  const progress = new Progress('orders', plans.length);
  return plans.map(([what, expected, measure], k) => {
    const found = row(what, expected, measure());
    progress.at(k + 1);
    return found;
  });
}

export function referenceRows(accuracies: readonly number[]): AccuracyRow[] {
  const plans = (['b1', 'b2'] as const satisfies readonly ReferenceProblem[]).flatMap((id) =>
    accuracies.map((asked) => ({ id, asked })),
  );
  const progress = new Progress('reference problems', plans.length);
  return plans.map(({ id, asked }, k) => {
    const { worst, delivered, voltageOfPeak, solved } = referenceErrors(id, asked);
    progress.at(k + 1);
    if (solved.outcome.kind !== 'finished') throw new Error(solved.outcome.kind);
    const { errorEstimate: estimate, nodes, steps, limited } = solved.outcome.report;
    const lawsBroken = breachesOf(solved).map(({ law }) => law);
    const reached = (asked < everyOutputDownTo ? delivered : worst) <= asked;
    const good = reached && delivered <= Math.max(honesty * estimate, referenceDigits) && lawsBroken.length === 0;
    return {
      what: id,
      asked,
      worst,
      delivered,
      voltage: voltageOfPeak,
      estimate,
      nodes,
      steps,
      limited,
      lawsBroken,
      good,
    };
  });
}

export function presetRows(accuracies: readonly number[], reference: number): AccuracyRow[] {
  const plans = presets.flatMap(({ id }) => {
    const problem = presetProblem(id);
    return [
      { what: id, problem },
      { what: `${id}, passive`, problem: passiveTwin(problem) },
    ];
  });
  const progress = new Progress('presets', plans.length);
  return plans.flatMap(({ what, problem }, k) => {
    const rows = accuracyReached(problem, accuracies, reference).map(
      ({ asked, delivered, voltage, estimate, solved }): AccuracyRow => {
        if (solved.outcome.kind !== 'finished') throw new Error(solved.outcome.kind);
        const { nodes, steps, limited } = solved.outcome.report;
        const lawsBroken = breachesOf(solved).map(({ law }) => law);
        return {
          what,
          asked,
          worst: delivered,
          delivered,
          voltage,
          estimate,
          nodes,
          steps,
          limited,
          lawsBroken,
          good: delivered <= asked && lawsBroken.length === 0,
        };
      },
    );
    progress.at(k + 1);
    return rows;
  });
}

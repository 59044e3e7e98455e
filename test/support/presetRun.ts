/** Errors of a problem's solves against a much finer one, each relative to the session's own size. */
import { deliveredAmount, type Problem } from '../../models/index.ts';
import { solveToTheEnd, type Solved } from './solved.ts';

export interface AccuracyReached {
  readonly asked: number;
  /** Delivered amount at its worst instant, relative to its largest, or to a trace of the drug held where less is delivered. */
  readonly delivered: number;
  /** Root mean square of the voltage's error over the instants, relative to the largest voltage. */
  readonly voltage: number;
  readonly estimate: number;
  readonly solved: Solved;
}

const frames = 25;
/** Of the drug in the column: less than this counts as none delivered, as it does for the solver. */
const trace = 1e-5;

export function accuracyReached(problem: Problem, accuracies: readonly number[], reference: number): AccuracyReached[] {
  const fine = solveToTheEnd(problem, { accuracy: reference, frames });
  const amounts = fine.frames.map((frame) => deliveredAmount(fine.layout, frame));
  const { amountInLayer } = fine.frames[0];
  const L = fine.layout.layers.length;
  const held = amountInLayer
    .subarray(problem.drug * L, (problem.drug + 1) * L)
    .reduce((sum, amount) => sum + amount, 0);
  const amountSize = Math.max(trace * held, ...amounts.map(Math.abs));
  const voltageSize = Math.max(...fine.frames.map(({ voltage }) => Math.abs(voltage)));
  return accuracies.map((asked) => {
    const solved = solveToTheEnd(problem, { accuracy: asked, frames });
    if (solved.outcome.kind !== 'finished') throw new Error(solved.outcome.kind);
    let delivered = 0;
    let squares = 0;
    // the start is no instant of a solve: nothing is delivered, and the voltage is that of sharp junctions
    solved.frames.slice(1).forEach((frame, k) => {
      delivered = Math.max(delivered, Math.abs(deliveredAmount(solved.layout, frame) - amounts[k + 1]));
      squares += (frame.voltage - fine.frames[k + 1].voltage) ** 2;
    });
    return {
      asked,
      delivered: delivered / amountSize,
      voltage: Math.sqrt(squares / (solved.frames.length - 1)) / voltageSize,
      estimate: solved.outcome.report.errorEstimate,
      solved,
    };
  });
}

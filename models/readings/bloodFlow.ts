// Blood flow through the tissue under an electrode over its flow at rest, as the run was solved with it (CAP).
import { evaluate, integrate } from '../physics/piecewisePolynomial.ts';
import type { RunLayout } from '../solve/frame.ts';

/** [1]; 1 where nothing changes it. */
export function bloodFlow({ facts }: RunLayout, time: number): number {
  const perfusion = facts?.vessels?.perfusion;
  return perfusion === undefined ? 1 : evaluate(perfusion, time);
}

/** ∫ of it since the start: as much as would have passed in this time at rest [s]. */
export function bloodPassed({ facts }: RunLayout, time: number): number {
  const perfusion = facts?.vessels?.perfusion;
  return perfusion === undefined ? time : integrate(perfusion, 0, time);
}

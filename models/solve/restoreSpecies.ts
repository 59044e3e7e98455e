/** Puts the species that a solve left out back into what it tells, as zeros: whoever reads frames finds all of them. */
import type { Problem } from '../problem/problem.ts';
import type { Frame, RunLayout } from './frame.ts';
import { runFacts } from './runFacts.ts';

/** The layout of a solve of some species, as that of the whole problem. */
export function restoreLayout(problem: Problem, layout: RunLayout): RunLayout {
  const { proton: _own, facts: _none, ...rest } = layout;
  const facts = runFacts(problem);
  return {
    ...rest,
    species: problem.species,
    charge: problem.charge.slice(),
    drug: problem.drug,
    ...(problem.chemistry ? { proton: problem.chemistry.proton } : {}),
    ...(facts === undefined ? {} : { facts }),
  };
}

/** @param present indices of the species that were solved for @param count of all */
export function restoreFrame(frame: Frame, present: Int32Array, count: number): Frame {
  const spread = (values: Float64Array): Float64Array => {
    const per = values.length / present.length;
    const all = new Float64Array(per * count);
    for (let k = 0; k < present.length; k++) all.set(values.subarray(k * per, (k + 1) * per), present[k] * per);
    return all;
  };
  const { amountToLymph, ionCurrent, amountInAppendages, amountThroughAppendages } = frame;
  return {
    ...frame,
    concentrations: spread(frame.concentrations),
    fluxDiffusion: spread(frame.fluxDiffusion),
    fluxMigration: spread(frame.fluxMigration),
    fluxConvection: spread(frame.fluxConvection),
    amountInLayer: spread(frame.amountInLayer),
    amountCrossed: spread(frame.amountCrossed),
    amountTakenUp: spread(frame.amountTakenUp),
    ...(amountToLymph === undefined ? {} : { amountToLymph: spread(amountToLymph) }),
    amountConverted: spread(frame.amountConverted),
    ...(ionCurrent === undefined ? {} : { ionCurrent: spread(ionCurrent) }),
    ...(amountInAppendages === undefined ? {} : { amountInAppendages: spread(amountInAppendages) }),
    ...(amountThroughAppendages === undefined ? {} : { amountThroughAppendages: spread(amountThroughAppendages) }),
    ledger: { ...frame.ledger, mass: spread(frame.ledger.mass) },
  };
}

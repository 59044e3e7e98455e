// What readings of a run need besides its frames: the study's facts, the current as prescribed, and the barrier that a delivered
// drug has crossed, as one resistance to it (NP).
import type { Problem } from '../problem/problem.ts';
import type { BarrierFacts, RunFacts } from './frame.ts';

/** Null without a barrier, and for a drug whose charge changes with pH. */
function barrierFacts(problem: Problem): BarrierFacts | null {
  const { layers, drug, deliveredPastLayer: last, thermalVoltage } = problem;
  if (layers[last].role !== 'barrier') return null;
  if (problem.chemistry?.acids.some(({ species }) => species === drug) === true) return null;
  let first = last;
  while (first > 0 && layers[first - 1].role === 'barrier') first--;
  return {
    first,
    last,
    thermalVoltage,
    layers: layers.slice(first, last + 1).map(({ diffusivity, partition, thickness, conductance }) => ({
      permeability: (diffusivity[drug] * partition[drug]) / thickness,
      ...(conductance === undefined ? {} : { conductance }),
    })),
  };
}

/** Undefined for a problem that brought no facts. */
export function runFacts(problem: Problem): RunFacts | undefined {
  if (problem.facts === undefined) return undefined;
  const barrier = barrierFacts(problem);
  return { ...problem.facts, current: problem.current, ...(barrier === null ? {} : { barrier }) };
}

// What readings of a run need besides its frames: the study's facts, the current as prescribed, and the barrier that a delivered
// drug has crossed, as one resistance to it (NP).
import type { Problem, ProblemLayer } from '../problem/problem.ts';
import type { BarrierFacts, RunFacts, VesselFacts } from './frame.ts';

function passage({ diffusivity, partition, thickness, conductance }: ProblemLayer, drug: number) {
  const permeability = (diffusivity[drug] * partition[drug]) / thickness;
  return { permeability, ...(conductance === undefined ? {} : { conductance }) };
}

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
    layers: layers.slice(first, last + 1).map((layer, k) => ({
      ...passage(layer, drug),
      ...(layer.lipid === undefined || problem.charge[drug] !== 0
        ? {}
        : { beside: (layer.lipid[drug] * layer.partition[drug]) / layer.thickness }),
      ...(problem.appendages?.layer === first + k ? { appendages: passage(problem.appendages.path, drug) } : {}),
    })),
  };
}

/** Null without a body, or without vessels for what it counts. */
function vesselFacts({ facts, layers, perfusion }: Problem): VesselFacts | null {
  if (facts?.body === undefined) return null;
  const overLayers = (rate: (layer: Problem['layers'][number]) => number): number =>
    layers.reduce((sum, layer) => sum + layer.thickness * rate(layer), 0);
  const capillaries = Math.max(...facts.body.species.map((i) => overLayers(({ exchange }) => exchange[i])));
  const lymph = overLayers(({ lymph: flow = 0 }) => flow);
  if (capillaries + lymph === 0) return null;
  return { capillaries, lymph, ...(perfusion === undefined ? {} : { perfusion }) };
}

/** Undefined for a problem that brought no facts. */
export function runFacts(problem: Problem): RunFacts | undefined {
  if (problem.facts === undefined) return undefined;
  const barrier = barrierFacts(problem);
  const vessels = vesselFacts(problem);
  const { appendages } = problem;
  const swelling = problem.layers.flatMap(({ poreVolume }, layer) =>
    poreVolume === undefined ? [] : [{ layer, poreVolume }],
  );
  return {
    ...problem.facts,
    current: problem.current,
    ...(problem.renewals === undefined ? {} : { renewals: [...problem.renewals] }),
    ...(barrier === null ? {} : { barrier }),
    ...(swelling.length === 0 ? {} : { swelling }),
    ...(vessels === null ? {} : { vessels }),
    ...(appendages === undefined
      ? {}
      : { appendages: { areaFraction: appendages.areaFraction, density: appendages.density } }),
  };
}

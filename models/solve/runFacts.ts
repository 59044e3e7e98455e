// What readings of a run need besides its frames: the study's facts, the current as prescribed, and the barrier that a delivered
// drug has crossed, as one resistance to it (NP).
import { faradayConstant } from '../constants.ts';
import { Forms } from '../problem/forms.ts';
import type { Problem, ProblemLayer } from '../problem/problem.ts';
import type { AnsweringPath, BarrierFacts, ConductionFacts, RunFacts, VesselFacts } from './frame.ts';

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

function answeringPath({ conductance, passiveConductance: passive }: ProblemLayer): AnsweringPath {
  return { ...(conductance === undefined ? {} : { conductance }), ...(passive === undefined ? {} : { passive }) };
}

/** κ = F/(RT/F) Σ z² τ'HD c over every form, and which barriers follow the current. */
function conductionFacts(problem: Problem): ConductionFacts {
  const { layers, thermalVoltage, chemistry, appendages } = problem;
  const forms = new Forms(problem);
  const each = new Float64Array(forms.count);
  const conductivity = Float64Array.from(layers, (layer, l) => {
    const { initial, retardation, diffusivity, fixedCharge } = layer;
    const start =
      initial.kind === 'given' ? initial.concentrations : forms.equilibrated(layer, initial.solution, fixedCharge);
    forms.expand(start, retardation, each);
    let sum = 0;
    for (let f = 0; f < forms.count; f++) {
      const D =
        f === forms.hydrogen
          ? chemistry!.hydrogen[l]
          : f === forms.hydroxide
            ? chemistry!.hydroxide[l]
            : diffusivity[forms.species[f]];
      sum += forms.charge[f] ** 2 * D * each[f];
    }
    return (faradayConstant * sum) / thermalVoltage;
  });
  const answering = layers.flatMap((layer, l) => {
    const path = appendages?.layer === l ? appendages.path : undefined;
    if (layer.conductanceLaw === undefined && path?.conductanceLaw === undefined) return [];
    return [{ layer: l, ...answeringPath(layer), ...(path === undefined ? {} : { appendages: answeringPath(path) }) }];
  });
  return { conductivity, answering };
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
    conduction: conductionFacts(problem),
    ...(appendages === undefined
      ? {}
      : { appendages: { areaFraction: appendages.areaFraction, density: appendages.density } }),
  };
}

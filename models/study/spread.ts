// Studies like a given one, with the inputs that nobody knows well drawn from their ranges (library/spreads).
import { type SpreadId, type SpreadRecord, spreadLibrary } from '../library/spreads.ts';
import { latinHypercube } from '../numerics/latinHypercube.ts';
import { quantile, rankCorrelation } from '../numerics/rankCorrelation.ts';
import { kiloohmSquareCentimetre, millimolar } from '../units.ts';
import { openArea } from './checkAppendages.ts';
import { knownSpecies } from './knownSpecies.ts';
import type { Study, StudyConductance, StudyLayer } from './study.ts';

/** What of a study one range changes: whether it is there, and the study with `value` in its place. */
interface Lever {
  readonly applies: (study: Study) => boolean;
  readonly set: (study: Study, value: number) => Study;
}

const barrier = ({ role }: StudyLayer): boolean => role === 'barrier';
const tissue = ({ role }: StudyLayer): boolean => role === 'tissue';

function layersWhere(
  study: Study,
  one: (layer: StudyLayer) => boolean,
  change: (layer: StudyLayer) => StudyLayer,
): Study {
  return { ...study, layers: study.layers.map((layer) => (one(layer) ? change(layer) : layer)) };
}

const scaled = (values: Readonly<Record<string, number>>, factor: number): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, value * factor]));

/** A start that is given balances one fixed charge and no other. */
const chargedBarrier = (layer: StudyLayer): boolean =>
  barrier(layer) && layer.fixedCharge_mM !== 0 && layer.initial.kind === 'donnan';

const hasConductance = (layer: StudyLayer): boolean => restingResistance_kohm_cm2(layer) !== undefined;

/** Of the whole layer, whichever of its two paths answers to the current. */
function restingResistance_kohm_cm2({ transportFactor, conductance, appendages }: StudyLayer): number | undefined {
  if (conductance !== undefined || appendages?.conductance === undefined)
    return conductance?.restingResistance_kohm_cm2;
  const open = openArea(appendages) * appendages.transportFactor;
  return (appendages.conductance.restingResistance_kohm_cm2 * open) / (open + transportFactor);
}

/** The transport factors of both paths multiplied, and of their resistances only where they are to follow. */
function conducting(layer: StudyLayer, factor: number, resistance: number): StudyLayer {
  const law = (one: StudyConductance | undefined): { readonly conductance?: StudyConductance } =>
    one === undefined
      ? {}
      : { conductance: { ...one, restingResistance_kohm_cm2: one.restingResistance_kohm_cm2 * resistance } };
  const { appendages } = layer;
  return {
    ...layer,
    transportFactor: layer.transportFactor * factor,
    ...law(layer.conductance),
    ...(appendages === undefined
      ? {}
      : {
          appendages: {
            ...appendages,
            transportFactor: appendages.transportFactor * factor,
            ...law(appendages.conductance),
          },
        }),
  };
}

const isExchanged = ({ exchange_1_s }: StudyLayer): boolean => Object.values(exchange_1_s).some((rate) => rate > 0);

const drugCharge = ({ species, drug, temperature_C }: Study): number | undefined =>
  species.filter(({ id }) => id === drug).map((one) => knownSpecies(one, temperature_C).charge)[0];

const levers: Readonly<Record<SpreadId, Lever>> = {
  // at the same resistance, so that thickness and resistance are told apart
  thickness: {
    applies: ({ layers }) => layers.some(barrier),
    set: (study, factor) =>
      layersWhere(study, barrier, (layer) => ({
        ...conducting(layer, factor, 1),
        thickness_um: layer.thickness_um * factor,
      })),
  },
  restingResistance: {
    applies: ({ layers }) => layers.some(hasConductance),
    set: (study, value) =>
      layersWhere(study, hasConductance, (layer) => {
        const resistance = value / kiloohmSquareCentimetre / restingResistance_kohm_cm2(layer)!;
        return conducting(layer, 1 / resistance, resistance);
      }),
  },
  fixedCharge: {
    applies: ({ layers }) => layers.some(chargedBarrier),
    set: (study, value) => layersWhere(study, barrier, (layer) => ({ ...layer, fixedCharge_mM: value / millimolar })),
  },
  poreFraction: {
    applies: ({ layers }) => layers.some(barrier),
    set: (study, value) => layersWhere(study, barrier, (layer) => ({ ...layer, poreFraction: value })),
  },
  hindrance: {
    applies: ({ layers }) => layers.some(barrier),
    set: (study, factor) =>
      layersWhere(study, barrier, (layer) => ({
        ...layer,
        hindrance: { ...layer.hindrance, [study.drug]: Math.min(1, (layer.hindrance[study.drug] ?? 1) * factor) },
      })),
  },
  diffusivity: {
    applies: () => true,
    set: (study, factor) => ({
      ...study,
      species: study.species.map((one) =>
        one.id === study.drug
          ? { ...one, diffusivity_m2_s: knownSpecies(one, study.temperature_C).diffusivity_m2_s! * factor }
          : one,
      ),
    }),
  },
  tissueTransport: {
    applies: ({ layers }) => layers.some(tissue),
    set: (study, factor) =>
      layersWhere(study, tissue, (layer) => ({
        ...layer,
        transportFactor: Math.min(1, layer.transportFactor * factor),
      })),
  },
  perfusion: {
    applies: ({ layers }) => layers.some(isExchanged),
    set: (study, factor) =>
      layersWhere(study, isExchanged, (layer) => ({ ...layer, exchange_1_s: scaled(layer.exchange_1_s, factor) })),
  },
  electroosmosis: {
    applies: ({ electroosmosis_m3_C }) => electroosmosis_m3_C !== 0,
    set: (study, factor) => ({ ...study, electroosmosis_m3_C: study.electroosmosis_m3_C * factor }),
  },
  lipidPermeability: {
    // ions do not go there, and without acids and bases an ion stays one
    applies: (study) =>
      study.layers.some(({ lipid_cm_h }) => (lipid_cm_h?.[study.drug] ?? 0) > 0) &&
      (study.acidBase === true || drugCharge(study) === 0),
    set: (study, factor) =>
      layersWhere(
        study,
        ({ lipid_cm_h }) => lipid_cm_h?.[study.drug] !== undefined,
        (layer) => ({
          ...layer,
          lipid_cm_h: { ...layer.lipid_cm_h, [study.drug]: layer.lipid_cm_h![study.drug] * factor },
        }),
      ),
  },
};

/** The ranges that a study's own inputs have, in the library's order. */
export function uncertainInputs(study: Study): readonly SpreadId[] {
  return (Object.keys(spreadLibrary) as SpreadId[]).filter((id) => levers[id].applies(study));
}

/** The value at a place between 0 and 1 of a range. */
export function withinRange({ low, high, scale }: SpreadRecord, place: number): number {
  return scale === 'log' ? low.value * (high.value / low.value) ** place : low.value + (high.value - low.value) * place;
}

/** The study with each named input at its place in its range; inputs that it does not have are left out. */
export function varyStudy(study: Study, places: Readonly<Partial<Record<SpreadId, number>>>): Study {
  return (Object.keys(places) as SpreadId[])
    .filter((id) => levers[id].applies(study))
    .reduce((varied, id) => levers[id].set(varied, withinRange(spreadLibrary[id], places[id]!)), study);
}

/** Places in the ranges of these inputs, each range cut evenly, the same for the same seed. */
export function samplePlaces(
  inputs: readonly SpreadId[],
  samples: number,
  seed: number,
): Readonly<Partial<Record<SpreadId, number>>>[] {
  return latinHypercube(samples, inputs.length, seed).map((point) =>
    Object.fromEntries(inputs.map((id, k) => [id, point[k]])),
  );
}

export interface Spread {
  /** 5 and 95 % of the outcomes. */
  readonly low: number;
  readonly high: number;
  /** Every input with its rank correlation to the outcome, strongest first. */
  readonly ranking: readonly { readonly input: SpreadId; readonly correlation: number }[];
}

/** What the spread of the inputs does to one outcome. */
export function spreadOf(
  places: readonly Readonly<Partial<Record<SpreadId, number>>>[],
  outcomes: readonly number[],
): Spread {
  const inputs = Object.keys(places[0] ?? {}) as SpreadId[];
  const ranking = inputs
    .map((input) => ({
      input,
      correlation: rankCorrelation(
        places.map((one) => one[input]!),
        outcomes,
      ),
    }))
    .toSorted((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
  return { low: quantile(outcomes, 0.05), high: quantile(outcomes, 0.95), ranking };
}

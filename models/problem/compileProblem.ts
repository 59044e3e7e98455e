// Study → Problem: with compileFacts.ts the only file that multiplies by units. Takes a study that parseStudy has accepted.
import { thermalVoltage, zeroCelsius } from '../constants.ts';
import { perfusionLibrary } from '../library/perfusion.ts';
import { conductance } from '../physics/conductance.ts';
import { donnanConcentrations } from '../physics/donnan.ts';
import { perfusion } from '../physics/perfusion.ts';
import type { PiecewisePolynomial } from '../physics/piecewisePolynomial.ts';
import { waveform } from '../physics/waveform.ts';
import { carrierOf } from '../study/carriers.ts';
import { exchangePads } from '../study/columns.ts';
import { knownSpecies } from '../study/knownSpecies.ts';
import { sessionSteps } from '../study/sessionSteps.ts';
import type { Study, StudyBase, StudyElectrodeBoundary, StudyLayer, StudyPerfusion } from '../study/study.ts';
import {
  kiloohmSquareCentimetre,
  micrometre,
  milliampere,
  milliampereMinute,
  millimolar,
  minute,
  second,
  squareCentimetre,
} from '../units.ts';
import { compileFacts } from './compileFacts.ts';
import type { Problem, ProblemBoundary, ProblemInitial, ProblemLayer, ProblemReaction } from './problem.ts';

type BySpecies = Readonly<Record<string, number>>;

interface Column {
  readonly ids: readonly string[];
  readonly charge: Float64Array;
  /** [m² s⁻¹] */
  readonly diffusivity: Float64Array;
}

function arrayOf(ids: readonly string[], values: BySpecies, otherwise: number, unit = 1): Float64Array {
  return Float64Array.from(ids, (id) => (Object.hasOwn(values, id) ? values[id] : otherwise) * unit);
}

/**
 * Concentrations with Σ z R c + ω = 0 to round-off. A study may miss by 1e-9, as typed decimals do; the ion that holds
 * the most charge takes up the rest.
 */
function balanced(
  charge: Float64Array,
  retardation: Float64Array,
  concentrations: Float64Array,
  fixedCharge: number,
): Float64Array {
  let excess = fixedCharge;
  let largest = 0;
  let holder = -1;
  for (let species = 0; species < charge.length; species++) {
    const held = charge[species] * retardation[species] * concentrations[species];
    excess += held;
    if (Math.abs(held) > largest) {
      largest = Math.abs(held);
      holder = species;
    }
  }
  if (holder >= 0) concentrations[holder] = concentrations[holder] - excess / (charge[holder] * retardation[holder]);
  return concentrations;
}

function compileComposition(column: Column, concentrations: BySpecies): Float64Array {
  const free = new Float64Array(column.ids.length).fill(1);
  return balanced(column.charge, free, arrayOf(column.ids, concentrations, 0, millimolar), 0);
}

function compileInitial(column: Column, layer: StudyLayer, retardation: Float64Array): ProblemInitial {
  if (layer.initial.kind === 'donnan')
    return { kind: 'donnan', solution: compileComposition(column, layer.initial.with_mM) };
  const given = arrayOf(column.ids, layer.initial.concentrations_mM, 0, millimolar);
  return {
    kind: 'given',
    concentrations: balanced(column.charge, retardation, given, layer.fixedCharge_mM * millimolar),
  };
}

function compileLayer(study: Study, column: Column, layer: StudyLayer, current: PiecewisePolynomial): ProblemLayer {
  const hindrance = arrayOf(column.ids, layer.hindrance, 1);
  const partition = arrayOf(column.ids, layer.partition, 1);
  const retardation = arrayOf(column.ids, layer.binding, 0).map((binding) => 1 + binding);
  const exchange = arrayOf(column.ids, layer.exchange_1_s, 0, 1 / second);
  const plasma = compileComposition(column, study.plasma_mM);
  const fixedCharge = layer.fixedCharge_mM * millimolar;
  const law = layer.conductance;
  return {
    id: layer.id,
    role: layer.role,
    thickness: layer.thickness_um * micrometre,
    poreFraction: layer.poreFraction,
    diffusivity: hindrance.map((factor, species) => layer.transportFactor * factor * column.diffusivity[species]),
    retardation,
    solventDrag: arrayOf(column.ids, layer.solventDrag, 1),
    partition,
    fixedCharge,
    fixedChargeRamp: layer.fixedChargeRamp_um * micrometre,
    exchange,
    plasma: exchange.some((rate) => rate > 0)
      ? donnanConcentrations(column.charge, retardation, plasma, fixedCharge).map((c, i) => c * partition[i])
      : plasma,
    initial: compileInitial(column, layer, retardation),
    ...(law === undefined
      ? {}
      : {
          conductance: conductance(
            {
              restingResistance: law.restingResistance_kohm_cm2 * kiloohmSquareCentimetre,
              saturationCathode: law.saturationCathode_V,
              saturationAnode: law.saturationAnode_V,
              rise: law.rise_s * second,
              recovery: law.recovery_s * second,
            },
            current,
          ),
        }),
  };
}

function compileReactions(study: Study, column: Column): ProblemReaction[] {
  return study.reactions.flatMap((reaction) =>
    reaction.layers.flatMap((name) => {
      // a layer that is named may stand in the other column alone
      const layer = study.layers.findIndex(({ id }) => id === name);
      if (layer < 0) return [];
      return {
        layer,
        species: column.ids.indexOf(reaction.species),
        rate: reaction.rate_1_s / second,
        stoichiometry: arrayOf(column.ids, reaction.stoichiometry, 0),
      };
    }),
  );
}

function compileBoundary(column: Column, boundary: StudyElectrodeBoundary | StudyBase): ProblemBoundary {
  switch (boundary.kind) {
    case 'silverChloride':
    case 'ion':
      return { kind: 'ion', species: column.ids.indexOf(carrierOf(boundary, column.ids) ?? '') };
    case 'bath':
      return { kind: 'bath', concentrations: compileComposition(column, boundary.concentrations_mM) };
    case 'blocked':
    case 'sealed':
      return { kind: 'blocked' };
  }
}

/** Delivered is what has left the last barrier; without one the last reservoir; without either the first layer. */
function deliveredPastLayer(study: Study): number {
  for (const role of ['barrier', 'reservoir']) {
    const last = study.layers.findLastIndex((layer) => layer.role === role);
    if (last >= 0) return last;
  }
  return 0;
}

function compilePerfusion(study: Study, end: number): Pick<Problem, 'perfusion' | 'passivePerfusion'> {
  const course = (effects: readonly StudyPerfusion[]): PiecewisePolynomial =>
    perfusion(
      effects.map((effect) => ({
        factor: effect.factor,
        from: effect.from_min * minute,
        onset: effect.onset_min * minute,
        duration: effect.duration_min * minute,
        recovery: effect.recovery_min * minute,
      })),
      end,
    );
  const { perfusion: all = [] } = study;
  const lasting = all.filter(({ kind }) => kind === 'other' || !perfusionLibrary[kind].byCurrent);
  return {
    ...(all.length === 0 ? {} : { perfusion: course(all) }),
    ...(lasting.length === 0 ? {} : { passivePerfusion: course(lasting) }),
  };
}

/** The column under the study's own electrode. */
export function compileProblem(study: Study): Problem {
  const species = study.species.map((one) => knownSpecies(one, study.temperature_C));
  const column: Column = {
    ids: species.map(({ id }) => id),
    charge: Float64Array.from(species, ({ charge }) => charge!),
    diffusivity: Float64Array.from(species, ({ diffusivity_m2_s }) => diffusivity_m2_s!),
  };
  const area = study.electrode.area_cm2 * squareCentimetre;
  const sign = study.electrode.polarity === 'cathode' ? -1 : 1;
  const steps = sessionSteps(study.session, {
    milliampere: (sign * milliampere) / area,
    second,
    minute,
    milliampereMinute: milliampereMinute / area,
  });
  const current = waveform(steps);
  return Object.freeze({
    species: column.ids,
    charge: column.charge,
    drug: column.ids.indexOf(study.drug),
    thermalVoltage: thermalVoltage(zeroCelsius + study.temperature_C),
    area,
    layers: Object.freeze(study.layers.map((layer) => Object.freeze(compileLayer(study, column, layer, current)))),
    reactions: Object.freeze(compileReactions(study, column)),
    electroosmosis: study.electroosmosis_m3_C,
    electrode: compileBoundary(column, study.electrode.boundary),
    base: compileBoundary(column, study.base),
    current,
    ...compilePerfusion(study, current.knots[current.knots.length - 1]),
    deliveredPastLayer: deliveredPastLayer(study),
    accuracy: study.accuracy,
    facts: compileFacts(study),
  });
}

/** The column under the dispersive pad, driven by the same current the other way; null where the study has none. */
export function compileDispersive(study: Study): Problem | null {
  const exchanged = exchangePads(study);
  return exchanged === null ? null : compileProblem(exchanged);
}

// Study → Problem: with compileFacts.ts the only file that multiplies by units. Takes a study that parseStudy has accepted.
import { thermalVoltage, zeroCelsius } from '../constants.ts';
import { perfusionLibrary } from '../library/perfusion.ts';
import { perfusion } from '../physics/perfusion.ts';
import { joinPieces, type Piece, type PiecewisePolynomial } from '../physics/piecewisePolynomial.ts';
import { coatedCourse } from '../physics/silverChloride.ts';
import { type PadEvent, padEvents, waveform } from '../physics/waveform.ts';
import { carrierOf } from '../study/carriers.ts';
import { perfusionOnsets } from '../study/perfusionOnsets.ts';
import { openArea } from '../study/checkAppendages.ts';
import { exchangePads } from '../study/columns.ts';
import { protonExcessId } from '../study/protons.ts';
import { sessionSteps } from '../study/sessionSteps.ts';
import type { Study, StudyBase, StudyElectrodeBoundary, StudyLayer, StudyPerfusion } from '../study/study.ts';
import {
  centimetre,
  hour,
  micrometre,
  milliampere,
  milliampereMinute,
  millimolar,
  minute,
  perSquareCentimetre,
  second,
  squareCentimetre,
} from '../units.ts';
import { compileConductance } from './compileConductance.ts';
import { compileFacts } from './compileFacts.ts';
import { fixedSites } from './fixedSites.ts';
import { Forms } from './forms.ts';
import type { GivenCurrent } from './givenCurrent.ts';
import { arrayOf, balanced, type Column, columnOf, solutionOf } from './solutions.ts';
import type {
  Problem,
  ProblemBoundary,
  ProblemChemistry,
  ProblemInitial,
  ProblemLayer,
  ProblemReaction,
} from './problem.ts';

function compileInitial(column: Column, layer: StudyLayer, retardation: Float64Array): ProblemInitial {
  const { initial } = layer;
  if (initial.kind === 'donnan') {
    return { kind: 'donnan', solution: solutionOf(column, initial.with_mM, initial.pH) };
  }
  const fixedCharge = layer.fixedCharge_mM * millimolar;
  return {
    kind: 'given',
    concentrations: balanced(column, retardation, initial.concentrations_mM, fixedCharge, initial.pH),
  };
}

/** Follicles and ducts as one path, as conductive and as large as they are over the whole area. */
function compileAppendages(
  study: Study,
  column: Column,
  layers: readonly ProblemLayer[],
  current: PiecewisePolynomial,
  pads: readonly PadEvent[],
): Pick<Problem, 'appendages'> {
  const index = study.layers.findIndex(({ appendages }) => appendages !== undefined);
  const written = study.layers[index]?.appendages;
  if (written === undefined) return {};
  const layer = study.layers[index];
  const { id, role, thickness, solventDrag, initial, plasma, ...barrier } = layers[index];
  const areaFraction = openArea(written);
  const open = areaFraction * written.transportFactor;
  const hindrance = arrayOf(column.ids, { ...layer.hindrance, ...written.hindrance }, 1);
  const { fixedCharge_mM = layer.fixedCharge_mM } = written;
  const sites = written.fixedCharge_mM === undefined ? barrier.sites : undefined;
  const { chemistry } = column;
  return {
    appendages: {
      layer: index,
      areaFraction,
      density: (written.ducts_1_cm2 + written.follicles_1_cm2) * perSquareCentimetre,
      path: {
        id,
        role,
        thickness,
        poreFraction: areaFraction * written.poreFraction,
        diffusivity: hindrance.map((factor, species) => open * factor * column.diffusivity[species]),
        retardation: hindrance.map(() => 1),
        solventDrag,
        partition: hindrance.map(() => 1),
        fixedCharge: sites === undefined ? fixedCharge_mM * millimolar : barrier.fixedCharge,
        ...(sites === undefined ? {} : { sites }),
        fixedChargeRamp: 0,
        exchange: hindrance.map(() => 0),
        plasma,
        initial,
        ...compileConductance({ conductance: written.conductance, poreFraction: 1 }, current, pads),
      },
      ...(chemistry === undefined
        ? {}
        : { hydrogen: open * chemistry.hydrogen, hydroxide: open * chemistry.hydroxide }),
    },
  };
}

function compileLayer(
  study: Study,
  column: Column,
  layer: StudyLayer,
  current: PiecewisePolynomial,
  pads: readonly PadEvent[],
): ProblemLayer {
  const hindrance = arrayOf(column.ids, layer.hindrance, 1);
  const partition = arrayOf(column.ids, layer.partition, 1);
  const retardation = arrayOf(column.ids, layer.binding, 0).map((binding) => 1 + binding);
  const exchange = arrayOf(column.ids, layer.exchange_1_s, 0, 1 / second);
  // H⁺ and OH⁻ cross a vessel wall no slower than what does so fastest
  if (column.chemistry) exchange[column.chemistry.proton] = Math.max(...exchange);
  const plasma = solutionOf(column, study.plasma_mM, study.plasma_pH);
  const { fixedCharge, sites } = fixedSites(layer, column.chemistry?.sites ?? []);
  const lymph = ((layer.lymph_1_s ?? 0) * layer.poreFraction) / second;
  const thickness = layer.thickness_um * micrometre;
  const lipid = arrayOf(column.ids, layer.lipid_cm_h ?? {}, 0, (centimetre / hour) * thickness);
  return {
    id: layer.id,
    role: layer.role,
    thickness,
    poreFraction: layer.poreFraction,
    diffusivity: hindrance.map((factor, species) => layer.transportFactor * factor * column.diffusivity[species]),
    ...(lipid.some((value) => value > 0) ? { lipid } : {}),
    retardation,
    solventDrag: arrayOf(column.ids, layer.solventDrag, 1),
    partition,
    fixedCharge,
    ...(sites === undefined ? {} : { sites }),
    fixedChargeRamp: layer.fixedChargeRamp_um * micrometre,
    exchange,
    ...(lymph > 0 ? { lymph } : {}),
    plasma:
      lymph > 0 || exchange.some((rate) => rate > 0)
        ? new Forms(column).equilibrated({ retardation, partition }, plasma, layer.fixedCharge_mM * millimolar)
        : plasma,
    initial: compileInitial(column, layer, retardation),
    ...compileConductance(layer, current, pads),
  };
}

/** With acids and bases, protons make up what charge a reaction of their bare forms would create. */
function conserving({ charge, chemistry }: Column, stoichiometry: Float64Array): Float64Array {
  if (chemistry === undefined) return stoichiometry;
  stoichiometry[chemistry.proton] = -stoichiometry.reduce((sum, change, i) => sum + charge[i] * change, 0);
  return stoichiometry;
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
        stoichiometry: conserving(column, arrayOf(column.ids, reaction.stoichiometry, 0)),
      };
    }),
  );
}

function compileBoundary(column: Column, boundary: StudyElectrodeBoundary | StudyBase): ProblemBoundary {
  switch (boundary.kind) {
    case 'silverChloride':
    case 'ion':
      return { kind: 'ion', species: column.ids.indexOf(carrierOf(boundary, column.ids) ?? '') };
    case 'inert':
      return { kind: 'ion', species: column.ids.indexOf(protonExcessId) };
    case 'bath':
      return { kind: 'bath', concentrations: solutionOf(column, boundary.concentrations_mM, boundary.pH) };
    case 'blocked':
    case 'sealed':
      return { kind: 'blocked' };
  }
}

/** With acids and bases, silver that runs out of coating or chloride goes on by splitting water. */
function compileElectrode(
  { electrode: { boundary, coating_mAmin } }: Study,
  column: Column,
  current: PiecewisePolynomial,
  area: number,
): ProblemBoundary {
  const compiled = compileBoundary(column, boundary);
  if (boundary.kind !== 'silverChloride' || compiled.kind !== 'ion' || column.chemistry === undefined) return compiled;
  const silver =
    coating_mAmin === undefined ? {} : { coated: coatedCourse(current, (coating_mAmin * milliampereMinute) / area) };
  return { ...compiled, silver };
}

/** The solvent follows the fixed charge of the last barrier that answers to pH. */
function compileFlow({ layers }: Study): Pick<ProblemChemistry, 'flow'> {
  const layer = layers.findLastIndex(({ role, isoelectric_pH }) => role === 'barrier' && isoelectric_pH !== undefined);
  if (layer < 0) return {};
  const { fixedCharge_mM, fixedChargeRamp_um, thickness_um } = layers[layer];
  // the coefficient is that of the whole layer, so it belongs to the mean over its ramps
  const mean = fixedCharge_mM * (1 - fixedChargeRamp_um / thickness_um);
  return { flow: { layer, fixedCharge: mean * millimolar } };
}

/** What is left of a pad's conductance when it is off: nothing that counts, and no division by zero. */
const OFF = 1e-14;

/** A reservoir that comes off takes no part until it is on again; the solver stops at every change. */
function compilePad(
  { role }: StudyLayer,
  pads: readonly PadEvent[],
  end: number,
): Pick<ProblemLayer, 'conductance' | 'comesOff'> {
  if (role !== 'reservoir' || pads.length === 0) return {};
  const pieces: Piece[] = [];
  let start = 0;
  let on = true;
  for (const event of [...pads, { time: end, on: true }]) {
    const time = Math.min(event.time, end);
    if (time > start) {
      pieces.push({ start, end: time, coefficients: [on ? 1 : OFF] });
      start = time;
    }
    on = event.on;
  }
  const course = joinPieces(pieces);
  return { conductance: { ...course, kinks: course.kinks.fill(1) }, comesOff: true };
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
  const { perfusion: all = [] } = study;
  const course = (effects: readonly StudyPerfusion[]): PiecewisePolynomial =>
    perfusion(
      effects.map((effect) => {
        const [from, ...again] = perfusionOnsets(effect, all, study.session).map((onset) => onset * minute);
        return {
          factor: effect.factor,
          from,
          again,
          onset: effect.onset_min * minute,
          duration: effect.duration_min * minute,
          recovery: effect.recovery_min * minute,
        };
      }),
      end,
    );
  const lasting = all.filter(({ kind }) => kind === 'other' || !perfusionLibrary[kind].byCurrent);
  return {
    ...(all.length === 0 ? {} : { perfusion: course(all) }),
    ...(lasting.length === 0 ? {} : { passivePerfusion: course(lasting) }),
  };
}

/** A current through the body as a density from this electrode into it. */
function densityOf({ current }: GivenCurrent, factor: number): PiecewisePolynomial {
  return { ...current, coefficients: current.coefficients.map((coefficient) => factor * coefficient) };
}

function sessionCurrent({ session }: Study, factor: number, area: number): Pick<GivenCurrent, 'current' | 'pads'> {
  const steps = sessionSteps(session, {
    milliampere: milliampere * factor,
    second,
    minute,
    milliampereMinute: milliampereMinute / area,
  });
  return { current: waveform(steps), pads: padEvents(steps) };
}

/** What the session asks for [A, s]; a reversal is negative, whatever the pole. */
export function askedCurrent(study: Study): Pick<GivenCurrent, 'current' | 'pads'> {
  return sessionCurrent(study, 1, 1);
}

/**
 * The column under the study's own electrode.
 * @param given the current as the supply gives it; absent: as the session asks for it
 */
export function compileProblem(study: Study, given?: GivenCurrent): Problem {
  const column = columnOf(study);
  const { chemistry } = column;
  const area = study.electrode.area_cm2 * squareCentimetre;
  const sign = study.electrode.polarity === 'cathode' ? -1 : 1;
  const { current, pads } =
    given === undefined
      ? sessionCurrent(study, sign / area, area)
      : { current: densityOf(given, sign / area), pads: given.pads };
  const end = current.knots[current.knots.length - 1];
  const renewals = pads.filter(({ time, on }) => on && time > 0 && time < end).map(({ time }) => time);
  const layers = study.layers.map((layer) =>
    Object.freeze({ ...compileLayer(study, column, layer, current, pads), ...compilePad(layer, pads, end) }),
  );
  return Object.freeze({
    species: column.ids,
    charge: column.charge,
    drug: column.ids.indexOf(study.drug),
    thermalVoltage: thermalVoltage(zeroCelsius + study.temperature_C),
    area,
    layers: Object.freeze(layers),
    ...compileAppendages(study, column, layers, current, pads),
    reactions: Object.freeze(compileReactions(study, column)),
    electroosmosis: study.electroosmosis_m3_C,
    ...(renewals.length === 0 ? {} : { renewals: Float64Array.from(renewals) }),
    electrode: compileElectrode(study, column, current, area),
    base: compileBoundary(column, study.base),
    current,
    ...compilePerfusion(study, current.knots[current.knots.length - 1]),
    deliveredPastLayer: deliveredPastLayer(study),
    accuracy: study.accuracy,
    facts: { ...compileFacts(study), ...(given === undefined ? {} : { supplied: given.account }) },
    ...(chemistry === undefined
      ? {}
      : {
          chemistry: {
            ...chemistry,
            ...compileFlow(study),
            hydrogen: Float64Array.from(study.layers, (layer) => layer.transportFactor * chemistry.hydrogen),
            hydroxide: Float64Array.from(study.layers, (layer) => layer.transportFactor * chemistry.hydroxide),
          },
        }),
  });
}

/** The column under the dispersive pad, driven by the same current the other way; null where the study has none. */
export function compileDispersive(study: Study, given?: GivenCurrent): Problem | null {
  const exchanged = exchangePads(study);
  return exchanged === null ? null : compileProblem(exchanged, given);
}

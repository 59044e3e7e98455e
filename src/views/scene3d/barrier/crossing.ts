/**
 * What crosses the middle of the barrier at one moment, read off the solved frames: speed v = J/(θ c), share of the
 * current z F J/i, the solvent's speed, the charge on the walls and how much of an ion's crowd it holds there.
 */
import { zeroCelsius, faradayConstant } from '../../../../models/constants.ts';
import { poreCharge, type Chargeable } from '../../../../models/readings/poreCharge.ts';
import type { Frame, RunLayout } from '../../../../models/solve/frame.ts';
import { knownSpecies } from '../../../../models/study/knownSpecies.ts';
import type { Study } from '../../../../models/study/study.ts';
import { leastCurrent, locate } from '../../../app/readings.ts';
import { layerKind } from '../layerKinds.ts';
import { between, type Moment } from '../moment.ts';
import type { RunData } from '../../view.ts';

/** The layer that the picture is of, and where in the layout it is read. */
export interface Barrier {
  readonly layer: number;
  /** Bricks and mortar, or a plain sheet where the study's barrier is something else. */
  readonly kind: 'corneum' | 'membrane';
  /** [m] */
  readonly start: number;
  readonly thickness: number;
  /** θ [1] */
  readonly porosity: number;
  /** Face nearest to its middle, and the nodes on either side of it. */
  readonly face: number;
}

/** Null where the study has no barrier. */
export function findBarrier({ layout, study }: { readonly layout: RunLayout; readonly study: Study }): Barrier | null {
  const kinds = layout.layers.map(({ id, role }) =>
    layerKind({ id, role, name: study.layers.find((one) => one.id === id)?.name ?? '' }),
  );
  const corneum = kinds.indexOf('corneum');
  const layer = corneum >= 0 ? corneum : layout.layers.findLastIndex(({ role }) => role === 'barrier');
  const found = layout.layers[layer];
  if (found === undefined) return null;
  const { start, end } = found;
  const middle = (start + end) / 2;
  let face = -1;
  let held = 0;
  for (const [node, of] of layout.nodeLayer.entries()) {
    if (of === layer) held += layout.nodeVolume[node] ?? 0;
  }
  for (const [k, x] of layout.faceX.entries()) {
    if (layout.nodeLayer[k] !== layer || layout.nodeLayer[k + 1] !== layer) continue;
    if (face < 0 || Math.abs(x - middle) < Math.abs((layout.faceX[face] ?? 0) - middle)) face = k;
  }
  if (face < 0) return null;
  return {
    layer,
    kind: corneum >= 0 ? 'corneum' : 'membrane',
    start,
    thickness: end - start,
    porosity: held / (end - start),
    face,
  };
}

/** Of one species through a face, at an instant between frames. */
export interface Flux {
  readonly diffusion: number;
  readonly migration: number;
  readonly convection: number;
  /** [mol m⁻² s⁻¹], into the body. */
  readonly total: number;
}

export function fluxAt(layout: RunLayout, moment: Moment, species: number, face: number): Flux {
  const at = species * layout.faceX.length + face;
  const read = (of: (frame: Frame) => Float64Array): number =>
    between(moment, of(moment.before)[at] ?? 0, of(moment.after)[at] ?? 0);
  const diffusion = read((frame) => frame.fluxDiffusion);
  const migration = read((frame) => frame.fluxMigration);
  const convection = read((frame) => frame.fluxConvection);
  return { diffusion, migration, convection, total: diffusion + migration + convection };
}

/** Total flux in one frame [mol m⁻² s⁻¹]. */
export function totalFlux(layout: RunLayout, frame: Frame, species: number, face: number): number {
  const at = species * layout.faceX.length + face;
  return (frame.fluxDiffusion[at] ?? 0) + (frame.fluxMigration[at] ?? 0) + (frame.fluxConvection[at] ?? 0);
}

export interface Carrier {
  readonly species: number;
  /** In pore water in the middle of the barrier [mol m⁻³]. */
  readonly concentration: number;
  /** All of it, what follicles and ducts carry included. */
  readonly flux: Flux;
  /** J/(θ c) in the barrier's own pores, into the body [m s⁻¹]; NaN where there is none of it. */
  readonly speed: number;
  /** In follicles and ducts, where the study follows them [m s⁻¹]. */
  readonly ductSpeed?: number;
  /** Of the current [1]; NaN while none flows. */
  readonly share: number;
  /** Of its crowd, what the charged walls hold there: 1 − 1/ratio [1]; 0 for what they keep away. */
  readonly atWall: number;
  /** Pore water over the neutral solution that it is in equilibrium with [1]. */
  readonly ratio: number;
}

export interface Crossing {
  readonly time: number;
  /** From electrode into body [A m⁻²]. */
  readonly current: number;
  readonly carriers: readonly Carrier[];
  /** Of the water in the pores, into the body [m s⁻¹]. */
  readonly solvent: number;
  /** Of the water in follicles and ducts, where the study follows them [m s⁻¹]. */
  readonly ductSolvent?: number;
  /** Of the current, carried by follicles and ducts [1]; absent: the study does not tell them apart. */
  readonly ductShare?: number;
  /** ω in the middle of the barrier [mol m⁻³ of pore]. */
  readonly fixed: number;
}

/** A concentration below this part of the largest is none to speak of: a speed read off it would be rounding. */
const trace = 1e-9;

export function readCrossing(
  { layout, study, frames }: Pick<RunData, 'layout' | 'study' | 'frames'>,
  barrier: Barrier,
  moment: Moment,
): Crossing {
  const { face, porosity, thickness } = barrier;
  const count = layout.x.length;
  const c = layout.species.map((_, s) => {
    const at = (frame: Frame, node: number): number => frame.concentrations[s * count + node] ?? 0;
    const middle = (frame: Frame): number => (at(frame, face) + at(frame, face + 1)) / 2;
    return between(moment, middle(moment.before), middle(moment.after));
  });
  const most = Math.max(...c);
  const current = between(moment, moment.before.current, moment.after.current);
  const flows = Math.abs(current) >= leastCurrent;
  const charges = wallCharge(layout, study, barrier, moment);
  const ratios = donnanRatios(c, charges.charge, charges.water);
  const besides = moment.before.amountInAppendages !== undefined;
  const held = (frame: Frame, s: number): number => frame.amountInAppendages?.[s] ?? 0;
  const inDucts = layout.species.map((_, s) => between(moment, held(moment.before, s), held(moment.after, s)));
  const mostInDucts = Math.max(...inDucts);
  const carriers = layout.species.map((_, species): Carrier => {
    const flux = fluxAt(layout, moment, species, face);
    const beside = besideFlux(frames, moment.time, species);
    const here = c[species] ?? 0;
    const ratio = ratios[species] ?? 1;
    const inside = inDucts[species] ?? 0;
    const told = species !== layout.proton && here > trace * most;
    return {
      species,
      concentration: here,
      flux,
      speed: told ? (flux.total - beside) / (porosity * here) : Number.NaN,
      ...(besides
        ? {
            ductSpeed:
              species !== layout.proton && inside > trace * mostInDucts ? (beside * thickness) / inside : Number.NaN,
          }
        : {}),
      share: flows ? carried(layout, moment, species, face, flux.total) / current : Number.NaN,
      atWall: ratio > 1 ? 1 - 1 / ratio : 0,
      ratio,
    };
  });
  return {
    time: moment.time,
    current,
    carriers,
    ...solventAt({ layout, study }, barrier, moment),
    fixed: charges.fixed,
  };
}

/** Speeds of the water into the body, and what ducts carry of the current. */
export function solventAt(
  { layout, study }: Pick<RunData, 'layout' | 'study'>,
  barrier: Barrier,
  moment: Moment,
): Pick<Crossing, 'solvent' | 'ductSolvent' | 'ductShare'> {
  const over = solventFlow(study, layout, barrier, moment);
  const { appendages } = layout.facts ?? {};
  const openings = layerOf(study, layout, barrier.layer)?.appendages?.poreFraction;
  if (appendages === undefined || openings === undefined) return { solvent: over / barrier.porosity };
  const current = between(moment, moment.before.current, moment.after.current);
  const inDucts = between(moment, moment.before.appendageCurrent ?? 0, moment.after.appendageCurrent ?? 0);
  const ductShare = Math.abs(current) >= leastCurrent ? inDucts / current : 0;
  return {
    solvent: (over * (1 - ductShare)) / barrier.porosity,
    ductSolvent: (over * ductShare) / (appendages.areaFraction * openings),
    ductShare,
  };
}

/** Through follicles and ducts, from what has come out of them between two frames [mol m⁻² s⁻¹]; 0 without them. */
export function besideFlux(frames: readonly Frame[], time: number, species: number): number {
  const { index } = locate(frames, time);
  const from = frames[Math.min(index, Math.max(0, frames.length - 2))];
  const to = frames[Math.min(index + 1, frames.length - 1)];
  if (from === undefined || to === undefined || !(to.time > from.time)) return 0;
  const out = (frame: Frame): number => frame.amountThroughAppendages?.[species] ?? 0;
  return (out(to) - out(from)) / (to.time - from.time);
}

/** [A m⁻²]; of an acid over all its forms, which differ in charge. */
function carried(layout: RunLayout, moment: Moment, species: number, face: number, flux: number): number {
  const { before, after } = moment;
  const at = species * layout.faceX.length + face;
  if (before.ionCurrent && after.ionCurrent)
    return between(moment, before.ionCurrent[at] ?? 0, after.ionCurrent[at] ?? 0);
  return (layout.charge[species] ?? 0) * faradayConstant * flux;
}

/**
 * Over the whole area [m s⁻¹]. Convection is w v c with the same v in every layer: read where no duct carries part of it,
 * off the species that has most.
 */
function solventFlow(study: Study, layout: RunLayout, barrier: Barrier, moment: Moment): number {
  const beside = moment.before.amountInAppendages !== undefined;
  const wanted = beside ? (barrier.layer > 0 ? barrier.layer - 1 : barrier.layer + 1) : barrier.layer;
  const inside = [...layout.faceX.keys()].filter(
    (face) => layout.nodeLayer[face] === wanted && layout.nodeLayer[face + 1] === wanted,
  );
  const face = wanted === barrier.layer ? barrier.face : (inside[Math.floor(inside.length / 2)] ?? barrier.face);
  const drag = layerOf(study, layout, wanted)?.solventDrag ?? {};
  const count = layout.x.length;
  let speed = 0;
  let most = 0;
  for (const [species, id] of layout.species.entries()) {
    if (species === layout.proton) continue;
    const at = (node: number): number =>
      between(
        moment,
        moment.before.concentrations[species * count + node] ?? 0,
        moment.after.concentrations[species * count + node] ?? 0,
      );
    const carrying = (drag[id] ?? 1) * (at(face) + at(face + 1)) * 0.5;
    if (!(carrying > most)) continue;
    most = carrying;
    speed = fluxAt(layout, moment, species, face).convection / carrying;
  }
  return speed;
}

function layerOf(study: Study, layout: RunLayout, layer: number): Study['layers'][number] | undefined {
  return study.layers.find(({ id }) => id === layout.layers[layer]?.id);
}

function wallCharge(
  layout: RunLayout,
  study: Study,
  barrier: Barrier,
  moment: Moment,
): { readonly charge: Float64Array; readonly water: number; readonly fixed: number } {
  const binding = layerOf(study, layout, barrier.layer)?.binding ?? {};
  const of: Chargeable = {
    acids: layout.species.map((id) => {
      const species = study.species.find((one) => one.id === id);
      return species === undefined ? undefined : knownSpecies(species, study.temperature_C).acid;
    }),
    retardation: layout.species.map((id) => 1 + (binding[id] ?? 0)),
    temperature: zeroCelsius + study.temperature_C,
  };
  const frame = moment.weight > 0.5 ? moment.after : moment.before;
  return poreCharge(layout, frame, barrier.face, of);
}

/**
 * c/s of every species, where s is the neutral solution in equilibrium with the pore water: s = c e^{z u} with
 * Σ z s + (water) = 0. The sum rises with u, so halving finds its only root.
 */
export function donnanRatios(c: readonly number[], charge: ArrayLike<number>, water: number): Float64Array {
  const sum = (u: number): number => {
    let total = water * Math.exp(Math.sign(water) * u);
    for (const [s, here] of c.entries()) {
      const z = charge[s] ?? 0;
      if (z !== 0 && here > 0) total += z * here * Math.exp(z * u);
    }
    return total;
  };
  const none = new Float64Array(c.length).fill(1);
  const start = sum(0);
  if (start === 0) return none;
  let near = 0;
  let far = start > 0 ? -1 : 1;
  while (sum(far) * start > 0) {
    near = far;
    far *= 2;
    // only ions of one sign are there: no neutral solution holds them
    if (Math.abs(far) > mostDonnan) return none;
  }
  for (let k = 0; k < halvings; k++) {
    const middle = (near + far) / 2;
    if (sum(middle) * start > 0) near = middle;
    else far = middle;
  }
  return Float64Array.from(c, (_, s) => Math.exp(-(charge[s] ?? 0) * near));
}

/** Largest Donnan potential looked for [RT/F]. */
const mostDonnan = 40;
/** Halving an interval of that width so often leaves rounding. */
const halvings = 60;

// What an electrode adds to the voltage (EL): its potential against the standard hydrogen electrode, where its reaction is known.
// A silver electrode short of chloride or coating splits water for the rest; its potential is then the mean by current.
import { zeroCelsius } from '../constants.ts';
import {
  hydrogenOnCarbon,
  oxygenOnCarbon,
  oxygenSlope,
  oxygenStandard,
  silverChlorideSlope,
  silverChlorideStandard,
} from '../library/halfCells.ts';
import { gasOverpotential, gasPotential, silverChloridePotential } from '../physics/halfCell.ts';
import { evaluate } from '../physics/piecewisePolynomial.ts';
import { chlorideShare, coatedCourse } from '../physics/silverChloride.ts';
import type { ProblemFacts } from '../problem/problem.ts';
import type { Frame, RunLayout } from '../solve/frame.ts';

/** What stands at the electrode's face at one instant. */
export interface ElectrodeFace {
  /** From electrode into body [A m⁻²]. */
  readonly current: number;
  /** [mol m⁻³]; NaN without chloride. */
  readonly chloride: number;
  /** NaN where no acids and bases are followed. */
  readonly pH: number;
  /** 1 while silver has coating for a cathodic current, else 0. */
  readonly coated: number;
}

const tabulatedAt = zeroCelsius + 25;

function waterPotential({ current, pH }: ElectrodeFace, temperature: number): number {
  const anode = current > 0;
  const standard = anode ? oxygenStandard.value + oxygenSlope.value * (temperature - tabulatedAt) : 0;
  const { at10, slope } = anode ? oxygenOnCarbon : hydrogenOnCarbon;
  const more = gasOverpotential(current, at10.value, slope.value);
  return gasPotential(standard, pH, temperature) + (anode ? more : -more);
}

/**
 * Against the standard hydrogen electrode [V]. NaN where it is not known: a bath, an ion that merely carries the current,
 * and inert metal without current, which has no potential of its own.
 */
export function electrodePotential(facts: ProblemFacts, face: ElectrodeFace): number {
  const { temperature } = facts;
  if (facts.inert === true) return face.current === 0 ? Number.NaN : waterPotential(face, temperature);
  if (!facts.silver || Number.isNaN(face.chloride)) return Number.NaN;
  const { current, chloride } = face;
  const share = !facts.splitsWater || current === 0 ? 1 : current > 0 ? chlorideShare(chloride) : face.coated;
  const water = share === 1 ? 0 : (1 - share) * waterPotential(face, temperature);
  if (!(share > 0)) return water;
  const standard = silverChlorideStandard.value + silverChlorideSlope.value * (temperature - tabulatedAt);
  // with no chloride at all, where water is not followed, there is no finite answer
  if (!(chloride > 0)) return Number.NaN;
  return share * silverChloridePotential(standard, chloride, temperature) + water;
}

/** What a frame has at the electrode's face. */
export function electrodeFace(
  { facts, x }: RunLayout,
  frame: Pick<Frame, 'current' | 'concentrations' | 'pH'>,
  coated = 1,
): ElectrodeFace {
  const chloride = facts?.carrier === undefined ? Number.NaN : frame.concentrations[facts.carrier * x.length];
  return { current: frame.current, chloride, pH: frame.pH?.[0] ?? Number.NaN, coated };
}

/** Whether silver has coating left, as a function of time; always, unless the run follows where it ends. */
export function coatingAt({ facts, area }: RunLayout): (time: number) => number {
  if (facts?.coating === undefined || !facts.silver || !facts.splitsWater) return () => 1;
  const course = coatedCourse(facts.current, facts.coating / area);
  return (time) => evaluate(course, time);
}

/** At every frame [V]; NaN where it is not known. */
export function electrodePotentials(layout: RunLayout, frames: readonly Frame[]): Float64Array {
  const { facts } = layout;
  if (facts === undefined) return new Float64Array(frames.length).fill(Number.NaN);
  const coated = coatingAt(layout);
  return Float64Array.from(frames, (frame) =>
    electrodePotential(facts, electrodeFace(layout, frame, coated(frame.time))),
  );
}

// What a run puts into the blood, and the plasma level that follows (PK): entered = area × Σ (taken up by capillaries and lymph + past the base), lymph as if it joined the blood at once.
// Between two frames the rate is a line with the mean that the frames give, its slope from the neighbouring means, limited so
// that it makes no extremum of its own. What the level would bring back to the tissue is bounded, not solved.
import { bodyCourse, type EntryInterval } from '../physics/pharmacokinetics.ts';
import { plasmaReturn } from './plasmaReturn.ts';
import { sameTimes, type SolvedColumn } from './bothPads.ts';
import type { Frame, RunLayout } from '../solve/frame.ts';

/** At every frame; amounts in the whole body. */
export interface BloodLevel {
  /** [mol] */
  readonly entered: Float64Array;
  readonly central: Float64Array;
  readonly peripheral: Float64Array;
  readonly eliminated: Float64Array;
  /** Plasma concentration, bound and unbound [mol m⁻³]. */
  readonly plasma: Float64Array;
  /** Unbound plasma concentration [mol m⁻³]. */
  readonly unbound: Float64Array;
  /** Most that all vessels together would have brought back to the tissue since the start, at this level [mol]. */
  readonly returned: Float64Array;
  /** Of what is measured [kg mol⁻¹]; null where it is not known. */
  readonly molarMass: number | null;
}

/** Net amount of a study's counted species that has left the column for the body [mol m⁻²]. */
function entered(layout: RunLayout, frame: Frame, species: readonly number[]): number {
  const layers = layout.layers.length;
  let sum = 0;
  for (const i of species) {
    for (let layer = 0; layer < layers; layer++) sum += frame.amountTakenUp[i * layers + layer];
    sum += frame.amountCrossed[i * (layers + 1) + layers];
  }
  return sum;
}

/** The gentler of two slopes, none where they point apart. */
function limited(before: number, after: number): number {
  if (before * after <= 0) return 0;
  return Math.abs(before) < Math.abs(after) ? before : after;
}

/** Lines with the given means [mol s⁻¹] over the intervals between the times. */
function entryIntervals(times: Float64Array, amounts: Float64Array): EntryInterval[] {
  const count = times.length - 1;
  const length = (k: number): number => times[k + 1] - times[k];
  const mean = (k: number): number => (amounts[k + 1] - amounts[k]) / length(k);
  const slope = (left: number): number => (2 * (mean(left + 1) - mean(left))) / (length(left) + length(left + 1));
  return Array.from({ length: Math.max(0, count) }, (_, k) => {
    const inner = k > 0 && k + 1 < count;
    const half = inner ? (limited(slope(k - 1), slope(k)) * length(k)) / 2 : 0;
    return { duration: length(k), start: mean(k) - half, end: mean(k) + half };
  });
}

/**
 * Null where the run's study follows no body.
 * @param other pad's column: what enters there counts, too, once it has the same frames
 */
export function bloodLevel(
  layout: RunLayout,
  frames: readonly Frame[],
  other: SolvedColumn | null = null,
): BloodLevel | null {
  const body = layout.facts?.body;
  if (body === undefined || frames.length === 0) return null;
  const amounts = Float64Array.from(frames, (frame) => layout.area * entered(layout, frame, body.species));
  const there = other !== null && sameTimes(frames, other.frames) ? other.layout : null;
  if (there !== null) {
    other!.frames.forEach((frame, k) => (amounts[k] += there.area * entered(there, frame, body.species)));
  }
  // nothing has entered when the session begins, which need not be at the first frame
  const before = frames[0].time > 0 ? [0] : [];
  const times = Float64Array.from([...before, ...frames.map(({ time }) => time)]);
  const course = bodyCourse(body, entryIntervals(times, Float64Array.from([...before, ...amounts])));
  const atFrames = (track: Float64Array): Float64Array => track.slice(before.length);
  const plasma = atFrames(course.central).map((amount) => amount / body.volume);
  const unbound = plasma.map((level) => level * body.unboundFraction);
  const inTime = frames.map(({ time }) => time);
  const returned = plasmaReturn(layout, inTime, unbound);
  if (there !== null) plasmaReturn(there, inTime, unbound).forEach((amount, k) => (returned[k] += amount));
  return {
    entered: amounts,
    central: atFrames(course.central),
    peripheral: atFrames(course.peripheral),
    eliminated: atFrames(course.eliminated),
    plasma,
    unbound,
    returned,
    molarMass: body.molarMass ?? null,
  };
}

// The current density of a session, i(t), as pieces of polynomials, and its dose ∫|i| dt. Steps follow each other from i = 0.
// A ramp starts at the level reached so far; pauses and pulses leave that level as it was; a curve leaves its last value.
// A repeat does everything before it over again, each time from the start of a period, with no current in between.
import { fitPieces } from './fitPieces.ts';
import {
  bisect,
  constantPolynomial,
  joinPieces,
  type Piece,
  peakMagnitude,
  pieceMagnitude,
  type PiecewisePolynomial,
  valueOf,
} from './piecewisePolynomial.ts';

/** Current densities [A m⁻²] already signed, durations [s], charge per area [C m⁻²]. */
export type CurrentStep =
  | { readonly kind: 'ramp'; readonly to: number; readonly duration: number }
  | { readonly kind: 'hold'; readonly duration: number }
  | { readonly kind: 'holdUntil'; readonly charge: number }
  | { readonly kind: 'pause'; readonly duration: number }
  | { readonly kind: 'reverse'; readonly duration: number }
  | {
      readonly kind: 'pulses';
      readonly high: number;
      readonly low: number;
      readonly period: number;
      readonly duty: number;
      readonly duration: number;
    }
  /** Kinks: every time inside the step where value or slope may jump; smooth in between. */
  | {
      readonly kind: 'curve';
      readonly value: (time: number) => number;
      readonly kinks: readonly number[];
      readonly duration: number;
    }
  /** The pads come off, or fresh ones go on. */
  | { readonly kind: 'pad'; readonly on: boolean }
  /** `times` in all, the first one included; from start to start. */
  | { readonly kind: 'repeat'; readonly times: number; readonly every: number };

/** Thrown with the step's index and a sentence for a person. */
export class WaveformError extends Error {
  readonly step: number;
  constructor(step: number, message: string) {
    super(message);
    this.step = step;
  }
}

/** Of the peak; a curve is met to this. */
export const curveTolerance = 1e-9;
/** Every pulse makes the integrator stop twice. */
export const mostPulses = 5000;
/** Pieces of a session with everything repeated; likewise. */
export const mostPieces = 20_000;
/** Of the period: what is left of it by rounding when the steps fill it to the last second. */
const periodRounding = 1e-12;

interface Progress {
  time: number;
  level: number;
  charge: number;
  readonly pieces: Piece[];
  readonly pads: PadEvent[];
}

/** When pads come off or fresh ones go on. */
export interface PadEvent {
  readonly time: number;
  readonly on: boolean;
}

function append(progress: Progress, duration: number, coefficients: readonly number[]): void {
  if (!(duration > 0)) return;
  const start = progress.time;
  const end = start + duration;
  progress.pieces.push({ start, end, coefficients });
  progress.time = end;
  progress.charge += pieceMagnitude(coefficients, duration);
}

function appendRamp(progress: Progress, to: number, duration: number): void {
  if (duration > 0) append(progress, duration, [progress.level, (to - progress.level) / duration]);
  progress.level = to;
}

function appendPulses(progress: Progress, step: Extract<CurrentStep, { kind: 'pulses' }>, index: number): void {
  if (step.duration / step.period > mostPulses)
    throw new WaveformError(index, `More than ${mostPulses} pulses in one step`);
  const start = progress.time;
  const end = start + step.duration;
  for (let pulse = 0; ; pulse++) {
    const rise = start + pulse * step.period;
    if (rise >= end) break;
    append(progress, Math.min(step.duty * step.period, end - rise), [step.high]);
    const next = start + (pulse + 1) * step.period;
    append(progress, Math.min(next, end) - progress.time, [step.low]);
  }
}

function appendCurve(progress: Progress, step: Extract<CurrentStep, { kind: 'curve' }>): void {
  const cuts = [0, ...step.kinks.filter((time) => time > 0 && time < step.duration), step.duration];
  const samples = 64;
  let peak = 0;
  for (let cut = 0; cut + 1 < cuts.length; cut++) {
    for (let sample = 0; sample < samples; sample++) {
      const value = step.value(cuts[cut] + ((cuts[cut + 1] - cuts[cut]) * (sample + 0.5)) / samples);
      peak = Math.max(peak, Math.abs(value));
    }
  }
  const start = progress.time;
  for (let cut = 0; cut + 1 < cuts.length; cut++) {
    for (const piece of fitPieces(step.value, cuts[cut], cuts[cut + 1], curveTolerance * peak)) {
      progress.pieces.push({ start: start + piece.start, end: start + piece.end, coefficients: piece.coefficients });
      progress.charge += pieceMagnitude(piece.coefficients, piece.end - piece.start);
    }
  }
  progress.time = start + step.duration;
  const last = progress.pieces.at(-1)!;
  progress.level = valueOf(last.coefficients, last.end - last.start);
}

function appendRepeats(
  progress: Progress,
  { times, every }: Extract<CurrentStep, { kind: 'repeat' }>,
  index: number,
): void {
  const { pieces, time: length, charge } = progress;
  if (pieces.length === 0) throw new WaveformError(index, 'There is nothing before it to repeat');
  if (length > every * (1 + periodRounding)) {
    const [takes, period] = [length, every].map((seconds) => Number(seconds.toPrecision(6)));
    throw new WaveformError(
      index,
      `The steps before take ${takes} s and would overlap when repeated every ${period} s`,
    );
  }
  if (times * (pieces.length + 1) > mostPieces)
    throw new WaveformError(index, `Repeated ${times} times, the session has more than ${mostPieces} pieces`);
  const block = [...pieces];
  const changes = [...progress.pads];
  for (let turn = 1; turn < times; turn++) {
    const start = turn * every;
    if (start > progress.time) pieces.push({ start: progress.time, end: start, coefficients: [0] });
    for (const piece of block) pieces.push({ ...piece, start: start + piece.start, end: start + piece.end });
    for (const { time, on } of changes) progress.pads.push({ time: start + time, on });
    progress.time = start + length;
  }
  progress.charge = times * charge;
}

function appendStep(progress: Progress, step: CurrentStep, index: number): void {
  switch (step.kind) {
    case 'ramp':
      return appendRamp(progress, step.to, step.duration);
    case 'hold':
      return append(progress, step.duration, [progress.level]);
    case 'holdUntil': {
      if (progress.level === 0)
        throw new WaveformError(index, 'There is no current to hold, so the dose is never reached');
      const missing = step.charge - progress.charge;
      if (!(missing > 0)) throw new WaveformError(index, 'The dose is reached before this step begins');
      return append(progress, missing / Math.abs(progress.level), [progress.level]);
    }
    case 'pause':
      return append(progress, step.duration, [0]);
    case 'reverse':
      return appendRamp(progress, -progress.level, step.duration);
    case 'pulses':
      return appendPulses(progress, step, index);
    case 'curve':
      return appendCurve(progress, step);
    case 'pad':
      progress.pads.push({ time: progress.time, on: step.on });
      return;
    case 'repeat':
      return appendRepeats(progress, step, index);
  }
}

/** Where a session stands when a step has ended. */
export interface StepEnd {
  readonly time: number;
  /** The current that the next step begins from. */
  readonly level: number;
  /** ∫|i| dt since the start. */
  readonly charge: number;
}

/** No current without a pad. */
function checkPads({ pieces, pads }: Progress, firstPiece: number, index: number): void {
  for (const piece of pieces.slice(firstPiece)) {
    if (piece.coefficients.every((coefficient) => coefficient === 0)) continue;
    const last = pads.findLast(({ time }) => time <= piece.start);
    if (last?.on === false) throw new WaveformError(index, 'The pads are off, so no current can flow');
  }
}

function follow(steps: readonly CurrentStep[], onEnd: (end: StepEnd) => void = () => {}): Progress {
  const progress: Progress = { time: 0, level: 0, charge: 0, pieces: [], pads: [] };
  steps.forEach((step, index) => {
    const pieces = progress.pieces.length;
    try {
      appendStep(progress, step, index);
      checkPads(progress, pieces, index);
    } catch (error) {
      if (error instanceof WaveformError || !(error instanceof Error)) throw error;
      throw new WaveformError(index, error.message);
    }
    const { time, level, charge } = progress;
    onEnd({ time, level, charge });
  });
  if (progress.pieces.length === 0) throw new WaveformError(steps.length - 1, 'The session lasts no time');
  return progress;
}

export function waveform(steps: readonly CurrentStep[]): PiecewisePolynomial {
  return joinPieces(closeGaps(follow(steps).pieces));
}

export function padEvents(steps: readonly CurrentStep[]): readonly PadEvent[] {
  return follow(steps).pads;
}

export function stepEnds(steps: readonly CurrentStep[]): StepEnd[] {
  const ends: StepEnd[] = [];
  follow(steps, (end) => ends.push(end));
  return ends;
}

/** Sums of durations may differ by the last bit from the next start. */
function closeGaps(pieces: readonly Piece[]): Piece[] {
  const closed: Piece[] = [];
  for (const piece of pieces) {
    const start = closed.at(-1)?.end ?? 0;
    if (piece.end > start) closed.push({ ...piece, start });
  }
  return closed;
}

/** Up in a ramp, hold, down in a ramp, then nothing for a while; duration counts both ramps. */
export function treatmentSteps(current: number, duration: number, ramp: number, after: number): CurrentStep[] {
  return [
    { kind: 'ramp', to: current, duration: ramp },
    { kind: 'hold', duration: duration - 2 * ramp },
    { kind: 'ramp', to: 0, duration: ramp },
    { kind: 'hold', duration: after },
  ];
}

/** Largest |i| [A m⁻²]. */
export function peakCurrent(current: PiecewisePolynomial): number {
  return peakMagnitude(piecesOf(current));
}

export function piecesOf(polynomial: PiecewisePolynomial): Piece[] {
  const { degree, knots, coefficients } = polynomial;
  return Array.from({ length: knots.length - 1 }, (_, piece) => ({
    start: knots[piece],
    end: knots[piece + 1],
    coefficients: [...coefficients.subarray(piece * (degree + 1), (piece + 1) * (degree + 1))],
  }));
}

/** The time at which ∫|i| dt first reaches a charge per area; undefined where it never does. */
export function timeOfCharge(current: PiecewisePolynomial, charge: number): number | undefined {
  let passed = 0;
  for (const { start, end, coefficients } of piecesOf(current)) {
    const own = pieceMagnitude(coefficients, end - start);
    if (passed + own >= charge) {
      const found = bisect((s) => passed + pieceMagnitude(coefficients, s) - charge, 0, end - start);
      return start + (found ?? end - start);
    }
    passed += own;
  }
  return undefined;
}

/** The same session with the current off. */
export function noCurrent(current: PiecewisePolynomial): PiecewisePolynomial {
  return constantPolynomial(0, current.knots[current.knots.length - 1]);
}

// A session that can be run: long enough for its ramps, its expressions readable, its doses reachable, its currents within bounds.
import { integrate, integrateMagnitude } from '../physics/piecewisePolynomial.ts';
import { type CurrentStep, peakCurrent, waveform, WaveformError } from '../physics/waveform.ts';
import { highestCurrentDensity_mA_cm2 } from './quantities.ts';
import { benchFactors, currentStep, sessionSteps } from './sessionSteps.ts';
import type { Fault, StudySession, StudyStep } from './study.ts';
import { ReaderAway } from './textReader.ts';

/** Whether the session drives current the electrode's way, the other way, or both [mA s]. */
export interface SessionCurrents {
  readonly forward: number;
  readonly reversed: number;
  /** Largest |I| [mA]. */
  readonly peak: number;
  /** How long it lasts [s]. */
  readonly end: number;
}

type Report = (fault: Fault) => void;

/** A dose may end a step early, and repeats a year apart are fine, but a session longer than this was not meant. */
const longestSession_s = 3653 * 86_400;

/** A current that the session drives through a pad of its own area. */
export function checkPadDensity(peak_mA: number, area_cm2: number, path: string, report: Report): void {
  const highest = highestCurrentDensity_mA_cm2 * area_cm2;
  if (peak_mA <= highest * (1 + 1e-12)) return;
  const density = Number((peak_mA / area_cm2).toPrecision(4));
  report({
    path,
    message: `The session drives ${Number(peak_mA.toPrecision(6))} mA, on ${area_cm2} cm² ${density} mA/cm²; the model holds up to ${highestCurrentDensity_mA_cm2} mA/cm²`,
    value: area_cm2,
    allowed: `at least ${Number((peak_mA / highestCurrentDensity_mA_cm2).toPrecision(6))} cm² for this current`,
  });
}

function checkDensity(current_mA: number, area_cm2: number | undefined, path: string, report: Report): void {
  if (area_cm2 === undefined) return;
  const highest = highestCurrentDensity_mA_cm2 * area_cm2;
  // Text such as "5 mA/cm^2" comes back from its product with the area within a last bit.
  if (Math.abs(current_mA) <= highest * (1 + 1e-12)) return;
  const density = Number((Math.abs(current_mA) / area_cm2).toPrecision(4));
  report({
    path,
    message: `${Number(current_mA.toPrecision(6))} mA on ${area_cm2} cm² is ${density} mA/cm²; the model holds up to ${highestCurrentDensity_mA_cm2} mA/cm²`,
    value: current_mA,
    allowed: `up to ${Number(highest.toPrecision(6))} mA on this pad`,
  });
}

function checkStep(
  step: StudyStep,
  path: string,
  area_cm2: number | undefined,
  report: Report,
): CurrentStep | undefined {
  if (step.kind === 'ramp') checkDensity(step.to_mA, area_cm2, `${path}.to_mA`, report);
  if (step.kind === 'pulses') {
    checkDensity(step.high_mA, area_cm2, `${path}.high_mA`, report);
    checkDensity(step.low_mA, area_cm2, `${path}.low_mA`, report);
  }
  if (step.kind === 'repeat' && !Number.isInteger(step.times)) {
    report({
      path: `${path}.times`,
      message: `${step.times} is not a whole number of repetitions`,
      value: step.times,
      allowed: 'a whole number',
    });
    return undefined;
  }
  try {
    const compiled = currentStep(step, benchFactors);
    if (compiled.kind === 'curve')
      checkDensity(peakCurrent(waveform([compiled])), area_cm2, `${path}.current_mA`, report);
    return compiled;
  } catch (error) {
    if (!(error instanceof Error) || error instanceof ReaderAway || step.kind !== 'expression') throw error;
    report({
      path: `${path}.current_mA`,
      message: error.message,
      value: step.current_mA,
      allowed: 'an expression of t in seconds, such as "2 * sin(pi * t / 60)"',
    });
    return undefined;
  }
}

const fieldOf: Readonly<Record<StudyStep['kind'], string>> = {
  ramp: 'duration_s',
  hold: 'duration_s',
  holdUntil: 'dose_mAmin',
  pause: 'duration_s',
  reverse: 'duration_s',
  pulses: 'period_s',
  expression: 'current_mA',
  padOff: 'kind',
  freshPad: 'kind',
  repeat: 'every_s',
};

function checkedSteps(session: StudySession, area_cm2: number | undefined, report: Report): CurrentStep[] | undefined {
  if (session.kind === 'steps') {
    const steps = session.steps.map((step, index) => checkStep(step, `session.steps[${index}]`, area_cm2, report));
    return steps.includes(undefined) ? undefined : (steps as CurrentStep[]);
  }
  checkDensity(session.current_mA, area_cm2, 'session.current_mA', report);
  const duration_s = session.duration_min * 60;
  if (2 * session.ramp_s > duration_s * (1 + 1e-12)) {
    report({
      path: 'session.ramp_s',
      message: `Two ramps of ${session.ramp_s} s are longer than the whole ${session.duration_min} min`,
      value: session.ramp_s,
      allowed: `up to ${Number((duration_s / 2).toPrecision(6))} s`,
    });
    return undefined;
  }
  return sessionSteps(session, benchFactors);
}

export function checkSession(
  session: StudySession,
  area_cm2: number | undefined,
  report: Report,
): SessionCurrents | undefined {
  const steps = checkedSteps(session, area_cm2, report);
  if (steps === undefined) return undefined;
  try {
    const current = waveform(steps);
    const end = current.knots[current.knots.length - 1];
    if (end > longestSession_s) {
      report({
        path: 'session',
        message: `The session lasts ${Number((end / 86_400).toPrecision(4))} days`,
        allowed: `up to ${longestSession_s / 86_400} days, ten years`,
      });
    }
    const magnitude = integrateMagnitude(current, 0, end);
    const net = integrate(current, 0, end);
    return { forward: (magnitude + net) / 2, reversed: (magnitude - net) / 2, peak: peakCurrent(current), end };
  } catch (error) {
    if (!(error instanceof WaveformError)) throw error;
    const step = session.kind === 'steps' ? session.steps[error.step] : undefined;
    report({
      path: step === undefined ? 'session' : `session.steps[${error.step}].${fieldOf[step.kind]}`,
      message: error.message,
    });
    return undefined;
  }
}

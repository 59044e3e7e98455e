// A study's session as steps of current, in whatever units the caller's factors give.
import { type CurrentStep, treatmentSteps } from '../physics/waveform.ts';
import { readExpression } from './expression.ts';
import { locateKinks } from './kinks.ts';
import type { StudySession, StudyStep } from './study.ts';

export interface SessionFactors {
  /** One mA of a study; its sign is the electrode's pole. */
  readonly milliampere: number;
  readonly second: number;
  readonly minute: number;
  /** One mA min, unsigned. */
  readonly milliampereMinute: number;
}

/** Bench units, for checks: currents in mA, times in s, charge in mA s. */
export const benchFactors: SessionFactors = { milliampere: 1, second: 1, minute: 60, milliampereMinute: 60 };

/** Throws ExpressionError where an expression cannot be followed. */
export function sessionSteps(session: StudySession, factors: SessionFactors): CurrentStep[] {
  if (session.kind === 'treatment') {
    return treatmentSteps(
      session.current_mA * factors.milliampere,
      session.duration_min * factors.minute,
      session.ramp_s * factors.second,
      session.after_min * factors.minute,
    );
  }
  return session.steps.map((step) => currentStep(step, factors));
}

export function currentStep(step: StudyStep, factors: SessionFactors): CurrentStep {
  switch (step.kind) {
    case 'ramp':
      return { kind: 'ramp', to: step.to_mA * factors.milliampere, duration: step.duration_s * factors.second };
    case 'holdUntil':
      return { kind: 'holdUntil', charge: step.dose_mAmin * factors.milliampereMinute };
    case 'hold':
    case 'pause':
    case 'reverse':
      return { kind: step.kind, duration: step.duration_s * factors.second };
    case 'pulses':
      return {
        kind: 'pulses',
        high: step.high_mA * factors.milliampere,
        low: step.low_mA * factors.milliampere,
        period: step.period_s * factors.second,
        duty: step.duty,
        duration: step.duration_s * factors.second,
      };
    case 'padOff':
    case 'freshPad':
      return { kind: 'pad', on: step.kind === 'freshPad' };
    case 'repeat':
      return { kind: 'repeat', times: step.times, every: step.every_s * factors.second };
    case 'expression': {
      const expression = readExpression(step.current_mA);
      const kinks = locateKinks(expression, step.duration_s);
      return {
        kind: 'curve',
        value: (time) => factors.milliampere * expression.value(time / factors.second),
        kinks: kinks.map((time) => time * factors.second),
        duration: step.duration_s * factors.second,
      };
    }
  }
}

// A session's steps as the text that reads back to the very same steps.
import type { StudyStep } from './study.ts';

/** More digits than this are easier to read in seconds. */
const mostDigits = 6;

function durationText(duration_s: number): string {
  for (const [unit, length_s] of [
    ['h', 3600],
    ['min', 60],
  ] as const) {
    if (duration_s < length_s) continue;
    const count = Number((duration_s / length_s).toPrecision(mostDigits));
    // as the text is read, whose units leave a last digit of round-off
    if (Number((count * length_s).toPrecision(15)) === duration_s) return `${count} ${unit}`;
  }
  return `${duration_s} s`;
}

/** `idle`: no current flowed before the step, so that a pause is a rest. */
export function printStep(step: StudyStep, idle = false): string {
  switch (step.kind) {
    case 'ramp':
      return `ramp ${durationText(step.duration_s)} to ${step.to_mA} mA`;
    case 'hold':
      return `hold ${durationText(step.duration_s)}`;
    case 'holdUntil':
      return `hold until ${step.dose_mAmin} mA*min`;
    case 'pause':
      return `${idle ? 'rest' : 'pause'} ${durationText(step.duration_s)}`;
    case 'reverse':
      return step.duration_s === 0 ? 'reverse' : `reverse in ${durationText(step.duration_s)}`;
    case 'pulses':
      return `pulse ${step.high_mA} mA / ${step.low_mA} mA every ${durationText(step.period_s)} duty ${step.duty} for ${durationText(step.duration_s)}`;
    case 'expression': {
      const quote = step.current_mA.includes('"') ? "'" : '"';
      return `current ${quote}${step.current_mA}${quote} for ${durationText(step.duration_s)}`;
    }
    case 'padOff':
      return 'pad off';
    case 'freshPad':
      return 'fresh pad';
    case 'repeat':
      return `repeat ${step.times} times every ${durationText(step.every_s)}`;
  }
}

/** One line for each step. */
export function protocolLines(steps: readonly StudyStep[]): string[] {
  let idle = true;
  return steps.map((step) => {
    const line = printStep(step, idle);
    if (step.kind === 'ramp') idle = step.to_mA === 0;
    if (step.kind === 'expression') idle = false;
    return line;
  });
}

export function printProtocol(steps: readonly StudyStep[]): string {
  return protocolLines(steps).join('; ');
}

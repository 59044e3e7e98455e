// The sentences of a protocol, one for each form of each step: words that have to stand, and numbers between them.
import type { StudyStep } from './study.ts';

/** What stands between two words of a step: a number with a unit under this key, or an expression in quotes. */
export interface Slot {
  readonly key: string;
  readonly what: string;
}

export interface Form {
  readonly verb: string;
  readonly kind: StudyStep['kind'];
  readonly example: string;
  /** Words as they have to stand, and what is written between them. */
  readonly parts: readonly (string | Slot)[];
  /** Keys that the words themselves settle. */
  readonly settles?: Readonly<Record<string, number>>;
}

const slot = (key: string, what: string): Slot => ({ key, what });
const duration = slot('duration_s', 'a duration');
const current = slot('to_mA', 'a current');

export const protocolForms: readonly Form[] = [
  { verb: 'ramp', kind: 'ramp', example: 'ramp 30 s to 2 mA', parts: [duration, 'to', current] },
  { verb: 'ramp', kind: 'ramp', example: 'ramp to 2 mA in 30 s', parts: ['to', current, 'in', duration] },
  { verb: 'hold', kind: 'hold', example: 'hold 10 min', parts: [duration] },
  { verb: 'hold', kind: 'hold', example: 'hold for 10 min', parts: ['for', duration] },
  {
    verb: 'hold',
    kind: 'holdUntil',
    example: 'hold until 40 mA*min',
    parts: ['until', slot('dose_mAmin', 'a dose')],
  },
  { verb: 'pause', kind: 'pause', example: 'pause 5 min', parts: [duration] },
  { verb: 'pause', kind: 'pause', example: 'pause for 5 min', parts: ['for', duration] },
  { verb: 'rest', kind: 'pause', example: 'rest 1 h', parts: [duration] },
  { verb: 'rest', kind: 'pause', example: 'rest for 1 h', parts: ['for', duration] },
  { verb: 'reverse', kind: 'reverse', example: 'reverse', parts: [], settles: { duration_s: 0 } },
  { verb: 'reverse', kind: 'reverse', example: 'reverse in 30 s', parts: ['in', duration] },
  {
    verb: 'pulse',
    kind: 'pulses',
    example: 'pulse 2 mA / 0 mA every 1 s duty 0.5 for 10 min',
    parts: [
      slot('high_mA', 'a current'),
      '/',
      slot('low_mA', 'a current'),
      'every',
      slot('period_s', 'a period'),
      'duty',
      slot('duty', 'a share'),
      'for',
      duration,
    ],
  },
  {
    verb: 'current',
    kind: 'expression',
    example: 'current "2 * sin(pi * t / 60)" for 10 min',
    parts: [slot('current_mA', 'an expression in quotes'), 'for', duration],
  },
  { verb: 'pad', kind: 'padOff', example: 'pad off', parts: ['off'] },
  { verb: 'fresh', kind: 'freshPad', example: 'fresh pad', parts: ['pad'] },
  {
    verb: 'repeat',
    kind: 'repeat',
    example: 'repeat 6 times every 48 h',
    parts: [slot('times', 'a number'), 'times', 'every', slot('every_s', 'a period')],
  },
];

export const protocolVerbs: readonly string[] = [...new Set(protocolForms.map(({ verb }) => verb))];

/** One of each kind of step. */
export const protocolExamples: readonly string[] = protocolForms.map(({ example }) => example);

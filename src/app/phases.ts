import { askedEnd, timeOnClock } from '../../models/readings/suppliedCurrent.ts';
import type { StudySession, StudyStep } from '../../models/study/study.ts';
import type { RunData } from './run.ts';
import { say } from '../words/say.ts';

export type PhaseKind = 'ramp' | 'treatment' | 'pause' | 'after';

/** A named stretch of the session [s]. */
export interface Phase {
  readonly kind: PhaseKind;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The session in words and times; `end` [s] is the solver's, and has the last word. */
export function phasesOf(session: StudySession, end: number): readonly Phase[] {
  return session.kind === 'treatment' ? treatmentPhases(session, end) : stepPhases(session.steps, end);
}

/** The same for a run: a supply that ran out of volts has made some of its stretches longer, and may have cut it short. */
export function phasesOfRun({ study, layout }: Pick<RunData, 'study' | 'layout'>): readonly Phase[] {
  const supplied = layout.facts?.supplied;
  if (supplied === undefined) return phasesOf(study.session, layout.end);
  return phasesOf(study.session, askedEnd(supplied))
    .map((phase) => ({
      ...phase,
      start: timeOnClock(supplied, phase.start),
      end: Math.min(layout.end, timeOnClock(supplied, phase.end)),
    }))
    .filter((phase) => phase.end > phase.start);
}

export function phaseAt(phases: readonly Phase[], time: number): Phase | undefined {
  return phases.findLast((phase) => time >= phase.start) ?? phases[0];
}

function treatmentPhases(session: Extract<StudySession, { kind: 'treatment' }>, end: number): readonly Phase[] {
  const stop = Math.min(session.duration_min * 60, end);
  const ramp = Math.min(session.ramp_s, stop / 2);
  const phases: Phase[] = [
    { kind: 'ramp', name: say('phase.rampUp'), start: 0, end: ramp },
    { kind: 'treatment', name: say('phase.treatment'), start: ramp, end: stop - ramp },
    { kind: 'ramp', name: say('phase.rampDown'), start: stop - ramp, end: stop },
    { kind: 'after', name: say('phase.after'), start: stop, end },
  ];
  return phases.filter((phase) => phase.end > phase.start);
}

/** Current at the end of what has been walked through [mA], and ∫|I|dt so far [mA s]; NaN once an expression was met. */
interface Walk {
  readonly level: number;
  readonly dose: number;
}

function stepPhases(steps: readonly StudyStep[], end: number): readonly Phase[] {
  const phases: Phase[] = [];
  let walk: Walk = { level: 0, dose: 0 };
  let time = 0;
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'padOff' || step.kind === 'freshPad') continue;
    if (step.kind === 'repeat') {
      time = repeatPhases(phases, step, time, end);
      walk = { level: walk.level, dose: walk.dose * step.times };
      continue;
    }
    const duration = durationOf(step, walk);
    if (Number.isNaN(duration)) {
      // only the solver knows how long a dose takes after an expression
      const name = index === steps.length - 1 ? nameOf(step, walk) : say('phase.remaining');
      phases.push({ kind: 'treatment', name, start: time, end });
      return phases;
    }
    const stop = Math.min(time + duration, end);
    if (stop > time) phases.push({ kind: kindOf(step, walk), name: nameOf(step, walk), start: time, end: stop });
    walk = advance(step, walk, duration);
    time = stop;
  }
  return phases;
}

type Repeat = Extract<StudyStep, { kind: 'repeat' }>;
/** What lasts some time by itself. */
type Single = Exclude<StudyStep, { kind: 'repeat' | 'padOff' | 'freshPad' }>;

/** Adds every further repetition of what is there, and the rests between; returns when the last one ends. */
function repeatPhases(phases: Phase[], { times, every_s }: Repeat, length: number, end: number): number {
  const block = [...phases];
  let time = length;
  for (let turn = 1; turn < times; turn++) {
    const start = turn * every_s;
    if (start > time) phases.push({ kind: 'pause', name: say('phase.rest'), start: time, end: Math.min(start, end) });
    for (const phase of block)
      phases.push({ ...phase, start: start + phase.start, end: Math.min(start + phase.end, end) });
    time = Math.min(start + length, end);
  }
  return time;
}

function durationOf(step: Single, walk: Walk): number {
  if (step.kind !== 'holdUntil') return step.duration_s;
  return Math.max(0, (step.dose_mAmin * 60 - walk.dose) / Math.abs(walk.level));
}

function advance(step: Single, { level, dose }: Walk, duration: number): Walk {
  const slope = (to: number): number =>
    level * to >= 0 ? (Math.abs(level) + Math.abs(to)) / 2 : (level ** 2 + to ** 2) / (2 * Math.abs(level - to));
  switch (step.kind) {
    case 'ramp':
      return { level: step.to_mA, dose: dose + slope(step.to_mA) * duration };
    case 'reverse':
      return { level: -level, dose: dose + slope(-level) * duration };
    case 'hold':
    case 'holdUntil':
      return { level, dose: dose + Math.abs(level) * duration };
    case 'pause':
      return { level, dose };
    case 'pulses': {
      const mean = step.duty * Math.abs(step.high_mA) + (1 - step.duty) * Math.abs(step.low_mA);
      return { level, dose: dose + mean * duration };
    }
    case 'expression':
      return { level: Number.NaN, dose: Number.NaN };
  }
}

function kindOf(step: Single, walk: Walk): PhaseKind {
  switch (step.kind) {
    case 'ramp':
    case 'reverse':
      return 'ramp';
    case 'pause':
      return 'pause';
    case 'hold':
      return walk.level === 0 ? (walk.dose > 0 ? 'after' : 'pause') : 'treatment';
    case 'holdUntil':
    case 'pulses':
    case 'expression':
      return 'treatment';
  }
}

function nameOf(step: Single, walk: Walk): string {
  switch (step.kind) {
    case 'ramp':
      return Math.abs(step.to_mA) < Math.abs(walk.level) ? say('phase.rampDown') : say('phase.rampUp');
    case 'reverse':
      return say('phase.reversal');
    case 'pause':
      return say('phase.pause');
    case 'hold':
      return walk.level === 0 ? (walk.dose > 0 ? say('phase.after') : say('phase.wait')) : say('phase.treatment');
    case 'holdUntil':
      return say('phase.treatment');
    case 'pulses':
      return say('phase.pulses');
    case 'expression':
      return say('phase.expression');
  }
}

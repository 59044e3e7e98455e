// The current of a session, what drives it, and how it was solved, in a paper's words.
import { printProtocol } from '../printProtocol.ts';
import { sessionTotals } from '../protocol.ts';
import type { Study, StudySession, StudySupply } from '../study.ts';
import type { Pen } from './pen.ts';

/** Whether the current flows both ways in its course. */
export function turnsRound(session: StudySession): boolean {
  if (session.kind !== 'steps') return false;
  return session.steps.some((step) => {
    if (step.kind === 'ramp') return step.to_mA < 0;
    if (step.kind === 'pulses') return Math.min(step.high_mA, step.low_mA) < 0;
    return step.kind === 'reverse' || step.kind === 'expression';
  });
}

export function sessionWords(study: Study, pen: Pen): string {
  const { session, electrode } = study;
  const { duration_s, dose_mAmin, peak_mA } = sessionTotals(session);
  const { whole, treatment, protocol } = pen.say.current;
  const density = pen.amount(peak_mA / electrode.area_cm2, 'mA cm⁻²');
  const all = whole(pen.amount(dose_mAmin, 'mA min'), pen.amount(peak_mA, 'mA'), density);
  if (session.kind === 'treatment') {
    const { current_mA, duration_min, ramp_s, after_min } = session;
    const at = (key: string): string => `session.${key}`;
    return treatment({
      current: pen.sourced(current_mA, 'mA', at('current_mA')),
      duration: pen.sourced(duration_min, 'min', at('duration_min')),
      ramp: pen.amount(ramp_s, 's'),
      rampMarks: pen.at(at('ramp_s')),
      whole: all,
      after: pen.amount(after_min, 'min'),
      afterMarks: pen.at(at('after_min')),
    });
  }
  const steps = printProtocol(session.steps).replaceAll('\n', ' ');
  const marks = pen.over(session.steps.map((_, index) => `session.steps[${index}]`));
  return protocol(steps, marks, pen.amount(duration_s / 60, 'min'), all);
}

/** Where the volts or the circuit decide; empty without a supply. */
export function supplyWords({ supply }: Study, pen: Pen): string {
  if (supply === undefined) return '';
  const parts = supplyParts(supply, pen);
  return parts.length === 0 ? '' : pen.say.current.supply(pen.listed(parts), supply.whenLimited === 'keepTime');
}

function supplyParts({ compliance_V, battery, leadOff, short }: StudySupply, pen: Pen): string[] {
  const say = pen.say.current;
  const parts: string[] = [];
  if (compliance_V !== undefined) parts.push(say.compliance(pen.sourced(compliance_V, 'V', 'supply.compliance_V')));
  if (battery !== undefined) {
    const { openCircuit_V, internalResistance_ohm, capacity_mAh } = battery;
    const lasting = capacity_mAh === undefined ? null : pen.amount(capacity_mAh, 'mA h');
    const told = say.battery(pen.amount(openCircuit_V, 'V'), pen.amount(internalResistance_ohm, 'Ω'), lasting);
    parts.push(`${told}${pen.at('supply.battery')}`);
  }
  if (leadOff !== undefined) {
    const at = pen.amount(leadOff.at_min, 'min');
    const told =
      leadOff.kind === 'stop'
        ? say.leadOff(at, null, null)
        : say.leadOff(at, pen.amount(leadOff.open_s, 's'), pen.amount(leadOff.ramp_s, 's'));
    parts.push(`${told}${pen.at('supply.leadOff')}`);
  }
  if (short !== undefined) {
    const { resistance_ohm, from_min, duration_min } = short;
    const [from, duration] = [pen.amount(from_min, 'min'), pen.amount(duration_min, 'min')];
    parts.push(`${say.short(pen.amount(resistance_ohm, 'Ω'), from, duration)}${pen.at('supply.short')}`);
  }
  return parts;
}

/** What a solve tells of itself; a run's report has all of it. */
export interface SolveFacts {
  readonly elements: number;
  readonly nodes: number;
  readonly steps: number;
  readonly rejected: number;
  readonly passes: number;
  readonly accuracyAsked: number;
  readonly errorEstimate: number;
  readonly estimateReused?: boolean;
  readonly limited: boolean;
}

export interface NamedSolve {
  readonly name: 'treatment' | 'dispersive' | 'passive';
  readonly facts: SolveFacts;
}

export function solutionWords(
  solves: readonly NamedSolve[],
  asked: number,
  imbalance: number | null,
  pen: Pen,
): string[] {
  const say = pen.say.solution;
  const percent = (share: number): string => pen.amount(100 * share, '%', 2);
  const method = [say.space(pen.works(['scharfetterGummel'])), say.time(pen.works(['hairerWanner']))];
  const runs = solves.map(({ name, facts }) => {
    const { errorEstimate, limited, estimateReused } = facts;
    const error = Number.isFinite(errorEstimate)
      ? say.error(percent(errorEstimate), estimateReused === true)
      : say.noError;
    return say.run(say.names[name], facts, error, limited);
  });
  const books = imbalance === null ? [] : [say.books(pen.figure(imbalance, 2))];
  return [...method, say.goal(percent(asked)), ...runs, ...books];
}

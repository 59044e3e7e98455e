// The current of a session, and what drives it, in a paper's words.
import { printProtocol } from '../printProtocol.ts';
import { sessionTotals } from '../protocol.ts';
import type { Study, StudySession, StudySupply } from '../study.ts';
import type { Marks } from './marks.ts';
import { amount, counted, figure, listed } from './words.ts';

/** Whether the current flows both ways in its course. */
export function turnsRound(session: StudySession): boolean {
  if (session.kind !== 'steps') return false;
  return session.steps.some((step) => {
    if (step.kind === 'ramp') return step.to_mA < 0;
    if (step.kind === 'pulses') return Math.min(step.high_mA, step.low_mA) < 0;
    return step.kind === 'reverse' || step.kind === 'expression';
  });
}

export function sessionWords(study: Study, marks: Marks): string {
  const { session, electrode } = study;
  const { duration_s, dose_mAmin, peak_mA } = sessionTotals(session);
  const density = amount(peak_mA / electrode.area_cm2, 'mA cm⁻²');
  const whole = `a dose ∫|I| dt of ${amount(dose_mAmin, 'mA min')} at no more than ${amount(peak_mA, 'mA')}, or ${density}`;
  if (session.kind === 'treatment') {
    const { current_mA, duration_min, ramp_s, after_min } = session;
    const of = (key: string): string => marks.at(`session.${key}`);
    return (
      `The current was ${amount(current_mA, 'mA')}${of('current_mA')} for ${amount(duration_min, 'min')}${of('duration_min')}, ` +
      `linear ramps of ${amount(ramp_s, 's')} up and down included${of('ramp_s')}: ${whole}. ` +
      `The column was followed for another ${amount(after_min, 'min')} without current${of('after_min')}.`
    );
  }
  const steps = printProtocol(session.steps).replaceAll('\n', ' ');
  const source = marks.over(session.steps.map((_, index) => `session.steps[${index}]`));
  return `The current followed the protocol “${steps}”${source}, in all ${amount(duration_s / 60, 'min')} with ${whole}.`;
}

/** Where the volts or the circuit decide; empty without a supply. */
export function supplyWords({ supply }: Study, marks: Marks): string {
  if (supply === undefined) return '';
  const parts = supplyParts(supply, marks);
  const late =
    supply.whenLimited === 'keepTime'
      ? 'gave less charge in the time asked for'
      : 'gave less current and delivered the charge later';
  if (parts.length === 0) return '';
  return `The current came from a supply with ${listed(parts)}; where the voltage across everything would have been higher, it ${late}.`;
}

function supplyParts({ compliance_V, battery, leadOff, short }: StudySupply, marks: Marks): string[] {
  const parts: string[] = [];
  if (compliance_V !== undefined) parts.push(`at most ${amount(compliance_V, 'V')}${marks.at('supply.compliance_V')}`);
  if (battery !== undefined) {
    const { openCircuit_V, internalResistance_ohm, capacity_mAh } = battery;
    const lasting = capacity_mAh === undefined ? '' : ` and ${amount(capacity_mAh, 'mA h')}`;
    parts.push(
      `a battery of ${amount(openCircuit_V, 'V')}, ${amount(internalResistance_ohm, 'Ω')}${lasting}${marks.at('supply.battery')}`,
    );
  }
  if (leadOff !== undefined) {
    const then =
      leadOff.kind === 'stop'
        ? 'for good'
        : `for ${amount(leadOff.open_s, 's')}, followed by a ramp of ${amount(leadOff.ramp_s, 's')}`;
    parts.push(`a circuit that opened at ${amount(leadOff.at_min, 'min')} ${then}${marks.at('supply.leadOff')}`);
  }
  if (short !== undefined) {
    const { resistance_ohm, from_min, duration_min } = short;
    const span = `from ${amount(from_min, 'min')} for ${amount(duration_min, 'min')}`;
    parts.push(`fluid of ${amount(resistance_ohm, 'Ω')} across the pads ${span}${marks.at('supply.short')}`);
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
  readonly name: string;
  readonly facts: SolveFacts;
}

export function solutionWords(
  solves: readonly NamedSolve[],
  asked: number,
  imbalance: number | null,
  marks: Marks,
): string[] {
  const method = [
    `Depth was divided into Gauss–Lobatto spectral elements, joined by Scharfetter–Gummel faces${marks.works(['scharfetterGummel'])} where fixed charge, binding or partition jump, and one ion was eliminated by electroneutrality.`,
    `Time was stepped by L-stable Rosenbrock methods with an embedded error estimate (RODAS4, Rodas5P)${marks.works(['hairerWanner'])}.`,
  ];
  const runs = solves.map(({ name, facts }) => {
    const { elements, nodes, steps, rejected, passes, errorEstimate, limited, estimateReused } = facts;
    const error = Number.isFinite(errorEstimate)
      ? `the estimated error is ${amount(100 * errorEstimate, '%', 2)}${estimateReused === true ? ', carried over from the run before on the same grid' : ''}`
      : 'no error could be estimated';
    const fallen = limited ? '; some elements fell back to the positive low-order flux for a while' : '';
    return `${name}: ${counted(elements, 'element')}, ${counted(nodes, 'node')}, ${counted(steps, 'step')} (${rejected} rejected), ${counted(passes, 'pass', 'passes')} over the session; ${error}${fallen}.`;
  });
  const goal = `The accuracy asked for was ${amount(100 * asked, '%', 2)} of the delivered amount and of the voltage, judged against a coarser run of the same session.`;
  const books =
    imbalance === null
      ? []
      : [`No more than ${figure(imbalance, 2)} of any ion, or of the charge, was lost or gained.`];
  return [...method, goal, ...runs, ...books];
}

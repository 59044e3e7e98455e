import { tingling } from '../../models/library/thresholds.ts';
import { milliamperePerSquareCentimetre } from '../../models/units.ts';
import type { Phase } from '../app/phases.ts';
import { formatClock, formatNumber } from '../format/number.ts';
import { say } from '../words/say.ts';
import type { SessionFacts } from './sessionFacts.ts';

/** Something felt, with when in the session. */
export interface Feeling {
  readonly id: 'rise' | 'run' | 'fall' | 'after' | 'later';
  readonly title: string;
  readonly words: readonly string[];
  /** [s]; null: later than the session is followed. */
  readonly from: number | null;
  readonly to: number | null;
  /** Above a usual limit. */
  readonly concern: boolean;
}

const acidityWords = {
  sour: () => say('patient.feel.sour'),
  soapy: () => say('patient.feel.soapy'),
  mild: () => say('patient.feel.mild'),
} as const;

const strengthWords = {
  faint: () => say('patient.feel.run.faint'),
  usual: () => say('patient.feel.run.usual'),
  strong: () => say('patient.feel.run.strong'),
} as const;

/** In the order in which they come; those of phases that the session does not have are left out. */
export function feelings(facts: SessionFacts): readonly Feeling[] {
  const { phases, strength, returnStrength, acidity, stop, end } = facts;
  const rise = phases.find(({ kind }) => kind === 'ramp' || kind === 'treatment');
  const ramp = rise?.kind === 'ramp' ? rise : undefined;
  const last = phases.findLast(({ kind }) => kind !== 'after');
  const fall = last?.kind === 'ramp' && last !== ramp ? last : undefined;
  const runs: Pick<Phase, 'start' | 'end'> = { start: ramp?.end ?? 0, end: fall?.start ?? stop };
  const at = (phase: Pick<Phase, 'start' | 'end'>): Pick<Feeling, 'from' | 'to'> => ({
    from: phase.start,
    to: phase.end,
  });
  const list: Feeling[] = [];
  const add = (
    id: Feeling['id'],
    words: readonly string[],
    when: Pick<Feeling, 'from' | 'to'>,
    concern = false,
  ): void => {
    list.push({ id, title: say(`patient.feel.${id}`), words, concern, ...when });
  };
  if (ramp !== undefined) add('rise', [say('patient.feel.rise.text')], at(ramp));
  const words = [strengthWords[strength]()];
  if (returnStrength === 'strong') words.push(say('patient.feel.run.return'));
  if (acidity !== null) words.push(acidityWords[acidity]());
  words.push(say('patient.feel.stop'));
  const harsh = acidity === 'sour' || acidity === 'soapy';
  add('run', words, at(runs), strength === 'strong' || returnStrength === 'strong' || harsh);
  if (fall !== undefined) add('fall', [say('patient.feel.fall.text')], at(fall));
  add('after', [say('patient.feel.after.text')], end > stop ? { from: stop, to: end } : { from: null, to: null });
  add('later', [say('patient.feel.later.text'), say('patient.feel.blister')], { from: null, to: null });
  return list;
}

/** "0:30 to 20:00"; empty where the session does not come to it. */
export function whenFelt({ from, to }: Pick<Feeling, 'from' | 'to'>): string {
  return from === null || to === null ? '' : say('patient.feel.at', { from: formatClock(from), to: formatClock(to) });
}

export function feelSources({ density, limit }: SessionFacts): string {
  const written = (value: number): string => formatNumber(value / milliamperePerSquareCentimetre, 2);
  return say('patient.feel.sources', {
    tingle: written(tingling.value),
    limit: written(limit),
    here: written(density),
  });
}

import { formatShort } from '../format/number.ts';
import { say } from '../words/say.ts';

/** Dose = current × time, the two linear ramps at half weight: Q = I (t − t_r) with t from first to last current. */
export interface DoseTriple {
  readonly current_mA: number;
  /** Both ramps included [min]. */
  readonly duration_min: number;
  readonly dose_mAmin: number;
}

export type DosePart = 'current' | 'duration' | 'dose';

export const doseParts: readonly DosePart[] = ['current', 'duration', 'dose'];

export type DoseLink =
  | { readonly kind: 'linked'; readonly triple: DoseTriple }
  | { readonly kind: 'impossible'; readonly message: string };

export function doseOf(current_mA: number, duration_min: number, ramp_s: number): number {
  const duration = Math.max(0, duration_min);
  // ramps that fill the whole duration meet in its middle
  const ramp = Math.min(ramp_s / 60, duration / 2);
  return Math.abs(current_mA) * (duration - ramp);
}

/** The edited part takes its value, the `follows` part is worked out, the third is left alone. */
export function linkDose(
  triple: DoseTriple,
  edited: DosePart,
  value: number,
  follows: DosePart,
  ramp_s: number,
): DoseLink {
  const current = edited === 'current' ? value : triple.current_mA;
  const duration = edited === 'duration' ? value : triple.duration_min;
  const dose = edited === 'dose' ? value : triple.dose_mAmin;
  switch (followerOf(edited, follows)) {
    case 'dose':
      return linked(current, duration, doseOf(current, duration, ramp_s));
    case 'duration': {
      if (dose === 0 && current === 0) return linked(current, duration, 0);
      if (current === 0) return impossible(say('dose.noCurrent', { dose: formatShort(dose) }));
      if (dose === 0) return impossible(say('dose.noDose'));
      const plateau = dose / current;
      const ramp = ramp_s / 60;
      return linked(current, plateau >= ramp ? plateau + ramp : 2 * plateau, dose);
    }
    case 'current': {
      const effective = doseOf(1, duration, ramp_s);
      if (effective === 0) return impossible(say('dose.noTime'));
      return linked(dose / effective, duration, dose);
    }
  }
}

/** What is being typed can not follow; then the next of current, duration, dose does. */
export function followerOf(edited: DosePart, follows: DosePart): DosePart {
  if (edited !== follows) return follows;
  return edited === 'dose' ? 'duration' : 'dose';
}

function linked(current_mA: number, duration_min: number, dose_mAmin: number): DoseLink {
  return { kind: 'linked', triple: { current_mA, duration_min, dose_mAmin } };
}

function impossible(message: string): DoseLink {
  return { kind: 'impossible', message };
}

/** The part edited longest ago follows; `recent` lists parts, latest last. */
export function longestUntouched(recent: readonly DosePart[]): DosePart {
  const touched = recent.slice(-2);
  return (['dose', 'duration', 'current'] as const).find((part) => !touched.includes(part)) ?? 'dose';
}

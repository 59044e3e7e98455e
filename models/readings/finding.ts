// What a solved run shows of its set-up that a person should know: what harms, what is lost, what is worth a look.
export type FindingKind =
  | 'wrongPole'
  | 'drawnOut'
  | 'hardlyDriven'
  | 'competing'
  | 'exhausted'
  | 'noGain'
  | 'density'
  | 'dose'
  | 'warming'
  | 'acid'
  | 'base'
  | 'chlorideBound'
  | 'coatingUsedUp'
  | 'chlorideUsedUp'
  | 'plasmaComesBack'
  | 'beyondCompliance'
  | 'outOfVolts'
  | 'leadOff'
  | 'padsBridged'
  | 'batteryEmpty'
  | 'gaveUp';

export interface Finding {
  readonly kind: FindingKind;
  /** To the skin; to the treatment; or merely worth knowing. */
  readonly weight: 'harm' | 'loss' | 'note';
  /** When it begins, or is seen best [s]. */
  readonly time: number;
  /** Under which pad. */
  readonly pad: 'own' | 'other';
  /** What is to be told of it, in SI but for those of a reading, which keep its unit. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** First time at which a number that goes along lines between instants is past a limit; null where it never is [s]. */
export function timePast(
  times: ArrayLike<number>,
  values: ArrayLike<number>,
  limit: number,
  way: 'above' | 'below',
): number | null {
  const past = (value: number): boolean => (way === 'above' ? value > limit : value < limit);
  for (let k = 0; k < times.length; k++) {
    if (!past(values[k])) continue;
    if (k === 0) return times[0];
    const share = (limit - values[k - 1]) / (values[k] - values[k - 1]);
    return times[k - 1] + share * (times[k] - times[k - 1]);
  }
  return null;
}

/** Steps of every kind with numbers that no person would type; same seed, same steps. */
import type { StudyStep } from '../../models/index.ts';
import { randomSource } from './randomStudy.ts';

export function randomProtocol(seed: number): StudyStep[] {
  const random = randomSource(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const current = (): number => pick([2, 0, -1.5, random() * 4, -random()]);
  const duration = (): number => pick([30, 600, 5400, 86_400, random() * 1e4 + 1, Math.round(random() * 1e4) + 1]);
  const makers: readonly (() => StudyStep)[] = [
    () => ({ kind: 'ramp', to_mA: current(), duration_s: pick([0, duration()]) }),
    () => ({ kind: 'hold', duration_s: duration() }),
    () => ({ kind: 'holdUntil', dose_mAmin: pick([40, 1e5 * random() + 1e-3]) }),
    () => ({ kind: 'pause', duration_s: duration() }),
    () => ({ kind: 'reverse', duration_s: pick([0, duration()]) }),
    () => {
      const period_s = pick([1, 60 * random() + 0.5]);
      return {
        kind: 'pulses',
        high_mA: current(),
        low_mA: current(),
        period_s,
        duty: pick([0.5, 0.01 + 0.98 * random()]),
        duration_s: period_s * (1 + 20 * random()),
      };
    },
    () => ({
      kind: 'expression',
      current_mA: pick(['2 * sin(pi * t / 60)', 'min(1, t/10)', '1']),
      duration_s: duration(),
    }),
    () => ({ kind: 'padOff' }),
    () => ({ kind: 'freshPad' }),
    () => ({ kind: 'repeat', times: 1 + Math.floor(4 * random()), every_s: pick([3.2e5, 1e6 * random() + 1e5]) }),
  ];
  return Array.from({ length: 1 + Math.floor(8 * random()) }, () => pick(makers)());
}

import { describe, expect, it } from 'vitest';
import {
  doseOf,
  doseParts,
  followerOf,
  linkDose,
  longestUntouched,
  type DoseTriple,
} from '../../src/controls/doseLink.ts';

const start: DoseTriple = { current_mA: 4, duration_min: 10.5, dose_mAmin: 40 };

/** ∫|I|dt of a trapezoid by the midpoint rule [mA min]. */
function integral(current: number, duration: number, ramp: number): number {
  const steps = 200_000;
  const rise = Math.min(ramp, duration / 2);
  let sum = 0;
  for (let step = 0; step < steps; step += 1) {
    const time = ((step + 0.5) / steps) * duration;
    sum += (current * Math.min(1, time / rise, (duration - time) / rise) * duration) / steps;
  }
  return sum;
}

describe('dose = current × time', () => {
  it.each([
    [4, 10.5, 30],
    [2, 20, 60],
    [1, 0.5, 30],
    [3, 1, 30],
  ])('is the integral of the ramped current (%d mA, %d min, ramp %d s)', (current, duration, ramp) => {
    expect(doseOf(current, duration, ramp)).toBeCloseTo(integral(current, duration, ramp / 60), 5);
  });

  it('lets the dose follow current and duration', () => {
    const link = linkDose(start, 'current', 2, 'dose', 30);
    expect(link).toEqual({ kind: 'linked', triple: { current_mA: 2, duration_min: 10.5, dose_mAmin: 20 } });
  });

  it('lets the duration follow current and dose', () => {
    const link = linkDose(start, 'current', 2, 'duration', 30);
    expect(link).toEqual({ kind: 'linked', triple: { current_mA: 2, duration_min: 20.5, dose_mAmin: 40 } });
  });

  it('lets the current follow duration and dose', () => {
    const link = linkDose(start, 'dose', 80, 'current', 30);
    expect(link).toEqual({ kind: 'linked', triple: { current_mA: 8, duration_min: 10.5, dose_mAmin: 80 } });
  });

  it.each(doseParts.flatMap((edited) => doseParts.map((follows) => [edited, follows] as const)))(
    'always gives a triple that agrees with itself: %s edited, %s asked to follow',
    (edited, follows) => {
      for (const value of [0.05, 0.7, 3, 25]) {
        const link = linkDose(start, edited, value, follows, 30);
        if (link.kind !== 'linked') throw new Error(link.message);
        const { current_mA, duration_min, dose_mAmin } = link.triple;
        expect(doseOf(current_mA, duration_min, 30)).toBeCloseTo(dose_mAmin, 10);
        const parts = { current: current_mA, duration: duration_min, dose: dose_mAmin };
        expect(parts[edited]).toBe(value);
      }
    },
  );

  it('never moves the part that was neither edited nor follows', () => {
    const link = linkDose(start, 'dose', 12, 'duration', 30);
    expect(link.kind === 'linked' && link.triple.current_mA).toBe(4);
  });

  it('says why a dose can not be reached', () => {
    expect(linkDose({ ...start, current_mA: 0 }, 'dose', 40, 'duration', 30)).toMatchObject({
      kind: 'impossible',
      message: expect.stringContaining('No current gives no dose') as string,
    });
    expect(linkDose(start, 'duration', 0, 'current', 30).kind).toBe('impossible');
    expect(linkDose(start, 'dose', 0, 'duration', 30).kind).toBe('impossible');
  });

  it('makes the part left alone the longest follow', () => {
    expect(longestUntouched(['current', 'duration'])).toBe('dose');
    expect(longestUntouched(['duration', 'dose'])).toBe('current');
    expect(longestUntouched(['current', 'duration', 'dose'])).toBe('current');
    expect(followerOf('dose', 'dose')).not.toBe('dose');
  });
});

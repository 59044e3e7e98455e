import { describe, expect, it } from 'vitest';
import { createSyntheticRun } from '../support/syntheticRun.ts';
import type { StudySession, StudyStep } from '../../models/study/study.ts';
import { phaseAt, phasesOf, phasesOfRun } from '../../src/app/phases.ts';

const treatment: StudySession = { kind: 'treatment', current_mA: 4, duration_min: 10, ramp_s: 30, after_min: 20 };

const spans = (session: StudySession, end: number): readonly (readonly [string, number, number])[] =>
  phasesOf(session, end).map((phase) => [phase.name, phase.start, phase.end]);

const steps = (...list: StudyStep[]): StudySession => ({ kind: 'steps', steps: list });

describe('phases of a session', () => {
  it('names the stretches of a treatment', () => {
    expect(spans(treatment, 1800)).toEqual([
      ['Ramp up', 0, 30],
      ['Treatment', 30, 570],
      ['Ramp down', 570, 600],
      ['After', 600, 1800],
    ]);
  });

  it('leaves out what takes no time', () => {
    expect(spans({ ...treatment, ramp_s: 0, after_min: 0 }, 600)).toEqual([['Treatment', 0, 600]]);
  });

  it('lets two long ramps meet in the middle', () => {
    expect(spans({ ...treatment, duration_min: 1, ramp_s: 45, after_min: 0 }, 60)).toEqual([
      ['Ramp up', 0, 30],
      ['Ramp down', 30, 60],
    ]);
  });

  it('works out how long a hold lasts until its dose', () => {
    const session = steps(
      { kind: 'ramp', to_mA: 4, duration_s: 30 },
      { kind: 'holdUntil', dose_mAmin: 40 },
      { kind: 'ramp', to_mA: 0, duration_s: 30 },
      { kind: 'hold', duration_s: 60 },
    );
    // the ramp gave 1 mA min, so 39 are left: 585 s at 4 mA
    expect(spans(session, 705)).toEqual([
      ['Ramp up', 0, 30],
      ['Treatment', 30, 615],
      ['Ramp down', 615, 645],
      ['After', 645, 705],
    ]);
  });

  it('counts a reversal in the dose', () => {
    const session = steps(
      { kind: 'ramp', to_mA: 2, duration_s: 0 },
      { kind: 'reverse', duration_s: 60 },
      { kind: 'holdUntil', dose_mAmin: 3 },
    );
    // |I| over the reversal is two triangles: 1 mA min; 2 mA min are left: 60 s at 2 mA
    expect(spans(session, 120).at(-1)).toEqual(['Treatment', 60, 120]);
  });

  it('leaves to the solver what only the solver can know', () => {
    const session = steps(
      { kind: 'expression', current_mA: '2*sin(t)^2', duration_s: 60 },
      { kind: 'holdUntil', dose_mAmin: 9 },
      { kind: 'pause', duration_s: 5 },
    );
    expect(spans(session, 400)).toEqual([
      ['Current as written', 0, 60],
      ['Remaining steps', 60, 400],
    ]);
  });

  it('goes through repeated steps again, with rests between', () => {
    const session = steps(
      { kind: 'ramp', to_mA: 2, duration_s: 30 },
      { kind: 'holdUntil', dose_mAmin: 1.5 },
      { kind: 'ramp', to_mA: 0, duration_s: 0 },
      { kind: 'repeat', times: 3, every_s: 100 },
      { kind: 'hold', duration_s: 40 },
    );
    expect(spans(session, 300)).toEqual([
      ['Ramp up', 0, 30],
      ['Treatment', 30, 60],
      ['Rest', 60, 100],
      ['Ramp up', 100, 130],
      ['Treatment', 130, 160],
      ['Rest', 160, 200],
      ['Ramp up', 200, 230],
      ['Treatment', 230, 260],
      ['After', 260, 300],
    ]);
  });

  it('lets a supply that runs out of volts make them longer, by its session’s clock', () => {
    const sample = createSyntheticRun({ frames: 5 });
    const study = { ...sample.study, session: treatment };
    const knots = Float64Array.of(0, 1800);
    const asked = { knots, degree: 0, coefficients: Float64Array.of(1), kinks: Uint8Array.of(1, 1) };
    // half as fast from 100 to 700 s
    const clock = { times: Float64Array.of(0, 100, 700, 2100), program: Float64Array.of(0, 100, 400, 1800) };
    const supplied = { asked, clock, limited: [], delay: 300, charge: 1, missing: 0 };
    const facts = { ...sample.layout.facts!, supplied };
    const run = { study, layout: { ...sample.layout, end: 2100, facts } };
    const plain = phasesOf(treatment, 1800);
    const phases = phasesOfRun(run);
    expect(phases.map(({ name }) => name)).toEqual(plain.map(({ name }) => name));
    expect(phases[0]).toEqual(plain[0]);
    phases.slice(1).forEach(({ start, end }, k) => {
      expect(start).toBe(k === 0 ? plain[1].start : plain[k + 1].start + 300);
      expect(end).toBe(plain[k + 1].end + 300);
    });
    expect(phasesOfRun({ study, layout: sample.layout })).toEqual(phasesOf(treatment, sample.layout.end));
    // cut short, it has no more of them
    expect(phasesOfRun({ ...run, layout: { ...run.layout, end: 90 } }).at(-1)?.end).toBe(90);
  });

  it('tells the phase at a time', () => {
    const phases = phasesOf(treatment, 1800);
    expect(phaseAt(phases, 29.9)?.name).toBe('Ramp up');
    expect(phaseAt(phases, 30)?.name).toBe('Treatment');
    expect(phaseAt(phases, 1800)?.name).toBe('After');
    expect(phaseAt([], 3)).toBeUndefined();
  });
});

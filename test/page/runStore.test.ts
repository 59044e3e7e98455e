import { describe, expect, it } from 'vitest';
import type { Frame, Outcome, RunLayout } from '../../models/solve/frame.ts';
import type { Study } from '../../models/study/study.ts';
import { createRunStore } from '../../src/app/runStore.ts';
import type { Batch, BatchEvent, Which } from '../../workers/protocol.ts';
import { createSyntheticRun } from '../support/syntheticRun.ts';

const sample = createSyntheticRun({ frames: 5 });
const finished: Outcome = { kind: 'stopped', time: 0 };

function layout(which: Which = 'treatment', part: Partial<RunLayout> = {}): BatchEvent {
  return { kind: 'layout', which, layout: { ...sample.layout, ...part } };
}

function frames(count: number, which: Which = 'treatment'): BatchEvent[] {
  return sample.frames.slice(0, count).map((frame: Frame) => ({ kind: 'frame', which, frame }));
}

function batch(events: readonly BatchEvent[], part: Partial<Batch> = {}): Batch {
  return {
    run: 1,
    events,
    progress: 0.5,
    next: null,
    treatment: null,
    dispersive: null,
    passive: null,
    done: false,
    ...part,
  };
}

const done = { treatment: finished, done: true, progress: 1 };

function study(current_mA: number, duration_min = 20): Study {
  return { ...sample.study, session: { kind: 'treatment', current_mA, duration_min, ramp_s: 30, after_min: 0 } };
}

function twoPads(current_mA: number): Study {
  const one = study(current_mA);
  const { boundary } = one.electrode;
  const dispersive = { area_cm2: 32, boundary, layers: one.layers, pathResistance_ohm: 0 };
  return { ...one, dispersive };
}

describe('the run store', () => {
  it('shows the first run while it grows', () => {
    const store = createRunStore();
    const intake = store.begin(study(1));
    intake.append(batch([layout(), ...frames(2)]));
    expect(store.shown?.frames).toHaveLength(2);
    expect(store.shown?.stale).toBe(false);
    intake.append(batch(frames(1)));
    expect(store.shown?.frames).toHaveLength(3);
    expect(store.status).toEqual({ kind: 'solving', progress: 0.5 });
  });

  it('forgets the frames so far on a fresh layout', () => {
    const store = createRunStore();
    const intake = store.begin(study(1));
    intake.append(batch([layout(), ...frames(3), layout('treatment', { end: 77 }), ...frames(1)]));
    expect(store.shown?.frames).toHaveLength(1);
    expect(store.shown?.layout.end).toBe(77);
  });

  it('keeps the old run, marked stale, until the new treatment is solved to its end', () => {
    const store = createRunStore();
    store.begin(study(1)).append(batch([layout(), ...frames(5)], done));
    const old = store.shown;
    const intake = store.begin(study(2));
    expect(store.shown?.frames).toBe(old?.frames);
    expect(store.shown?.stale).toBe(true);
    intake.append(batch([layout(), ...frames(4)]));
    expect(store.shown?.frames).toBe(old?.frames);
    intake.append(batch(frames(1), done));
    expect(store.shown?.frames).toHaveLength(5);
    expect(store.shown?.frames).not.toBe(old?.frames);
    expect(store.shown?.stale).toBe(false);
  });

  it('shows a finished older run as stale, and never one that a newer has overtaken', () => {
    const store = createRunStore();
    const one = store.begin(study(1));
    const two = store.begin(study(2));
    one.append(batch([layout(), ...frames(5)], done));
    expect(store.shown?.study.session).toMatchObject({ current_mA: 1 });
    expect(store.shown?.stale).toBe(true);
    expect(store.status.kind).toBe('solving');
    two.append(batch([layout(), ...frames(5)], done));
    one.append(batch([layout(), ...frames(5)], done));
    expect(store.shown?.study.session).toMatchObject({ current_mA: 2 });
  });

  it('keeps the passive twin only where nothing but the current has changed', () => {
    const store = createRunStore();
    store.begin(study(1)).append(batch([layout(), ...frames(5), layout('passive'), ...frames(5, 'passive')], done));
    const twin = store.shown?.passive;
    expect(twin?.frames).toHaveLength(5);
    store.begin(study(2)).append(batch([layout(), ...frames(5)], { treatment: finished }));
    expect(store.shown?.passive).toBe(twin);
    store.begin(twoPads(2)).append(batch([layout(), ...frames(5)], { treatment: finished }));
    expect(store.shown?.passive).toBe(twin);
    store.begin(study(2, 30)).append(batch([layout(), ...frames(5)], { treatment: finished }));
    expect(store.shown?.passive).toBeNull();
  });

  it('shows the other pad beside the treatment, seen from that pad', () => {
    const store = createRunStore();
    const intake = store.begin(twoPads(1));
    intake.append(batch([layout(), ...frames(5)], { treatment: finished }));
    expect(store.shown?.dispersive).toBeNull();
    intake.append(batch([layout('dispersive'), ...frames(2, 'dispersive')], { treatment: finished }));
    intake.append(batch(frames(1, 'dispersive'), { treatment: finished }));
    expect(store.shown?.dispersive?.frames).toHaveLength(3);
    expect(store.shown?.dispersive?.stale).toBe(false);
    intake.append(batch(frames(2, 'dispersive'), { ...done, dispersive: finished }));
    expect(store.shown?.dispersive?.frames).toHaveLength(5);
    expect(store.shown?.dispersive?.outcome).toBe(finished);
    expect(store.shown?.dispersive?.study.electrode.area_cm2).toBe(32);
    expect(store.shown?.dispersive?.study.electrode.polarity).not.toBe(store.shown?.study.electrode.polarity);
  });

  it('keeps the older other pad, marked stale, until the new one is solved to its end', () => {
    const store = createRunStore();
    const whole = [layout(), ...frames(5)];
    const other = [layout('dispersive'), ...frames(5, 'dispersive')];
    store.begin(twoPads(1)).append(batch([...whole, ...other], { ...done, dispersive: finished }));
    const intake = store.begin(twoPads(2));
    intake.append(batch(whole, { treatment: finished }));
    expect(store.shown?.dispersive).toMatchObject({ stale: true });
    intake.append(batch([layout('dispersive'), ...frames(2, 'dispersive')], { treatment: finished }));
    expect(store.shown?.dispersive?.stale).toBe(true);
    expect(store.shown?.dispersive?.frames).toHaveLength(5);
    intake.append(batch(frames(3, 'dispersive'), { ...done, dispersive: finished }));
    expect(store.shown?.dispersive?.stale).toBe(false);
    store.begin(study(2)).append(batch(whole, done));
    expect(store.shown?.dispersive).toBeNull();
  });

  it('forgets an other pad that was of other ions', () => {
    const store = createRunStore();
    const whole = [layout(), ...frames(5)];
    const other = [layout('dispersive'), ...frames(5, 'dispersive')];
    store.begin(twoPads(1)).append(batch([...whole, ...other], { ...done, dispersive: finished }));
    const unlike = layout('treatment', { species: sample.layout.species.map((id) => `${id}2`) });
    store.begin(twoPads(1)).append(batch([unlike, ...frames(5)], { treatment: finished }));
    expect(store.shown?.dispersive).toBeNull();
  });

  it('keeps what was solved before a failure', () => {
    const store = createRunStore();
    const outcome: Outcome = { kind: 'failed', reason: 'carrierExhausted', time: 9, message: 'No chloride left' };
    store.begin(study(1)).append(batch([layout(), ...frames(3)], { treatment: outcome, done: true }));
    expect(store.shown?.frames).toHaveLength(3);
    expect(store.shown?.outcome).toEqual(outcome);
  });

  it('starts over when its worker was lost, and tells of refusals and losses of the latest only', () => {
    const store = createRunStore();
    const old = store.begin(study(1));
    old.append(batch([layout(), ...frames(2)]));
    old.restart();
    old.append(batch([layout(), ...frames(1)]));
    expect(store.shown?.frames).toHaveLength(1);
    const latest = store.begin(study(2));
    old.lose('gone');
    expect(store.status.kind).toBe('solving');
    latest.refuse([{ path: 'a', message: 'no' }]);
    expect(store.status).toEqual({ kind: 'refused', faults: [{ path: 'a', message: 'no' }] });
    latest.lose('gone');
    expect(store.status).toEqual({ kind: 'lost', message: 'gone' });
  });
});

describe('a study that is told anew', () => {
  const placement = { site: 'volarForearm', drugPad: { x_cm: 9, y_cm: 3, z_cm: 0 } };

  it('keeps every number of the run that is shown, and goes with the batches still to come', () => {
    const store = createRunStore();
    const intake = store.begin(study(1));
    intake.append(batch([layout(), ...frames(3)]));
    const before = store.shown;
    intake.retell({ ...study(1), placement });
    expect(store.shown).toEqual({ ...before, study: { ...study(1), placement } });
    expect(store.shown?.frames).toBe(before?.frames);
    intake.append(batch(frames(1), done));
    expect(store.shown?.study.placement).toEqual(placement);
    expect(store.shown?.stale).toBe(false);
  });

  it('moves the pads at once while the older treatment is still on view', () => {
    const store = createRunStore();
    store.begin(study(1)).append(batch([layout(), ...frames(5)], done));
    store.begin(study(2)).retell({ ...study(2), placement });
    expect(store.shown?.stale).toBe(true);
    expect(store.shown?.study).toEqual({ ...study(1), placement });
  });
});

import { describe, expect, it } from 'vitest';
import { presets } from '../../models/index.ts';
import { parseStudy } from '../../models/study/parseStudy.ts';
import { type BenchKeep, createBenchKeep, forgetBench, keptBench } from '../../src/app/benchKeep.ts';
import { leaveHistory, takeHistory } from '../../src/app/keptHistory.ts';
import { createLentPins, type LentPins } from '../../src/app/lentPins.ts';
import { createPadChoice } from '../../src/app/padChoice.ts';
import { keepRun } from '../../src/app/pinnedRun.ts';
import { createPins, type Pins } from '../../src/app/pins.ts';
import { createPlayhead, type Playhead } from '../../src/app/playhead.ts';
import { createScaleChoice, type ScaleChoice } from '../../src/app/scaleChoice.ts';
import { createStudyStore, type StudyHistory, type StudyStore } from '../../src/app/studyStore.ts';
import { createSyntheticRun } from '../support/syntheticRun.ts';

const [usual, own, ofLesson] = [presets[0].study, presets[3].study, presets[5].study];

interface Bench {
  readonly studies: StudyStore;
  readonly playhead: Playhead;
  readonly scales: ScaleChoice;
  readonly pins: LentPins;
  readonly ownPins: Pins;
  readonly keep: BenchKeep;
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

function tab(): Map<string, string> {
  return new Map();
}

function page(entries: Map<string, string>, study = usual, history?: StudyHistory): Bench {
  const studies = createStudyStore(study, parseStudy, undefined, history);
  const playhead = createPlayhead();
  playhead.setEnd(2400);
  const scales = createScaleChoice();
  const ownPins = createPins();
  const pins = createLentPins(ownPins);
  const storage = (): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> => ({
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => {
      entries.set(key, value);
    },
    removeItem: (key) => {
      entries.delete(key);
    },
  });
  const keep = createBenchKeep({
    studies,
    playhead,
    scales,
    pads: createPadChoice(),
    pins,
    parse: parseStudy,
    storage,
  });
  return { studies, playhead, scales, pins, ownPins, keep, storage };
}

describe('the bench while lessons bring their treatments', () => {
  it('is put back with its clock, scale and pins, and without a step of undo', () => {
    const bench = page(tab());
    bench.studies.edit(own);
    bench.playhead.seek(900);
    bench.scales.choose('barrier');
    bench.pins.add(keepRun(createSyntheticRun({ frames: 5, nodes: 4 })), 'mine');
    bench.keep.enter();
    expect(bench.pins.list).toEqual([]);
    bench.studies.edit(ofLesson, { passing: true });
    bench.pins.add(keepRun(createSyntheticRun({ frames: 5, nodes: 4 })), 'of the lesson');
    bench.scales.choose('skin');
    bench.playhead.seek(0);
    expect(bench.ownPins.list.map(({ name }) => name)).toEqual(['mine']);
    bench.keep.leave();
    expect(bench.studies.study.name).toBe(own.name);
    expect([bench.playhead.time, bench.scales.scale]).toEqual([900, 'barrier']);
    expect(bench.pins.list.map(({ name }) => name)).toEqual(['mine']);
    bench.studies.undo();
    expect(bench.studies.study.name).toBe(usual.name);
    expect(bench.studies.canUndo).toBe(false);
  });

  it('outlives a reload in the middle of a lesson', () => {
    const entries = tab();
    const before = page(entries, own);
    before.playhead.seek(120);
    before.keep.enter();
    before.studies.edit(ofLesson, { passing: true });
    // a lesson is no part of the address, so the page begins anew with its usual treatment
    const after = page(entries);
    after.keep.enter();
    after.keep.leave();
    expect(after.studies.study).toEqual(own);
    expect(after.playhead.time).toBe(120);
    expect(entries.size).toBe(0);
  });

  it('has its own steps of undo after a change of language in the middle of a lesson', () => {
    const entries = tab();
    const before = page(entries);
    before.studies.edit(own);
    before.keep.enter();
    before.studies.edit(ofLesson, { passing: true });
    leaveHistory(before.storage, before.keep.study ?? ofLesson, before.studies.history);
    const kept = keptBench(before.storage, parseStudy);
    expect(kept?.study).toEqual(own);
    const after = page(entries, usual, takeHistory(before.storage, kept?.study ?? usual, parseStudy));
    after.keep.enter();
    after.studies.edit(ofLesson, { passing: true });
    after.keep.leave();
    expect(after.studies.study).toEqual(own);
    after.studies.undo();
    expect(after.studies.study).toEqual(usual);
    after.studies.redo();
    expect(after.studies.study).toEqual(own);
  });

  it('waits for a longer session before it sets the clock', () => {
    const bench = page(tab());
    bench.playhead.seek(2000);
    bench.keep.enter();
    bench.playhead.setEnd(600);
    bench.keep.leave();
    expect(bench.playhead.time).toBe(600);
    bench.playhead.setEnd(2400);
    expect(bench.playhead.time).toBe(2000);
  });

  it('leaves the clock alone once another treatment has been set', () => {
    const bench = page(tab());
    bench.playhead.seek(2000);
    bench.keep.enter();
    bench.playhead.setEnd(600);
    bench.keep.leave();
    bench.studies.edit(own);
    bench.playhead.setEnd(2400);
    expect(bench.playhead.time).toBe(600);
  });

  it('is not mixed up with what an earlier lesson left, nor hurt by a damaged entry', () => {
    const entries = tab();
    page(entries, own).keep.enter();
    expect(entries.size).toBe(1);
    forgetBench(() => ({
      getItem: () => null,
      setItem: () => undefined,
      removeItem: (key) => {
        entries.delete(key);
      },
    }));
    expect(entries.size).toBe(0);
    entries.set('iontolab-bench', '{"study": 3}');
    const bench = page(entries, own);
    bench.keep.enter();
    bench.studies.edit(ofLesson, { passing: true });
    bench.keep.leave();
    expect(bench.studies.study).toEqual(own);
  });
});

import { describe, expect, it } from 'vitest';
import { parseStudy } from '../../models/study/parseStudy.ts';
import { presets } from '../../models/study/presets/index.ts';
import type { Study } from '../../models/study/study.ts';
import { createStudyStore, type StudyStore } from '../../src/app/studyStore.ts';
import { writePath } from '../../models/study/studyPath.ts';

function open(): { store: StudyStore; first: Study } {
  const first = presets.find((preset) => preset.id === 'b1')?.study;
  if (first === undefined) throw new Error('no preset b1');
  return { store: createStudyStore(first, parseStudy), first };
}

const withArea = (study: Study, area: unknown): unknown => writePath(study, 'electrode.area_cm2', area);

describe('the study store', () => {
  it('replaces the study whole and leaves the old one as it was', () => {
    const { store, first } = open();
    const before = JSON.stringify(first);
    expect(store.edit(withArea(first, '500 mm^2'))).toEqual([]);
    expect(store.study).not.toBe(first);
    expect(store.study.electrode.area_cm2).toBe(5);
    expect(JSON.stringify(first)).toBe(before);
  });

  it('refuses a bad study with its path and keeps the good one', () => {
    const { store, first } = open();
    const faults = store.edit(withArea(first, -3));
    expect(faults.map((fault) => fault.path)).toContain('electrode.area_cm2');
    expect(store.study).toBe(first);
    expect(store.canUndo).toBe(false);
  });

  it('goes back and forth', () => {
    const { store, first } = open();
    store.edit(withArea(first, 2));
    store.edit(withArea(first, 3));
    store.undo();
    expect(store.study.electrode.area_cm2).toBe(2);
    store.undo();
    expect(store.study).toBe(first);
    store.undo();
    store.redo();
    store.redo();
    expect(store.study.electrode.area_cm2).toBe(3);
    expect(store.canRedo).toBe(false);
  });

  it('makes one step of a drag, and a new one of the next drag', () => {
    const { store, first } = open();
    for (const area of [2, 3, 4]) store.edit(withArea(first, area), { gesture: 'area', live: true });
    expect(store.live).toBe(true);
    store.edit(withArea(first, 4), { gesture: 'area', live: false });
    expect(store.live).toBe(false);
    store.edit(withArea(first, 6), { gesture: 'area', live: true });
    store.undo();
    expect(store.study.electrode.area_cm2).toBe(4);
    store.undo();
    expect(store.study).toBe(first);
  });

  it('tells listeners of the end of a drag even where the value stayed', () => {
    const { store, first } = open();
    let heard = 0;
    store.subscribe(() => {
      heard += 1;
    });
    store.edit(withArea(first, 2), { gesture: 'area', live: true });
    store.edit(withArea(first, 2), { gesture: 'area', live: false });
    store.edit(withArea(first, 2));
    expect(heard).toBe(2);
  });
});

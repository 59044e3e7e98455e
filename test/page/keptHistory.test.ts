import { describe, expect, it } from 'vitest';
import { parseStudy } from '../../models/study/parseStudy.ts';
import { presets } from '../../models/study/presets/index.ts';
import type { Study } from '../../models/study/study.ts';
import { writePath } from '../../models/study/studyPath.ts';
import { leaveHistory, takeHistory } from '../../src/app/keptHistory.ts';
import type { Storage } from '../../src/app/recentRuns.ts';
import { createStudyStore, type StudyStore } from '../../src/app/studyStore.ts';

const key = 'iontolab-history';

function tabStorage(): Storage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem(name, text) {
      kept.set(name, text);
    },
    removeItem(name) {
      kept.delete(name);
    },
  };
}

/** Three edits, the last of them a whole other drug, and two steps back. */
function edited(): StudyStore {
  const [first, other] = ['dexamethasone', 'iodide'].map((id) => presets.find((one) => one.id === id)!.study);
  const store = createStudyStore(first, parseStudy);
  store.edit(writePath(first, 'session.current_mA', 3), { control: 'current' });
  store.edit(other);
  store.edit(writePath(other, 'electrode.area_cm2', 5));
  store.undo();
  store.undo();
  return store;
}

describe('the steps of undo', () => {
  it('outlive a new start of the page in its tab, both ways, once', () => {
    const storage = tabStorage();
    const before = edited();
    leaveHistory(() => storage, before.study, before.history);
    // the page that comes has the same study from its address, and nothing else
    const study = JSON.parse(JSON.stringify(before.study)) as Study;
    const after = createStudyStore(
      study,
      parseStudy,
      undefined,
      takeHistory(() => storage, study, parseStudy),
    );
    expect(after.history).toEqual(before.history);
    expect(after.history.past[0]?.control).toBe('current');
    after.redo();
    after.redo();
    expect(after.study.electrode.area_cm2).toBe(5);
    expect(after.canRedo).toBe(false);
    for (let step = 0; step < 3; step += 1) after.undo();
    expect(after.study.session).toMatchObject({ current_mA: 2 });
    expect(after.canUndo).toBe(false);
    expect(takeHistory(() => storage, study, parseStudy)).toEqual({ past: [], future: [] });
    // small enough for any tab: what differs, not whole studies
    leaveHistory(() => storage, before.study, { past: before.history.past, future: [] });
    expect(storage.kept.get(key)?.length).toBeLessThan(250);
  });

  it('are let go where another study is open, where the text is spoilt, and where nothing can be kept', () => {
    const before = edited();
    const none = { past: [], future: [] };
    const other = presets.find(({ id }) => id === 'b1')!.study;
    const storage = tabStorage();
    leaveHistory(() => storage, before.study, before.history);
    expect(takeHistory(() => storage, other, parseStudy)).toEqual(none);
    leaveHistory(() => storage, before.study, before.history);
    const { at } = JSON.parse(storage.kept.get(key)!) as { at: string };
    const bad = { session: { current_mA: -4 } };
    const good = { session: { current_mA: 7 } };
    for (const [text, steps] of [
      ['', 0],
      ['{"at":', 0],
      ['[]', 0],
      [JSON.stringify({ at, past: [good, [], 3], future: [] }), 0],
      [JSON.stringify({ at, past: 7, future: 'x' }), 0],
      [
        JSON.stringify({
          at,
          past: [
            ['', bad],
            ['', good],
          ],
          future: [],
        }),
        0,
      ],
      [
        JSON.stringify({
          at,
          past: [
            ['drug', good],
            ['', bad],
          ],
          future: [],
        }),
        1,
      ],
      [JSON.stringify({ at, past: [['', { layers: { nowhere: {} } }]], future: [] }), 0],
    ] as const) {
      storage.kept.set(key, text);
      const found = takeHistory(() => storage, before.study, parseStudy);
      expect(found.past, text).toHaveLength(steps);
      expect(found.future, text).toHaveLength(0);
    }
    const forbidden = (): Storage => {
      throw new Error('SecurityError');
    };
    leaveHistory(forbidden, before.study, before.history);
    expect(takeHistory(forbidden, before.study, parseStudy)).toEqual(none);
  });
});

import { describe, expect, it } from 'vitest';
import { presets } from '../../models/study/presets/index.ts';
import type { Study } from '../../models/study/study.ts';
import { treatmentHash } from '../../models/study/studyHash.ts';
import { createRecentRuns, mostRecent, type RecentRuns, type Storage } from '../../src/app/recentRuns.ts';

/** A browser's storage with room for so many letters. */
function storageOf(room: number, start = ''): Storage & { text: string } {
  return {
    text: start,
    getItem() {
      return this.text === '' ? null : this.text;
    },
    setItem(_key, value) {
      if (value.length > room) throw new Error('QuotaExceededError');
      this.text = value;
    },
    removeItem() {
      this.text = '';
    },
  };
}

const run = (name: string): { link: string; title: string; details: string } => ({
  link: `#s=1.${name}`,
  title: name,
  details: '',
});

describe('recent treatments', () => {
  it('are kept for the next visit, newest first, each once, and no more than there is room for', () => {
    const storage = storageOf(1e6);
    let now = 1000;
    const recent = createRecentRuns(
      () => storage,
      () => now,
    );
    for (let count = 0; count < mostRecent + 3; count += 1) {
      now += 1000;
      recent.add(run(`drug${count}`));
    }
    recent.add(run('drug9'));
    const next = createRecentRuns(
      () => storage,
      () => now,
    );
    expect(next.list.map(({ title }) => title).slice(0, 3)).toEqual(['drug9', 'drug14', 'drug13']);
    expect(next.list).toHaveLength(mostRecent);
    expect(new Set(next.list.map(({ link }) => link)).size).toBe(mostRecent);
    next.clear();
    expect(
      createRecentRuns(
        () => storage,
        () => now,
      ).list,
    ).toEqual([]);
  });

  it('leave out what was only passed through on the way to another setting of the same treatment', () => {
    const storage = storageOf(1e6);
    let now = 1000;
    const recent = createRecentRuns(
      () => storage,
      () => now,
    );
    const set = (details: string): void => {
      recent.add({ link: `#s=1.${details}`, title: 'Lidocaine', details });
    };
    set('1 mA');
    now += 2000;
    set('2 mA');
    expect(recent.list.map(({ details }) => details)).toEqual(['2 mA']);
    now += 60_000;
    set('3 mA');
    expect(recent.list.map(({ details }) => details)).toEqual(['3 mA', '2 mA']);
  });

  it('have one entry for a treatment whose pads are moved over the skin: its newest', () => {
    const storage = storageOf(1e6);
    let now = 1000;
    const create = (): RecentRuns =>
      createRecentRuns(
        () => storage,
        () => now,
      );
    const recent = create();
    const study = presets.find(({ id }) => id === 'dexamethasone')!.study;
    const site = study.placement?.site ?? '';
    const add = (link: string, solved: Study): void => {
      now += 60_000;
      recent.add({ link, title: 'Dexamethasone', details: '', treatment: treatmentHash(solved) });
    };
    add('#s=1.usual', study);
    add('#s=1.weaker', { ...study, accuracy: 0.01 });
    for (const x_cm of [1, 2])
      add(`#s=1.moved${x_cm}`, { ...study, placement: { site, drugPad: { x_cm, y_cm: 0, z_cm: 0 } } });
    expect(recent.list.map(({ link }) => link)).toEqual(['#s=1.moved2', '#s=1.weaker']);
    expect(create().list).toEqual(recent.list);
    // an entry of an older page has no such mark, and is told apart by its link
    storage.text = JSON.stringify([{ link: '#s=1.old', title: 'Dexamethasone', details: '', at: 5 }]);
    add('#s=1.usual', study);
    expect(recent.list.map(({ link }) => link)).toEqual(['#s=1.usual', '#s=1.old']);
  });

  it('are there for as long as the page where storage is forbidden, and say so', () => {
    const forbidden = (): Storage => {
      throw new Error('SecurityError');
    };
    const recent = createRecentRuns(forbidden, () => 5);
    recent.add(run('one'));
    recent.add(run('two'));
    expect(recent.list.map(({ title }) => title)).toEqual(['two', 'one']);
    expect(recent.kept).toBe('none');
    recent.clear();
    expect(recent.list).toEqual([]);
  });

  it('keep the newest where storage is nearly full, and all of them on the page where it is full', () => {
    const small = storageOf(200);
    const recent = createRecentRuns(
      () => small,
      () => 5,
    );
    for (const name of ['one', 'two', 'three', 'four', 'five']) recent.add(run(name));
    expect(recent.kept).toBe('newest');
    expect(recent.list.map(({ title }) => title)).toEqual(['five', 'four', 'three', 'two', 'one']);
    expect(small.text.length).toBeLessThanOrEqual(200);
    const next = createRecentRuns(
      () => small,
      () => 5,
    );
    expect(next.kept).toBe('all');
    expect(next.list[0]?.title).toBe('five');
    expect(next.list.length).toBeLessThan(5);
    const full = createRecentRuns(
      () => storageOf(0),
      () => 5,
    );
    full.add(run('one'));
    full.add(run('two'));
    expect(full.list.map(({ title }) => title)).toEqual(['two', 'one']);
    expect(full.kept).toBe('none');
  });

  it.each(['{', '7', '[1,{"link":"javascript:alert(1)","title":"x","details":"","at":1}]', '[{"link":7}]', 'null'])(
    'pass over what was not written here: %s',
    (text) => {
      expect(
        createRecentRuns(
          () => storageOf(1e6, text),
          () => 5,
        ).list,
      ).toEqual([]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { parseStudy } from '../../models/study/parseStudy.ts';
import { presets } from '../../models/study/presets/index.ts';
import type { Study } from '../../models/study/study.ts';
import { followInAddress } from '../../src/app/addressBar.ts';
import { createStudyStore } from '../../src/app/studyStore.ts';
import { writePath } from '../../models/study/studyPath.ts';

function page(): {
  readonly usual: Study;
  readonly set: (current: number, live: boolean) => void;
  readonly wait: () => Promise<void>;
  readonly told: () => Promise<void>;
  readonly addresses: string[];
} {
  const usual = presets[0]?.study;
  if (usual === undefined) throw new Error('no preset');
  const studies = createStudyStore(usual, parseStudy);
  const addresses: string[] = [];
  let waiting: (() => void)[] = [];
  followInAddress({
    studies,
    usual,
    linkTo: ({ session }) => Promise.resolve(`#${session.kind === 'treatment' ? session.current_mA : ''}`),
    replace: (hash) => addresses.push(hash),
    later: (callback) => waiting.push(callback),
  });
  const told = async (): Promise<void> => {
    await Promise.resolve();
    await Promise.resolve();
  };
  return {
    usual,
    set: (current, live) => {
      studies.edit(writePath(usual, 'session.current_mA', current), { live, gesture: 'drag' });
    },
    /** Long enough for the address to change again. */
    wait: async () => {
      await told();
      const due = waiting;
      waiting = [];
      for (const callback of due) callback();
      await told();
    },
    told,
    addresses,
  };
}

describe('the address bar', () => {
  it('changes once when a hand lets go of a control, whatever it passed over', async () => {
    const { set, wait, addresses } = page();
    for (const current of [2.1, 2.5, 3, 3.5]) set(current, true);
    await wait();
    expect(addresses).toEqual([]);
    set(3.5, false);
    await wait();
    expect(addresses).toEqual(['#3.5']);
  });

  it('changes at once after a pause, and then no faster than a browser lets it', async () => {
    const { set, wait, told, addresses } = page();
    set(1, false);
    await told();
    expect(addresses).toEqual(['#1']);
    set(1.5, false);
    await told();
    set(4, false);
    await told();
    expect(addresses).toEqual(['#1']);
    await wait();
    expect(addresses).toEqual(['#1', '#4']);
    await wait();
    set(3, false);
    await told();
    expect(addresses).toEqual(['#1', '#4', '#3']);
  });

  it('changes once for a burst of edits, and is bare again for the usual treatment', async () => {
    const { set, wait, addresses } = page();
    for (const current of [1, 1.5, 4]) set(current, false);
    await wait();
    expect(addresses).toEqual(['#4']);
    set(2, false);
    await wait();
    expect(addresses).toEqual(['#4', '']);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MeasureId } from '../../models/readings/sweepReadings.ts';
import { parseStudy } from '../../models/study/parseStudy.ts';
import { presets } from '../../models/study/presets/index.ts';
import type { Study } from '../../models/study/study.ts';
import type { CellResult } from '../../models/sweep/solveCell.ts';
import { createStudyStore } from '../../src/app/studyStore.ts';
import type { SweepPool } from '../../src/app/sweepPool.ts';
import { createSweepStore, solvedLattice, valueAt } from '../../src/app/sweepStore.ts';

const study = presets[0].study;

interface FakePool extends SweepPool {
  readonly asked: (readonly Study[])[];
  /** Answers so many of the newest run, in order; all: the run is done. */
  answer(count: number): void;
  readonly calls: string[];
}

/** A solver that says at once: delivered = current × duration. */
function fakePool(): FakePool {
  const asked: (readonly Study[])[] = [];
  const calls: string[] = [];
  let answered = 0;
  let tell: (index: number, result: CellResult) => void = () => undefined;
  let finish: () => void = () => undefined;
  return {
    asked,
    calls,
    run(studies, onResult, onDone) {
      calls.push('run');
      asked.push(studies as readonly Study[]);
      answered = 0;
      tell = onResult;
      finish = onDone;
      if (studies.length === 0) onDone();
    },
    stop: () => void calls.push('stop'),
    release: () => void calls.push('release'),
    answer(count) {
      const studies = asked.at(-1) ?? [];
      for (let k = 0; k < count; k += 1) {
        const { session } = studies[answered];
        const delivered = session.kind === 'treatment' ? session.current_mA * session.duration_min : 0;
        const values = { delivered } as Record<MeasureId, number>;
        tell(answered, { kind: 'solved', readings: { values, limits: [], plasmaMolarMass: null } });
        answered += 1;
      }
      if (answered === studies.length) finish();
    },
  };
}

function set() {
  const studies = createStudyStore(study, parseStudy);
  const pool = fakePool();
  return { studies, pool, store: createSweepStore(studies, pool) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the sweep store', () => {
  it('asks for nothing until it is opened, then for every place of current × duration', () => {
    const { store, pool } = set();
    expect(pool.asked).toEqual([]);
    store.open();
    expect(pool.asked[0]).toHaveLength(100);
    pool.answer(16);
    expect(solvedLattice(store.grid)).toEqual([
      [0, 4, 8, 9],
      [0, 4, 8, 9],
    ]);
    pool.answer(84);
    expect(store.status).toBe('done');
    expect(solvedLattice(store.grid)?.[0]).toHaveLength(10);
    // 2 mA for 20 min
    expect(valueAt(store.grid, 'delivered', 4, 4)).toBe(40);
  });

  it('keeps what is solved when it is stopped, and goes on from there', () => {
    const { store, pool } = set();
    store.open();
    pool.answer(30);
    store.stop();
    expect(store.status).toBe('stopped');
    store.resume();
    expect(pool.asked[1]).toHaveLength(70);
    pool.answer(70);
    expect(store.grid.cells.every((cell) => cell !== null)).toBe(true);
    store.close();
    expect(pool.calls.at(-1)).toBe('release');
    store.open();
    // all of it is still known
    expect(pool.asked[2]).toEqual([]);
    expect(store.status).toBe('done');
  });

  it('opens a place as the page’s session in one step of undo, and solves nothing anew for it', () => {
    const { store, pool, studies } = set();
    store.open();
    pool.answer(100);
    expect(store.openSession([9, 0])).toEqual([]);
    expect(studies.study.session).toMatchObject({ current_mA: 4, duration_min: 4 });
    vi.advanceTimersByTime(5000);
    expect(pool.asked).toHaveLength(1);
    studies.undo();
    expect(studies.study.session).toMatchObject({ current_mA: 2, duration_min: 20.5 });
    expect(studies.canUndo).toBe(false);
    expect(store.status).toBe('done');
  });

  it('solves anew when anything else of the study has changed and the hand rests, and not on the way', () => {
    const { store, pool, studies } = set();
    store.open();
    pool.answer(100);
    for (const temperature_C of [36, 35, 34]) studies.edit({ ...study, temperature_C }, { live: true });
    expect(store.status).toBe('waiting');
    expect(store.grid.cells[0]).not.toBeNull();
    studies.edit({ ...study, temperature_C: 34 }, { live: false });
    expect(pool.asked).toHaveLength(1);
    vi.advanceTimersByTime(300);
    expect(pool.asked).toHaveLength(2);
    expect(pool.asked[1][0].temperature_C).toBe(34);
    // taken back before it was begun: the old numbers hold
    pool.answer(100);
    studies.edit({ ...study, temperature_C: 30 });
    studies.undo();
    vi.advanceTimersByTime(5000);
    expect(pool.asked[2]).toEqual([]);
    expect(store.status).toBe('done');
  });

  it('refuses axes that cannot be, and takes others', () => {
    const { store, pool } = set();
    store.open();
    const [across, up] = store.grid.axes;
    expect(store.setAxes([across, across])).toContain('the same quantity');
    expect(store.setAxes([{ ...across, to: 1e9 }, up])).toContain('0 to 500 mA');
    expect(pool.asked).toHaveLength(1);
    expect(store.setAxes([{ ...across, path: 'temperature_C', from: 20, to: 40, count: 6 }, up])).toBeNull();
    expect(pool.asked[1]).toHaveLength(60);
    expect(pool.asked[1][0].temperature_C).toBe(40);
  });

  it('falls back to what the new study has when its axes are gone', () => {
    const { store, pool, studies } = set();
    store.open();
    const layer = `layers[${study.layers.length - 1}].thickness_um`;
    expect(store.setAxes([{ ...store.grid.axes[0], path: layer, from: 100, to: 2000 }, store.grid.axes[1]])).toBeNull();
    const short = presets.find(({ id }) => id === 'b1')!.study;
    studies.edit(short);
    vi.advanceTimersByTime(300);
    expect(store.grid.axes.map(({ path }) => path)).toEqual(['session.current_mA', 'session.duration_min']);
    expect(pool.asked.at(-1)).toHaveLength(100);
  });
});

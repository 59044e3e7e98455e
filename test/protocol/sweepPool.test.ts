import { describe, expect, it } from 'vitest';
import { presets } from '../../models/study/presets/index.ts';
import type { CellResult } from '../../models/sweep/solveCell.ts';
import type { Port } from '../../src/app/solverClient.ts';
import { createSweepPool, usualPool } from '../../src/app/sweepPool.ts';
import type { SweepService } from '../../workers/protocol.ts';
import { createSweepService } from '../../workers/sweepService.ts';

const settings = { size: 3, budget: 5, patience: 60 };

interface Fake extends Port<SweepService> {
  readonly begun: unknown[];
  terminated: boolean;
  fail(message: string): void;
}

const solved = (study: unknown): CellResult => ({ kind: 'failed', message: `did ${String(study)}` });

function fakePort(answer: (study: unknown, times: number) => Promise<CellResult | null>): Fake {
  const begun: unknown[] = [];
  let times = 0;
  let listener: (message: string) => void = () => undefined;
  return {
    begun,
    terminated: false,
    service: {
      beginCell(study) {
        begun.push(study);
        times = 0;
        return Promise.resolve();
      },
      advanceCell() {
        times += 1;
        return answer(begun.at(-1), times);
      },
    },
    onFailure(next) {
      listener = next;
    },
    fail(message) {
      listener(message);
    },
    terminate() {
      this.terminated = true;
    },
  };
}

const later = <T>(value: T): Promise<T> =>
  new Promise((resolve) => {
    setTimeout(resolve, 1, value);
  });

describe('the sweep pool', () => {
  it('leaves the page a core, and never starts too many threads', () => {
    expect([1, 2, 4, 64].map((cores) => usualPool(cores).size)).toEqual([1, 1, 3, 8]);
  });

  it('solves everything once, as many at a time as there are threads', async () => {
    const ports: Fake[] = [];
    let atOnce = 0;
    let most = 0;
    const pool = createSweepPool(() => {
      const port = fakePort(async (study, times) => {
        if (times === 1) most = Math.max(most, (atOnce += 1));
        await later(null);
        if (times < 3) return null;
        atOnce -= 1;
        return solved(study);
      });
      ports.push(port);
      return port;
    }, settings);
    const results = new Map<number, CellResult>();
    await new Promise<void>((resolve) => {
      pool.run(['a', 'b', 'c', 'd', 'e', 'f', 'g'], (index, result) => results.set(index, result), resolve);
    });
    expect(ports).toHaveLength(3);
    expect(most).toBe(3);
    expect([...results].toSorted(([one], [other]) => one - other).map(([, result]) => result)).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(solved),
    );
  });

  it('drops an older run, and uses its threads for the newer one', async () => {
    const ports: Fake[] = [];
    const pool = createSweepPool(() => {
      const port = fakePort(async (study, times) => later(study === 'slow' && times < 1000 ? null : solved(study)));
      ports.push(port);
      return port;
    }, settings);
    const old: number[] = [];
    pool.run(
      ['slow', 'slow', 'slow', 'slow'],
      (index) => old.push(index),
      () => old.push(-1),
    );
    await later(null);
    const results: number[] = [];
    await new Promise<void>((resolve) => {
      pool.run(['x', 'y'], (index) => results.push(index), resolve);
    });
    expect(old).toEqual([]);
    expect(results.toSorted((one, other) => one - other)).toEqual([0, 1]);
    expect(ports).toHaveLength(3);
    pool.release();
    expect(ports.every(({ terminated }) => terminated)).toBe(true);
  });

  it.each(['says so', 'falls silent'])('tries once more with a fresh thread when one is lost and %s', async (how) => {
    const ports: Fake[] = [];
    const pool = createSweepPool(
      () => {
        const first = ports.length === 0;
        const port = fakePort((study) => {
          if (!first) return Promise.resolve(solved(study));
          if (how === 'says so') port.fail('out of memory');
          return new Promise(() => undefined);
        });
        ports.push(port);
        return port;
      },
      { ...settings, size: 1 },
    );
    const results: CellResult[] = [];
    await new Promise<void>((resolve) => {
      pool.run(['a', 'b'], (_index, result) => results.push(result), resolve);
    });
    expect(results).toEqual([solved('a'), solved('b')]);
    expect(ports.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('tells a study that takes two threads with it as failed, and goes on', async () => {
    const pool = createSweepPool(
      () => {
        const port = fakePort((study) => {
          if (study !== 'bad') return Promise.resolve(solved(study));
          port.fail('out of memory');
          return new Promise(() => undefined);
        });
        return port;
      },
      { ...settings, size: 1 },
    );
    const results: CellResult[] = [];
    await new Promise<void>((resolve) => {
      pool.run(['bad', 'good'], (_index, result) => results.push(result), resolve);
    });
    expect(results).toEqual([
      { kind: 'failed', message: 'The solver was lost twice here (out of memory).' },
      solved('good'),
    ]);
  });
});

describe('the sweep service', () => {
  const b2 = presets.find(({ id }) => id === 'b2')!.study;

  it('works in slices, gives one result, and drops a study for a newer one', async () => {
    let time = 0;
    const service = createSweepService(() => (time += 1));
    await service.beginCell({ ...b2, accuracy: 1e-3 });
    expect(await service.advanceCell(3)).toBeNull();
    await service.beginCell({ ...b2, accuracy: 0.03 });
    let slices = 0;
    let result: CellResult | null = null;
    while (result === null) {
      result = await service.advanceCell(20);
      slices += 1;
    }
    expect(slices).toBeGreaterThan(2);
    expect(result.kind).toBe('solved');
  });

  it('answers a call without a study with a reason', async () => {
    expect(await createSweepService(() => 0).advanceCell(10)).toMatchObject({ kind: 'failed' });
  });
});

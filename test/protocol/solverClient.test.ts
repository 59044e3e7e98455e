import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSolverClient, type SolveHandlers, type SolverPort } from '../../src/app/solverClient.ts';
import type { Batch, OpenReply, SolverService } from '../../workers/protocol.ts';

/** In the test's own time: a busy machine takes no worker for dead. */
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const settings = { now: () => performance.now(), budget: 5, patience: 40, grace: 60, restarts: 2 };

function batch(part: Partial<Batch>): Batch {
  return {
    run: 1,
    events: [],
    progress: 0,
    next: null,
    treatment: null,
    dispersive: null,
    passive: null,
    done: false,
    ...part,
  };
}

const finished = batch({ progress: 1, treatment: { kind: 'stopped', time: 1 }, done: true });

const later = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const never = new Promise<never>(() => undefined);

interface Fake extends SolverPort {
  readonly asked: unknown[];
  fail(message: string): void;
  terminated: boolean;
}

/** A port whose service does as told; `advance` sees how often it was asked. */
function fakePort(advance: (times: number, study: unknown) => Promise<Batch>, open?: () => Promise<OpenReply>): Fake {
  const asked: unknown[] = [];
  let times = 0;
  let study: unknown = null;
  let onFailure: (message: string) => void = () => undefined;
  const service: SolverService = {
    open(json) {
      asked.push(json);
      study = json;
      times = 0;
      return open?.() ?? Promise.resolve({ kind: 'opened', run: asked.length });
    },
    advance() {
      times += 1;
      return advance(times, study);
    },
    close: () => Promise.resolve(),
  };
  return {
    service,
    asked,
    terminated: false,
    onFailure(listener) {
      onFailure = listener;
    },
    fail(message) {
      onFailure(message);
    },
    terminate() {
      this.terminated = true;
    },
  };
}

interface Heard {
  readonly batches: Batch[];
  readonly restarts: string[];
  readonly losses: string[];
  readonly refusals: unknown[];
  readonly handlers: SolveHandlers;
}

function listen(): Heard {
  const heard = { batches: [] as Batch[], restarts: [] as string[], losses: [] as string[], refusals: [] as unknown[] };
  return {
    ...heard,
    handlers: {
      batch: (one) => void heard.batches.push(one),
      refused: (faults) => void heard.refusals.push(faults),
      restarted: (message) => void heard.restarts.push(message),
      lost: (message) => void heard.losses.push(message),
    },
  };
}

const solvesAtOnce = (): Promise<Batch> => Promise.resolve(finished);

describe('the solver client', () => {
  it('asks until it is done and not once more', async () => {
    let asked = 0;
    const port = fakePort((times) => {
      asked += 1;
      return Promise.resolve(times < 3 ? batch({}) : finished);
    });
    const heard = listen();
    createSolverClient(() => port, settings).solve('a', {}, heard.handlers);
    await vi.advanceTimersByTimeAsync(20);
    expect(heard.batches).toHaveLength(3);
    expect(asked).toBe(3);
  });

  it('drops an old study for a new one by not asking', async () => {
    const port = fakePort(async (_times, study) => {
      await later(2);
      return study === 'old' ? batch({}) : finished;
    });
    const client = createSolverClient(() => port, settings);
    const old = listen();
    client.solve('old', {}, old.handlers);
    await vi.advanceTimersByTimeAsync(10);
    const fresh = listen();
    client.solve('skipped', {}, listen().handlers);
    client.solve('new', {}, fresh.handlers);
    await vi.advanceTimersByTimeAsync(20);
    expect(port.asked).toEqual(['old', 'new']);
    expect(fresh.batches.at(-1)?.done).toBe(true);
    const seen = old.batches.length;
    await vi.advanceTimersByTimeAsync(20);
    expect(old.batches.length).toBe(seen);
  });

  it('finishes a young live solve first, so that a moving hand sees results', async () => {
    const port = fakePort(async (times) => {
      await later(4);
      return times < 5 ? batch({}) : finished;
    });
    const client = createSolverClient(() => port, settings);
    const heard = listen();
    client.solve(0, { live: true }, heard.handlers);
    for (let move = 1; move < 8; move += 1) {
      await vi.advanceTimersByTimeAsync(4);
      client.solve(move, { live: true }, heard.handlers);
    }
    await vi.advanceTimersByTimeAsync(80);
    expect(heard.batches.filter((one) => one.done).length).toBeGreaterThan(1);
    expect(port.asked.at(-1)).toBe(7);
    expect(port.asked.length).toBeLessThan(8);
  });

  it('finishes a young live solve under both pads, but leaves its twin for a newer one', async () => {
    const order = ['treatment', 'dispersive', 'passive', 'passive', 'passive'] as const;
    const port = fakePort(async (times) => {
      await later(4);
      return batch({ next: order[Math.min(times, order.length) - 1] });
    });
    const client = createSolverClient(() => port, settings);
    const heard = listen();
    client.solve('old', { live: true }, heard.handlers);
    await vi.advanceTimersByTimeAsync(2);
    client.solve('new', { live: true }, listen().handlers);
    await vi.advanceTimersByTimeAsync(40);
    expect(heard.batches.map((one) => one.next)).toEqual(['treatment', 'dispersive', 'passive']);
    client.dispose();
  });

  it('hands on a refusal', async () => {
    const port = fakePort(solvesAtOnce, () =>
      Promise.resolve({ kind: 'refused', faults: [{ path: 'x', message: 'no' }] }),
    );
    const heard = listen();
    createSolverClient(() => port, settings).solve('a', {}, heard.handlers);
    await vi.advanceTimersByTimeAsync(10);
    expect(heard.refusals).toEqual([[{ path: 'x', message: 'no' }]]);
  });

  it.each([
    ['that falls silent', () => never],
    ['whose answer is an error', () => Promise.reject(new Error('out of memory'))],
  ])('starts a worker %s again and solves the same study', async (_case, advance) => {
    const dead = fakePort(advance);
    const good = fakePort(solvesAtOnce);
    const ports = [dead, good];
    const heard = listen();
    createSolverClient(() => ports.shift() ?? good, settings).solve('kept', {}, heard.handlers);
    await vi.advanceTimersByTimeAsync(100);
    expect(dead.terminated).toBe(true);
    expect(good.asked).toEqual(['kept']);
    expect(heard.restarts).toHaveLength(1);
    expect(heard.restarts[0]).toContain('study is kept');
    expect(heard.batches.at(-1)?.done).toBe(true);
  });

  it('learns of a crash that no answer carries, without waiting', async () => {
    const dead = fakePort(() => never);
    const good = fakePort(solvesAtOnce);
    const ports = [dead, good];
    const heard = listen();
    createSolverClient(() => ports.shift() ?? good, { ...settings, patience: 60_000 }).solve(
      'kept',
      {},
      heard.handlers,
    );
    await vi.advanceTimersByTimeAsync(10);
    dead.fail('crashed');
    await vi.advanceTimersByTimeAsync(10);
    expect(heard.restarts[0]).toContain('crashed');
    expect(heard.batches).toHaveLength(1);
  });

  it('gives up on a study that kills every worker, says so, and takes the next one', async () => {
    const ports: Fake[] = [];
    const client = createSolverClient(() => {
      const port = fakePort((_times, study) =>
        study === 'deadly' ? Promise.reject(new Error('boom')) : solvesAtOnce(),
      );
      ports.push(port);
      return port;
    }, settings);
    const heard = listen();
    client.solve('deadly', {}, heard.handlers);
    await vi.advanceTimersByTimeAsync(20);
    expect(ports).toHaveLength(3);
    expect(heard.losses).toHaveLength(1);
    expect(heard.losses[0]).toContain('boom');
    const next = listen();
    client.solve('harmless', {}, next.handlers);
    await vi.advanceTimersByTimeAsync(20);
    expect(next.batches.at(-1)?.done).toBe(true);
  });

  it('falls silent when closed', async () => {
    const port = fakePort(async () => {
      await later(5);
      return batch({});
    });
    const client = createSolverClient(() => port, settings);
    const heard = listen();
    client.solve('a', {}, heard.handlers);
    await vi.advanceTimersByTimeAsync(8);
    client.dispose();
    const seen = heard.batches.length;
    await vi.advanceTimersByTimeAsync(30);
    expect(heard.batches.length).toBe(seen);
    expect(heard.restarts).toEqual([]);
    expect(port.terminated).toBe(true);
  });
});

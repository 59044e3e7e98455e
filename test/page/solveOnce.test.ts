import { describe, expect, it } from 'vitest';
import { presets } from '../../models/index.ts';
import type { SolveHandlers } from '../../src/app/solverClient.ts';
import { solveOnce } from '../../src/app/solveOnce.ts';

function thread() {
  const asked: SolveHandlers[] = [];
  let disposed = 0;
  const start = () => ({
    solve: (_study: unknown, _options: unknown, handlers: SolveHandlers) => void asked.push(handlers),
    dispose() {
      disposed += 1;
    },
  });
  return {
    asked,
    start,
    get disposed() {
      return disposed;
    },
  };
}

const [{ study }] = presets;

describe('a run beside the page’s own', () => {
  it('lets its thread go when nobody waits for it any more', async () => {
    const one = thread();
    const gone = new AbortController();
    const run = solveOnce(study, one.start, gone.signal);
    expect(one.asked).toHaveLength(1);
    gone.abort();
    expect(await run).toBeNull();
    expect(one.disposed).toBe(1);
  });

  it('starts no thread for whoever has left', async () => {
    const one = thread();
    expect(await solveOnce(study, one.start, AbortSignal.abort())).toBeNull();
    expect(one.asked).toEqual([]);
  });

  it('is none where the solver is lost', async () => {
    const one = thread();
    const gone = new AbortController();
    const run = solveOnce(study, one.start, gone.signal);
    one.asked[0]?.lost('gone');
    expect(await run).toBeNull();
    gone.abort();
    expect(one.disposed).toBe(1);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { parseStudy } from '../../models/study/parseStudy.ts';
import { presets } from '../../models/study/presets/index.ts';
import { createRunStore } from '../../src/app/runStore.ts';
import { createNotices, startSession } from '../../src/app/session.ts';
import {
  connectSolver,
  createSolverClient,
  startSolver,
  usualSettings,
  type SolverPort,
} from '../../src/app/solverClient.ts';
import { createStudyStore } from '../../src/app/studyStore.ts';
import type { OpenReply } from '../../workers/protocol.ts';

const b1 = presets.find((preset) => preset.id === 'b1')?.study;
if (b1 === undefined) throw new Error('no preset b1');

const workers: Worker[] = [];

afterEach(() => {
  for (const worker of workers.splice(0)) worker.terminate();
});

function startHeld(): SolverPort {
  const worker = new Worker(new URL('../../workers/solver.worker.ts', import.meta.url), { type: 'module' });
  workers.push(worker);
  return connectSolver(worker, worker, () => {
    worker.terminate();
  });
}

async function until(test: () => boolean): Promise<void> {
  const limit = performance.now() + 25_000;
  while (!test()) {
    if (performance.now() > limit) throw new Error('waited in vain');
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}

describe('the real worker', () => {
  it('solves a study, and its frames arrive with buffers of exactly their size', async () => {
    const port = startSolver();
    const reply: OpenReply = await port.service.open(b1);
    if (reply.kind !== 'opened') throw new Error('refused');
    let frames = 0;
    for (;;) {
      const batch = await port.service.advance(reply.run, 20);
      for (const event of batch.events) {
        if (event.kind !== 'frame') continue;
        frames += 1;
        expect(event.frame.concentrations.byteLength).toBe(event.frame.concentrations.buffer.byteLength);
      }
      if (!batch.done) continue;
      expect(batch.treatment?.kind).toBe('finished');
      break;
    }
    expect(frames).toBeGreaterThan(100);
    port.terminate();
  });

  it('is started again when it is killed in the middle, says so, and keeps the study', async () => {
    const studies = createStudyStore(b1, parseStudy);
    const runs = createRunStore();
    const notices = createNotices();
    const client = createSolverClient(startHeld, { ...usualSettings, budget: 1 });
    let killed = false;
    // at once on its first frames, so that neither a fast nor a slow machine gets past the moment
    runs.subscribe(() => {
      if (killed || (runs.shown?.frames.length ?? 0) === 0 || runs.status.kind !== 'solving') return;
      killed = true;
      workers[0]?.terminate();
    });
    startSession(studies, runs, client, notices);
    await until(() => runs.status.kind === 'idle' && notices.message !== '');
    expect(killed).toBe(true);
    expect(notices.message).toContain('started again');
    expect(workers).toHaveLength(2);
    expect(studies.study).toBe(b1);
    expect(runs.shown?.outcome?.kind).toBe('finished');
    expect(runs.shown?.frames.at(-1)?.time).toBe(runs.shown?.layout.end);
    client.dispose();
  });
});

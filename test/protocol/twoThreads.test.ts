import { describe, expect, it } from 'vitest';
import { presets } from '../../models/index.ts';
import type { Study } from '../../models/study/study.ts';
import { createRunStore } from '../../src/app/runStore.ts';
import { createSolverClient, usualSettings, type Port } from '../../src/app/solverClient.ts';
import { hasCoreToSpare, joinSolvers } from '../../src/app/twoThreads.ts';
import type { Batch, DivisibleService, SolverService, Which } from '../../workers/protocol.ts';
import { createSolverService } from '../../workers/solverService.ts';

const saline = presetStudy('saline');
/** Its supply suffices, but that has to be seen from both columns. */
const { supply: _watched, ...unwatched } = saline;
const weak: Study = { ...saline, supply: { compliance_V: 1.5 } };

function presetStudy(id: string): Study {
  const preset = presets.find((one) => one.id === id);
  if (preset === undefined) throw new Error(`no preset ${id}`);
  return preset.study;
}

interface Thread extends Port<DivisibleService> {
  readonly solved: Set<Which>;
  terminated: boolean;
  fail(message: string): void;
  /** Answers nothing from now on. */
  fallSilent(): void;
}

/** The real service in this thread, with a clock of its own that goes on by a millisecond at every look. */
function startThread(): Thread {
  let time = 0;
  const service = createSolverService(() => (time += 1));
  const solved = new Set<Which>();
  let onFailure: (message: string) => void = () => undefined;
  let isSilent = false;
  return {
    solved,
    terminated: false,
    service: {
      ...service,
      async advance(run, budget) {
        if (isSilent) return new Promise<Batch>(() => undefined);
        const batch = await service.advance(run, budget);
        for (const { which } of batch.events) solved.add(which);
        return batch;
      },
    },
    onFailure(listener) {
      onFailure = listener;
    },
    fail(message) {
      onFailure(message);
    },
    fallSilent() {
      isSilent = true;
    },
    terminate() {
      this.terminated = true;
    },
  };
}

async function drain(service: SolverService, study: Study): Promise<readonly Batch[]> {
  const reply = await service.open(study, { accuracy: 1e-2, frames: 9 });
  if (reply.kind !== 'opened') throw new Error(JSON.stringify(reply));
  const batches: Batch[] = [];
  do batches.push(await service.advance(reply.run, 20));
  while (batches.at(-1)?.done !== true);
  await service.close(reply.run);
  return batches;
}

const eventsOf = (batches: readonly Batch[], which: Which) =>
  batches.flatMap(({ events }) => events.filter((event) => event.which === which));

describe('two solvers joined', () => {
  it.each([
    ['under a supply that suffices', saline],
    ['under a given current', unwatched],
    ['under a supply that does not suffice', weak],
  ])('solve what one would have solved, number for number: %s', async (_name, study) => {
    const threads: Thread[] = [];
    const start = (): Thread => {
      const thread = startThread();
      threads.push(thread);
      return thread;
    };
    const joined = await drain(joinSolvers(start(), start).service, study);
    const alone = await drain(startThread().service, study);
    for (const which of ['treatment', 'dispersive', 'passive'] as const) {
      expect(eventsOf(alone, which).length).toBeGreaterThan(9);
      expect(eventsOf(joined, which)).toEqual(eventsOf(alone, which));
      expect(joined.at(-1)?.[which]).toEqual(alone.at(-1)?.[which]);
    }
    expect(threads[0].solved).toContain('treatment');
    // anew under the current that the supply gives, which the first finds alone
    expect(threads[0].solved.has('dispersive')).toBe(study === weak);
    expect([...threads[1].solved]).toEqual(['dispersive']);
  });

  it('tell how far they are without a step back, and end nothing before its time', async () => {
    const batches = await drain(joinSolvers(startThread(), startThread).service, saline);
    const progress = batches.map((batch) => batch.progress);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
    expect(batches.at(-1)?.next).toBeNull();
    for (const { next, passive } of batches.slice(0, -1)) {
      expect(next).not.toBeNull();
      expect(passive).toBeNull();
    }
  });

  it('leave a study with one pad alone to the first, and start one helper for all the others', async () => {
    const { dispersive: _left, ...onePad } = unwatched;
    let started = 0;
    const start = (): Thread => {
      started += 1;
      return startThread();
    };
    const port = joinSolvers(startThread(), start);
    expect((await drain(port.service, onePad)).at(-1)?.treatment?.kind).toBe('finished');
    expect(started).toBe(0);
    await drain(port.service, saline);
    await drain(port.service, saline);
    expect(started).toBe(1);
  });

  it('are refused as one is', async () => {
    const reply = await joinSolvers(startThread(), startThread).service.open({ nonsense: true });
    expect(reply.kind).toBe('refused');
  });

  it('are for machines with a core to spare', () => {
    expect([1, 2, 3, 8].map(hasCoreToSpare)).toEqual([false, false, true, true]);
  });

  it.each([
    [
      'is lost',
      (thread: Thread) => {
        thread.fail('out of memory');
      },
    ],
    [
      'falls silent',
      (thread: Thread) => {
        thread.fallSilent();
      },
    ],
  ])('are both started again where the second %s, and the study is solved to its end', async (_name, hurt) => {
    const threads: Thread[] = [];
    const start = (): Thread => {
      const thread = startThread();
      threads.push(thread);
      return thread;
    };
    const client = createSolverClient(() => joinSolvers(start(), start), { ...usualSettings, patience: 1500 });
    const runs = createRunStore();
    const intake = runs.begin(saline);
    let restarts = 0;
    await new Promise<void>((resolve) => {
      client.solve(
        saline,
        { accuracy: 1e-2 },
        {
          batch(batch) {
            intake.append(batch);
            if (restarts === 0) hurt(threads[1]);
            if (batch.done) resolve();
          },
          refused: intake.refuse,
          restarted() {
            restarts += 1;
            intake.restart();
          },
          lost: intake.lose,
        },
      );
    });
    expect(restarts).toBe(1);
    expect(threads.slice(0, 2).map(({ terminated }) => terminated)).toEqual([true, true]);
    expect(runs.status.kind).toBe('idle');
    expect(runs.shown?.outcome?.kind).toBe('finished');
    expect(runs.shown?.dispersive?.outcome?.kind).toBe('finished');
    client.dispose();
  });
});

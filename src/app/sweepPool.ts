import type { CellResult } from '../../models/sweep/solveCell.ts';
import type { SweepService } from '../../workers/protocol.ts';
import type { Port } from './solverClient.ts';
import { createThreadLoss, type ThreadLoss } from './threadLoss.ts';
import { say } from '../words/say.ts';

export interface SweepPool {
  /** Solves studies in this order, as many at a time as there are threads; drops what was asked before. */
  run(studies: readonly unknown[], onResult: (index: number, result: CellResult) => void, onDone: () => void): void;
  /** Asks for nothing more; what is under way is dropped. */
  stop(): void;
  /** Stops, and lets the threads go. The next run starts fresh ones. */
  release(): void;
}

export interface PoolSettings {
  readonly size: number;
  /** Work asked for at a time: a stopped sweep goes on for no longer than this [ms]. */
  readonly budget: number;
  /** A thread silent for this long is taken for dead [ms]. */
  readonly patience: number;
}

const mostThreads = 8;

/** One core is left to the page itself. */
export function usualPool(cores: number): PoolSettings {
  return { size: Math.max(1, Math.min(mostThreads, cores - 1)), budget: 40, patience: 15_000 };
}

type SweepPort = Port<SweepService>;

/** A thread, and the news of its end. */
interface Hand {
  readonly port: SweepPort;
  readonly loss: ThreadLoss;
}

/** A study that takes two threads with it is told as failed, and the sweep goes on. */
const attempts = 2;

export function createSweepPool(start: () => SweepPort, settings: PoolSettings): SweepPool {
  /** Of the run that counts; a lane of an older one ends at its next answer. */
  let latest = 0;
  const idle: Hand[] = [];
  const busy = new Set<Hand>();
  let lanes: Promise<void> = Promise.resolve();

  const hire = (): Hand => {
    const port = start();
    const loss = createThreadLoss();
    port.onFailure((message) => {
      loss.report(message);
    });
    return { port, loss };
  };

  const solveOne = async ({ port, loss }: Hand, study: unknown, current: () => boolean): Promise<CellResult | null> => {
    await loss.orAnswer(port.service.beginCell(study), settings.patience);
    while (current()) {
      const result = await loss.orAnswer(port.service.advanceCell(settings.budget), settings.patience);
      if (result !== null) return result;
    }
    return null;
  };

  /** Null where the run was dropped meanwhile. */
  const solve = async (study: unknown, current: () => boolean): Promise<CellResult | null> => {
    let reason = '';
    for (let attempt = 0; attempt < attempts && current(); attempt += 1) {
      const hand = idle.pop() ?? hire();
      busy.add(hand);
      try {
        const result = await solveOne(hand, study, current);
        if (busy.delete(hand)) idle.push(hand);
        return result;
      } catch (error) {
        if (busy.delete(hand)) hand.port.terminate();
        reason = error instanceof Error ? error.message : String(error);
      }
    }
    return current() ? { kind: 'failed', message: say('solver.lostTwice', { reason }) } : null;
  };

  return {
    run(studies, onResult, onDone) {
      latest += 1;
      const run = latest;
      const current = (): boolean => run === latest;
      let next = 0;
      const lane = async (): Promise<void> => {
        while (next < studies.length && current()) {
          const index = next;
          next += 1;
          const result = await solve(studies[index], current);
          if (result !== null && current()) onResult(index, result);
        }
      };
      const before = lanes;
      lanes = (async () => {
        // the threads of the run before come free first, or there would be twice as many
        await before;
        await Promise.all(Array.from({ length: Math.min(settings.size, studies.length) }, lane));
        if (current()) onDone();
      })();
    },
    stop() {
      latest += 1;
    },
    release() {
      latest += 1;
      for (const { port } of [...idle.splice(0), ...busy]) port.terminate();
      busy.clear();
      lanes = Promise.resolve();
    },
  };
}

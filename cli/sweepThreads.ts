import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { loadTextReader, solveCell, type CellResult } from '../models/index.ts';
import type { Engine } from './engine.ts';
import type { StopSignal } from './solveStudy.ts';
import type { Terminal } from './terminal.ts';

/** Solves studies, any of them first; tells of each when it is done. */
export type CellSolver = (
  studies: readonly unknown[],
  accuracy: number | null,
  signal: StopSignal,
  onResult: (index: number, result: CellResult) => void,
) => Promise<void>;

interface Task {
  readonly study: unknown;
  readonly accuracy: number | null;
}

const role = 'iontolab sweep';
// Ctrl-C is heard this often [ms]
const breath_ms = 25;
const mostThreads = 16;

/** One after the other, in this thread. */
export function solveHere(engine: Pick<Engine, 'solveCell'>, terminal: Terminal): CellSolver {
  return async (studies, accuracy, signal, onResult) => {
    const twins = new Map();
    let breathed = terminal.clock();
    for (const [index, study] of studies.entries()) {
      const cell = engine.solveCell(study, twins, accuracy);
      let step = cell.next();
      while (step.done !== true) {
        if (terminal.clock() - breathed >= breath_ms) {
          await terminal.breathe();
          breathed = terminal.clock();
          if (signal.stopped) return;
        }
        step = cell.next();
      }
      onResult(index, step.value);
    }
  };
}

/** In threads that run this same file; null where it is not the bundled program, or one thread is all there is. */
export function solveInThreads(wanted: number | null): CellSolver | null {
  const own = fileURLToPath(import.meta.url);
  const threads = Math.min(mostThreads, wanted ?? availableParallelism());
  if (!own.endsWith('.mjs') || threads < 2) return null;
  return async (studies, accuracy, signal, onResult) => {
    let next = 0;
    const lanes = Array.from({ length: Math.min(threads, studies.length) }, async () => {
      const worker = new Worker(own, { workerData: role });
      // an error of one thread has to end the whole command
      const failure = new Promise<never>((_resolve, reject) => worker.once('error', reject));
      failure.catch(() => undefined);
      const ask = async (task: Task): Promise<CellResult> => {
        const answer = new Promise<CellResult>((resolve) => worker.once('message', resolve));
        worker.postMessage(task, []);
        return Promise.race([answer, failure]);
      };
      try {
        while (next < studies.length && !signal.stopped) {
          const index = next;
          next += 1;
          const result = await ask({ study: studies[index], accuracy });
          onResult(index, result);
        }
      } finally {
        await worker.terminate();
      }
    });
    await Promise.all(lanes);
  };
}

/** What such a thread does; nothing in the main one. */
export function serveSweep(): void {
  if (isMainThread || workerData !== role) return;
  const twins = new Map();
  const port = parentPort;
  const reader = loadTextReader();
  port?.on('message', ({ study, accuracy }: Task) => {
    void reader.then(() => {
      const cell = solveCell(study, twins, accuracy);
      let step = cell.next();
      while (step.done !== true) step = cell.next();
      port.postMessage(step.value);
    });
  });
}

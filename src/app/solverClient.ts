import { releaseProxy, wrap } from 'comlink';
import type { Fault } from '../../models/study/study.ts';
import type {
  Batch,
  DivisibleService,
  OpenOptions,
  OpenReply,
  SolverService,
  SweepService,
} from '../../workers/protocol.ts';
import { createThreadLoss } from './threadLoss.ts';
import { say } from '../words/say.ts';

/** A solver at the other end of a thread, and how to learn that it is gone. */
export interface Port<Service> {
  readonly service: Service;
  /** Called at most once, when the thread reports an error that no answer carries. */
  onFailure(listener: (message: string) => void): void;
  terminate(): void;
}

export type SolverPort = Port<SolverService>;
/** The same thread does either kind of work. */
export type WorkerPort = Port<DivisibleService & SweepService>;

export interface SolveHandlers {
  batch(batch: Batch): void;
  refused(faults: readonly Fault[]): void;
  /** The worker was lost and another one starts the same study over. */
  restarted(message: string): void;
  /** Given up on: the study is kept, nothing more will come. */
  lost(message: string): void;
}

export interface SolverClient {
  /** Latest wins: what was being solved is dropped, or finished first if it is nearly there and `live`. */
  solve(study: unknown, options: OpenOptions, handlers: SolveHandlers): void;
  dispose(): void;
}

export interface ClientSettings {
  readonly now: () => number;
  /** Work asked for at a time: short, so that a newer study waits no longer than this [ms]. */
  readonly budget: number;
  /** A worker silent for this long is taken for dead; one step of any solve is far shorter [ms]. */
  readonly patience: number;
  /** A live solve younger than this is finished under both pads before a newer one starts, or a moving hand would never see one [ms]. */
  readonly grace: number;
  /** Restarts for one study. */
  readonly restarts: number;
}

export const usualSettings: ClientSettings = {
  now: () => performance.now(),
  budget: 24,
  patience: 6000,
  grace: 180,
  restarts: 2,
};

interface Job {
  readonly study: unknown;
  readonly options: OpenOptions;
  readonly handlers: SolveHandlers;
}

/** Starts the solver's thread. Vite must see the whole expression to build the worker. */
export function startSolver(): WorkerPort {
  const worker = new Worker(new URL('../../workers/solver.worker.ts', import.meta.url), { type: 'module' });
  return connectSolver(worker, worker, () => {
    worker.terminate();
  });
}

/** Any comlink end point will do: a worker here, a message port in tests. */
export function connectSolver(
  endpoint: Parameters<typeof wrap>[0],
  source: Pick<EventTarget, 'addEventListener'>,
  stop: () => void,
): WorkerPort {
  const remote = wrap<DivisibleService & SweepService>(endpoint);
  return {
    service: remote,
    onFailure(listener) {
      source.addEventListener('error', (event) => {
        listener(event instanceof ErrorEvent && event.message !== '' ? event.message : say('solver.notStarted'));
      });
      source.addEventListener('messageerror', () => {
        listener(say('solver.unreadable'));
      });
    },
    terminate() {
      remote[releaseProxy]();
      stop();
    },
  };
}

/** Pulls batches from a solver that may die. Cancel is to stop asking. */
export function createSolverClient(start: () => SolverPort, settings: ClientSettings = usualSettings): SolverClient {
  let port: SolverPort | null = null;
  let loss = createThreadLoss();
  let next: Job | null = null;
  let working = false;
  let disposed = false;

  const connect = (): SolverPort => {
    if (port !== null) return port;
    const fresh = start();
    port = fresh;
    const itsLoss = createThreadLoss();
    loss = itsLoss;
    fresh.onFailure((message) => {
      itsLoss.report(message);
    });
    return fresh;
  };

  const disconnect = (): void => {
    port?.terminate();
    port = null;
  };

  const answered = <T>(answer: Promise<T>): Promise<T> => loss.orAnswer(answer, settings.patience);

  const outdated = (job: Job, batch: Batch | null, began: number): boolean => {
    if (disposed) return true;
    if (next === null) return false;
    const nearlyThere = job.options.live === true && settings.now() - began < settings.grace;
    return !nearlyThere || (batch !== null && batch.next === 'passive');
  };

  const attempt = async (job: Job): Promise<void> => {
    const { service } = connect();
    const began = settings.now();
    const reply: OpenReply = await answered(service.open(job.study, job.options));
    if (reply.kind === 'refused') {
      job.handlers.refused(reply.faults);
      return;
    }
    let batch: Batch | null = null;
    while (!outdated(job, batch, began)) {
      batch = await answered(service.advance(reply.run, settings.budget));
      if (disposed) return;
      job.handlers.batch(batch);
      if (batch.done) break;
    }
    await answered(service.close(reply.run));
  };

  const work = async (job: Job): Promise<void> => {
    for (let restarts = 0; ; restarts += 1) {
      try {
        await attempt(job);
        return;
      } catch (error) {
        disconnect();
        if (disposed || next !== null) return;
        const reason = error instanceof Error ? error.message : String(error);
        if (restarts >= settings.restarts) {
          job.handlers.lost(say('solver.lost', { times: restarts + 1, reason }));
          return;
        }
        job.handlers.restarted(say('solver.restarted', { reason }));
      }
    }
  };

  const run = async (): Promise<void> => {
    working = true;
    while (next !== null && !disposed) {
      const job: Job = next;
      next = null;
      await work(job);
    }
    working = false;
  };

  return {
    solve(study, options, handlers) {
      next = { study, options, handlers };
      if (!working) void run();
    },
    dispose() {
      disposed = true;
      loss.report('closed');
      disconnect();
    },
  };
}

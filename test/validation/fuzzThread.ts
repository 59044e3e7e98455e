/** Random studies in threads of their own: each takes the next seeds that nobody has taken. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { fuzzOne, type FuzzCase } from '../support/fuzz.ts';

interface Share {
  readonly fuzz: true;
  readonly first: number;
  readonly last: number;
  readonly next: SharedArrayBuffer;
  readonly coReactantsEvery: number;
}

const batch = 20;

/** True in a thread that was started for a share of the seeds; the program then has nothing else to do. */
export function ranAsThread(): boolean {
  if (isMainThread || (workerData as Share | null)?.fuzz !== true) return false;
  const { first, last, next, coReactantsEvery } = workerData as Share;
  const taken = new Int32Array(next);
  for (;;) {
    const from = first + Atomics.add(taken, 0, batch);
    if (from > last) return true;
    const cases: FuzzCase[] = [];
    for (let seed = from; seed < from + batch && seed <= last; seed++) {
      cases.push(fuzzOne(seed, { coReactants: seed % coReactantsEvery === 0 }));
    }
    parentPort!.postMessage(cases, []);
  }
}

/** All cases of the seeds first … last, in order. */
export async function fuzzInThreads(
  first: number,
  last: number,
  threads: number,
  onProgress: (done: number, latest: readonly FuzzCase[]) => void,
): Promise<FuzzCase[]> {
  const all: FuzzCase[] = [];
  const next = new SharedArrayBuffer(4);
  const share: Share = { fuzz: true, first, last, next, coReactantsEvery: 10 };
  await Promise.all(
    Array.from(
      { length: threads },
      () =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(fileURLToPath(import.meta.url), { workerData: share });
          worker.on('message', (cases: FuzzCase[]) => {
            all.push(...cases);
            onProgress(all.length, cases);
          });
          worker.once('error', reject);
          worker.once('exit', () => resolve());
        }),
    ),
  );
  return all.toSorted((a, b) => a.seed - b.seed);
}

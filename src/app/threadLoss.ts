import { say } from '../words/say.ts';
/** The loss of a thread, for which every answer waits and which holds on to none of them. */
export interface ThreadLoss {
  /** For good: what waits fails now, what is asked later fails at once. */
  report(message: string): void;
  /** The answer, or the loss of the thread, or its silence for so long [ms], whichever comes first. */
  orAnswer<T>(answer: Promise<T>, patience: number): Promise<T>;
}

export class ThreadLost extends Error {}

export function createThreadLoss(): ThreadLoss {
  let lost: ThreadLost | null = null;
  const waiting = new Set<(error: ThreadLost) => void>();
  return {
    report(message) {
      lost ??= new ThreadLost(message);
      for (const fail of waiting) fail(lost);
    },
    async orAnswer(answer, patience) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let fail: (error: ThreadLost) => void = () => undefined;
      // a promise of its own for each: one that lived as long as the thread would gather every answer there ever was
      const failure = new Promise<never>((_resolve, reject) => {
        fail = reject;
        timer = setTimeout(() => {
          reject(new ThreadLost(say('solver.silent', { seconds: patience / 1000 })));
        }, patience);
      });
      waiting.add(fail);
      if (lost !== null) fail(lost);
      try {
        return await Promise.race([answer, failure]);
      } finally {
        clearTimeout(timer);
        waiting.delete(fail);
      }
    },
  };
}

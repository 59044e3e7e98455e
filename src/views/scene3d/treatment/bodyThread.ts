/** Asks the body's thread for surfaces, which are kept, and for currents, of which the newest wish wins. */
import type { BodyId } from '../../../../models/anatomy/body.ts';
import type { BodyCurrent, BodyReply, BodyRequest, BodySurface } from '../../../../workers/bodyProtocol.ts';

type CurrentWish = Omit<Extract<BodyRequest, { kind: 'current' }>, 'kind' | 'ask'>;

export interface BodyThread {
  /** Rejects when the thread is lost. */
  surface(body: BodyId, layer: 'skin' | 'bone'): Promise<BodySurface>;
  /** Null where a newer wish has come before it was begun. */
  current(wish: CurrentWish): Promise<BodyCurrent | null>;
  dispose(): void;
}

interface Waiting {
  readonly resolve: (reply: BodyReply) => void;
  readonly reject: (error: Error) => void;
}

/** Triangles of all surfaces are `coarseness` times as long as the body's own. */
export function startBodyThread(coarseness: number): BodyThread {
  const worker = new Worker(new URL('../../../../workers/body.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  const kept = new Map<string, Promise<BodySurface>>();
  let asks = 0;
  let solving = false;
  let next: { readonly wish: CurrentWish; readonly done: (reply: BodyCurrent | null) => void } | null = null;
  worker.addEventListener('message', ({ data }: MessageEvent<BodyReply>) => {
    waiting.get(data.ask)?.resolve(data);
    waiting.delete(data.ask);
  });
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
    kept.clear();
  });
  const ask = (request: BodyRequest): Promise<BodyReply> =>
    new Promise((resolve, reject) => {
      waiting.set(request.ask, { resolve, reject });
      worker.postMessage(request, []);
    });
  const work = async (): Promise<void> => {
    solving = true;
    while (next) {
      const { wish, done } = next;
      next = null;
      asks += 1;
      try {
        const reply = await ask({ kind: 'current', ask: asks, ...wish });
        done(reply.kind === 'current' ? reply : null);
      } catch {
        done(null);
      }
    }
    solving = false;
  };
  return {
    surface(body, layer) {
      const key = `${body} ${layer}`;
      const found = kept.get(key);
      if (found) return found;
      asks += 1;
      const coming = ask({ kind: 'surface', ask: asks, body, layer, coarseness }).then((reply) => {
        if (reply.kind !== 'surface') throw new Error('another answer than was asked for');
        return reply;
      });
      kept.set(key, coming);
      return coming;
    },
    current(wish) {
      return new Promise((resolve) => {
        next?.done(null);
        next = { wish, done: resolve };
        if (!solving) void work();
      });
    },
    dispose() {
      next = null;
      worker.terminate();
      waiting.clear();
    },
  };
}

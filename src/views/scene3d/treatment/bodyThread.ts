/** Asks the body's thread for surfaces, and keeps what came. */
import type { BodyId } from '../../../../models/anatomy/body.ts';
import type { BodyReply, BodyRequest, BodySurface } from '../../../../workers/bodyProtocol.ts';

export interface BodyThread {
  /** Rejects when the thread is lost. */
  surface(body: BodyId): Promise<BodySurface>;
  dispose(): void;
}

export function startBodyThread(): BodyThread {
  const worker = new Worker(new URL('../../../../workers/body.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (reply: BodyReply) => void; reject: (error: Error) => void }>();
  const kept = new Map<BodyId, Promise<BodySurface>>();
  let asks = 0;
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
  return {
    surface(body) {
      const found = kept.get(body);
      if (found) return found;
      asks += 1;
      const coming = ask({ kind: 'surface', ask: asks, body });
      kept.set(body, coming);
      return coming;
    },
    dispose() {
      worker.terminate();
      waiting.clear();
    },
  };
}

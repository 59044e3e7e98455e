import type { Embedding } from './app/classroom/embedPart.ts';
import { type HostLinkSettings, linkToHost } from './app/hosting/hostLink.ts';
import { keepOffline } from './app/offlineCopy.ts';
import type { RunStore } from './app/runStore.ts';

/** Speaks with the page around this one, where there is one. */
export function speakToHost(
  embedding: Embedding,
  runs: RunStore,
  settings: Omit<HostLinkSettings, 'frame' | 'host' | 'solved' | 'onSolved' | 'later'>,
): void {
  if (!embedding.embedded || window.parent === window) return;
  linkToHost({
    ...settings,
    frame: {
      parent: window.parent,
      send(message, targetOrigin) {
        window.parent.postMessage(message, targetOrigin);
      },
      listen(listener) {
        addEventListener('message', listener);
      },
    },
    host: embedding.host,
    solved: () => runs.shown !== null && !runs.shown.stale && (runs.shown.outcome ?? null) !== null,
    onSolved: (listener) => void runs.subscribe(listener),
    later(callback, delay) {
      setTimeout(callback, delay);
    },
  });
}

/** Keeps the built page for when there is no network; `newer` is told when another build has come. */
export function keepCopy(embedding: Embedding, newer: () => void): void {
  const build = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
  // only the built page has a build; what is being developed must not come from a copy, nor what others hold in a frame
  if (build === undefined || embedding.embedded || !('serviceWorker' in navigator)) return;
  void keepOffline({
    container: navigator.serviceWorker,
    version: build,
    script: './offline.js',
    newer,
    now: () => performance.now(),
    returns(listener) {
      addEventListener('online', listener);
      document.addEventListener('visibilitychange', () => {
        if (!document.hidden) listener();
      });
    },
  });
}

/** Has the browser keep a copy of the page (`workers/offlineCopy.ts`), and tells when that copy is newer than this page. */
export interface OfflineSettings {
  readonly container: Pick<ServiceWorkerContainer, 'register' | 'addEventListener' | 'controller'>;
  /** The build that this page is of. */
  readonly version: string;
  readonly script: string;
  /** Called once; a later one is no news. */
  readonly newer: () => void;
  readonly now: () => number;
  /** The page is looked at again, or the network is back. */
  readonly returns: (listener: () => void) => void;
}

/** A page open for days looks for a newer build this often [ms]. */
const lookAgain = 3_600_000;

export async function keepOffline(settings: OfflineSettings): Promise<void> {
  const { container, version, newer, now } = settings;
  let told = false;
  container.addEventListener('controllerchange', () => {
    void versionKept(container.controller).then((kept) => {
      if (told || kept === null || kept === version) return;
      told = true;
      newer();
    });
  });
  let registration: ServiceWorkerRegistration;
  try {
    registration = await container.register(settings.script, { updateViaCache: 'none' });
  } catch {
    // forbidden, as in a private window, or no room for the copy: the page then needs its network, as any other
    return;
  }
  let last = now();
  settings.returns(() => {
    if (now() - last < lookAgain) return;
    last = now();
    // fails without a network, which is no news either
    registration.update().catch(() => undefined);
  });
}

function versionKept(worker: ServiceWorker | null): Promise<string | null> {
  if (worker === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      resolve(typeof data === 'string' ? data : null);
      port1.close();
    });
    port1.start();
    worker.postMessage('version', [port2]);
  });
}

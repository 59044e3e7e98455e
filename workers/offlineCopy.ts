/** A copy of the built page in the browser, by which it opens without a network. Decision 0017. */

/** What a build is made of; its maker puts it into the worker. */
export interface Build {
  readonly version: string;
  /** Relative to where the page lies, which is './' itself. */
  readonly files: readonly string[];
}

export interface OfflineCopy {
  /** Fetches every file of the build, or fails and leaves nothing behind. */
  keep(): Promise<void>;
  /** Lets go of the copies of older builds but the last: a page that is still open may need a part of it. */
  forgetOlder(): Promise<void>;
  /** The newest page where the network is quick, else the kept one. */
  openPage(request: Request): Promise<Response>;
  /** A file from any copy, since its name holds its content's hash; else from the network. */
  openFile(request: Request): Promise<Response>;
  /** Whether this copy has a say in a request at all. */
  serves(request: Pick<Request, 'method' | 'mode' | 'url'>): 'page' | 'file' | 'nothing';
}

export interface Surroundings {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'has'>;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Where the page lies, with its last slash. */
  readonly scope: string;
  readonly later: (callback: () => void, delay_ms: number) => unknown;
}

/** A person who waits longer for a page thinks that it is broken, and the kept one is as good [ms]. */
const patience = 3000;
/** Copies that stay beside the newest. */
const olderKept = 1;
/** A server may add `Vary: Origin`, and module scripts carry an origin where a fetch of ours does not. */
const anyOrigin = { ignoreVary: true } as const;

export function createOfflineCopy(build: Build, { caches, fetch, scope, later }: Surroundings): OfflineCopy {
  // pages of one host share its storage, wherever they lie
  const family = `iontolab ${new URL(scope).pathname} `;
  const name = family + build.version;
  const own = async (): Promise<readonly string[]> => (await caches.keys()).filter((key) => key.startsWith(family));

  const kept = async (address: string): Promise<Response | undefined> => {
    const keys = await own();
    // opening one that is not there would make it
    const first = keys.includes(name) ? [name] : [];
    for (const key of [...first, ...keys.filter((other) => other !== name).toReversed()]) {
      const found = await (await caches.open(key)).match(address, anyOrigin);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  const fetchFresh = async (file: string): Promise<Response> => {
    const address = new URL(file, scope).href;
    // what has its hash in its name is the same in every build
    const known = file.startsWith('assets/') ? await kept(address) : undefined;
    const response = known ?? (await fetch(new Request(address, { cache: 'no-cache' })));
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return response;
  };

  return {
    async keep() {
      if (await caches.has(name)) return;
      const responses = await Promise.all(
        build.files.map(async (file) => [new URL(file, scope).href, await fetchFresh(file)] as const),
      );
      try {
        const cache = await caches.open(name);
        for (const [address, response] of responses) await cache.put(address, unredirected(response));
      } catch (error) {
        // full: half a copy would be worse than none
        await caches.delete(name);
        throw error;
      }
    },

    async forgetOlder() {
      const older = (await own()).filter((key) => key !== name);
      await Promise.all(older.slice(0, Math.max(0, older.length - olderKept)).map((key) => caches.delete(key)));
    },

    async openPage(request) {
      const copy = await kept(scope);
      const fromNetwork = fetch(new Request(request.url, { cache: 'no-cache', redirect: 'manual' }));
      if (copy === undefined) return fromNetwork;
      const tooLate = new Promise<null>((resolve) => {
        later(() => {
          resolve(null);
        }, patience);
      });
      const first = await Promise.race([fromNetwork.catch(() => null), tooLate]);
      return first?.ok === true ? first : copy;
    },

    async openFile(request) {
      return (await kept(request.url)) ?? fetch(request);
    },

    serves({ method, mode, url }) {
      const { origin, pathname } = new URL(url);
      const home = new URL(scope);
      if (method !== 'GET' || origin !== home.origin || !pathname.startsWith(home.pathname)) return 'nothing';
      const place = pathname.slice(home.pathname.length);
      if (mode === 'navigate') return place === '' || place === 'index.html' ? 'page' : 'nothing';
      return build.files.includes(place) || place.startsWith('assets/') ? 'file' : 'nothing';
    },
  };
}

/** A page that came by a redirection may not be shown at the address it was asked for. */
function unredirected(response: Response): Response {
  if (!response.redirected) return response;
  const { headers, status, statusText } = response;
  return new Response(response.body, { headers, status, statusText });
}

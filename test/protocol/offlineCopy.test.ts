import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createOfflineCopy, type OfflineCopy, type Surroundings } from '../../workers/offlineCopy.ts';

const scope = 'https://host.test/lab/';

/** A browser's caches, each with room for so many files, and a host of named files. */
function createBrowser(room = Number.POSITIVE_INFINITY) {
  const store = new Map<string, Map<string, Response>>();
  const asked: string[] = [];
  let files: Readonly<Record<string, string>> = {};
  let online = true;
  let late: (() => void)[] = [];
  const open = async (name: string) => {
    const cache = store.get(name) ?? new Map<string, Response>();
    store.set(name, cache);
    return {
      match: async (address: string) => cache.get(address)?.clone(),
      put: async (address: string, response: Response) => {
        if (cache.size >= room) throw new DOMException('no room', 'QuotaExceededError');
        cache.set(address, response);
      },
    } as unknown as Cache;
  };
  const surroundings: Surroundings = {
    caches: {
      open,
      keys: async () => [...store.keys()],
      has: async (name) => store.has(name),
      delete: async (name) => store.delete(name),
    },
    fetch: async ({ url }) => {
      asked.push(url);
      if (!online) throw new TypeError('no network');
      const body = files[url.slice(scope.length)];
      return body === undefined ? new Response('', { status: 404 }) : new Response(body);
    },
    scope,
    later: (callback) => {
      late.push(callback);
    },
  };
  return {
    store,
    asked,
    serve(next: Readonly<Record<string, string>>) {
      files = next;
    },
    goOffline() {
      online = false;
    },
    waitLong() {
      for (const callback of late) callback();
      late = [];
    },
    copy: (version: string, names: readonly string[]): OfflineCopy =>
      createOfflineCopy({ version, files: names }, surroundings),
    surroundings,
  };
}

const textOf = async (response: Promise<Response>): Promise<string> => (await response).text();
const request = (file: string): Request => new Request(scope + file);

async function twoBuilds() {
  const browser = createBrowser();
  browser.serve({ '': 'page one', 'assets/a-1.js': 'a', 'assets/same.js': 'same' });
  const one = browser.copy('one', ['./', 'assets/a-1.js', 'assets/same.js']);
  await one.keep();
  browser.serve({ '': 'page two', 'assets/a-2.js': 'a, better', 'assets/same.js': 'same' });
  browser.asked.length = 0;
  const two = browser.copy('two', ['./', 'assets/a-2.js', 'assets/same.js']);
  await two.keep();
  return { browser, one, two };
}

describe('the copy of the page', () => {
  it('fetches of a newer build only what it has not got', async () => {
    const { browser } = await twoBuilds();
    expect(browser.asked.map((url) => url.slice(scope.length)).toSorted()).toEqual(['', 'assets/a-2.js']);
  });

  it('opens its own page and files without a network, and those of the build before', async () => {
    const { browser, one, two } = await twoBuilds();
    browser.goOffline();
    expect(await textOf(two.openPage(request('')))).toBe('page two');
    expect(await textOf(two.openFile(request('assets/a-2.js')))).toBe('a, better');
    expect(await textOf(two.openFile(request('assets/a-1.js')))).toBe('a');
    // a host that goes back to the build before
    expect(await textOf(one.openPage(request('')))).toBe('page one');
    await two.forgetOlder();
    expect(await textOf(two.openFile(request('assets/a-1.js')))).toBe('a');
    const three = browser.copy('three', []);
    await three.keep();
    await three.forgetOlder();
    expect([...browser.store.keys()]).toEqual(['iontolab /lab/ two', 'iontolab /lab/ three']);
  });

  it('prefers the newest page while the network answers, and does not wait for one that does not', async () => {
    const { browser, two } = await twoBuilds();
    browser.serve({ '': 'page three' });
    expect(await textOf(two.openPage(request('')))).toBe('page three');
    browser.serve({});
    expect(await textOf(two.openPage(request('')))).toBe('page two');
    const silent = createOfflineCopy(
      { version: 'two', files: ['./'] },
      { ...browser.surroundings, fetch: () => new Promise(() => undefined) },
    );
    const opened = silent.openPage(request(''));
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    browser.waitLong();
    expect(await textOf(opened)).toBe('page two');
  });

  it('is whole or not there: with no room for all, or a file missing, nothing is kept', async () => {
    const full = createBrowser(1);
    full.serve({ '': 'page', 'assets/a.js': 'a' });
    await expect(full.copy('one', ['./', 'assets/a.js']).keep()).rejects.toThrow('no room');
    expect(full.store.size).toBe(0);
    const cut = createBrowser();
    cut.serve({ '': 'page' });
    await expect(cut.copy('one', ['./', 'assets/a.js']).keep()).rejects.toThrow('assets/a.js: 404');
    expect(cut.store.size).toBe(0);
  });

  it('has no say in other places of the host, nor in anything but reading', () => {
    const copy = createBrowser().copy('one', ['./', 'assets/a.js', 'favicon.svg']);
    const kind = (url: string, mode: RequestMode = 'cors', method = 'GET') => copy.serves({ url, mode, method });
    expect(kind(scope, 'navigate')).toBe('page');
    expect(kind(`${scope}?a#b`, 'navigate')).toBe('page');
    expect(kind(`${scope}assets/old.js`)).toBe('file');
    expect(kind(`${scope}favicon.svg`, 'no-cors')).toBe('file');
    expect(kind(`${scope}docs/`, 'navigate')).toBe('nothing');
    expect(kind(`${scope}other.json`)).toBe('nothing');
    expect(kind('https://host.test/', 'navigate')).toBe('nothing');
    expect(kind('https://elsewhere.test/lab/assets/a.js')).toBe('nothing');
    expect(kind(scope, 'cors', 'POST')).toBe('nothing');
  });
});

describe('the manifest', () => {
  const { icons } = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as {
    icons: readonly { src: string; sizes: string; type: string; purpose?: string }[];
  };

  it('names pictures that are there and have the sizes it says, one to be masked', () => {
    for (const { src, sizes, type } of icons) {
      const bytes = readFileSync(`public/${src}`);
      if (type !== 'image/png') continue;
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
    }
    expect(icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1);
  });
});

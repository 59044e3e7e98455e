import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface BuiltPage {
  readonly address: string;
  /** The network ends: nobody answers any more. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  /** What is served from now on is another build, by its version. */
  putNewer(version: string): void;
  remove(): Promise<void>;
}

/** A copy of the built page on a plain host, in a folder of it, with no header but the type. */
export async function serveBuiltPage(path: string): Promise<BuiltPage> {
  const folder = mkdtempSync(join(tmpdir(), 'iontolab-page-'));
  cpSync('dist', folder, { recursive: true });
  let port = 0;
  let server: Server | null = null;
  const start = async (): Promise<void> => {
    const started = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const place = pathname.startsWith(path) ? pathname.slice(path.length) : null;
      const name = place === '' ? 'index.html' : place;
      try {
        if (name === null || name.includes('..')) throw new Error('elsewhere');
        const body = readFileSync(join(folder, name));
        response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream');
        response.end(body);
      } catch {
        response.statusCode = 404;
        response.end();
      }
    });
    await new Promise<void>((resolve, reject) => {
      started.once('error', reject);
      started.listen(port, '127.0.0.1', resolve);
    });
    port = (started.address() as AddressInfo).port;
    server = started;
  };
  const stop = async (): Promise<void> => {
    const stopped = server;
    server = null;
    if (stopped === null) return;
    await new Promise((resolve) => {
      stopped.close(resolve);
      stopped.closeAllConnections();
    });
  };
  await start();
  return {
    address: `http://127.0.0.1:${port}${path}`,
    goDown: stop,
    comeBack: start,
    putNewer(version) {
      const page = readFileSync(join(folder, 'index.html'), 'utf8');
      const [, old = ''] = /<meta name="build" content="(\w+)"/u.exec(page) ?? [];
      if (old === '') throw new Error('the page tells no build');
      for (const name of ['index.html', 'offline.js']) {
        const file = join(folder, name);
        writeFileSync(file, readFileSync(file, 'utf8').replaceAll(old, version));
      }
    },
    async remove() {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

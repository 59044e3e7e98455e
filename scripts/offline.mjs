import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle } from 'vite';

/** The address of the worker that keeps the page, beside index.html. */
const script = 'offline.js';
const entry = 'workers/offline.worker.ts';

/** In its place while developing: what an earlier `npm start` on the same port left behind would hide every change. */
const remover = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const key of await caches.keys()) if (key.startsWith('iontolab ')) await caches.delete(key);
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: 'window' })) client.navigate(client.url);
})()));
`;

/**
 * Adds the worker by which the page opens offline: it is given the list of the build's files, and a version that is
 * the hash of them all. The page carries the same version in a meta element.
 * @returns {import('vite').Plugin}
 */
export function offline() {
  let publicFolder = '';
  return {
    name: 'offline',
    enforce: 'post',
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url !== `/${script}`) return next();
        response.setHeader('Content-Type', 'text/javascript');
        response.end(remover);
      });
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundled) {
        const page = bundled['index.html'];
        if (page?.type !== 'asset') return;
        const made = Object.keys(bundled).filter((name) => name !== 'index.html' && !name.endsWith('.map'));
        const given = publicFolder === '' ? [] : filesIn(publicFolder);
        const hash = createHash('sha256');
        hash.update(String(page.source));
        // made files have their hash in their name
        for (const name of made.toSorted()) hash.update(name);
        for (const name of given.toSorted()) hash.update(name).update(readFileSync(join(publicFolder, name)));
        const code = await workerCode();
        const version = hash.update(code).digest('hex').slice(0, 12);
        page.source = String(page.source).replace(
          '</title>',
          `</title>\n    <meta name="build" content="${version}" />`,
        );
        const files = ['./', ...[...made, ...given].toSorted()];
        this.emitFile({
          type: 'asset',
          fileName: script,
          source: `const offlineBuild = ${JSON.stringify(JSON.stringify({ version, files }))};\n${code}`,
        });
      },
    },
  };
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

async function workerCode() {
  const result = await bundle({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('the offline worker was not built');
  const [chunk] = output.output;
  return chunk.code;
}

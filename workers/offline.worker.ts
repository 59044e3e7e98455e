import { createOfflineCopy, type Build } from './offlineCopy.ts';

/** Put in by the build, as text. */
declare const offlineBuild: string;
declare const self: ServiceWorkerGlobalScope;

const build = JSON.parse(offlineBuild) as Build;
const copy = createOfflineCopy(build, {
  caches,
  fetch: (request) => fetch(request),
  scope: self.registration.scope,
  later: setTimeout,
});

self.addEventListener('install', (event) => {
  // a page of the last build goes on with its own files, so nothing has to wait for it to be closed
  event.waitUntil(copy.keep().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(copy.forgetOlder().then(() => self.clients.claim()));
});
self.addEventListener('fetch', (event) => {
  const part = copy.serves(event.request);
  if (part === 'page') event.respondWith(copy.openPage(event.request));
  else if (part === 'file') event.respondWith(copy.openFile(event.request));
});
// a page asks which build is kept
self.addEventListener('message', (event) => {
  event.ports[0]?.postMessage(build.version);
});

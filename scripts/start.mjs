import { ensureInstalled, root } from './setup.mjs';

/** Sets up, builds, serves the page and opens it where there is a desktop; else the address is printed. */
ensureInstalled();
const { buildPage } = await import('./bundle.mjs');
const { preview } = await import('vite');
await buildPage();
const port = Number(process.env['PORT'] ?? 4173);
const hasDesktop =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  process.env['DISPLAY'] !== undefined ||
  process.env['WAYLAND_DISPLAY'] !== undefined;
const open = hasDesktop && process.stdout.isTTY && process.env['CI'] === undefined;
const server = await preview({ root, preview: { port, open } });
process.stdout.write(
  `Iontolab is at ${server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`} (Ctrl-C ends it)\n`,
);

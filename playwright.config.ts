import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { withoutWebgl } from './test/e2e/openPage.ts';
import { launchOptions } from './test/support/chromium.ts';

const port = process.env['IONTOLAB_PORT'] ?? '4173';
/** About the picture itself; all others are spared it, which a software renderer draws slowly. */
const pictured = /[\\/](?:barrier|memory|page|placement|policy|skinTools)\.spec\.ts$/u;
const address = `http://127.0.0.1:${port}/`;

/** Looks at the built page: `npm run build` first. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  // every test opens a page of its own, so they need no order
  fullyParallel: true,
  workers: Math.max(2, Math.floor(availableParallelism() / 2)),
  // a slow machine is no failure
  timeout: 240_000,
  expect: { timeout: 15_000 },
  // a page that hangs must not hang the whole check
  globalTimeout: 900_000,
  reporter: [['list']],
  // a page that keeps itself for offline would be fetched twice in every test; the tests of that allow it
  use: { baseURL: address, serviceWorkers: 'block', trace: 'off', video: 'off' },
  // told here and not in the files: a browser is started anew for every file that asks for one of its own
  projects: [
    { name: 'picture', testMatch: pictured, use: { launchOptions } },
    {
      name: 'page',
      testIgnore: pictured,
      use: { launchOptions: { ...launchOptions, args: [...launchOptions.args, ...withoutWebgl] } },
    },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: address,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});

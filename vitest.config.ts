import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './test/support/chromium.ts';

const browserTests = 'test/**/*.browser.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          // files share one load of the modules: mathjs alone takes seconds
          isolate: false,
          // a slow machine is no failure
          testTimeout: 60_000,
          exclude: [browserTests],
        },
      },
      {
        // named here, or the first run reloads the page when it meets them
        optimizeDeps: {
          include: [
            'comlink',
            'lil-gui',
            'mathjs/number',
            'three',
            'three/addons/controls/OrbitControls.js',
            'three/addons/utils/BufferGeometryUtils.js',
            'uplot',
          ],
        },
        test: {
          name: 'browser',
          include: [browserTests],
          // after the node tests: workers and frames are timed, and want the machine to themselves
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

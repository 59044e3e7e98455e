import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { launchOptions } from './test/support/chromium.ts';

const browserTests = 'test/**/*.browser.test.ts';

/** Half a minute and more each: begun last, one of them would leave the other cores idle at the end. */
const longest = ['verification/fuzz.test.ts', 'verification/presets.test.ts', 'verification/drugs.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          setupFiles: ['test/support/textReader.ts'],
          // files share one load of the modules: mathjs alone takes seconds
          isolate: false,
          // as many as there are cores; the usual number leaves one idle, which on two is half
          maxWorkers: availableParallelism(),
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
            'intl-messageformat',
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

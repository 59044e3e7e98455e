import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, root, runNode } from './setup.mjs';

/** Every check there is, going on after a failure; the last line is `N passed, N failed`. */
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const results = 'node_modules/.tmp/results';

ensureInstalled();
await ensureChromium();
rmSync(`${root}/${results}`, { recursive: true, force: true });
mkdirSync(`${root}/${results}`, { recursive: true });

/** @type {Counts[]} */
const all = [
  check('types', 'node_modules/typescript/bin/tsc', ['-b']),
  check('lint', 'node_modules/oxlint/bin/oxlint', ['--deny-warnings']),
  check('format', 'node_modules/oxfmt/bin/oxfmt', ['--check']),
  check('build', 'scripts/build.mjs', []),
  runVitest(),
  await runPlaywright(),
];
const total = all.reduce((sum, one) => ({
  passed: sum.passed + one.passed,
  failed: sum.failed + one.failed,
  skipped: sum.skipped + one.skipped,
}));
if (total.skipped > 0) process.stdout.write(`\n${total.skipped} skipped`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * @param {string} name
 * @param {string} file
 * @param {string[]} words
 * @returns {Counts}
 */
function check(name, file, words) {
  const code = step(name, file, words, {});
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * @param {string} name
 * @param {string} file
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} environment
 */
function step(name, file, words, environment) {
  process.stdout.write(`\n== ${name}\n`);
  const started = performance.now();
  const code = runNode(file, words, environment);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`== ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`);
  return code;
}

/** @returns {Counts} */
function runVitest() {
  const file = `${results}/vitest.json`;
  const code = step(
    'unit and browser tests',
    'node_modules/vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    {},
  );
  return counted(file, code, (/** @type {VitestReport} */ report) => ({
    passed: report.numPassedTests,
    // a file that does not load fails without a test of its own
    failed:
      report.numFailedTests +
      report.testResults.filter(
        (one) => one.status === 'failed' && one.assertionResults.every((a) => a.status !== 'failed'),
      ).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}
/**
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[]
 * }} VitestReport
 */

/** @returns {Promise<Counts>} */
async function runPlaywright() {
  const file = `${results}/playwright.json`;
  const code = step('end-to-end tests', 'node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: `${root}/${file}`,
    IONTOLAB_PORT: String(await freePort()),
  });
  return counted(file, code, (/** @type {PlaywrightReport} */ report) => ({
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected + report.errors.length,
    skipped: report.stats.skipped,
  }));
}
/**
 * @typedef {{
 *   stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[]
 * }} PlaywrightReport
 */

/**
 * Reads a runner's report. A runner that failed without naming a test, or left no report, is one failure.
 * @template T
 * @param {string} file
 * @param {number} code
 * @param {(report: T) => Counts} read
 * @returns {Counts}
 */
function counted(file, code, read) {
  const counts = existsSync(`${root}/${file}`)
    ? read(JSON.parse(readFileSync(`${root}/${file}`, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** @returns {Promise<number>} a port nobody listens on, so that a running page disturbs no test */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { root, runNode } from './setup.mjs';

const debianChromium = '/usr/bin/chromium';

/**
 * The Chromium the tests run: $CHROMIUM, else Debian's, else undefined, which leaves the choice to Playwright.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env['CHROMIUM'];
  if (named) return named;
  return existsSync(debianChromium) ? debianChromium : undefined;
}

/** Installs a Chromium if there is none: Debian's package when root on Debian, else Playwright's download. */
export async function ensureChromium() {
  if (findChromium() !== undefined || (await playwrightHasChromium())) return;
  if (process.getuid?.() === 0 && isDebian() && installDebianChromium()) return;
  process.stdout.write('Installing Chromium for the tests (Playwright)\n');
  runNode('node_modules/@playwright/test/cli.js', ['install', 'chromium']);
}

async function playwrightHasChromium() {
  const entry = pathToFileURL(`${root}/node_modules/playwright/index.mjs`).href;
  const { chromium } = await import(entry);
  return existsSync(chromium.executablePath());
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installDebianChromium() {
  process.stdout.write('Installing Chromium for the tests (apt-get)\n');
  apt('update');
  return apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core') && existsSync(debianChromium);
}

/** @param {...string} words */
function apt(...words) {
  // a lock timeout, because a machine that has just started often runs apt by itself
  const child = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return child.status === 0;
}

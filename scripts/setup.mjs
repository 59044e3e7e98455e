import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a Node program from the repository root, its output shown.
 * @param {string} file relative to the root
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} [environment] added to this process's own
 * @returns {number} exit code
 */
export function runNode(file, words, environment = {}) {
  const child = spawnSync(process.execPath, [file, ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  if (child.error) process.stderr.write(`${child.error.message}\n`);
  return child.status ?? 1;
}

/** Brings node_modules in step with the lock file: nothing to do, or one `npm ci`. */
export function ensureInstalled() {
  requireNode();
  if (isInstalled()) return;
  if (lstatSync(`${root}/node_modules`, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    // npm ci would empty the folder that others work with
    process.stderr.write('node_modules is a link, and is not in step with package-lock.json: install where it leads\n');
    process.exit(1);
  }
  process.stdout.write('Installing dependencies (npm ci)\n');
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const child =
    npm?.endsWith('npm-cli.js') === true
      ? spawnSync(process.execPath, [npm, ...words], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
      : spawnSync(`npm ${words.join(' ')}`, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: true });
  if (child.status !== 0) {
    process.stderr.write('npm ci failed: see above\n');
    process.exit(1);
  }
}

/** As vite and oxlint need it; others fail in ways hard to understand. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  process.stderr.write(
    `Iontolab needs a late Node 20 (from 20.19), or 22.12 and newer; this is ${process.versions.node}\n`,
  );
  process.exit(1);
}

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockEntry */

/**
 * @param {string} file
 * @returns {Record<string, LockEntry>}
 */
function lockedPackages(file) {
  /** @type {{ packages: Record<string, LockEntry> }} */
  const lock = JSON.parse(readFileSync(`${root}/${file}`, 'utf8'));
  return lock.packages;
}

/** npm leaves a copy of the lock in node_modules; bindings for other machines are optional and not there. */
function isInstalled() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(`${root}/${record}`)) return false;
  const installed = lockedPackages(record);
  return Object.entries(lockedPackages('package-lock.json')).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && existsSync(`${root}/${path}/package.json`);
  });
}

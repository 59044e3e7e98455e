#!/usr/bin/env node
// Runs the bundled command line. A clone without it builds it first; a package that npm installed always carries it.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bundle = join(root, 'dist', 'cli', 'iontolab.mjs');

if (!existsSync(bundle)) {
  const builder = join(root, 'scripts', 'build.mjs');
  if (!existsSync(builder)) {
    process.stderr.write(`iontolab: ${bundle} is missing; install the package again\n`);
    process.exit(1);
  }
  process.stderr.write('iontolab: building the command line, once\n');
  // what the build prints goes to the error stream, so that `--json` stays clean
  const child = spawnSync(process.execPath, [builder, 'cli'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (child.status !== 0) {
    process.stderr.write('iontolab: the build failed, see above\n');
    process.exit(1);
  }
}

const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(process.argv.slice(2));

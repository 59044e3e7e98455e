import { ensureInstalled, runNode } from './setup.mjs';

/**
 * Runs a TypeScript program: `node scripts/run.mjs [--node-option ...] test/bench/bench.ts [argument ...]`.
 * The program starts in the repository root; import.meta.url points at the bundle, so paths start from process.cwd().
 */
const words = process.argv.slice(2);
const first = words.findIndex((word) => !word.startsWith('--'));
const entry = words[first];
if (entry === undefined) {
  process.stderr.write('usage: node scripts/run.mjs [--node-option ...] FILE.ts [argument ...]\n');
  process.exit(2);
}
ensureInstalled();
const { bundleForNode } = await import('./bundle.mjs');
const name = entry.replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-');
const file = await bundleForNode({ entry, folder: 'node_modules/.tmp/run', name, selfContained: false });
const options = ['--enable-source-maps', ...words.slice(0, first)];
process.exit(runNode(options[0], [...options.slice(1), file, ...words.slice(first + 1)]));

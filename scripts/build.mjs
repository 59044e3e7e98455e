import { ensureInstalled, root } from './setup.mjs';

/** Builds the page into dist/ and the command line into dist/cli/; with the word `cli`, only the latter. */
ensureInstalled();
const { buildCommandLine, buildPage } = await import('./bundle.mjs');
process.chdir(root);
if (!process.argv.includes('cli')) await buildPage();
await buildCommandLine();

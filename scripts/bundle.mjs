import { build } from 'vite';
import { root } from './setup.mjs';

export async function buildPage() {
  await build({ root, logLevel: 'warn' });
}

/** One file with every dependency inside, so that the packed command line needs nothing but Node. */
export async function buildCommandLine() {
  await bundleForNode({ entry: 'cli/main.ts', folder: 'dist/cli', name: 'iontolab', selfContained: true });
}

/**
 * Node 20 does not run TypeScript, so programs are bundled first.
 * @param {{ entry: string, folder: string, name: string, selfContained: boolean }} program
 * @returns {Promise<string>} the file written, relative to the root
 */
export async function bundleForNode({ entry, folder, name, selfContained }) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: selfContained ? { noExternal: true } : {},
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: selfContained,
      target: 'node20',
      sourcemap: selfContained ? false : 'inline',
      rolldownOptions: {
        checks: { pluginTimings: false },
        output: { entryFileNames: `${name}.mjs`, codeSplitting: false },
      },
    },
  });
  return `${folder}/${name}.mjs`;
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const surroundings = ['document', 'console', 'performance', 'process', 'setTimeout', 'postMessage'] as const;

/** Compiles one use of each name under a room's own settings, and returns the names the compiler does not know. */
function unknownIn(room: string): string[] {
  const folder = resolve('node_modules/.tmp/rooms', room);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/use.ts`, `export const used = [\n${surroundings.join(',\n')},\n];\n`);
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({
      extends: resolve(room, 'tsconfig.json'),
      compilerOptions: { tsBuildInfoFile: `${folder}/tsbuildinfo`, incremental: true },
      include: ['use.ts'],
    }),
  );
  const compiler = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder, '--pretty', 'false'], {
    encoding: 'utf8',
  });
  expect(compiler.stdout.replaceAll(/.*Cannot find name '\w+'.*\n?/g, '')).toBe('');
  return [...compiler.stdout.matchAll(/Cannot find name '(\w+)'/g)].map((found) => found[1] ?? '');
}

describe('the compiler', () => {
  it.each([
    ['models', [...surroundings]],
    ['workers', ['document', 'process']],
    ['src', ['process']],
    ['cli', ['document', 'postMessage']],
  ])('knows only the surroundings of %s', (room, unknown) => {
    expect(unknownIn(room)).toEqual(unknown);
  });
});

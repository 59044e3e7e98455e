import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from '../support/sources.ts';

/** Packages that come with a program's first file: what it asks for late, and types, are left out. */
function packagesAtOnce(entry: string): readonly string[] {
  const seen = new Set([entry]);
  const packages = new Set<string>();
  for (const path of seen) {
    if (!path.endsWith('.ts')) continue;
    for (const { from, typeOnly, late } of importsOf({ path, text: readFileSync(path, 'utf8') })) {
      if (typeOnly || late) continue;
      if (!from.startsWith('.')) packages.add(from);
      else seen.add(posix.normalize(posix.join(posix.dirname(path), from)));
    }
  }
  // a file that is not there would hide all that it brings
  expect([...seen].filter((path) => !existsSync(path))).toEqual([]);
  expect(seen.size).toBeGreaterThan(50);
  return [...packages].toSorted();
}

describe('what is fetched before anything is seen', () => {
  it('is, of packages, the charts, the number panel, messages and the crossing to the worker', () => {
    expect(packagesAtOnce('src/main.ts')).toEqual([
      'comlink',
      'intl-messageformat',
      'lil-gui',
      'uplot',
      'uplot/dist/uPlot.min.css',
    ]);
  });

  it('is the crossing alone in the solver’s thread', () => {
    expect(packagesAtOnce('workers/solver.worker.ts')).toEqual(['comlink']);
  });
});

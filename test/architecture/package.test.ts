import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

const manifest = readJson('package.json') as Manifest;
const { packages } = readJson('package-lock.json') as { packages: Readonly<Record<string, Manifest>> };

it('pins every dependency to one version', () => {
  const loose = Object.entries(manifest.devDependencies ?? {}).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

it('asks nothing of those who install it: what is shipped is bundled', () => {
  expect(manifest.dependencies).toBeUndefined();
  expect(manifest.optionalDependencies).toBeUndefined();
});

it('locks the bindings of every platform, or `npm ci` refuses the lock', () => {
  const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  expect(wanted.length).toBeGreaterThan(20);
  const locked = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
  expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
});

it('locks no address of the registry it was made with', () => {
  expect(Object.values(packages).filter((entry) => 'resolved' in entry)).toEqual([]);
});

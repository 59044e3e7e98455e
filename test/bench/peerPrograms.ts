import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MetricOutputs } from './reference.ts';

/** Finds, installs where it may, and builds the peer programs; what cannot be had is named, with what is missing. */
export interface PeerProgram {
  readonly name: string;
  readonly command: readonly string[];
}

export interface Missing {
  readonly name: string;
  readonly reason: string;
}

/** What a peer prints: one line of JSON. */
export interface PeerResult extends MetricOutputs {
  readonly elements: number;
  readonly unknowns: number;
  readonly steps: number;
  readonly seconds: readonly number[];
}

const folder = 'node_modules/.tmp/peers';
const sources = 'test/bench/peers';
const sundialsLibraries = ['ida', 'cvode', 'nvecserial', 'sunmatrixband', 'sunlinsolband'].map(
  (name) => `-lsundials_${name}`,
);
// one thread each, as Iontolab; compiled forms of FEniCSx stay in the build folder
const environment = {
  ...process.env,
  OMP_NUM_THREADS: '1',
  OPENBLAS_NUM_THREADS: '1',
  XDG_CACHE_HOME: join(process.cwd(), folder, 'cache'),
};

export function preparePeers(say: (text: string) => void): {
  readonly programs: readonly PeerProgram[];
  readonly missing: readonly Missing[];
} {
  mkdirSync(folder, { recursive: true });
  const programs: PeerProgram[] = [];
  const missing: Missing[] = [];
  const add = (name: string, made: PeerProgram | string) => {
    if (typeof made === 'string') missing.push({ name, reason: made });
    else programs.push(made);
  };
  for (const name of ['sundials', 'spectral']) add(name, compilePeer(name, say));
  add('fenicsx', findFenicsx(say));
  return { programs, missing };
}

function compilePeer(name: string, say: (text: string) => void): PeerProgram | string {
  const ready = () => existsSync('/usr/include/cvode/cvode.h') && succeeds(['g++', '--version']);
  const lack = ready() ? null : install(['g++', 'libsundials-dev'], ready, say);
  if (lack !== null) return lack;
  const binary = join(folder, name);
  const options = ['-O3', '-march=native', '-std=c++17'];
  const words = [...options, join(sources, `${name}.cpp`), '-o', binary, ...sundialsLibraries];
  say(`g++ ${words.join(' ')}`);
  const child = spawnSync('g++', words, { encoding: 'utf8' });
  return child.status === 0 ? { name, command: [binary] } : `it does not compile:\n${child.stderr}`;
}

// Debian's own Python, since that is what its FEniCSx belongs to.
const python = '/usr/bin/python3';

function findFenicsx(say: (text: string) => void): PeerProgram | string {
  const ready = () =>
    succeeds([python, '-c', 'import dolfinx, sys; sys.exit(not dolfinx.__version__.startswith("0.5."))']);
  const lack = ready() ? null : install(['python3-dolfinx-real'], ready, say);
  return lack ?? { name: 'fenicsx', command: [python, join(sources, 'fenicsx.py')] };
}

/** Null when it worked; else why not. Only root may install, and only Debian's packages are known. */
function install(packages: readonly string[], ready: () => boolean, say: (text: string) => void): string | null {
  const wanted = `Debian's ${packages.join(', ')}`;
  if (process.getuid?.() !== 0 || !succeeds(['apt-get', '--version'])) {
    return `${wanted} is needed (apt-get install ${packages.join(' ')})`;
  }
  const apt = ['-o', 'DPkg::Lock::Timeout=300', '-y', '-qq'];
  say(`apt-get install ${packages.join(' ')}`);
  const words = [...apt, 'install', '--no-install-recommends', ...packages];
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  if (spawnSync('apt-get', words, options).status !== 0) {
    spawnSync('apt-get', [...apt, 'update'], options);
    spawnSync('apt-get', words, options);
  }
  return ready() ? null : `${wanted} could not be installed, or is of a version this peer is not written for`;
}

function succeeds([program = '', ...words]: readonly string[]): boolean {
  return spawnSync(program, words, { stdio: 'ignore', env: environment }).status === 0;
}

/** One run of a peer; the reason as text when it fails. */
export function runPeer(program: PeerProgram, words: readonly string[]): PeerResult | string {
  const [file = '', ...first] = program.command;
  const child = spawnSync(file, [...first, ...words], { encoding: 'utf8', env: environment, timeout: 300_000 });
  if (child.status !== 0) return `${program.name} ${words.join(' ')} failed: ${child.stderr.slice(-400)}`;
  const line = child.stdout.trim().split('\n').at(-1) ?? '';
  return JSON.parse(line) as PeerResult;
}

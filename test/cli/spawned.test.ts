import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Summary } from '../../cli/summary.ts';
import { presets } from '../../models/index.ts';

// the program as a user starts it: the bundle, through bin/
const program = join(process.cwd(), 'bin/iontolab.mjs');
const folder = mkdtempSync(join(tmpdir(), 'iontolab-spawned-'));
const patience_ms = 60_000;

beforeAll(() => {
  const build = spawnSync(process.execPath, ['scripts/build.mjs', 'cli'], { encoding: 'utf8' });
  expect(build.status, build.stderr).toBe(0);
}, patience_ms);
afterAll(() => rmSync(folder, { recursive: true }));

function iontolab(words: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function ended(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('the program iontolab', { timeout: patience_ms }, () => {
  it('solves a preset at exact times and prints nothing but JSON into a pipe', () => {
    const { status, stdout, stderr } = iontolab(['run', 'b1', '--json', '--accuracy', '1e-2', '--at', '60,300,1200']);
    expect([status, stderr]).toEqual([0, '']);
    const summary = JSON.parse(stdout) as Summary;
    expect(summary.treatment.time_s).toEqual([60, 300, 1200]);
    expect(summary.treatment.delivered_mol_m2.at(-1)).toBeGreaterThan(0);
    expect(Math.max(...summary.treatment.ledger.chargeImbalance)).toBeLessThan(1e-10);
  });

  it('gives the same numbers for a study from standard input as for the preset it came from', () => {
    const study = JSON.stringify(presets.find((preset) => preset.id === 'b2')?.study);
    const words = ['--json', '--at', '600', '--accuracy', '0.01'];
    const piped = iontolab(['run', '-', ...words], study);
    expect(piped.status).toBe(0);
    expect(piped.stdout).toBe(iontolab(['run', 'b2', ...words]).stdout);
  });

  it('sweeps in threads to the rows that one thread gives', () => {
    const words = ['sweep', 'b2', '--accuracy', '0.03', '--over', 'session.current_mA=0.1..0.3:3'];
    const alone = iontolab([...words, '--threads', '1']);
    expect([alone.status, alone.stderr]).toEqual([0, '']);
    expect(alone.stdout.match(/,solved,/gu)).toHaveLength(3);
    expect(iontolab([...words, '--threads', '2'])).toEqual(alone);
  });

  it('ends with 2 and one message for bad input', () => {
    const { status, stdout, stderr } = iontolab(['run', 'b3']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^iontolab: cannot read b3: .*\n$/);
    expect(iontolab(['validate', '-'], '{"version": 1, "na').status).toBe(2);
    expect(iontolab(['frobnicate']).status).toBe(2);
  });

  it('does not wait for input that is not meant for it, and reads a closed input as empty', () => {
    expect(iontolab(['run', '-']).stderr).toMatch(/empty/);
    expect(iontolab(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('is silent when its reader leaves early', async () => {
    const child = spawn(process.execPath, [program, 'run', 'b1', '--json', '--accuracy', '0.01'], { stdio: 'pipe' });
    let errors = '';
    child.stderr.on('data', (part: Buffer) => {
      errors += part.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await ended(child)).toEqual({ code: 0, signal: null });
    expect(errors).toBe('');
  });

  it('keeps what it has solved at Ctrl-C', async () => {
    // a current that starts and stops every second for two hours keeps any solver busy long enough
    const session = {
      kind: 'steps',
      steps: [{ kind: 'pulses', high_mA: 0.2, low_mA: 0, period_s: 2, duty: 0.5, duration_s: 7200 }],
    };
    const study = { ...presets.find((preset) => preset.id === 'b1')?.study, session };
    const file = join(folder, 'pulses.json');
    writeFileSync(file, JSON.stringify(study));
    const out = join(folder, 'interrupted');
    const child = spawn(process.execPath, [program, 'run', file, '--out', out, '--accuracy', '1e-5'], {
      stdio: 'pipe',
    });
    let errors = '';
    child.stderr.on('data', (part: Buffer) => {
      errors += part.toString();
    });
    await until(() => existsSync(out) || child.exitCode !== null);
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill('SIGINT');
    expect(await ended(child)).toEqual({ code: 3, signal: null });
    expect(errors).toMatch(/stopped by Ctrl-C/);
    const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary;
    expect(summary.treatment.outcome).toBe('stopped');
    for (const name of ['history.csv', 'profiles.csv', 'manifest.json']) expect(existsSync(join(out, name))).toBe(true);
  });
});

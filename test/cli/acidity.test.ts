import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as engine from '../../models/index.ts';
import { main } from '../../cli/main.ts';
import type { Summary } from '../../cli/summary.ts';
import { fakeTerminal } from './fakes.ts';

const folder = mkdtempSync(join(tmpdir(), 'iontolab-acidity-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function iontolab(words: string[]) {
  const terminal = fakeTerminal();
  const code = await main(words, terminal, engine);
  return { code, ...terminal.printed };
}

const rowsOf = (file: string): string[][] =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

describe('run on a study with acids and bases', () => {
  const words = ['run', 'dexamethasone-ph', '--accuracy', '0.01', '--at', '0,600,1200', '--out', folder];

  it('prints the pH by place and the drug’s charge, and names the acid that is counted', async () => {
    const { code, out } = await iontolab(words);
    expect(code).toBe(0);
    expect(out).toMatch(/in the pad, mean: 7\.75 at first, 7\.\d\d at last/u);
    expect(out).toMatch(/at the skin surface: 7\.75 at first/u);
    expect(out).toMatch(/below the barrier: 7\.40 at first/u);
    expect(out).toMatch(/Dexamethasone phosphate at the skin surface .* 100 % ionised, mean charge -1\.9/u);
    expect(out).toMatch(/\n {2}acid \(H\+ excess\) +[+-]/u);
    expect(out).not.toContain('protonExcess');
  });

  it('writes it over time to summary.json and history.csv, over depth to profiles.csv', () => {
    const { treatment, drive, passive } = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as Summary;
    expect(drive.kind).toBe('with');
    expect(treatment.pH!.pad![0]).toBeCloseTo(7.75, 6);
    expect(treatment.pH!.skinSurface).toHaveLength(3);
    expect(passive!.pH!.belowBarrier[2]).toBeCloseTo(7.4, 2);
    const history = rowsOf('history.csv');
    const at = history[0].indexOf('pH at the skin surface');
    expect(Number(history[2][at])).toBe(treatment.pH!.skinSurface[1]);
    const profiles = rowsOf('profiles.csv');
    expect(profiles[0].at(-1)).toBe('pH');
    expect(profiles[0]).toContain('acid (H+ excess) [mol m-3 of pore water]');
    for (const row of profiles.slice(1)) {
      expect(row).toHaveLength(profiles[0].length);
      expect(Number(row.at(-1))).toBeGreaterThan(5);
      expect(Number(row.at(-1))).toBeLessThan(10);
    }
  });
});

describe('what the pole does to the drug', () => {
  it('is told before a run and after it, where it does not push', async () => {
    const sentence = 'Acetate has next to no charge at the pad’s pH of 2.4';
    expect((await iontolab(['explain', 'acetic-acid'])).out).toContain(sentence);
    const { out } = await iontolab(['run', 'acetic-acid', '--accuracy', '0.05', '--no-passive', '--at', '0,30']);
    expect(out).toContain(`note: ${sentence}`);
  });

  it('leaves the pH out where none is solved', async () => {
    const { out } = await iontolab(['run', 'saline', '--accuracy', '0.05', '--no-passive', '--at', '0,30']);
    expect(out).not.toContain('pH');
    expect(out).not.toContain('note:');
  });
});

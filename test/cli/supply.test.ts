import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../cli/main.ts';
import type { Summary } from '../../cli/summary.ts';
import * as models from '../../models/index.ts';
import { fakeTerminal, type FakeTerminalOptions } from './fakes.ts';

const folder = mkdtempSync(join(tmpdir(), 'iontolab-supply-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { study } = models.presets.find(({ id }) => id === 'saline')!;
const file = join(folder, 'weak.json');
writeFileSync(file, JSON.stringify({ ...study, supply: { compliance_V: 4 } }));

/** With the engine itself: a supply needs a load. */
async function iontolab(words: string[], options: FakeTerminalOptions = {}) {
  const terminal = fakeTerminal(options);
  const code = await main(words, terminal, models);
  return { code, ...terminal.printed };
}

describe('run on a study whose supply runs out of volts', () => {
  it('says when, how little flows and how much longer it takes, and solves both pads and the twin for as long', async () => {
    const out = join(folder, 'out');
    const { code, out: text } = await iontolab(['run', file, '--accuracy', '1e-2', '--out', out]);
    expect(code).toBe(0);
    expect(text).toMatch(/^ {2}at \S+ s: The supply runs out of volts until .*longer to deliver the charge\.$/m);
    const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary;
    const { supply, bothPads, treatment, dispersive, passive } = summary;
    expect(supply!.limited).toHaveLength(1);
    expect(supply!.later_s).toBeGreaterThan(30);
    expect(supply!.missingCharge_C).toBeLessThan(1e-9 * supply!.askedCharge_C);
    const end = supply!.asked.time_s.at(-1)! + supply!.later_s;
    for (const { time_s } of [treatment, dispersive!, passive!]) expect(time_s.at(-1)).toBeCloseTo(end, 6);
    bothPads!.voltage_V.forEach((voltage, k) => {
      if (treatment.current_A_m2[k] !== 0) expect(Math.abs(voltage)).toBeLessThanOrEqual(4 * 1.005);
    });
    expect(Math.max(...supply!.asked.current_A)).toBeGreaterThan(
      Math.max(...treatment.current_A_m2.map(Math.abs)) * summary.area_m2,
    );
  });

  it('finds the same current for a few times that are asked for', async () => {
    const few = await iontolab(['run', file, '--accuracy', '1e-2', '--at', '60,300', '--json']);
    const { treatment, supply } = JSON.parse(few.out) as Summary;
    expect(treatment.time_s).toEqual([60, 300]);
    expect(supply!.limited).toHaveLength(1);
    expect(Math.abs(treatment.current_A_m2[1]) * 1e-4 * study.electrode.area_cm2).toBeLessThan(
      supply!.limited[0].asked_A,
    );
  });

  it('can be stopped while it looks for the current', async () => {
    const { code, err } = await iontolab(['run', file, '--accuracy', '1e-2'], { interruptAt: 345 });
    expect(code).toBe(3);
    expect(err).toMatch(/Ctrl-C/);
    // both columns are solved, under the current that is asked for
    expect(err).toMatch(/What was solved, up to 2430 s/);
  });
});

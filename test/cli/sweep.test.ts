import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../cli/main.ts';
import * as models from '../../models/index.ts';
import { sweptStudy } from '../../models/study/sweep.ts';
import type { SweepAxis } from '../../models/study/sweep.ts';
import { fakeTerminal } from './fakes.ts';

const folder = mkdtempSync(join(tmpdir(), 'iontolab-sweep-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]) {
  const terminal = fakeTerminal();
  const code = await main(['sweep', ...words], terminal);
  return { code, ...terminal.printed };
}

const rowsOf = (text: string): string[][] =>
  text
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));

describe('iontolab sweep', () => {
  it('writes a row for every place, in order, each with the numbers of that single session', async () => {
    const file = join(folder, 'map.csv');
    const { code, out, err } = await run(
      'dexamethasone',
      '--over',
      'session.current_mA=2..6 mA:2',
      '--over',
      'session.duration_min=300 s..600 s:2',
      '--out',
      file,
    );
    expect([code, out, err]).toEqual([0, '', '']);
    const [header, ...rows] = rowsOf(readFileSync(file, 'utf8'));
    expect(header?.slice(0, 3)).toEqual(['session.current_mA', 'session.duration_min', 'delivered [mol]']);
    expect(rows.map((row) => row.slice(0, 2).map(Number))).toEqual([
      [2, 5],
      [6, 5],
      [2, 10],
      [6, 10],
    ]);
    const study = models.presets.find(({ id }) => id === 'dexamethasone')!.study;
    const axes = ['session.current_mA', 'session.duration_min'].map((path) => ({ path }) as SweepAxis);
    const cell = models.solveCell(sweptStudy(study, axes, [6, 10]), new Map());
    let step = cell.next();
    while (step.done !== true) step = cell.next();
    if (step.value.kind === 'failed') throw new Error(step.value.message);
    expect(Number(rows[3]?.[2])).toBe(step.value.readings.values.delivered);
    expect(rows.map((row) => row.join().includes('"Current density, as cathode"'))).toEqual([false, true, false, true]);
  });

  it('says which places failed and why, and goes on', async () => {
    // two ramps of an hour do not fit into the session
    const { code, out, err } = await run('b1', '--accuracy', '0.03', '--over', 'session.ramp_s=0..3600:2');
    expect([code, rowsOf(out).length]).toEqual([0, 3]);
    expect(err).toMatch(/^iontolab: 1 of 2 could not be solved: .*ramp/u);
    expect(out).toMatch(/,failed,.*ramp/u);
  });

  it.each([
    [[], 'needs --over KEY=FROM..TO:N once or twice'],
    [['--over', 'session.current_mA'], 'is not KEY=FROM..TO:N'],
    [['--over', 'session.curent_mA=1..2:2'], 'Did you mean "session.current_mA"?'],
    [['--over', 'session.current_mA=1..2 min:2'], 'it is in min, not in mA'],
    [['--over', 'session.current_mA=1..much:2'], 'it is not a number'],
    [['--over', 'session.current_mA=1..900:2'], '0 to 500 mA'],
    [['--over', 'session.current_mA=1..2:2', '--over', 'session.current_mA=1..3:2'], 'given twice'],
    [['--over', 'a=1..2', '--over', 'b=1..2', '--over', 'c=1..2'], 'once or twice'],
    [['--over', 'session.current_mA=1..2:2', '--threads', '0'], 'from 1 on'],
  ])('answers %j', async (words, message) => {
    const { code, err } = await run('b1', ...words);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('keeps what is solved when Ctrl-C comes, and ends with 3', async () => {
    const terminal = fakeTerminal({ interruptAt: 40 });
    const code = await main(['sweep', 'b1', '--accuracy', '0.03', '--over', 'temperature_C=20..40:40'], terminal);
    expect(code).toBe(3);
    expect(terminal.printed.err).toMatch(/stopped by Ctrl-C; \d+ of 40 are not solved/u);
    expect(rowsOf(terminal.printed.out)).toHaveLength(41);
    expect(terminal.printed.out).toContain('stopped before its turn');
  });
});

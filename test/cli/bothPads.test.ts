import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../cli/main.ts';
import type { Summary } from '../../cli/summary.ts';
import { presets } from '../../models/index.ts';
import { fakeEngine, fakeFrames, fakeTerminal, type FakeSolveOptions, type FakeTerminalOptions } from './fakes.ts';

const folder = mkdtempSync(join(tmpdir(), 'iontolab-pads-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function iontolab(words: string[], solver: FakeSolveOptions = {}, options: FakeTerminalOptions = {}) {
  const terminal = fakeTerminal(options);
  const code = await main(words, terminal, fakeEngine(solver));
  return { code, ...terminal.printed };
}

const readRows = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

const { study } = presets.find(({ id }) => id === 'saline')!;

describe('run on a study with a dispersive pad', () => {
  it('solves the treatment, then the other pad at the same times and the opposite current, then the twin', async () => {
    const asked: { pad: string; times: number | null; sign: number; area: number }[] = [];
    const { code } = await iontolab(['run', 'saline'], {
      onSolve: ({ layers, current, area }, times) =>
        asked.push({
          pad: layers[0].id,
          times: times?.length ?? null,
          sign: Math.sign(current.coefficients.find((value) => value !== 0) ?? 0),
          area,
        }),
    });
    expect(code).toBe(0);
    expect(asked.map(({ pad }) => pad)).toEqual(['pad', 'dispersivePad', 'pad']);
    expect(asked.map(({ times }) => times)).toEqual([null, fakeFrames, fakeFrames]);
    expect(asked.map(({ sign }) => sign)).toEqual([-1, 1, 0]);
    expect(asked[1].area).toBeCloseTo(study.dispersive!.area_cm2 * 1e-4, 12);
  });

  it('prints what every ion did under both pads, the charges, and the voltage across everything', async () => {
    const { out } = await iontolab(['run', 'saline', '--at', '60,300']);
    expect(out).toMatch(/dispersive pad: +accuracy asked 0\.001/);
    expect(out).toMatch(/after 5 min \[µmol\] +active pad, cathode +dispersive, anode +net/);
    // the fake solver has 1e-6 t of the drug (chloride) and 1e-3 k of all else past interface k
    const across = (area: number): number => 1e-6 * 300 * area * 1e-4 * 1e6;
    const [here, there] = [across(study.electrode.area_cm2), across(study.dispersive!.area_cm2)];
    const number = (value: number): string => `\\+${String(Number(value.toPrecision(3))).replace('.', '\\.')}`;
    expect(out).toMatch(new RegExp(`Chloride +${number(here)} +${number(there)} +${number(here + there)}`, 'u'));
    // −t in either column, −2 A m⁻² through the active one: V = −300 − 2 A R + 300
    const path = -2 * study.electrode.area_cm2 * 1e-4 * study.dispersive!.pathResistance_ohm;
    expect(out).toContain(`at most ${String(Number(Math.abs(path).toPrecision(3)))} V`);
    expect(out).toMatch(/\n {2}charge +[+-]/);
  });

  it('writes the second column to the files under clear names', async () => {
    const out = join(folder, 'whole');
    expect((await iontolab(['run', 'saline', '--out', out])).code).toBe(0);
    const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary;
    expect(summary.dispersive?.area_m2).toBeCloseTo(study.dispersive!.area_cm2 * 1e-4, 12);
    expect(summary.dispersive?.layers[0]?.id).toBe('dispersivePad');
    expect(summary.dispersive?.deliveredPast).toBe('stratumCorneum|viableEpidermis');
    const both = summary.bothPads!;
    expect(both.time_s).toEqual(summary.treatment.time_s);
    const { active, dispersive, net } = both.intoBody_mol['chloride'];
    expect(active.at(-1)).toBeCloseTo(summary.treatment.delivered_mol_m2.at(-1)! * summary.area_m2, 18);
    expect(dispersive.at(-1)).toBeCloseTo(
      summary.dispersive!.delivered_mol_m2.at(-1)! * summary.dispersive!.area_m2,
      18,
    );
    net.forEach((amount, k) => expect(amount).toBe(active[k] + dispersive[k]));

    const history = readRows(join(out, 'history.csv'));
    expect(history).toHaveLength(1 + 3 * fakeFrames);
    expect(new Set(history.map((row) => row.length)).size).toBe(1);
    expect(history[0].slice(1).every((title) => /\[[^\]]+\]$/.test(title))).toBe(true);
    expect(new Set(history[0]).size).toBe(history[0].length);
    const cell = (run: string, title: string): string | undefined =>
      history.findLast((row) => row[0] === run)?.[history[0].indexOf(title)];
    const pastPad = 'sodium past dispersivePad|stratumCorneum [mol m-2]';
    expect(cell('treatment', pastPad)).toBe('');
    expect(Number(cell('dispersive', pastPad))).toBe(
      summary.dispersive!.amountCrossed_mol_m2['sodium']['dispersivePad|stratumCorneum'].at(-1),
    );
    expect(cell('dispersive', 'sodium past pad|stratumCorneum [mol m-2]')).toBe('');
    expect(Number(cell('dispersive', 'sodium in dermis [mol m-2]'))).toBeGreaterThan(0);
    expect(Number(cell('treatment', 'voltage across both pads [V]'))).toBe(both.voltage_V.at(-1));
    expect(cell('passive', 'voltage across both pads [V]')).toBe('');
    expect(Number(cell('treatment', 'chloride into the body under both pads [mol]'))).toBe(net.at(-1));

    const profiles = readRows(join(out, 'profiles.csv')).filter((row) => row[0] === 'dispersive');
    expect(profiles).toHaveLength(fakeFrames * summary.dispersive!.nodes);
    expect(profiles[0][3]).toBe('dispersivePad');
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest['dispersive']).toEqual({ outcome: 'finished', accuracyReached: 5e-4 });
  });

  it('says so where only the other pad fails, and still solves the twin', async () => {
    let solves = 0;
    const failing = fakeEngine({ failAfter: 4 });
    const whole = fakeEngine();
    const terminal = fakeTerminal();
    const engine = {
      ...whole,
      solve: (...asked: Parameters<typeof whole.solve>) => {
        solves += 1;
        return (solves === 2 ? failing : whole).solve(...asked);
      },
    };
    expect(await main(['run', 'saline'], terminal, engine)).toBe(3);
    expect(solves).toBe(3);
    expect(terminal.printed.err).toMatch(/dispersive pad: The chloride at the electrode ran out/);
    expect(terminal.printed.out).toMatch(/dispersive pad: stopped: .*solved up to/);
  });

  it('begins neither the other pad nor the twin after Ctrl-C', async () => {
    let solves = 0;
    const { code, out } = await iontolab(
      ['run', 'saline', '--json'],
      { onSolve: () => (solves += 1) },
      { interruptAt: 8 },
    );
    expect([code, solves]).toEqual([3, 1]);
    const summary = JSON.parse(out) as Summary;
    expect([summary.dispersive, summary.bothPads, summary.passive]).toEqual([null, null, null]);
  });

  it('leaves all of it out for a study with one pad', async () => {
    const { out } = await iontolab(['run', 'b1', '--json']);
    const summary = JSON.parse(out) as Summary;
    expect([summary.dispersive, summary.bothPads]).toEqual([null, null]);
    expect((await iontolab(['run', 'b1'])).out).not.toMatch(/both pads/);
  });
});

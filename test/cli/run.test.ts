import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main, version } from '../../cli/main.ts';
import type { Summary } from '../../cli/summary.ts';
import { presets } from '../../models/index.ts';
import { fakeEngine, fakeFrames, fakeTerminal, type FakeSolveOptions, type FakeTerminalOptions } from './fakes.ts';

const folder = mkdtempSync(join(tmpdir(), 'iontolab-run-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function iontolab(words: string[], solver: FakeSolveOptions = {}, options: FakeTerminalOptions = {}) {
  const terminal = fakeTerminal(options);
  const code = await main(words, terminal, fakeEngine(solver));
  return { code, ...terminal.printed, stillListening: terminal.interrupt() };
}

const summaryOf = (text: string) => JSON.parse(text) as Summary;
const readRows = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

describe('run', () => {
  it('prints delivery, chart, table and books of a solved study, and ends with 0', async () => {
    const { code, out, err } = await iontolab(['run', 'b1']);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/accuracy asked 0\.001, error estimated 5\.0e-4; 7 elements, 22 nodes, 41 steps/);
    // 1e-6 mol m⁻² s⁻¹ for 2400 s
    expect(out).toMatch(/past the stratum corneum after 40 min: 240 nmol\/cm²/);
    expect(out).toMatch(/240 \|.*\*/);
    expect(out).toMatch(/40 +-0\.2 +-2400 +240\n/);
    expect(out).toMatch(/species to 3\.0e-15, charge to 4\.0e-16/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('prints the methods of the run on request, and writes them beside the other files with their references', async () => {
    const out = join(folder, 'methods');
    const { code, out: text } = await iontolab(['run', 'dexamethasone', '--methods', '--out', out]);
    expect(code).toBe(0);
    expect(text).toMatch(/\nMethods: Dexamethasone phosphate as sold\n\nModel\. Transport of 5 species/);
    expect(text).toMatch(/Treatment: 7 elements, 22 nodes, 41 steps/);
    expect(text).toMatch(/No more than 3 × 10⁻¹⁵ of any ion/);
    const told = ['methods.md', 'references.bib', 'references.json'];
    expect(readdirSync(out)).toEqual(expect.arrayContaining(told));
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as { readonly files: string[] };
    expect(manifest.files).toEqual(expect.arrayContaining(told));
    expect(readFileSync(join(out, 'references.bib'), 'utf8')).toContain('@article{egawa,');
    const plain = await iontolab(['run', 'dexamethasone']);
    expect(plain.out).not.toContain('Methods:');
  });

  it('tells the methods in Spanish where that is asked for', async () => {
    const { code, out } = await iontolab(['run', 'b1', '--methods', '--lang', 'es']);
    expect(code).toBe(0);
    expect(out).toMatch(/\nMétodos: .*\n\nModelo\. El transporte de 3 especies a través de 4 capas bajo el cátodo/u);
    expect(out).toContain('una dosis ∫|I| dt de 3,9 mA min');
  });

  it('hands accuracy and exact times to the solver', async () => {
    const asked: unknown[] = [];
    const { code, out } = await iontolab(['run', 'b1', '--accuracy', '1e-4', '--at', '1200,60,300', '--no-passive'], {
      onSolve: (_problem, times, accuracy) => asked.push(times, accuracy),
    });
    expect(code).toBe(0);
    expect(asked).toEqual([[60, 300, 1200], 1e-4]);
    expect(out).toMatch(/accuracy asked 0\.0001/);
    expect(out).toMatch(/^ +60 .*\n +300 .*\n +1200 /m);
  });

  it('refuses a time after the session before anything is solved', async () => {
    let solved = false;
    const { code, err } = await iontolab(['run', 'b1', '--at', '60,2400.5'], { onSolve: () => (solved = true) });
    expect(code).toBe(2);
    expect(err).toBe('iontolab: --at: 2400.5 s lies after the session, which ends at 2400 s.\n');
    expect(solved).toBe(false);
  });

  it('takes the very end of the session as an output time', async () => {
    expect((await iontolab(['run', 'b1', '--at', '2400'])).code).toBe(0);
  });

  it('solves the passive twin with the current off when asked, and says how much the current does', async () => {
    const peaks: number[] = [];
    const { code, out } = await iontolab(['run', 'b1', '--passive'], {
      onSolve: (problem) => peaks.push(Math.max(...problem.current.coefficients.map(Math.abs))),
    });
    expect(code).toBe(0);
    expect(peaks).toHaveLength(2);
    expect(peaks[0]).toBeGreaterThan(0);
    expect(peaks[1]).toBe(0);
    expect(out).toMatch(/without current: 240 nmol\/cm²; the current multiplies it by 1/);
  });

  it('prints the whole summary as JSON and nothing else with --json', async () => {
    const { out, err } = await iontolab(['run', 'b1', '--json', '--at', '60,300', '--passive']);
    expect(err).toBe('');
    const summary = summaryOf(out);
    expect(summary.units['voltage_V']).toMatch(/^V/);
    expect(summary.treatment.time_s).toEqual([60, 300]);
    expect(summary.treatment.voltage_V).toEqual([-60, -300]);
    expect(summary.treatment.current_A_m2).toEqual([-2, -2]);
    expect(summary.treatment.errorEstimate).toBe(5e-4);
    expect(summary.treatment.delivered_mol_m2).toEqual([1e-6 * 60, 1e-6 * 300]);
    const drug = summary.treatment.amountCrossed_mol_m2[summary.drug] ?? {};
    expect(Object.keys(drug)).toEqual(summary.interfaces.map((face) => face.id));
    expect(drug[summary.deliveredPast]).toEqual(summary.treatment.delivered_mol_m2);
    for (const table of [
      summary.treatment.amountInLayer_mol_m2,
      summary.treatment.amountTakenUp_mol_m2,
      summary.treatment.amountConverted_mol_m2,
    ]) {
      expect(Object.keys(table)).toEqual(summary.species);
      for (const id of summary.species) expect(Object.keys(table[id] ?? {})).toEqual(summary.layers.map((l) => l.id));
    }
    expect(summary.treatment.ledger.chargeImbalance).toEqual([4e-16, 4e-16]);
    expect(summary.passive?.time_s).toEqual([60, 300]);
  });

  it('prints nothing at all with --quiet', async () => {
    const { code, out, err } = await iontolab(['run', 'b1', '--quiet'], {}, { isTerminal: true });
    expect([code, out, err]).toEqual([0, '', '']);
  });
});

describe('a study that follows the drug into the body', () => {
  it('has its plasma level in the report, in the summary and in the history', async () => {
    const out = join(folder, 'blood');
    const { out: printed } = await iontolab(['run', 'lidocaine-2', '--out', out]);
    expect(printed).toMatch(
      /^blood\n {2}highest in plasma +[\d.e+]+ ng\/mL after 40\.5 min, 30 % of it unbound\n.* have entered the body$/m,
    );
    const { treatment } = summaryOf(readFileSync(join(out, 'summary.json'), 'utf8'));
    const blood = treatment.blood!;
    const last = blood.entered_mol.length - 1;
    const kept = blood.central_mol[last] + blood.peripheral_mol[last] + blood.eliminated_mol[last];
    // the made-up frames begin with something that has left the base
    expect(kept / (blood.entered_mol[last] - blood.entered_mol[0])).toBeCloseTo(1, 12);
    expect(blood.unbound_mol_m3[last] / blood.plasma_mol_m3[last]).toBeCloseTo(0.3, 12);
    const [header, ...rows] = readRows(join(out, 'history.csv'));
    const column = header.indexOf('plasma level [mol m-3]');
    expect(Number(rows[fakeFrames - 1]?.[column])).toBe(blood.plasma_mol_m3[last]);
  });

  it('is not made up for one that does not', async () => {
    const { out } = await iontolab(['run', 'b1']);
    expect(out).toContain('blood: not followed');
    expect(out).not.toContain('plasma');
    expect(summaryOf((await iontolab(['run', 'b1', '--json'])).out).treatment.blood).toBeNull();
  });
});

describe('what skin and electrode bear', () => {
  it('stands in the report beside its thresholds, after the events by which a treatment would not go on', async () => {
    const { dispersive: _other, ...study } = presets.find(({ id }) => id === 'dexamethasone')!.study;
    const file = join(folder, 'limits.json');
    const electrode = { ...study.electrode, coating_mAmin: 20 };
    writeFileSync(file, JSON.stringify({ ...study, electrode, supply: { compliance_V: 1000 } }));
    const { out } = await iontolab(['run', file]);
    expect(out).toMatch(/^events\n {2}at 10\.[23] min: .* used up/m);
    // the made-up voltage of −t passes 1000 V after 1000 s
    expect(out).toMatch(/^ {2}at 16\.7 min: This column alone needs more than the 1000 V/m);
    expect(out).toMatch(/^ {2}Current density, as cathode +0\.25 mA\/cm² +below 0\.5 mA\/cm², the usual limit$/m);
    expect(out).toContain('Below a limit does not mean safe');
    expect(out).not.toContain('under the dispersive pad');
    const { treatment } = summaryOf((await iontolab(['run', file, '--json'])).out);
    expect(treatment.notices.map(({ kind }) => kind)).toEqual(['coatingUsedUp', 'beyondCompliance']);
    expect(treatment.notices[1]?.time_s).toBeCloseTo(1000, 9);
    expect(treatment.skinAndElectrode.find(({ id }) => id === 'coating')).toMatchObject({
      unit: 'mg',
      threshold: { value: expect.closeTo(7.13 / 4, 2) as number },
    });
  });
});

describe('what skin bears under the other pad', () => {
  it('is told where the study has one', async () => {
    const { out } = await iontolab(['run', 'dexamethasone']);
    expect(out).toMatch(/^limits under the dispersive pad, the anode\n {2}Current density, as anode /m);
  });
});

describe('the files of --out', () => {
  it('are four, complete, with units in every header', async () => {
    const out = join(folder, 'new', 'deeper');
    const { code, out: printed } = await iontolab(['run', 'b1', '--out', out, '--passive', '--accuracy', '1e-4']);
    expect(code).toBe(0);
    expect(printed).toContain(`written to ${out}`);
    expect(readdirSync(out).toSorted()).toEqual(['history.csv', 'manifest.json', 'profiles.csv', 'summary.json']);

    const summary = summaryOf(readFileSync(join(out, 'summary.json'), 'utf8'));
    expect(summary.treatment.time_s).toHaveLength(fakeFrames);

    const history = readRows(join(out, 'history.csv'));
    expect(history).toHaveLength(1 + 2 * fakeFrames);
    expect(history[0]?.slice(1).every((title) => /\[[^\]]+\]$/.test(title))).toBe(true);
    expect(new Set(history.map((row) => row.length)).size).toBe(1);
    const column = history[0]?.indexOf(`${summary.drug} past ${summary.deliveredPast} [mol m-2]`) ?? -1;
    expect(Number(history[fakeFrames]?.[column])).toBeCloseTo(2.4e-3, 15);

    const profiles = readRows(join(out, 'profiles.csv'));
    expect(profiles[0]?.slice(0, 4)).toEqual(['run', 'time [s]', 'depth [m]', 'layer']);
    expect(profiles[0]?.at(-1)).toBe('potential [V]');
    expect(profiles).toHaveLength(1 + 2 * fakeFrames * summary.treatment.nodes);
    expect(new Set(profiles.slice(1).map((row) => row[3]))).toEqual(new Set(summary.layers.map((layer) => layer.id)));

    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest).toMatchObject({
      engineVersion: version,
      accuracyAsked: 1e-4,
      accuracyReached: 5e-5,
      outcome: 'finished',
      studyHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('are the same bytes for the same study', async () => {
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    await iontolab(['run', 'b2', '--out', one]);
    await iontolab(['run', 'b2', '--out', two]);
    for (const name of readdirSync(one)) {
      expect(readFileSync(join(one, name), 'utf8')).toBe(readFileSync(join(two, name), 'utf8'));
    }
  });

  it('carry a hash that follows the study, not the layout of its file', async () => {
    const hashOf = async (text: string) => {
      const out = join(folder, 'hash');
      const terminal = fakeTerminal({ input: text });
      expect(await main(['run', '-', '--out', out, '--quiet'], terminal, fakeEngine())).toBe(0);
      return (JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as { studyHash: string }).studyHash;
    };
    const study = presets.find((preset) => preset.id === 'b1')?.study;
    const shuffled = Object.fromEntries(Object.entries(study ?? {}).toReversed());
    const hash = await hashOf(JSON.stringify(study));
    expect(await hashOf(JSON.stringify(shuffled, null, 4))).toBe(hash);
    expect(await hashOf(JSON.stringify({ ...study, note: 'another' }))).not.toBe(hash);
  });

  it('are refused, before solving, where they cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, 'mine');
    let solved = false;
    for (const out of [file, join(file, 'below'), '/proc/iontolab-cannot-be']) {
      const { code, err } = await iontolab(['run', 'b1', '--out', out], { onSolve: () => (solved = true) });
      expect(code).toBe(2);
      expect(err).toMatch(/cannot write to the folder .*: \S/);
    }
    expect(solved).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});

describe('a solver that stops', () => {
  it('ends with 3, says why and when, and the files hold what was solved', async () => {
    const out = join(folder, 'failed');
    const { code, out: text, err } = await iontolab(['run', 'b1', '--out', out], { failAfter: 5 });
    expect(code).toBe(3);
    expect(err).toMatch(
      /The chloride at the electrode ran out \(at 1000 s\)\. What was solved, up to 800 s, is kept\./,
    );
    expect(err).toContain(out);
    expect(text).toMatch(/past .* after 13\.3 min: 80 nmol\/cm²/);
    const summary = summaryOf(readFileSync(join(out, 'summary.json'), 'utf8'));
    expect(summary.treatment.outcome).toBe('failed');
    expect(summary.treatment.stop).toMatchObject({ reason: 'carrierExhausted', time_s: 1000 });
    expect(summary.treatment.time_s).toHaveLength(5);
    expect(readRows(join(out, 'history.csv'))).toHaveLength(6);
  });

  it('is reported when it fails before the first frame', async () => {
    const out = join(folder, 'nothing');
    const { code, err } = await iontolab(['run', 'b1', '--out', out], { failAfter: 0 });
    expect(code).toBe(3);
    expect(err).toMatch(/Nothing was solved yet/);
    expect(summaryOf(readFileSync(join(out, 'summary.json'), 'utf8')).treatment.time_s).toEqual([]);
  });

  it('is a value even when it throws, and what it says cannot command the terminal', async () => {
    const { code, err, out } = await iontolab(['run', 'b1'], { throwAfter: 3 });
    expect(code).toBe(3);
    expect(err).toMatch(/The solver broke off: a zero pivot\\u\{1b\}/);
    expect(out).toMatch(/after 6\.67 min/);
  });
});

describe('Ctrl-C', () => {
  it('keeps what is solved, writes it, says so and ends with 3', async () => {
    const out = join(folder, 'interrupted');
    // layout, then frame and progress in turn: the eighth event is the fourth frame
    const { code, err, stillListening } = await iontolab(['run', 'b1', '--out', out], {}, { interruptAt: 8 });
    expect(code).toBe(3);
    expect(err).toMatch(/stopped by Ctrl-C \(at 600 s\)\. What was solved, up to 600 s, is kept\. The files in/);
    expect(stillListening).toBe(false);
    const summary = summaryOf(readFileSync(join(out, 'summary.json'), 'utf8'));
    expect(summary.treatment.outcome).toBe('stopped');
    expect(summary.treatment.time_s).toEqual([0, 200, 400, 600]);
    expect(summary.passive).toBeNull();
    expect(existsSync(join(out, 'manifest.json'))).toBe(true);
  });

  it('falls back on an earlier pass that came further, and marks it', async () => {
    const { code, out } = await iontolab(['run', 'b1', '--json'], { passes: 2 }, { interruptAt: 32 });
    expect(code).toBe(3);
    const { treatment } = summaryOf(out);
    expect(treatment.coarse).toBe(true);
    expect(treatment.time_s.at(-1)).toBe(2400);
    expect(treatment.errorEstimate).toBeNull();
  });

  it('during the passive twin keeps the treatment whole', async () => {
    const { code, out, err } = await iontolab(['run', 'b1', '--json', '--passive'], {}, { interruptAt: 35 });
    expect(code).toBe(3);
    expect(err).toMatch(/passive twin: stopped by Ctrl-C/);
    const summary = summaryOf(out);
    expect(summary.treatment.outcome).toBe('finished');
    expect(summary.passive?.outcome).toBe('stopped');
  });

  it('is no longer listened to when the run is over', async () => {
    expect((await iontolab(['run', 'b1'])).stillListening).toBe(false);
  });
});

describe('the progress bar', () => {
  it('is drawn on a terminal, grows, and is wiped', async () => {
    const { err } = await iontolab(['run', 'b1', '--passive'], {}, { isTerminal: true });
    const shown = [...err.matchAll(/(\d+) %/g)].map((match) => Number(match[1]));
    expect(shown.length).toBeGreaterThan(5);
    expect(shown).toEqual(shown.toSorted((a, b) => a - b));
    expect(shown.at(-1)).toBeGreaterThan(90);
    expect(err).toMatch(/without current/);
    expect(err).toMatch(/\r +\r$/);
  });

  it('is not drawn in a pipe', async () => {
    expect((await iontolab(['run', 'b1'], {}, { isTerminal: false })).err).toBe('');
  });
});

describe('the other commands', () => {
  it('lists the presets with their titles, as text and as JSON', async () => {
    const text = await iontolab(['presets']);
    const list = JSON.parse((await iontolab(['presets', '--json'])).out) as { id: string }[];
    expect(list.map((one) => one.id)).toEqual(presets.map((preset) => preset.id));
    for (const preset of presets) expect(text.out).toContain(preset.title);
  });

  it('prints the version of the package', async () => {
    const packageFile = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect((await iontolab(['--version'])).out).toBe(`${packageFile.version}\n`);
  });

  it('prints a JSON Schema that names the keys of a study', async () => {
    const schema = JSON.parse((await iontolab(['schema'])).out) as { properties: Record<string, unknown> };
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['species', 'layers', 'session']));
  });

  it('explains a preset in words', async () => {
    const { code, out } = await iontolab(['explain', 'b1']);
    expect(code).toBe(0);
    expect(out).toContain(presets.find((preset) => preset.id === 'b1')?.study.name);
  });

  it('prints help and ends with 0', async () => {
    const { code, out } = await iontolab(['--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/iontolab run STUDY/);
  });
});

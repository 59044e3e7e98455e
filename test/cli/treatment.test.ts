import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../cli/main.ts';
import * as models from '../../models/index.ts';
import { deviceLibrary } from '../../models/library/devices/index.ts';
import { drugLibrary } from '../../models/library/drugs/index.ts';
import { siteLibrary } from '../../models/library/sites/index.ts';
import { skinLibrary } from '../../models/library/skins/index.ts';
import type { Study } from '../../models/study/study.ts';
import type { Summary } from '../../cli/summary.ts';
import { fakeEngine, fakeTerminal } from './fakes.ts';

async function treatment(...words: string[]) {
  const terminal = fakeTerminal();
  const code = await main(['treatment', ...words], terminal, fakeEngine());
  return { code, ...terminal.printed };
}

async function made(...words: string[]): Promise<Study> {
  const { code, out, err } = await treatment(...words);
  expect(code, err).toBe(0);
  const read = models.parseStudyText(out);
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  expect(models.compileProblem(read.study).layers.length).toBe(read.study.layers.length);
  if (read.study.dispersive !== undefined) expect(models.compileDispersive(read.study)).not.toBeNull();
  return read.study;
}

const everyBottle = Object.values(drugLibrary).flatMap(({ id, formulations }) =>
  formulations.map((formulation) => [id, formulation.id] as const),
);
const numbered = / {2}\[(\d+|assumed)/;

describe('making a study from parts of the library', () => {
  it.each(everyBottle)('takes %s as %s, with acids and without', async (drug, formulation) => {
    const study = await made(drug, '--formulation', formulation);
    expect(study.madeFrom).toEqual({
      drug,
      formulation,
      site: 'volarForearm',
      skin: 'standard',
      device: 'smallPad',
    });
    expect((await made(drug, '--formulation', formulation, '--acid-base')).acidBase).toBe(true);
  });

  it.each(Object.entries(siteLibrary))('gives it at %s', async (site, { layers }) => {
    const study = await made('lidocaine', '--site', site);
    const fat = study.layers.find(({ id }) => id === 'subcutis');
    expect(fat?.thickness_um).toBeCloseTo(layers.subcutis.value * 1e6, 6);
    expect((await made('lidocaine', '--site', site, '--deep')).layers.length).toBeGreaterThan(study.layers.length);
  });

  it.each(Object.entries(skinLibrary))('gives it on skin that is %s', async (skin, { factors }) => {
    const resting = (study: Study) =>
      study.layers.find(({ role }) => role === 'barrier')!.conductance!.restingResistance_kohm_cm2;
    const ratio = resting(await made('lidocaine', '--skin', skin)) / resting(await made('lidocaine'));
    expect(ratio).toBeCloseTo(factors.restingResistance.value, 9);
  });

  it.each(Object.entries(deviceLibrary))('gives it with %s', async (device, { area, electrode }) => {
    // nothing sold by the bottle fills a tray
    const study = await made('glycopyrronium', '--device', device);
    expect(study.electrode.area_cm2).toBeCloseTo(area.value * 1e4, 9);
    expect(study.dispersive?.boundary.kind).toBe(electrode.value === 'bath' ? 'bath' : 'silverChloride');
    expect(study.dispersive?.area_cm2).toBeCloseTo(electrode.value === 'bath' ? 150 : 20, 9);
    expect(study.acidBase === true).toBe(electrode.value === 'inert' || electrode.value === 'buffered');
  });

  it('takes the dose that is asked for, the drug’s from a pad, and the device’s from what is made for one', async () => {
    const minutes = async (...words: string[]) => {
      const { session } = await made(...words);
      if (session.kind !== 'treatment') throw new Error('no plain treatment');
      return session.current_mA * (session.duration_min - session.ramp_s / 60);
    };
    expect(await minutes('lidocaine', '--dose', '12 mA*min')).toBeCloseTo(12, 9);
    expect(await minutes('lidocaine', '--dose', '720mA*s')).toBeCloseTo(12, 9);
    expect(await minutes('lidocaine', '--dose', '12 mA*min', '--current', '3mA')).toBeCloseTo(12, 9);
    expect((await made('lidocaine', '--current', '3mA')).session).toMatchObject({ current_mA: 3 });
    expect(await minutes('lidocaine')).toBeCloseTo(40, 9);
    expect(await minutes('pilocarpine')).toBeCloseTo(7.5, 9);
    expect(await minutes('lidocaine', '--device', 'dayPatch')).toBeCloseTo(80, 9);
    expect((await treatment('aceticAcid')).err).toMatch(/usual dose of aceticAcid is 100 mA min; here it is 40/);
  });

  it('takes a protocol, densities over the device’s own area', async () => {
    const { session } = await made(
      'lidocaine',
      '--protocol',
      'ramp 30 s to 0.25 mA/cm^2; hold 5 min; ramp 30 s to 0 mA',
    );
    expect(session).toMatchObject({ kind: 'steps', steps: [{ kind: 'ramp', to_mA: 2 }, {}, {}] });
  });

  it('holds what is repeated from day to day to the device’s dose one by one, and what is repeated in a day in all', async () => {
    const once = 'ramp 30 s to 2 mA; hold until 40 mA*min; ramp 30 s to 0 mA';
    const days = await treatment('lidocaine', '--protocol', `${once}; fresh pad; repeat 6 times every 48 h`);
    expect([days.code, days.err]).toEqual([0, '']);
    const worn = await treatment('lidocaine', '--protocol', `${once}; repeat 2 times every 48 h`);
    expect(worn.err).toMatch(/The pads stay on between the repetitions/);
    const hours = await treatment('lidocaine', '--protocol', `${once}; repeat 3 times every 1 h`);
    expect(hours.err).toMatch(/121\.5 mA min is more than its 80 mA min in one treatment/);
  });

  it('says what is done about a pad with too little chloride for silver', async () => {
    const { err, out } = await treatment('glycopyrronium');
    expect(err).toMatch(/too little chloride for a silver anode/);
    expect((JSON.parse(out) as Study).electrode.boundary.kind).toBe('bath');
    expect((await treatment('glycopyrronium', '--quiet')).err).toBe('');
  });

  it.each([
    ['lidocaine', '--pole', 'cathode', /draws the drug back into the pad/],
    ['aceticAcid', '--device', 'smallPad', /Only 0\.46 % of Acetate is ionised in the pad/],
    ['lidocaine', '--device', 'sweatTestDisc', /is sold with pilocarpine; here it is taken to hold Injection 2 %/],
    ['tapWater', '--device', 'tapWaterTray', /brings no drug: Calcium is followed[^]*lies in a second tray/],
  ])('says what might not be expected of %s %s %s', async (drug, option, value, message) => {
    expect((await treatment(drug, option, value)).err).toMatch(message);
  });

  it('says nothing of what is as it should be', async () => {
    expect((await treatment('dexamethasone', '--site', 'lateralElbow')).err).toBe('');
    expect((await treatment('aceticAcid', '--dose', '40 mA*min', '--acid-base')).err).not.toContain('left out');
    expect((await treatment('pilocarpine', '--device', 'sweatTestDisc')).err).toBe('');
  });

  it('puts the drug under the pole that is asked for', async () => {
    const study = await made('lidocaine', '--pole', 'cathode');
    expect(study.electrode.polarity).toBe('cathode');
    expect(models.explainStudy(study)).toContain(
      'pole cathode  [assumed: Chosen; Lidocaine is usually given from the anode]',
    );
    expect(models.explainStudy(await made('lidocaine'))).toMatch(/pole anode {2}\[\d+; /);
  });

  it('solves at once with --run, and prints what "run" would', async () => {
    const { code, out } = await treatment('lidocaine', '--run');
    expect(code).toBe(0);
    expect(out).toMatch(/^Lidocaine: Volar forearm\n/);
    expect(out).toMatch(
      /^ {2}drug +Lidocaine, .* mM \(Injection 2 %\)\n {2}skin +Volar forearm; adult skin under a pad$/m,
    );
    const piped = fakeTerminal({ input: (await treatment('lidocaine')).out });
    await main(['run', '-'], piped, fakeEngine());
    expect(piped.printed.out).toBe(out);
    expect((JSON.parse((await treatment('lidocaine', '--run', '--json')).out) as Summary).program).toBe('iontolab');
  });

  it('writes a file, whole, and prints nothing else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iontolab-'));
    try {
      const file = join(folder, 'new', 'elbow.json');
      const { code, out, err } = await treatment('lidocaine', '--site', 'lateralElbow', '-o', file);
      expect({ code, out }).toEqual({ code: 0, out: '' });
      expect(err).toMatch(/written to .*elbow\.json/);
      expect(readFileSync(file, 'utf8')).toBe((await treatment('lidocaine', '--site', 'lateralElbow')).out);
      expect((await treatment('lidocaine', '--out', folder)).err).toMatch(/it is a folder, a study is a JSON file/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the choice of parts', () => {
  it('is listed where no drug is named', async () => {
    const { code, out } = await treatment();
    expect(code).toBe(0);
    for (const [drug, formulation] of everyBottle)
      expect(out).toMatch(new RegExp(`^  ${drug} .*[(, ]${formulation}[,)]`, 'm'));
    for (const id of [siteLibrary, skinLibrary, deviceLibrary].flatMap((library) => Object.keys(library)))
      expect(out).toMatch(new RegExp(`^  ${id} `, 'm'));
    expect(out).toContain('hold until 40 mA*min');
    const json = JSON.parse((await treatment('--json')).out) as { drugs: { id: string }[] };
    expect(json.drugs.map(({ id }) => id)).toEqual(Object.keys(drugLibrary));
  });

  it.each([
    [['lidocain'], /drug: "lidocain" is not a drug of the library.*did you mean "lidocaine"\?/],
    [['toString'], /drug: "toString" is not a drug of the library/],
    [['lidocaine', '--site', 'elbow'], /site: "elbow" is not a site of the library; did you mean "lateralElbow"\?/],
    [['lidocaine', '--site', 'ankle'], /did you mean "achilles"\?/],
    [['lidocaine', '--site', 'chin'], /not a site of the library; allowed: volarForearm, lateralElbow/],
    [['lidocaine', '--formulation', 'pilogel'], /not a formulation of lidocaine, but of pilocarpine; allowed: inj/],
    [['lidocaine', '--pole', 'anod'], /neither cathode nor anode\. Did you mean "anode"/],
    [['lidocaine', '--skin', 'agd'], /did you mean "aged"\?/],
    [['lidocaine', '--device', 'smalPad'], /did you mean "smallPad"\?/],
    [['lidocaine', '--formulation', 'solution-5'], /is not a formulation of lidocaine.*did you mean "solution-4"\?/],
    [['lidocaine', '--device', 'tapWaterTray'], /Tap-water tray takes 1000 mL, and .* too small to fill it/],
    [['lidocaine', '--dose', '90mA*min'], /session: Small wired pad: 90 mA min is more than its 80 mA min/],
    [['lidocaine', '--dose', '0.5mA*min'], /its ramps alone deliver 1 mA min/],
    [['lidocaine', '--dose', '40 mA'], /--dose "40 mA" is not a charge/],
    [['lidocaine', '--dose', '-40mA*min'], /--dose "-40mA\*min" is not a charge/],
    [['lidocaine', '--current', '-1mA'], /--current "-1mA" is not a current above 0/],
    [['lidocaine', '--current', '9 mA'], /session: Small wired pad: 9 mA is more than its 4 mA/],
    [['lidocaine', '--current', '1 mA', '--protocol', 'hold 1 s'], /--current and --protocol exclude each other/],
    [['lidocaine', '--dose', '40mA*min', '--protocol', 'hold 1 s'], /exclude each other/],
    [['lidocaine', '--protocol', 'ramp 30 s to 9 mA; hold 60 s'], /protocol: Small wired pad: 9 mA is more than its 4/],
    [['lidocaine', '--protocol', 'hodl 9 s'], /protocol, steps.*"hodl" begins no step/],
    [['--site', 'knee'], /"treatment" needs a drug before --site/],
    [['lidocaine', 'knee'], /takes one word after it; "knee" is too much/],
    [['lidocaine', '--out='], /--out needs the name of a file/],
    [['lidocaine', '--accuracy', '1'], /"treatment" does not take --accuracy/],
  ])('refuses %j', async (words, message) => {
    const { code, out, err } = await treatment(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});

describe('where the numbers of a study made of parts come from', () => {
  it.each([
    ['lidocaine', '--site', 'plantarFoot', '--skin', 'aged', '--device', 'mediumPad', '--dose', '33 mA*min'],
    ['lidocaineEpinephrine', '--device', 'lidocainePatch', '--formulation', 'lidosite'],
    ['aceticAcid', '--site', 'shoulder', '--deep', '--device', 'carbonPad'],
    ['glycopyrronium', '--site', 'palm', '--device', 'tapWaterTray'],
    ['dexamethasone', '--acid-base'],
  ])('is told of %s %s %s …', async (...words) => {
    const study = await made(...words);
    const text = models.explainStudy(study);
    expect(text).toContain('Made from parts of the library');
    expect(text).not.toContain('[given in the study]');
    const told = text.split('\n  temperature ')[1].split('\n\nReferences\n')[0];
    // what is worked out from others, and what is no number but a count
    const ofOthers = /diffusivity in water|^ +\d\. [A-Z]|then the same skin|accuracy|dose ∫/u;
    const alone = told.split('\n').filter((line) => /\d/u.test(line) && !numbered.test(line) && !ofOthers.test(line));
    expect(alone).toEqual([]);
    const thickness = text.match(/^ +thickness .*$/gm)!;
    expect(thickness.length).toBeGreaterThanOrEqual(study.layers.length);
    for (const line of thickness) expect(line).toMatch(numbered);
    const after = text.split('\nSession\n')[1].split('\n\nReferences\n')[0];
    for (const line of after.split('\n').slice(1)) expect(line).toMatch(numbered);
  });

  it('is the study itself for what was changed since', async () => {
    const study = await made('lidocaine', '--site', 'knee');
    const layers = study.layers.map((layer) => (layer.id === 'subcutis' ? { ...layer, thickness_um: 7000 } : layer));
    const session = { ...study.session, ramp_s: 20 };
    const text = models.explainStudy({ ...study, layers, session });
    expect(text).toMatch(/thickness L 7000 µm {2}\[given in the study\]/);
    expect(text).toMatch(/ramp 20 s {2}\[given in the study\]/);
    expect(text.match(/given in the study\]/g)).toHaveLength(3);
  });

  it('is refused where a part is not known', async () => {
    const study = await made('lidocaine');
    const wrong = models.parseStudy({ ...study, madeFrom: { ...study.madeFrom!, site: 'kne' } });
    expect(wrong).toMatchObject({ kind: 'faults', faults: [{ path: 'madeFrom.site', suggestion: 'knee' }] });
  });

  it('changes nothing that is solved, and no study without it', async () => {
    const study = await made('lidocaine', '--site', 'knee');
    const { madeFrom: _parts, ...bare } = study;
    expect(models.compileProblem(bare)).toEqual(models.compileProblem(study));
    expect(models.presets.every((preset) => !('madeFrom' in preset.study))).toBe(true);
  });
});

describe('a study made of parts', () => {
  it('is solved from standard input, under both pads', async () => {
    const { out } = await treatment('fentanyl', '--site', 'thigh', '--device', 'dayPatch');
    const terminal = fakeTerminal({ input: out });
    const code = await main(['run', '-', '--accuracy', '1e-2', '--no-passive', '--json'], terminal);
    expect(code, terminal.printed.err).toBe(0);
    const solved = JSON.parse(terminal.printed.out) as Summary;
    expect([solved.treatment.outcome, solved.dispersive?.outcome]).toEqual(['finished', 'finished']);
  });
});

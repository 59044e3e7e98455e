import { describe, expect, it } from 'vitest';
import { speciesLibrary } from '../../../models/library/species/index.ts';
import { type Fault, parseStudy, parseStudyText, presets, type Study } from '../../../models/index.ts';

type Json = Record<string, unknown>;

/** A copy of a preset as plain JSON, to be spoiled. */
function plain(id = 'b1'): Json {
  return JSON.parse(JSON.stringify(presets.find((preset) => preset.id === id)!.study)) as Json;
}

/** The study with one place changed; `undefined` takes it out. */
function changed(path: string, value: unknown, id = 'b1'): Json {
  const study = plain(id);
  const keys = path.split(/[.[\]]+/u).filter((key) => key !== '');
  let holder: Json = study;
  for (const key of keys.slice(0, -1)) holder = holder[key] as Json;
  const last = keys.at(-1)!;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return study;
}

function faultsOf(json: unknown): readonly Fault[] {
  const parsed = parseStudy(json);
  return parsed.kind === 'faults' ? parsed.faults : [];
}

function studyOf(json: unknown): Study {
  const parsed = parseStudy(json);
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults, null, 1));
  return parsed.study;
}

describe('a bad study is refused', () => {
  // path changed, value put there, path of the fault, what the message has to say, what is allowed
  it.each([
    ['layers[1].thickness_um', -15, 'layers[1].thickness_um', /-15 µm is too small/, /1 to 50000 µm/],
    ['layers[1].thickness_um', 0, 'layers[1].thickness_um', /0 µm is too small/, /1 to 50000 µm/],
    ['layers[1].thickness_um', Number.NaN, 'layers[1].thickness_um', /not a finite number/, /1 to 50000 µm/],
    [
      'layers[1].thickness_um',
      Number.POSITIVE_INFINITY,
      'layers[1].thickness_um',
      /not a finite number/,
      /1 to 50000 µm/,
    ],
    ['layers[1].thickness_um', '20 min', 'layers[1].thickness_um', /unit min.*quantity in µm belongs here/, /µm/],
    ['layers[1].thickness_um', '15 bananas', 'layers[1].thickness_um', /not a quantity in µm/, /µm/],
    ['layers[1].thickness_um', null, 'layers[1].thickness_um', /null/, /µm/],
    ['layers[1].thickness_um', undefined, 'layers[1].thickness_um', /missing/, /1 to 50000 µm/],
    ['layers[1].transportFactor', 2, 'layers[1].transportFactor', /too large/, /1e-7 to 1/],
    [
      'layers[0].initial.concentrations_mM.Na',
      -1,
      'layers[0].initial.concentrations_mM.Na',
      /too small/,
      /0 to 5000 mM/,
    ],
    ['layers[0].role', 'tisue', 'layers[0].role', /not one of/, /reservoir, barrier, tissue/],
    ['layers[0].initial.kind', 'donan', 'layers[0].initial.kind', /not one of/, /given, donnan/],
    ['layers', [], 'layers', /empty/, /1 to 24/],
    ['layers[2].id', 'dermis', 'layers[3].id', /already the id/, /once/],
    ['species', [], 'species', /empty/, /2 to 12/],
    ['species', 'Na', 'species', /text/, /list/],
    ['species[1].id', 'Na', 'species[1].id', /already the id/, /once/],
    ['species[0].id', '__proto__', 'species[0].id', /not a usable id/, /letter/],
    ['species[0].id', 'constructor', 'species[0].id', /not a usable id/, /letter/],
    ['species[0].charge', undefined, 'species[0].charge', /not in the library.*charge/, /sodium/],
    ['drug', 'drog', 'drug', /not a species/, /Na, Cl, drug/],
    ['session.duration_min', 0, 'session.duration_min', /too small/, /min/],
    ['session.ramp_s', 700, 'session.ramp_s', /longer than the whole/, /600 s/],
    ['session.current_mA', 5.1, 'session.current_mA', /5.1 mA\/cm²/, /5 mA/],
    ['accuracy', 1e-6, 'accuracy', /too small/, /0.00001 to 0.1/],
    ['accuracy', 0.5, 'accuracy', /too large/, /0.1/],
    ['electrode.area_cm2', 0, 'electrode.area_cm2', /too small/, /cm²/],
    ['electrode.polarity', 'Cathode', 'electrode.polarity', /not one of/, /cathode, anode/],
    ['electrode.boundary.species', 'CL', 'electrode.boundary.species', /not a species/, /Na, Cl, drug/],
    ['electrode.boundary', { kind: 'blocked' }, 'electrode.boundary.kind', /nothing carries it/, /without current/],
    ['base', { kind: 'sealed' }, 'base.kind', /nothing carries it/, /without current/],
    ['base', { kind: 'ion', species: 'drug' }, 'base', /takes drug out here.*no carrier/, /some drug in dermis/],
    ['base', { kind: 'ion', species: 'Mg' }, 'base.species', /not a species/, /Na, Cl, drug/],
    ['base.concentrations_mM', {}, 'base.concentrations_mM', /no ions/, /at least/],
    ['layers[1].partition', { Na: 2 }, 'layers[1].partition.Na', /is an ion/, /1/],
    ['layers[1].hindrance', { K: 2 }, 'layers[1].hindrance.K', /not a species/, /Na, Cl, drug/],
    ['layers[1].fixedChargeRamp_um', 8, 'layers[1].fixedChargeRamp_um', /do not fit/, /7.5 µm/],
    ['reactions[0].stoichiometry.Na', -1, 'reactions[0].stoichiometry', /charge/, /Na: -2/],
    ['reactions[0].stoichiometry.drug', 1, 'reactions[0].stoichiometry.drug', /use it up/, /below 0/],
    ['reactions[0].layers', ['derms'], 'reactions[0].layers[0]', /not a layer/, /dermis/],
    ['reactions[0].species', 'Drug', 'reactions[0].species', /not a species/, /drug/],
    ['version', 2, 'version', /newer/i, /1 to 1/],
    ['version', '1', 'version', /not one of/, /1/],
    ['version', undefined, 'version', /missing/, /1/],
    ['plasma_mM', { Na: 150 }, 'plasma_mM', /do not balance.*add 150 mM Cl/, /Σ z c = 0/],
    ['name', 'x'.repeat(500), 'name', /500 signs/, /120/],
    ['passiveTwin', 'yes', 'passiveTwin', /text/, /true or false/],
  ])('%s = %j', (path, value, faultPath, message, allowed) => {
    const faults = faultsOf(changed(path, value));
    const fault = faults.find((one) => one.path === faultPath);
    expect(fault, JSON.stringify(faults)).toBeDefined();
    expect(fault!.message).toMatch(message);
    expect(fault!.allowed).toMatch(allowed);
  });

  it.each([
    ['layers[1].thicknes_um', 3, 'thickness_um'],
    ['layers[1].thickness_mm', 3, 'thickness_um'],
    ['layers[1].porefraction', 0.5, 'poreFraction'],
    ['temprature_C', 37, 'temperature_C'],
    ['electrode.area', 3, 'area_cm2'],
    ['session.current', 3, 'current_mA'],
    ['drug', 'drugg', 'drug'],
    ['layers[0].role', 'reservoire', 'reservoir'],
    ['session.kind', 'treatmnt', 'treatment'],
    ['base.concentrations_mM.na', 3, 'Na'],
  ])('%s asks whether %j meant %s', (path, value, meant) => {
    const json = changed(path, value);
    expect(faultsOf(json).some((fault) => fault.path === path && fault.suggestion === meant)).toBe(true);
  });

  it('names the library entry that was meant', () => {
    const [fault] = faultsOf(changed('species[0].id', 'sodum', 'saline'));
    expect(fault).toMatchObject({ path: expect.stringContaining('species[0]') as string, suggestion: 'sodium' });
  });

  it('lists every fault, not only the first', () => {
    const study = changed('layers[1].thickness_um', -1);
    study['accuracy'] = 7;
    study['colour'] = 'red';
    (study['session'] as Json)['current_mA'] = 'much';
    (study['base'] as Json)['concentrations_mM'] = { Na: 150, Cl: 140 };
    expect(
      faultsOf(study)
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(
      ['accuracy', 'base.concentrations_mM', 'colour', 'layers[1].thickness_um', 'session.current_mA'].toSorted(),
    );
  });

  it.each([[null], [undefined], [3], ['study'], [[]], [true]])('that is %j and no object', (json) => {
    expect(faultsOf(json)).toHaveLength(1);
  });

  it.each([[[null, 3]], [{}], [[{ id: 3 }, { id: 'Na' }]], [[[], []]]])(
    'whose species are %j, without losing its head',
    (species) => {
      expect(faultsOf(changed('species', species)).length).toBeGreaterThan(0);
    },
  );

  it('with every part in turn replaced by rubbish', () => {
    const visit = (value: unknown, path: string): void => {
      for (const rubbish of [null, 'rubbish', -1e300, [], {}, true]) {
        if (path !== '' && JSON.stringify(rubbish) !== JSON.stringify(value)) {
          // It may be accepted (a note may say rubbish), but it must not throw.
          expect(['study', 'faults']).toContain(parseStudy(changed(path, rubbish, 'b2')).kind);
        }
      }
      if (typeof value !== 'object' || value === null) return;
      for (const [key, item] of Object.entries(value))
        visit(item, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`);
    };
    visit(plain('b2'), '');
  });
});

describe('unbalanced charge', () => {
  it('is told with the ion and the amount that mend it', () => {
    const json = changed('layers[0].initial.concentrations_mM', { Na: 20, Cl: 10, drug: 7.75 });
    const [fault] = faultsOf(json);
    expect(fault).toMatchObject({ path: 'layers[0].initial.concentrations_mM', suggestion: 'Na' });
    expect(fault.message).toMatch(/-5.5 mM too negative; add 5.5 mM Na \(Na: 25.5\)/);
  });

  // where the pH of a pad follows from its contents, any contents balance
  const stated = presets.filter(({ study }) => study.acidBase !== true || study.layers[0].initial.pH !== undefined);

  it.each(stated.map(({ id }) => [id]))('is mended by what is offered, in %s', (id) => {
    const study = plain(id);
    const layer = (study['layers'] as Json[])[0];
    const composition = (layer['initial'] as Json)['concentrations_mM'] as Record<string, number>;
    const first = Object.keys(composition).find((one) => speciesLibrary[one]?.charge.value !== 0)!;
    composition[first] = composition[first] * 0.7310123;
    const [fault] = faultsOf(study);
    const [, ion, amount] = /\((\w+): ([\d.e+-]+)\)/u.exec(fault.message)!;
    composition[ion] = Number(amount);
    expect(faultsOf(study)).toEqual([]);
  });

  it('counts fixed charge, and offers Donnan equilibrium', () => {
    const json = changed('layers[1].fixedCharge_mM', -50);
    const [fault] = faultsOf(json);
    expect(fault.message).toMatch(/add 50 mM Na.*donnan/);
    const mended = changed('layers[1].initial', { kind: 'donnan', with_mM: { Na: 150, Cl: 150 } });
    (mended['layers'] as Json[])[1]['fixedCharge_mM'] = -50;
    expect(faultsOf(mended)).toEqual([]);
  });

  it('refuses one composition for a fixed charge that ramps', () => {
    const json = changed('layers[1].fixedChargeRamp_um', 1);
    (json['layers'] as Json[])[1]['fixedCharge_mM'] = -50;
    expect(faultsOf(json)[0]).toMatchObject({ path: 'layers[1].initial.kind', suggestion: 'donnan' });
  });

  it('counts bound ions', () => {
    const json = changed('layers[1].binding', { Na: 1 });
    expect(faultsOf(json)[0].path).toBe('layers[1].initial.concentrations_mM');
  });

  it('needs ions in the plasma that meets a fixed charge', () => {
    const json = changed('layers[1].exchange_1_s', { Na: 1e-3, Cl: 1e-3 }, 'b2');
    expect(faultsOf(json)[0].path).toBe('plasma_mM');
  });
});

describe('a current', () => {
  it('needs chloride at silver chloride', () => {
    const json = changed('electrode.boundary', { kind: 'silverChloride' }, 'iodide');
    for (const one of json['species'] as Json[]) {
      if (one['id'] === 'chloride') Object.assign(one, { charge: -1, diffusivity_m2_s: 2e-9 });
    }
    const text = JSON.stringify(json).replaceAll('"chloride"', '"bromide"');
    expect(faultsOf(JSON.parse(text))[0]).toMatchObject({ path: 'electrode.boundary.kind', suggestion: 'chloride' });
  });

  it('needs its carrier in the pad of an anode, not of a cathode', () => {
    const cathode = changed('layers[0].initial.concentrations_mM', { Na: 15.5, drug: 7.75 });
    expect(faultsOf(cathode)).toEqual([]);
    (cathode['electrode'] as Json)['polarity'] = 'anode';
    expect(faultsOf(cathode)[0]).toMatchObject({
      path: 'electrode.boundary',
      message: expect.stringMatching(/takes Cl out here.*no carrier/) as string,
    });
  });

  it('needs a charged carrier', () => {
    const json = changed('electrode.boundary', { kind: 'ion', species: 'mannitol' });
    json['species'] = [...(json['species'] as Json[]), { id: 'mannitol' }];
    expect(faultsOf(json)[0]).toMatchObject({
      path: 'electrode.boundary.species',
      message: expect.stringMatching(/neutral/) as string,
    });
  });

  it('of zero needs none', () => {
    const json = changed('session.current_mA', 0);
    (json['electrode'] as Json)['boundary'] = { kind: 'blocked' };
    json['base'] = { kind: 'sealed' };
    expect(faultsOf(json)).toEqual([]);
  });
});

describe('steps', () => {
  const withSteps = (...steps: Json[]): Json => changed('session', { kind: 'steps', steps });

  it('are accepted where they can be done', () => {
    expect(
      faultsOf(
        withSteps(
          { kind: 'ramp', to_mA: 1, duration_s: 30 },
          { kind: 'holdUntil', dose_mAmin: 5 },
          { kind: 'pause', duration_s: '1 min' },
          { kind: 'reverse', duration_s: 0 },
          { kind: 'pulses', high_mA: 1, low_mA: 0, period_s: 1, duty: 0.5, duration_s: 10 },
          { kind: 'expression', current_mA: 'min(1, t / 10)', duration_s: 60 },
        ),
      ),
    ).toEqual([]);
  });

  it.each([
    [[{ kind: 'hold', duration_s: 0 }], 'session.steps[0].duration_s', /too small/],
    [[{ kind: 'holdUntil', dose_mAmin: 4 }], 'session.steps[0].dose_mAmin', /never reached/],
    [[{ kind: 'expression', current_mA: 'fetch(t)', duration_s: 9 }], 'session.steps[0].current_mA', /not known/],
    [[{ kind: 'expression', current_mA: '9 * t', duration_s: 9 }], 'session.steps[0].current_mA', /81 mA.*model holds/],
    [[{ kind: 'expression', current_mA: '1 / (t - 3)', duration_s: 9 }], 'session.steps[0].current_mA', /./],
    [[{ kind: 'ramp', to_mA: 60, duration_s: 9 }], 'session.steps[0].to_mA', /mA\/cm²/],
    [[{ kind: 'ramp', to_mA: 1, duration_s: 0 }], 'session.steps[0].duration_s', /lasts no time/],
    [
      [{ kind: 'pulses', high_mA: 1, low_mA: 0, period_s: 0.001, duty: 0.5, duration_s: 100 }],
      'session.steps[0].period_s',
      /pulses/,
    ],
    [[{ kind: 'wait', duration_s: 9 }], 'session.steps[0].kind', /not one of/],
    [[], 'session.steps', /empty/],
  ])('%j are refused', (steps, path, message) => {
    const fault = faultsOf(withSteps(...(steps as Json[]))).find((one) => one.path === path);
    expect(fault?.message).toMatch(message);
  });
});

describe('text with units', () => {
  it('means the same as numbers', () => {
    const json = changed('session.current_mA', '0.2 mA/cm^2');
    (json['session'] as Json)['duration_min'] = '3.9 mA*min';
    (json['session'] as Json)['ramp_s'] = '0.5 min';
    (json['session'] as Json)['after_min'] = '1200 s';
    json['temperature_C'] = '310.15 K';
    (json['electrode'] as Json)['area_cm2'] = '100 mm^2';
    const layers = json['layers'] as Json[];
    layers[1]['thickness_um'] = '15 µm';
    layers[3]['thickness_um'] = '1.5 mm';
    (layers[0]['initial'] as Json)['concentrations_mM'] = { Na: '25.5 mM', Cl: '0.01 mol/L', drug: '7.75 mol/m^3' };
    expect(studyOf(json)).toEqual(studyOf(plain()));
  });

  it('turns mass into amount by the molar mass, of the library or the study', () => {
    const json = plain('dexamethasone-pure');
    const layer = (json['layers'] as Json[])[0];
    (layer['initial'] as Json)['concentrations_mM'] = { dexamethasonePhosphate: '4 mg/mL', sodium: (2 * 4e3) / 472.44 };
    const { initial } = studyOf(json).layers[0];
    expect(initial.kind === 'given' && initial.concentrations_mM['dexamethasonePhosphate']).toBeCloseTo(8.4667, 4);
    const own = changed('layers[0].initial.concentrations_mM.drug', '3.1 g/L');
    expect(faultsOf(own)[0].message).toMatch(/needs the molar mass of drug/);
    (own['species'] as Json[])[2]['molarMass_g_mol'] = 400;
    expect(faultsOf(own)).toEqual([]);
  });

  it('says what it would need', () => {
    expect(faultsOf(changed('session.duration_min', '40 kg'))[0].message).toMatch(/unit kg.*dose such as/);
    const idle = changed('session.duration_min', '40 mA*min');
    (idle['session'] as Json)['current_mA'] = 0;
    expect(faultsOf(idle)[0].message).toMatch(/needs a current above 0/);
  });
});

describe('a good study', () => {
  it('gets every default, and cannot be changed', () => {
    const study = studyOf({
      version: 1,
      species: [{ id: 'sodium' }, { id: 'chloride' }],
      drug: 'sodium',
      electrode: { polarity: 'anode', area_cm2: 5, boundary: { kind: 'silverChloride' } },
      layers: [
        {
          id: 'gel',
          role: 'reservoir',
          thickness_um: 1000,
          transportFactor: 1,
          initial: { kind: 'given', concentrations_mM: { sodium: 10, chloride: 10 } },
        },
      ],
      base: { kind: 'bath', concentrations_mM: { sodium: 10, chloride: 10 } },
      session: { kind: 'treatment', current_mA: 1, duration_min: 10 },
    });
    expect(study).toMatchObject({
      temperature_C: 37,
      accuracy: 1e-3,
      plasma_mM: {},
      reactions: [],
      passiveTwin: false,
      electroosmosis_m3_C: 0,
    });
    expect(study.layers[0]).toMatchObject({ poreFraction: 1, fixedCharge_mM: 0, hindrance: {}, name: '' });
    expect(study.session).toMatchObject({ ramp_s: 30, after_min: 0 });
    expect(Object.isFrozen(study.layers[0].initial)).toBe(true);
  });
});

describe('the text of a study file', () => {
  const faultOf = (text: string): Fault | undefined => {
    const parsed = parseStudyText(text);
    return parsed.kind === 'faults' ? parsed.faults[0] : undefined;
  };

  it('is read, byte order mark and all', () => {
    expect(faultOf(JSON.stringify(plain()))).toBeUndefined();
    expect(faultOf(`\uFEFF${JSON.stringify(plain(), null, 2)}`)).toBeUndefined();
  });

  it('is refused at 50 MB without being read', () => {
    expect(faultOf(`{"a":"${'x'.repeat(50_000_000)}"}`)).toMatchObject({
      message: expect.stringMatching(/50.0 MB/) as string,
      allowed: 'up to 1.0 MB',
    });
  });

  it.each([
    ['', /empty/],
    ['   \n', /empty/],
    ['{"version": 1,\n  "name": "cut', /a text has no end, at line 2, column 11/],
    ['{"version": 1,\n  "layers": [1, 2', /breaks off before the closing \], at line 2, column 18/],
    ['{"version": 1,\n  "layers": ', /breaks off before the closing \}, at line 2/],
    ['{"a" 1}', /a colon belongs here, at line 1, column 6/],
    ['{"a": 1 "b": 2}', /a comma or \} belongs here, at line 1, column 9/],
    ['{"a": 01}', /a comma or \} belongs here, at line 1, column 8/],
    ['{"a": nope}', /a value belongs here, at line 1, column 7/],
    ["{'a': 1}", /a key in double quotes belongs here, at line 1, column 2/],
    ['{"a": 1,}', /a key in double quotes belongs here, at line 1, column 9/],
    ['[1, 2,]', /a value belongs here, at line 1, column 7/],
    ['{"a": NaN}', /a value belongs here/],
    ['{"a": 1} {', /something follows after its end, at line 1, column 10/],
    ['{"a": "x\ny"}', /a text has no end, at line 1, column 7/],
  ])('%j is told where it breaks', (text, message) => {
    expect(faultOf(text)?.message).toMatch(message);
  });
});

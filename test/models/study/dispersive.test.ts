import { describe, expect, it } from 'vitest';
import {
  compileDispersive,
  compileProblem,
  explainStudy,
  type Fault,
  parseStudy,
  presets,
  type Study,
} from '../../../models/index.ts';
import { quantityAt } from '../../../models/study/quantities.ts';
import { layerOf } from '../../../models/study/presets/preset.ts';

type Json = Record<string, unknown>;

function plain(): Json {
  return JSON.parse(JSON.stringify(presets[0].study)) as Json;
}

/** The usual treatment with one place changed; `undefined` takes it out. */
function changed(path: string, value: unknown): Json {
  const study = plain();
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

const salt = { kind: 'given', concentrations_mM: { sodium: 100, chloride: 100 } } as const;
const pad = layerOf({ id: 'gel', role: 'reservoir', thickness_um: 1000, transportFactor: 1, initial: salt });

describe('a bad dispersive pad is refused', () => {
  it.each([
    ['dispersive', null, 'dispersive', /null/, /object/],
    ['dispersive.area_cm2', undefined, 'dispersive.area_cm2', /missing/, /cm²/],
    ['dispersive.area_cm2', -3, 'dispersive.area_cm2', /too small/, /0.01 to 1000 cm²/],
    ['dispersive.area_cm2', 0.2, 'dispersive.area_cm2', /2 mA, on 0.2 cm² 10 mA\/cm²/, /at least 0.4 cm²/],
    ['dispersive.pathResistance_ohm', -1, 'dispersive.pathResistance_ohm', /too small/, /Ω/],
    ['dispersive.pathResistance_ohm', '2 V', 'dispersive.pathResistance_ohm', /quantity in Ω belongs here/, /Ω/],
    ['dispersive.polarity', 'anode', 'dispersive.polarity', /not a known key/, /area_cm2/],
    ['dispersive.layers', undefined, 'dispersive.layers', /missing/, /list/],
    ['dispersive.layers', [], 'dispersive.layers', /empty/, /1 to 24/],
    ['dispersive.layers[0].thickness_um', 0, 'dispersive.layers[0].thickness_um', /too small/, /µm/],
    ['dispersive.layers[0].id', 'dermis', 'dispersive.layers[0].id', /already the id of a layer of the skin/, /once/],
    ['dispersive.layers', [pad, pad], 'dispersive.layers[1].id', /already the id of dispersive.layers\[0\]/, /once/],
    [
      'dispersive.layers[0].initial.concentrations_mM.sodium',
      100,
      'dispersive.layers[0].initial.concentrations_mM',
      /-54 mM too negative.*add 54 mM sodium/,
      /Σ z c = 0/,
    ],
    [
      'dispersive.layers[0].initial.concentrations_mM.citrat',
      1,
      'dispersive.layers[0].initial.concentrations_mM.citrat',
      /not a species/,
      /citrate/,
    ],
    ['dispersive.boundary', { kind: 'blocked' }, 'dispersive.boundary.kind', /nothing carries it/, /without current/],
    [
      'dispersive.boundary',
      { kind: 'ion', species: 'natrium' },
      'dispersive.boundary.species',
      /not a species/,
      /sodium/,
    ],
    // under the anode the current takes chloride into the silver
    [
      'dispersive.layers[0].initial.concentrations_mM',
      { sodium: 40, sulfite: 20 },
      'dispersive.boundary',
      /takes chloride out here, but dispersivePad holds none/,
      /some chloride/,
    ],
    ['dispersive.base', { kind: 'sealed' }, 'dispersive.base.kind', /sealed base/, /bath or ion/],
    [
      'dispersive.base',
      { kind: 'bath', concentrations_mM: { sodium: 10, chloride: 11 } },
      'dispersive.base.concentrations_mM',
      /do not balance/,
      /Σ z c = 0/,
    ],
  ] as const)('%s = %j', (path, value, at, message, allowed) => {
    const fault = faultsOf(changed(path, value)).find((one) => one.path === at);
    expect(fault, JSON.stringify(faultsOf(changed(path, value)))).toBeDefined();
    expect(fault?.message).toMatch(message);
    expect(fault?.allowed).toMatch(allowed);
  });

  it('says a fault of the shared base once, and finds what only the other pole asks of it', () => {
    const uneven = { kind: 'bath', concentrations_mM: { sodium: 10, chloride: 11 } };
    expect(faultsOf(changed('base', uneven)).map(({ path }) => path)).toEqual(['base.concentrations_mM']);
    // at the cathode's base chloride leaves to the body; below the anode it would have to come from a base without any
    const citrate = { kind: 'ion', species: 'citrate' };
    const faults = faultsOf(changed('base', citrate));
    expect(faults.map(({ path }) => path)).toEqual(['base']);
    expect(faults[0].message).toMatch(/takes citrate out here, but subcutis holds none/);
  });
});

describe('a dispersive pad', () => {
  it('stands on the skin of the study where it brings none', () => {
    const study = studyOf(plain());
    const active = compileProblem(study);
    const other = compileDispersive(study)!;
    expect(other.layers.map(({ id }) => id)).toEqual(['dispersivePad', ...active.layers.slice(1).map(({ id }) => id)]);
    for (const [k, layer] of other.layers.slice(2).entries()) expect(layer).toEqual(active.layers[k + 2]);
    expect(other.base).toEqual(active.base);
    expect(other.layers[other.deliveredPastLayer].id).toBe('stratumCorneum');
    expect([other.drug, other.species]).toEqual([active.drug, active.species]);
  });

  it('follows a change of the skin', () => {
    const study = studyOf(changed('layers[3].thickness_um', 1234));
    expect(compileDispersive(study)!.layers[3].thickness).toBeCloseTo(1234e-6, 15);
  });

  it('brings its own skin and its own base where it has them', () => {
    const { dispersive, layers } = presets[0].study;
    const own = { ...layers[3], id: 'sole', thickness_um: 700 };
    const base = { kind: 'bath', concentrations_mM: { sodium: 120, chloride: 120 } };
    const study = studyOf({
      ...plain(),
      dispersive: { ...dispersive, layers: [pad, layers[1], own], base },
    });
    const problem = compileDispersive(study)!;
    expect(problem.layers.map(({ id }) => id)).toEqual(['gel', 'stratumCorneum', 'sole']);
    expect(problem.base).toMatchObject({ kind: 'bath' });
    expect(problem.base.kind === 'bath' ? problem.base.concentrations[0] : 0).toBe(120);
  });

  it('takes the same current the other way over its own area', () => {
    const study = studyOf(changed('dispersive.area_cm2', 32));
    const active = compileProblem(study);
    const other = compileDispersive(study)!;
    expect(other.current.knots).toEqual(active.current.knots);
    other.current.coefficients.forEach((value, k) =>
      expect(value * 32).toBeCloseTo(-active.current.coefficients[k] * study.electrode.area_cm2, 12),
    );
  });

  it('has a stratum corneum that opens as its own pole does', () => {
    const study = studyOf(plain());
    const steady = (problem: ReturnType<typeof compileProblem>): number => {
      const { knots, coefficients, degree } = problem.layers[1].conductance!;
      return coefficients[(knots.findIndex((t) => t > 600) - 1) * (degree + 1)];
    };
    const { restingResistance_kohm_cm2: R0, saturationAnode_V, saturationCathode_V } = study.layers[1].conductance!;
    const expected = (area: number, saturation: number): number => 1 + ((2 / area) * R0) / saturation;
    expect(steady(compileProblem(study))).toBeCloseTo(expected(study.electrode.area_cm2, saturationCathode_V), 6);
    expect(steady(compileDispersive(study)!)).toBeCloseTo(expected(study.dispersive!.area_cm2, saturationAnode_V), 6);
  });

  it('may hold drug of its own, and convert it in the skin it shares', () => {
    const study = studyOf({
      ...changed('dispersive.layers[0].initial.concentrations_mM', {
        sodium: 154,
        chloride: 134,
        dexamethasonePhosphate: 10,
      }),
      reactions: [
        {
          name: 'Loss',
          layers: ['dermis'],
          species: 'dexamethasonePhosphate',
          rate_1_s: 1e-3,
          stoichiometry: { dexamethasonePhosphate: -1, sodium: -2 },
        },
      ],
    });
    const problem = compileDispersive(study)!;
    const { initial } = problem.layers[0];
    expect(initial.kind === 'given' ? initial.concentrations[problem.drug] : 0).toBe(10);
    expect(problem.reactions.map(({ layer }) => problem.layers[layer].id)).toEqual(['dermis']);
  });

  it('has the blood flow that the current causes, and of the other causes only its own', () => {
    const kinds = ['vasoconstrictor', 'hyperaemia'].map((kind) => ({ kind, from_min: 0, duration_min: 30 }));
    const study = studyOf({ ...plain(), perfusion: kinds });
    const flow = (problem: ReturnType<typeof compileProblem>): number => {
      const { coefficients, degree, knots } = problem.perfusion!;
      return coefficients[(knots.findIndex((t) => t > 900) - 1) * (degree + 1)];
    };
    expect(flow(compileDispersive(study)!)).toBeCloseTo(2.17, 9);
    expect(flow(compileProblem(study))).toBeCloseTo(2.17 * 0.25, 9);
    const iced = changed('dispersive.perfusion', [{ kind: 'ice', from_min: 0, duration_min: 30 }]);
    expect(flow(compileDispersive(studyOf(iced))!)).toBeCloseTo(0.42, 9);
    const two = [8, 9].map((factor) => ({ kind: 'heat', from_min: 0, duration_min: 30, factor }));
    expect(faultsOf(changed('dispersive.perfusion', two)).map(({ path }) => path)).toEqual(['dispersive.perfusion']);
  });

  it('is left out of studies that name none', () => {
    const { dispersive: _gone, ...rest } = plain();
    expect(studyOf(rest).dispersive).toBeUndefined();
    expect(compileDispersive(studyOf(rest))).toBeNull();
    expect(explainStudy(studyOf(rest))).not.toMatch(/Dispersive/);
  });

  it('has its numbers in the table, and those it shares with the first column under the same entry', () => {
    expect(quantityAt('dispersive.area_cm2')?.key).toBe('dispersive.area_cm2');
    expect(quantityAt('dispersive.layers[0].thickness_um')?.key).toBe('layers[].thickness_um');
    expect(quantityAt('dispersive.layers[0].initial.concentrations_mM.sodium')?.unit).toBe('mM');
    expect(quantityAt('dispersive.boundary.concentrations_mM.sodium')?.key).toBe(
      'electrode.boundary.concentrations_mM{}',
    );
    expect(quantityAt('dispersive.base.concentrations_mM.sodium')?.key).toBe('base.concentrations_mM{}');
    expect(quantityAt('dispersive.nothing')).toBeUndefined();
  });

  it('is explained with its sources', () => {
    const text = explainStudy(studyOf(plain()));
    expect(text).toMatch(/Dispersive pad, the anode/);
    expect(text).toMatch(/pad area 20 cm² {2}\[.*assumed/);
    expect(text).toMatch(/path between the bases 156.25 Ω {2}\[.*Muscle/);
    expect(text).toMatch(/then the same skin, layers 2 to 5/);
  });
});

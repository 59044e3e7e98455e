import { describe, expect, it } from 'vitest';
import { compileProblem, parseStudy, type Problem } from '../../../models/index.ts';

const salts = { sodium: 100, chloride: 50, acetate: 50 };

function study(over: object): unknown {
  return {
    version: 1,
    species: [{ id: 'sodium' }, { id: 'chloride' }, { id: 'acetate' }],
    drug: 'acetate',
    acidBase: true,
    electrode: { polarity: 'cathode', area_cm2: 5, boundary: { kind: 'inert' } },
    layers: [pad(salts)],
    base: { kind: 'bath', concentrations_mM: salts },
    session: { kind: 'treatment', current_mA: 2, duration_min: 10, ramp_s: 0, after_min: 0 },
    ...over,
  };
}

function pad(concentrations_mM: object, pH?: number): object {
  return {
    id: 'pad',
    role: 'reservoir',
    thickness_um: 2000,
    transportFactor: 1,
    initial: { kind: 'given', concentrations_mM, ...(pH === undefined ? {} : { pH }) },
  };
}

/** Path and message of every fault. */
function faultsOf(over: object): string[] {
  const parsed = parseStudy(study(over));
  return parsed.kind === 'faults' ? parsed.faults.map(({ path, message }) => `${path}: ${message}`) : [];
}

function problemOf(over: object): Problem {
  const parsed = parseStudy(study(over));
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
  return compileProblem(parsed.study);
}

describe('a study with acids and bases', () => {
  it('is accepted as it stands', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('needs an ion that is the same at every pH', () => {
    const tris = { acetate: 50, tromethamine: 50 };
    const onlyAcids = {
      layers: [pad(tris)],
      base: { kind: 'bath', concentrations_mM: tris },
    };
    const acids = [{ id: 'acetate' }, { id: 'tromethamine' }];
    expect(faultsOf({ ...onlyAcids, species: acids })).toEqual([
      expect.stringContaining('species: Every ion of this study takes up protons'),
    ]);
    expect(faultsOf({ ...onlyAcids, species: [...acids, { id: 'sodium' }] })).toEqual([]);
  });

  it.each([
    ['baseCharge', { pKa: [5] }],
    ['pKa', { baseCharge: -1 }],
  ])('refuses an acid whose %s is not known', (missing, half) => {
    const unknown = { id: 'X', charge: -1, diffusivity_m2_s: 1e-9, ...half };
    const species = [{ id: 'sodium' }, { id: 'chloride' }, { id: 'acetate' }, unknown];
    expect(faultsOf({ species })).toEqual([expect.stringContaining(`species[3].${missing}: "X"`)]);
    expect(faultsOf({ species: [...species.slice(0, 3), { ...unknown, baseCharge: -1, pKa: [5] }] })).toEqual([]);
  });

  it('takes constants of one’s own for an acid of the library', () => {
    const species = [{ id: 'sodium' }, { id: 'chloride' }, { id: 'acetate', pKa: [4.6] }];
    const { acids } = problemOf({ species }).chemistry!;
    expect(Math.log10(acids[0].constants[0])).toBeCloseTo(3 - 4.6, 12);
  });

  it.each([
    ['electrode', { electrode: { polarity: 'cathode', area_cm2: 5, boundary: { kind: 'ion', species: 'acetate' } } }],
    ['base', { base: { kind: 'ion', species: 'acetate' } }],
  ])('refuses an acid as the carrier at the %s', (path, over) => {
    expect(faultsOf(over)).toEqual([expect.stringMatching(new RegExp(`^${path}.*acetate takes up protons`))]);
  });

  it('refuses silver chloride with a chloride that takes up protons', () => {
    const species = [{ id: 'sodium' }, { id: 'chloride', baseCharge: -2, pKa: [5] }, { id: 'acetate' }];
    const electrode = { polarity: 'cathode', area_cm2: 5, boundary: { kind: 'silverChloride' } };
    expect(faultsOf({ species, electrode })).toEqual([expect.stringContaining('cannot take up protons')]);
  });

  it('refuses an inert electrode where protons are not counted', () => {
    expect(faultsOf({ acidBase: false })).toEqual([expect.stringContaining('electrode.boundary.kind: An inert')]);
  });

  it('refuses constants out of order', () => {
    const species = [{ id: 'sodium' }, { id: 'chloride' }, { id: 'acetate', baseCharge: -2, pKa: [7, 5] }];
    expect(faultsOf({ species })).toEqual([expect.stringContaining('species[2].pKa[1]: Acid constants go from')]);
  });

  it('keeps the id of the proton excess', () => {
    const own = { id: 'protonExcess', charge: 1, diffusivity_m2_s: 1e-9 };
    expect(faultsOf({ species: [{ id: 'sodium' }, { id: 'chloride' }, { id: 'acetate' }, own] })).toEqual([
      expect.stringContaining('species[3].id'),
    ]);
    const boundary = { kind: 'ion', species: 'protonExcess' };
    expect(faultsOf({ electrode: { polarity: 'cathode', area_cm2: 5, boundary } })).toEqual([
      expect.stringContaining('electrode.boundary.species'),
    ]);
  });
});

describe('a solution that is said to have a pH', () => {
  it('is refused with what would balance it there, and accepted with that', () => {
    const [fault] = faultsOf({ layers: [pad(salts, 4)] });
    expect(fault).toMatch(/^layers\[0\].initial.concentrations_mM: .* mM too positive; add .* mM chloride/);
    const wanted = Number(/chloride: ([\d.]+)/.exec(fault)![1]);
    expect(faultsOf({ layers: [pad({ ...salts, chloride: wanted }, 4)] })).toEqual([]);
    expect(wanted).toBeGreaterThan(salts.chloride);
  });

  it('is refused without one, where no pH balances it', () => {
    const [fault] = faultsOf({ layers: [pad({ sodium: 0, chloride: 2000, acetate: 0 })] });
    expect(fault).toContain('The charges leave this solution at a pH of -0.3');
  });
});

describe('a reaction between acids', () => {
  const ester = { id: 'ester', charge: 0, diffusivity_m2_s: 1e-9 };
  const species = [{ id: 'sodium' }, { id: 'chloride' }, { id: 'acetate' }, ester];
  const reaction = (of: string, stoichiometry: object): object => ({
    species,
    reactions: [{ species: of, rate_1_s: 1e-3, layers: ['pad'], stoichiometry }],
  });

  it('gives off the protons it sets free: a neutral ester becomes acid and alcohol', () => {
    const problem = problemOf(reaction('ester', { ester: -1, acetate: 1 }));
    // acetic acid holds one proton above acetate
    expect([...problem.reactions[0].stoichiometry]).toEqual([0, 0, 1, -1, 1]);
  });

  it('turns dexamethasone phosphate into dexamethasone and hydrogen phosphate', () => {
    const drugs = ['dexamethasonePhosphate', 'dexamethasone', 'phosphate'];
    const problem = problemOf({
      species: [...species, ...drugs.map((id) => ({ id }))],
      reactions: [
        {
          species: drugs[0],
          rate_1_s: 1e-3,
          layers: ['pad'],
          stoichiometry: { [drugs[0]]: -1, [drugs[1]]: 1, [drugs[2]]: 1 },
        },
      ],
    });
    expect([...problem.reactions[0].stoichiometry]).toEqual([0, 0, 0, 0, -1, 1, 1, 1]);
  });

  it('is still refused where no acid takes part and charge is made', () => {
    expect(faultsOf(reaction('chloride', { chloride: -1 }))).toEqual([
      expect.stringContaining('charge has to be conserved'),
    ]);
    expect(
      faultsOf({ ...reaction('ester', { ester: -1, acetate: 1 }), acidBase: false, electrode: undefined }),
    ).toContainEqual(expect.stringContaining('charge has to be conserved'));
  });
});

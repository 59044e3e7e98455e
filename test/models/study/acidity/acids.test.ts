import { describe, expect, it } from 'vitest';
import { compileProblem, parseStudy, type Problem } from '../../../../models/index.ts';

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

function pad(concentrations_mM: object): object {
  return {
    id: 'pad',
    role: 'reservoir',
    thickness_um: 2000,
    transportFactor: 1,
    initial: { kind: 'given', concentrations_mM },
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

  it('refuses silver chloride with a chloride that takes up protons', () => {
    const species = [{ id: 'sodium' }, { id: 'chloride', baseCharge: -2, pKa: [5] }, { id: 'acetate' }];
    const electrode = { polarity: 'cathode', area_cm2: 5, boundary: { kind: 'silverChloride' } };
    expect(faultsOf({ species, electrode })).toEqual([expect.stringContaining('cannot take up protons')]);
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

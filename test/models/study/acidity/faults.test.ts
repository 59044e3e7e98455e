import { describe, expect, it } from 'vitest';
import { type Fault, parseStudy, presets } from '../../../../models/index.ts';

const base = JSON.parse(JSON.stringify(presets.find(({ id }) => id === 'dexamethasone-ph')!.study)) as Record<
  string,
  unknown
>;
const layers = base['layers'] as Record<string, unknown>[];

function faultsOf(change: Record<string, unknown>): readonly Fault[] {
  const result = parseStudy({ ...base, ...change });
  return result.kind === 'faults' ? result.faults : [];
}

const withLayer = (index: number, change: Record<string, unknown>): Record<string, unknown> => ({
  layers: layers.map((layer, k) => (k === index ? { ...layer, ...change } : layer)),
});
const withPad = (concentrations_mM: Record<string, number>, pH?: number): Record<string, unknown> =>
  withLayer(0, { initial: { kind: 'given', concentrations_mM, ...(pH === undefined ? {} : { pH }) } });

describe('a study with acids and bases', () => {
  it('is accepted as the preset has it', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('wants acid constants from the most acidic proton on, and offers the order', () => {
    const species = [
      ...(base['species'] as object[]),
      { id: 'x', charge: -2, diffusivity_m2_s: 1e-9, baseCharge: -2, pKa: [7, 3] },
    ];
    expect(faultsOf({ species })).toEqual([
      expect.objectContaining({ path: `species[${species.length - 1}].pKa[1]`, value: 3, allowed: 'above 7: 3, 7' }),
    ]);
  });

  it('offers the ion that balances a pad at its pH, and takes it', () => {
    const [fault] = faultsOf(withPad({ dexamethasonePhosphate: 10, sodium: 5 }, 7.4));
    expect(fault.path).toBe('layers[0].initial.concentrations_mM');
    expect(fault.message).toMatch(/too negative; add 14\.0915 mM sodium \(sodium: 19\.09\d+\)$/u);
    const wanted = Number(/sodium: ([\d.]+)\)/u.exec(fault.message)![1]);
    expect(faultsOf(withPad({ dexamethasonePhosphate: 10, sodium: wanted }, 7.4))).toEqual([]);
  });

  it('refuses a composition that no pH makes neutral', () => {
    const [fault] = faultsOf(withPad({ sodium: 4000, dexamethasonePhosphate: 1 }));
    expect(fault.path).toBe('layers[0].initial.concentrations_mM');
    expect(fault.message).toMatch(/at a pH of 14\.\d+: an ion is missing/u);
    expect(fault.allowed).toBe('charges that balance between pH 0 and 14');
  });

  it('refuses a carrier that takes up protons, and a partition coefficient of one', () => {
    const electrode = { ...(base['electrode'] as object), boundary: { kind: 'ion', species: 'citrate' } };
    expect(faultsOf({ electrode })[0]).toMatchObject({
      path: 'electrode.boundary.species',
      allowed: 'an ion that is the same at every pH',
    });
    expect(faultsOf(withLayer(1, { partition: { citrate: 2 } }))[0]).toMatchObject({
      path: 'layers[1].partition.citrate',
      allowed: '1',
    });
  });

  it('alone may have an inert electrode', () => {
    const { study } = presets[0];
    const electrode = { ...study.electrode, boundary: { kind: 'inert' } };
    const result = parseStudy({ ...study, electrode });
    if (result.kind === 'study') throw new Error('An inert electrode needs acidBase');
    expect(result.faults).toEqual([
      expect.objectContaining({ path: 'electrode.boundary.kind', suggestion: 'silverChloride' }),
    ]);
    expect(faultsOf({ electrode: { ...(base['electrode'] as object), boundary: { kind: 'inert' } } })).toEqual([]);
  });

  it('keeps the name of the acid it counts for itself', () => {
    const species = [...(base['species'] as object[]), { id: 'protonExcess', charge: 1, diffusivity_m2_s: 1e-9 }];
    expect(faultsOf({ species })[0].path).toBe(`species[${species.length - 1}].id`);
  });
});

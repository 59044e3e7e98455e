import { describe, expect, it } from 'vitest';
import { compileProblem, parseStudy, type Problem } from '../../models/index.ts';
import { drugLibrary } from '../../models/library/drugs/index.ts';
import { meanCharge, waterProduct } from '../../models/physics/acidBase.ts';
import { pHHistory } from '../../models/readings/acidity.ts';
import { withoutAcidBase } from '../../models/study/acidity/withAcidBase.ts';
import { drugParts } from '../../models/study/treatment/drugParts.ts';
import { treatmentStudy } from '../../models/study/treatment/treatmentStudy.ts';
import { expectNear, expectWithin } from '../support/matchers.ts';
import { lastFrame, solveToTheEnd } from '../support/solved.ts';

const drug = 'lidocaine';
const resting = { sodium: 150, chloride: 150 };

interface Cell {
  readonly resin?: readonly object[];
  readonly start: object;
  readonly bath: object;
  readonly acidBase?: boolean;
  readonly species?: readonly object[];
}

/** A resin layer beside a bath, no current, until the two are in equilibrium. */
function cell({ resin, start, bath, acidBase = false, species = [] }: Cell): unknown {
  return {
    version: 1,
    name: 'resin',
    temperature_C: 25,
    species: [{ id: 'sodium' }, { id: 'chloride' }, ...species],
    drug: 'chloride',
    ...(acidBase ? { acidBase } : {}),
    electrode: { polarity: 'anode', area_cm2: 1, boundary: { kind: 'blocked' } },
    layers: [
      {
        id: 'resin',
        role: 'reservoir',
        thickness_um: 20,
        transportFactor: 1,
        ...(resin === undefined ? {} : { resin }),
        initial: { kind: 'donnan', ...start },
      },
    ],
    base: { kind: 'bath', ...bath },
    session: { kind: 'treatment', current_mA: 0, duration_min: 2 },
    accuracy: 1e-2,
  };
}

function compiled(study: unknown): Problem {
  const parsed = parseStudy(study);
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
  return compileProblem(parsed.study);
}

const faultsOf = (study: unknown): string[] => {
  const parsed = parseStudy(study);
  return parsed.kind === 'faults' ? parsed.faults.map(({ path, message }) => `${path}: ${message}`) : [];
};

describe('a strong resin', () => {
  const resin = [{ kind: 'strongAcid', capacity_mM: 120 }];

  it('holds drug against salt as Donnan has it: both cations by one ratio', () => {
    // r − 1/r = C/salt for cations of charge one against 150 mM of chloride
    const salt = { sodium: 110, [drug]: 40, chloride: 150 };
    const start = { with_mM: resting };
    const bath = { concentrations_mM: salt };
    const solved = solveToTheEnd(compiled(cell({ resin, start, bath, species: [{ id: drug }] })), { frames: 2 });
    const ratio = (120 / 150 + Math.hypot(120 / 150, 2)) / 2;
    const last = lastFrame(solved);
    const thickness = 20e-6;
    expectWithin(last.amountInLayer[0], 110 * ratio * thickness, 1e-4);
    expectWithin(last.amountInLayer[1], (150 / ratio) * thickness, 1e-4);
    expectWithin(last.amountInLayer[2], 40 * ratio * thickness, 1e-4);
  });

  it('counts as so much fixed charge, of either sign', () => {
    const start = { with_mM: resting };
    const layer = (kind: string): Problem['layers'][number] =>
      compiled(cell({ resin: [{ kind, capacity_mM: 120 }], start, bath: { concentrations_mM: resting } })).layers[0];
    expect(layer('strongAcid').fixedCharge).toBe(-120);
    expect(layer('strongBase').fixedCharge).toBe(120);
    expect(layer('strongAcid').sites).toBeUndefined();
  });
});

describe('a weak resin', () => {
  const pK = { acid: 5, base: 8 };
  const acid = { kind: 'weakAcid', capacity_mM: 80, pKa: pK.acid };
  const base = { kind: 'weakBase', capacity_mM: 60, pKa: pK.base };
  const solution = (pH: number): { sodium: number; chloride: number } => {
    const excess = 1e3 * 10 ** -pH - waterProduct(298.15) / (1e3 * 10 ** -pH);
    return { sodium: 20 - Math.min(0, excess), chloride: 20 + Math.max(0, excess) };
  };

  /** Charge of the resin at a pH inside it. */
  const charged = (groups: readonly { kind: string; capacity_mM: number; pKa: number }[], pH: number): number =>
    groups.reduce(
      (sum, { kind, capacity_mM, pKa }) =>
        sum + capacity_mM * meanCharge({ baseCharge: kind === 'weakAcid' ? -1 : 0, pKa: [pKa] }, pH),
      0,
    );

  it.each([
    ['acid groups', [acid]],
    ['base groups', [base]],
    ['both', [acid, base]],
  ])('of %s starts, and ends beside a bath of another pH, where titration and Donnan meet', (_, groups) => {
    const at = (pH: number): object => ({ ...solution(pH) });
    const study = cell({
      resin: groups,
      acidBase: true,
      start: { with_mM: at(6), pH: 6 },
      bath: { concentrations_mM: at(9), pH: 9 },
    });
    const problem = compiled({
      ...(study as object),
      session: { kind: 'treatment', current_mA: 0, duration_min: 80 },
    });
    const solved = solveToTheEnd(problem, { frames: 2 });
    for (const [frame, outside] of [
      [solved.frames[0], 6],
      [lastFrame(solved), 9],
    ] as const) {
      const nodes = solved.layout.x.length;
      const middle = nodes >> 1;
      const [sodium, chloride] = [0, 1].map((i) => frame.concentrations[i * nodes + middle]);
      const salt = solution(outside);
      const inside = frame.pH![middle];
      // one potential for every ion, H⁺ among them
      const slack = outside === 6 ? 1e-9 : 2e-3;
      expectWithin(sodium / salt.sodium, salt.chloride / chloride, slack);
      expectNear(10 ** (outside - inside), sodium / salt.sodium, slack * 10 ** (outside - inside));
      const h = 1e3 * 10 ** -inside;
      const total = sodium - chloride + h - waterProduct(298.15) / h + charged(groups, inside);
      expectNear(total, 0, slack * 80);
    }
  });
});

describe('a pad with a resin under an electrode that splits water', () => {
  const surface = (id: 'saline' | 'lidocaine', device: 'bufferedPad' | 'carbonPad', dose_mAmin: number): number[] => {
    const record = drugLibrary[id];
    const parts = drugParts(record, record.formulations[0], { title: id, device, dose_mAmin });
    const { layout, frames } = solveToTheEnd(compiled(treatmentStudy(parts).study), { accuracy: 3e-2, frames: 7 });
    const pH = [...pHHistory(layout, frames)!.surface];
    return [Math.min(...pH), Math.max(...pH)];
  };

  // what the maker says of it: pH 4 to 8
  it.each([
    ['saline', 80],
    ['lidocaine', 80],
  ] as const)('keeps the skin under %s between pH 4 and 8 for %d mA min', (id, dose) => {
    const [low, high] = surface(id, 'bufferedPad', dose);
    expect(low).toBeGreaterThan(4);
    expect(high).toBeLessThan(8);
  });

  it('spares it what a bare one does with an eighth of that: acid under an anode, base under a cathode', () => {
    expect(surface('lidocaine', 'carbonPad', 10)[0]).toBeLessThan(3);
    expect(surface('saline', 'carbonPad', 10)[1]).toBeGreaterThan(10.5);
  });
});

describe('a buffered pad without acids and bases', () => {
  const { study } = treatmentStudy(
    drugParts(drugLibrary['lidocaine'], drugLibrary['lidocaine'].formulations[0], { title: '', device: 'bufferedPad' }),
  );

  it('keeps what its resin holds at every pH, and gets a silver electrode', () => {
    const strong = { kind: 'strongAcid', capacity_mM: 5 } as const;
    const layers = study.layers.map((layer) =>
      layer.resin === undefined ? layer : { ...layer, resin: [...layer.resin, strong] },
    );
    const parsed = parseStudy(withoutAcidBase({ ...study, layers }));
    if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
    expect(parsed.study.layers[0].resin).toEqual([strong]);
    expect(parsed.study.electrode.boundary.kind).toBe('silverChloride');
    expect(parseStudy(withoutAcidBase(study))).toMatchObject({ kind: 'study' });
  });
});

describe('a resin that cannot be', () => {
  const start = { with_mM: resting };
  const bath = { concentrations_mM: resting };
  const resin = [{ kind: 'weakAcid', capacity_mM: 80, pKa: 5 }];

  it('is refused with what is wrong', () => {
    expect(faultsOf(cell({ resin, start, bath }))).toEqual([
      'layers[0].resin[0].kind: Without acidBase no pH is known that its groups could follow',
    ]);
    expect(faultsOf(cell({ resin: [{ kind: 'weakAcid', capacity_mM: 80 }], start, bath, acidBase: true }))).toEqual([
      'layers[0].resin[0].pKa: is missing',
    ]);
    expect(faultsOf(cell({ resin: [{ kind: 'strongAcid', capacity_mM: -1 }], start, bath }))[0]).toContain(
      'capacity_mM',
    );
    expect(faultsOf(cell({ resin: [{ kind: 'strong', capacity_mM: 1 }], start, bath }))[0]).toContain('kind');
    const [layer] = (cell({ resin, start, bath }) as { layers: object[] }).layers;
    const edited = (more: object): string[] =>
      faultsOf({ ...(cell({ start, bath, acidBase: true }) as object), layers: [{ ...layer, ...more }] });
    expect(edited({})).toEqual([]);
    expect(edited({ role: 'tissue' })).toEqual(['layers[0].resin: A resin stands in a pad']);
    expect(edited({ initial: { kind: 'given', concentrations_mM: resting } })).toEqual([
      'layers[0].initial.kind: What its groups hold has to follow from a solution',
    ]);
    expect(edited({ fixedChargeRamp_um: 10 })).toEqual([
      'layers[0].fixedChargeRamp_um: A resin fills its layer to both faces',
    ]);
    expect(edited({ exchange_1_s: { sodium: 1 } })[0]).toContain('exchange_1_s');
    expect(edited({ isoelectric_pH: 5, fixedCharge_mM: -10 })[0]).toContain('isoelectric_pH');
  });
});

import { describe, expect, it } from 'vitest';
import { compileProblem, explainStudy, parseStudy, presets, type Study } from '../../../models/index.ts';
import { siteLibrary } from '../../../models/library/sites/index.ts';
import { evaluate } from '../../../models/physics/piecewisePolynomial.ts';
import { passiveTwin } from '../../../models/solve/passiveTwin.ts';
import type { StudyLayer } from '../../../models/study/study.ts';
import { treat } from '../../support/treatments.ts';

const divided = presets.find(({ id }) => id === 'dexamethasone-appendages')!;
const whole = presets[0].study;
const { appendages } = divided.study.layers[1];

/** The preset with its barrier changed. */
const withBarrier = (change: object): unknown => ({
  ...divided.study,
  layers: divided.study.layers.map((layer, k) => (k === 1 ? { ...layer, ...change } : layer)),
});

function faultsOf(json: unknown): { path: string; message: string }[] {
  const read = parseStudy(json);
  return read.kind === 'faults' ? read.faults.map(({ path, message }) => ({ path, message })) : [];
}

describe('a study with appendages', () => {
  it('reads units, fills what is usual, and turns into openings over the whole area', () => {
    const read = parseStudy(
      withBarrier({ appendages: { ducts_1_cm2: '1.04 mm^-2', follicles_1_cm2: 18, transportFactor: 5e-5 } }),
    );
    if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
    expect(read.study.layers[1].appendages).toMatchObject({
      ducts_1_cm2: 104,
      ductRadius_um: 7,
      follicleRadius_um: 40,
    });
    const { areaFraction, density, path, layer } = compileProblem(read.study).appendages!;
    expect(layer).toBe(1);
    expect(areaFraction).toBeCloseTo(Math.PI * (104e4 * 7e-6 ** 2 + 18e4 * 40e-6 ** 2), 15);
    expect(density).toBeCloseTo(122e4, 3);
    expect(path.poreFraction).toBe(areaFraction);
    expect(path.diffusivity[0] / compileProblem(read.study).layers[0].diffusivity[0]).toBeCloseTo(
      areaFraction * 5e-5,
      12,
    );
    expect(path.fixedCharge).toBe(-40);
  });

  it.each([
    ['in a pad', { role: 'reservoir' }, 'layers[1].appendages', /cross a barrier/u],
    ['without openings', { appendages: { transportFactor: 1e-4 } }, 'layers[1].appendages', /take up 0/u],
    [
      'wider than the skin',
      { appendages: { ...appendages, follicles_1_cm2: 5000, follicleRadius_um: 90 } },
      'layers[1].appendages',
      /take up 1.27/u,
    ],
    [
      'from a given start',
      { initial: { kind: 'given', concentrations_mM: { sodium: 190, chloride: 150 } } },
      'layers[1].initial.kind',
      /follow from a solution/u,
    ],
    [
      'with a key that is not known',
      { appendages: { ...appendages, glands: 3 } },
      'layers[1].appendages.glands',
      /key/u,
    ],
  ] as const)('is refused %s', (_, change, path, message) => {
    const found = faultsOf(withBarrier(change)).find((fault) => fault.path === path);
    expect(found?.message).toMatch(message);
  });

  it('is refused with two layers of them', () => {
    const second = { ...divided.study.layers[1], id: 'another' };
    const layers = [...divided.study.layers.slice(0, 2), second, ...divided.study.layers.slice(2)];
    expect(faultsOf({ ...divided.study, layers })).toContainEqual({
      path: 'layers[2].appendages',
      message: expect.stringMatching(/layers\[1\] has appendages already/u),
    });
  });

  it('is explained with the source of every number', () => {
    const text = explainStudy(divided.study);
    expect(text).toMatch(/EO, SH/u);
    expect(text).toMatch(/sweat ducts n_d 104 cm⁻²/u);
  });

  it('rests in the passive twin', () => {
    expect(compileProblem(divided.study).appendages!.path.conductance).toBeDefined();
    expect(passiveTwin(compileProblem(divided.study)).appendages!.path.conductance).toBeUndefined();
  });
});

/** g τ' of a barrier, both ways of it, at a time. */
function conducted(study: Study, time: number): number {
  const { layers, appendages: own } = compileProblem(study);
  const sodium = study.species.findIndex(({ id }) => id === 'sodium');
  return [layers[1], ...(own === undefined ? [] : [own.path])].reduce(
    (sum, { diffusivity, conductance }) =>
      sum + diffusivity[sodium] * (conductance === undefined ? 1 : evaluate(conductance, time)),
    0,
  );
}

describe('a treatment with the appendages of its site', () => {
  it('conducts as the undivided one does, at rest and under current', () => {
    for (const time of [0, 20, 600, 1200, 1230, 2400]) {
      expect(conducted(divided.study, time) / conducted(whole, time)).toBeCloseTo(1, 6);
    }
  });

  it.each(Object.keys(siteLibrary) as (keyof typeof siteLibrary)[])('parses to itself at %s', (site) => {
    const { study, sources } = treat({ site, appendages: true });
    expect(parseStudy(JSON.parse(JSON.stringify(study)))).toEqual({ kind: 'study', study });
    const barrier: StudyLayer = study.layers[1];
    expect(barrier.appendages!.transportFactor).toBeLessThan(3e-3);
    expect(sources.some(({ path }) => path === 'layers[1].appendages.ducts_1_cm2')).toBe(true);
    expect(sources.some(({ path }) => path.startsWith('layers[1].conductance'))).toBe(false);
  });
});

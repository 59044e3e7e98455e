import { describe, expect, it } from 'vitest';
import { compileProblem, parseStudy, presets } from '../../models/index.ts';
import { ReactiveExchange } from '../../models/physics/reactiveExchange.ts';
import { constantPolynomial } from '../../models/physics/piecewisePolynomial.ts';
import { vesselShares } from '../../models/readings/lymph.ts';
import { expectNear, expectWithin } from '../support/matchers.ts';
import { blocked, chloride, problemOf, sodium, type TestLayer } from '../support/problems.ts';
import { solveToTheEnd } from '../support/solved.ts';

const protein = { id: 'protein', charge: 0, diffusivity: 8e-11 };
const hour = 3600;

function tissue(parts: Partial<TestLayer>): Parameters<typeof problemOf>[0] {
  return {
    species: [protein, sodium, chloride],
    layers: [{ thickness: 1e-3, poreFraction: 0.4, start: [2, 140, 140], plasma: [0, 140, 140], ...parts }],
    electrode: blocked,
    base: blocked,
    current: 0,
    end: 48 * hour,
    accuracy: 1e-5,
  };
}

describe('lymph', () => {
  const flow = 0.017 / hour;

  it('clears a protein exponentially, and leaves the salt as it was', () => {
    const { layout, frames } = solveToTheEnd(problemOf(tissue({ lymph: 0.4 * flow })), { accuracy: 1e-5, frames: 9 });
    for (const frame of frames) {
      const left = 2 * Math.exp(-flow * frame.time);
      expectNear(frame.amountInLayer[0], left * 0.4e-3, 1e-5 * 0.8e-3, `at ${frame.time} s`);
      const shares = vesselShares(layout, frame, 0)!;
      expectNear(shares.lymph, (2 - left) * 0.4e-3, 1e-5 * 0.8e-3);
      expect(Math.abs(shares.blood)).toBeLessThan(1e-18);
      for (const salt of [1, 2]) expectWithin(frame.amountInLayer[salt], 140 * 0.4e-3, 1e-10);
    }
  });

  it('shares with the blood as their rates are, whatever the blood flow does to its own', () => {
    const rate = 3e-6;
    const exchange = [rate, 1e-3, 1e-3];
    for (const share of [1, 0.25]) {
      const problem = problemOf({
        ...tissue({ lymph: 0.4 * flow, exchange }),
        perfusion: constantPolynomial(share, 48 * hour),
      });
      const { layout, frames } = solveToTheEnd(problem, { frames: 2 });
      const shares = vesselShares(layout, frames.at(-1)!, 0)!;
      expectWithin(shares.blood / shares.lymph, (share * rate) / (0.4 * flow), 1e-9);
    }
  });

  it('takes ions in the proportion in which they are dissolved, and brings those of plasma', () => {
    const { frames } = solveToTheEnd(problemOf(tissue({ lymph: 0.4 * flow, start: [0, 60, 60] })), { frames: 3 });
    const last = frames.at(-1)!;
    const held = (140 - 80 * Math.exp(-flow * last.time)) * 0.4e-3;
    expectWithin(last.amountInLayer[1], held, 1e-3);
    expectWithin(last.amountToLymph![1], 60 * 0.4e-3 - held, 1e-3);
    expectWithin(last.amountToLymph![1], last.amountToLymph![2], 1e-9);
  });

  it('keeps a charged layer’s ions, for its fluid is replaced by one in the same equilibrium', () => {
    const [a, b] = [120, 160];
    const layer = { lymph: 1e-4, fixedCharge: b - a, start: [0, a, b], plasma: [0, a, b] };
    const { frames } = solveToTheEnd(problemOf(tissue(layer)), { frames: 2 });
    expectWithin(frames.at(-1)!.amountInLayer[1], a * 0.4e-3, 1e-12);
  });

  it('is linear in what it takes where acids share the fluid', () => {
    const charge = Float64Array.of(-3, 1, -1, 1);
    const acids = [{ species: 0, constants: Float64Array.of(1e1, 1e-4, 1e-9) }];
    const exchange = new ReactiveExchange({ charge, proton: 3, water: 2.4e-8, acids });
    const compose = (phosphate: number, sodiumIon: number, protons: number): Float64Array =>
      Float64Array.of(phosphate, sodiumIon, sodiumIon + protons - 3 * phosphate, protons);
    const [c, blood] = [compose(20, 150, 25), compose(2, 140, 3)];
    exchange.rates(c, blood, new Float64Array(4).fill(flow), new Float64Array(4).fill(1));
    exchange.source.forEach((source, i) => expectWithin(source, -flow * (c[i] - blood[i]), 1e-9));
  });
});

describe('hyaluronidase', () => {
  const { study } = presets.find(({ id }) => id === 'hyaluronidase')!;

  it('leaves tissue with lymph only, at 1.7 % an hour of what is there', () => {
    const problem = compileProblem(study);
    const dermis = problem.layers.find(({ id }) => id === 'dermis')!;
    expect(dermis.exchange[problem.drug]).toBe(0);
    expectWithin(dermis.lymph! / dermis.poreFraction, flow, 1e-9);
  });

  const flow = 0.017 / hour;
  const edited = (index: number, layer: object, more: object = {}): unknown => ({
    ...study,
    ...more,
    layers: study.layers.map((one, k) => (k === index ? { ...one, ...layer } : one)),
  });

  it.each([
    [edited(1, { lymph_1_s: 1e-6 }), 'layers[1].lymph_1_s', 'Only tissue'],
    [edited(3, { lymph_1_s: -1 }), 'layers[3].lymph_1_s', ''],
    [edited(3, {}, { plasma_mM: {} }), 'layers[3].lymph_1_s', 'filtered from plasma'],
  ])('is refused lymph that cannot be (%#)', (draft, path, message) => {
    const parsed = parseStudy(draft);
    if (parsed.kind !== 'faults') throw new Error('Accepted');
    const fault = parsed.faults.find((one) => one.path === path);
    expect(fault?.message ?? '').toContain(message);
    expect(fault).toBeDefined();
  });

  it('reads a flow with its unit', () => {
    const parsed = parseStudy(edited(3, { lymph_1_s: '0.017 / hour' }));
    if (parsed.kind !== 'study') throw new Error(JSON.stringify(parsed.faults));
    expectWithin(parsed.study.layers[3].lymph_1_s!, flow, 1e-12);
  });
});

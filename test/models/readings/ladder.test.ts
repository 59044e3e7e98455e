import { describe, expect, it } from 'vitest';
import {
  compileProblem,
  constantFieldDelivery,
  constantFieldFlux,
  passiveTwin,
  presets,
  type Problem,
} from '../../../models/index.ts';
import { faradayConstant as F } from '../../../models/constants.ts';
import { constantPolynomial, joinPieces } from '../../../models/physics/piecewisePolynomial.ts';
import { expectNear, expectWithin } from '../../support/matchers.ts';
import { bath, chloride, problemOf, sodium, type TestLayer } from '../../support/problems.ts';
import { solveToTheEnd } from '../../support/solved.ts';

const facts = { polarity: 1, silver: false, splitsWater: false, temperature: 298.15 } as const;
const trace = { id: 'drug', charge: 1, diffusivity: 5e-10 };
const barrier: TestLayer = { thickness: 2e-5, transport: 1e-2, role: 'barrier', start: [1e-6, 150 - 1e-6, 150] };

/** A trace of an ion between equal salt solutions: the field is constant, so the estimate has to be the truth. */
function membrane(current: number, outside: number, inside: number, layer: TestLayer = barrier): Problem {
  return {
    ...problemOf({
      species: [trace, sodium, chloride],
      layers: [{ ...layer, start: [inside, 150 - inside, 150] }],
      electrode: bath(outside, 150 - outside, 150),
      base: bath(inside, 150 - inside, 150),
      current,
      end: 2000,
    }),
    facts,
  };
}

describe('one ion in a constant field', () => {
  it.each([
    ['pushed in', 3, 1e-3, 0],
    ['drawn back', -3, 1e-3, 0],
    ['by diffusion', 0, 1e-3, 0],
    ['drawn out of the body', -3, 0, 1e-3],
    ['both ways', 2, 2e-3, 1e-3],
  ])('is the full solution for a trace between equal salt solutions: %s', (_name, current, outside, inside) => {
    const { layout, frames } = solveToTheEnd(membrane(current, outside, inside), { accuracy: 1e-4, frames: 401 });
    const field = constantFieldDelivery(layout, frames)!;
    const full = frames.map((frame) => frame.amountCrossed[1]);
    // past the lag the two rise alike
    const rise = (values: ArrayLike<number>): number => values[frames.length - 1] - values[frames.length >> 1];
    expectNear(rise(field), rise(full), 2e-3 * Math.abs(rise(full)), 'rise');
  });

  it('is Goldman’s flux: P c u/(1 − e^(−u)), the Nernst potential without any, P c without a field', () => {
    const u = 3.2;
    expectWithin(constantFieldFlux(u, 2, 0, 1e-7), (2e-7 * u) / (1 - Math.exp(-u)), 1e-14);
    expectWithin(constantFieldFlux(0, 2, 0, 1e-7), 2e-7, 1e-14);
    expectNear(constantFieldFlux(Math.log(5), 1, 5, 1e-7), 0, 1e-21, 'equilibrium');
    expectWithin(constantFieldFlux(200, 2, 0, 1e-7), 4e-5, 1e-14);
    expectNear(constantFieldFlux(-200, 2, 0, 1e-7), 0, 1e-80, 'against');
  });

  it('takes the layers of a barrier in series, and the conductance of each as it is at the time', () => {
    const conducting = joinPieces([{ start: 0, end: 2000, coefficients: [1, 1e-3] }]);
    const problem = membrane(0, 1e-3, 0, { ...barrier, conductance: conducting });
    const { layout } = solveToTheEnd(problem, { accuracy: 1e-2, frames: 3 });
    expect(layout.facts!.barrier!.layers).toEqual([{ permeability: (1e-2 * 5e-10) / 2e-5, conductance: conducting }]);
    const { frames } = solveToTheEnd(problem, { accuracy: 1e-2, frames: 201 });
    // ∫(1 + t/1000) dt over 2000 s is 4000 s
    expectWithin(constantFieldDelivery(layout, frames)!.at(-1)!, 1e-3 * 2.5e-7 * 4000, 1e-5);
    const two = problemOf({
      species: [trace, sodium, chloride],
      layers: [
        { ...barrier, conductance: constantPolynomial(2, 10) },
        { ...barrier, thickness: 1e-5 },
      ],
      electrode: bath(1e-3, 150 - 1e-3, 150),
      base: bath(0, 150, 150),
      current: 0,
      end: 10,
    });
    const stacked = solveToTheEnd({ ...two, deliveredPastLayer: 1, facts }, { accuracy: 1e-2, frames: 3 });
    const delivery = constantFieldDelivery(stacked.layout, stacked.frames)!.at(-1)!;
    expectWithin(delivery, (1e-3 * 10) / (1 / 5e-7 + 1 / 5e-7), 1e-6);
  });

  it('is of the drug’s size in a treatment, and carries less than the whole current', () => {
    const { study } = presets.find(({ id }) => id === 'dexamethasone')!;
    const { layout, frames } = solveToTheEnd(compileProblem(study), { accuracy: 1e-2 });
    const field = constantFieldDelivery(layout, frames)!;
    const full = frames.at(-1)!.amountCrossed[layout.drug * (layout.layers.length + 1) + layout.deliveredInterface];
    expect(field.at(-1)! / full).toBeGreaterThan(0.2);
    expect(field.at(-1)! / full).toBeLessThan(5);
    const charge = (40 * 60e-3) / layout.area;
    expect((2 * F * field.at(-1)!) / charge).toBeLessThan(1);
  });

  it('is not told without a barrier, nor without a study’s facts', () => {
    const { layout, frames } = solveToTheEnd(membrane(1, 1e-3, 0, { ...barrier, role: 'tissue' }), { accuracy: 1e-2 });
    expect(constantFieldDelivery(layout, frames)).toBeNull();
    const { facts: _facts, ...bare } = membrane(1, 1e-3, 0);
    const unknown = solveToTheEnd(bare, { accuracy: 1e-2, frames: 3 });
    expect(constantFieldDelivery(unknown.layout, unknown.frames)).toBeNull();
  });

  it('falls back to diffusion in the passive twin', () => {
    const { layout, frames } = solveToTheEnd(passiveTwin(membrane(3, 1e-3, 0)), { accuracy: 1e-4, frames: 401 });
    expectWithin(constantFieldDelivery(layout, frames)!.at(-1)!, 1e-3 * 2.5e-7 * 2000, 1e-3);
  });
});

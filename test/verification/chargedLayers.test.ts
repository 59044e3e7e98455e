import { describe, expect, it } from 'vitest';
import { faceFlux, transportNumber } from '../../models/index.ts';
import { length, membrane, middle, Vt } from '../support/closedForms/chargedLayers.ts';
import { measureConvergence } from '../support/convergence.ts';
import { expectNear, expectWithin } from '../support/matchers.ts';
import { membranePotential } from '../support/oracles.ts';
import { chloride, sodium } from '../support/problems.ts';
import { lastFrame } from '../support/solved.ts';

/** Digits of the worked numbers. */
const printed = 1e-6;

describe('a layer with fixed charge between equal baths', () => {
  it.each([
    ['sharp', 0],
    ['rising over a tenth of it', 1e-5],
  ])('takes up ions by Donnan: 181.01602 and 131.01602 mM at −50 mM in 154 mM, %s', (_, ramp) => {
    const inside = middle(membrane({ left: 154, right: 154, fixedCharge: -50, ramp }));
    expectWithin(inside.sodium, 181.01602, printed);
    expectWithin(inside.chloride, 131.01602, printed);
    expectWithin(inside.potential, -4.1527676e-3, printed);
  });

  it('excludes alike for either sign of its charge', () => {
    const negative = middle(membrane({ left: 154, right: 154, fixedCharge: -50 }));
    const positive = middle(membrane({ left: 154, right: 154, fixedCharge: 50 }));
    expectWithin(positive.chloride, negative.sodium, 1e-9);
    expectWithin(positive.potential, -negative.potential, 1e-9);
  });

  it.each([
    [-50, 0.4756262],
    [-40.2299, 0.46],
    [-97.2604, 0.55],
    [-130.902, 0.6],
    [-167.4547, 0.65],
    [-208.6446, 0.7],
  ])('passes current by what it holds: sodium carries its share at ω = %d mM', (fixedCharge, share) => {
    const solved = membrane({ left: 154, right: 154, fixedCharge, current: 2 });
    const { face } = middle(solved);
    expectWithin(transportNumber(solved.layout, lastFrame(solved), 0, face), share, printed);
  });

  it('leaves no voltage between equal baths without current', () => {
    const { voltage } = lastFrame(membrane({ left: 154, right: 154, fixedCharge: -300 }));
    expectNear(voltage, 0, 1e-10 * Vt);
  });
});

describe('a layer with fixed charge between unlike baths (Teorell–Meyer–Sievers)', () => {
  const c1 = 15;
  const c2 = 150;
  const U = (sodium.diffusivity - chloride.diffusivity) / (sodium.diffusivity + chloride.diffusivity);
  const potential = (fixedCharge: number, ramp = 0): number =>
    lastFrame(membrane({ left: c1, right: c2, fixedCharge, ramp })).voltage;

  it('has φ₁ − φ₂ = 34.1657135 mV at ω = −100 mM between 15 and 150 mM', () => {
    expectWithin(potential(-100), 34.1657135e-3, printed);
    expectWithin(membranePotential(c1, c2, 100, U) * Vt, 34.1657135e-3, 1e-8);
  });

  it.each([1, 10, 400])('meets the closed form at ω = −%d mM', (X) => {
    expectWithin(potential(-X), membranePotential(c1, c2, X, U) * Vt, printed);
  });

  it('tends to the junction potential −12.2677439 mV in proportion to a vanishing charge', () => {
    const { order, finest } = measureConvergence([4, 2, 1, 0.5], (X) => Math.abs(potential(-X) + 12.2677439e-3));
    expectNear(order, 1, 0.1);
    expect(finest).toBeLessThan(0.06 * 12.27e-3);
  });

  it('tends to the Nernst potential 59.1593497 mV as 1/ω² under a strong charge', () => {
    const charges = [1000, 2000, 4000, 8000];
    const { order, finest } = measureConvergence(
      charges.map((X) => 1 / X),
      (size) => Math.abs(potential(-1 / size) - 59.1593497e-3),
    );
    expectNear(order, 2, 0.05);
    expect(finest).toBeLessThan(3e-4 * 59.16e-3);
  });

  it('meets the sharp step’s flux and potential in the limit of a thin ramp, at first order', () => {
    const ramps = [0.08, 0.04, 0.02, 0.01].map((share) => share * length);
    const sharp = membrane({ left: c1, right: c2, fixedCharge: -100 });
    const sharpFlux = faceFlux(sharp.layout, lastFrame(sharp), 1, 0);
    const inPotential = measureConvergence(ramps, (ramp) => Math.abs(potential(-100, ramp) - 34.1657135e-3));
    expectNear(inPotential.order, 1, 0.1);
    expect(inPotential.finest).toBeLessThan(0.03 * 34.17e-3);
    const inFlux = measureConvergence(ramps, (ramp) => {
      const solved = membrane({ left: c1, right: c2, fixedCharge: -100, ramp });
      return Math.abs(faceFlux(solved.layout, lastFrame(solved), 1, 0) / sharpFlux - 1);
    });
    expectNear(inFlux.order, 1, 0.1);
    expect(inFlux.finest).toBeLessThan(0.03);
  });
});

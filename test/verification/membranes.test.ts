import { describe, expect, it } from 'vitest';
import { faceFlux, transportNumber } from '../../models/index.ts';
import {
  constantField,
  draggedSolute,
  length,
  mixed,
  planck,
  planckCurrent,
  planckMembrane,
  printed,
  pure,
  saline,
  total,
  Vt,
} from '../support/closedForms/membranes.ts';
import { measureConvergence } from '../support/convergence.ts';
import { expectNear, expectWithin } from '../support/matchers.ts';
import { lidocaine } from '../support/problems.ts';
import { lastFrame } from '../support/solved.ts';

describe('a membrane between baths of equal total concentration', () => {
  it.each([
    [1, 1.5819767],
    [5, 5.0339183],
    [-1, 0.5819767],
    [-5, 0.0339183],
    [10, 10.000454],
  ])('gives Goldman–Hodgkin–Katz: a drop of %d RT/F enhances %d-fold', (K, E) => {
    const solved = constantField(K, total, 0);
    const flux = faceFlux(solved.layout, lastFrame(solved), 0, 0);
    expectWithin(lastFrame(solved).voltage, K * Vt, printed, 'voltage');
    const passive = (lidocaine.diffusivity * total) / length;
    // the last printed digit of the small ones is 1e-6 of them at best
    expectNear(flux / passive, E, 1e-6 * Math.max(E, 0.05), 'enhancement');
  });

  it('gives J/P = 2.2191247 at 2 RT/F with a receptor at 0.3 of the donor', () => {
    const solved = constantField(2, total, 0.3 * total);
    const flux = faceFlux(solved.layout, lastFrame(solved), 0, 0);
    expectWithin((flux * length) / (lidocaine.diffusivity * total), 2.2191247, printed);
  });

  it('tends to pure drift, J → P K c, as fast as e^−K', () => {
    const shortfalls = [2, 3, 4, 5, 6].map((K) => {
      const solved = constantField(K, total, 0);
      const flux = faceFlux(solved.layout, lastFrame(solved), 0, 0);
      return (flux * length) / (lidocaine.diffusivity * total * K) - 1;
    });
    const rates = shortfalls.slice(1).map((value, k) => Math.log(shortfalls[k] / value));
    for (const rate of rates) expectNear(rate, 1, 0.15);
    expectNear(rates[rates.length - 1], 1, 5e-3);
  });
});

describe('a membrane with solvent flow', () => {
  it.each([
    [1, 5, -1, 4.0746294],
    [0, 0, 1.5, 1.9308254],
    [-1, -3, 1.5, 0.4308254],
  ])('gives Srinivasan–Higuchi: z = %d, K = %d, Pe = %d enhances %d-fold', (charge, K, peclet, E) => {
    expectWithin(draggedSolute(charge, K, peclet, 1), E, printed);
  });

  it('drags by 1 − reflection: half the drag at twice the velocity is the same', () => {
    expectWithin(draggedSolute(0, 0, 1.5, 0.5), 1.9308254, printed);
  });
});

describe('a membrane between unlike baths of univalent ions (Planck)', () => {
  it.each([
    [0, 0.0010626578, [0.0004579081, -0.0020019389, -0.0015440308]],
    [10, -0.030137116, [0.00046594, -0.0019744793, -0.0016121821]],
    [1474.58927, -5, [0.0029002726, -8.534487e-5, -0.012468113]],
  ])('meets potential and all three fluxes at %d A m⁻²', (current, u, fluxes) => {
    const solved = planckMembrane(pure, saline, current);
    const frame = lastFrame(solved);
    expectNear(-frame.voltage / Vt, u, printed * Math.max(1, Math.abs(u)), 'u');
    const largest = Math.max(...fluxes.map(Math.abs));
    fluxes.forEach((flux, i) =>
      expectNear(faceFlux(solved.layout, frame, i, 0), flux, printed * largest, planck[i].id),
    );
  });

  it.each([
    ['lidocaine alone', pure, -5, 1474.58927, 0.18977065],
    ['lidocaine alone', pure, -20, 5604.95687, 0.22133937],
    ['equal parts of lidocaine and sodium', mixed, -20, 7211.17586, 0.10022323],
  ])('gives the worked transport number of %s', (_, left, u, j, t) => {
    expectWithin(planckCurrent(left, saline, u).j, j, printed, 'worked current');
    const solved = planckMembrane(left, saline, j);
    const frame = lastFrame(solved);
    expectWithin(-frame.voltage / Vt, u, printed, 'u');
    expectWithin(transportNumber(solved.layout, frame, 0, 0), t, printed, 't');
  });

  it.each([
    ['0.23378582 for lidocaine alone', pure, 0.23378582],
    ['0.10302426 for equal parts with sodium', mixed, 0.10302426],
  ])('tends to t = %s as 1/u under a strong drive', (_, left, limit) => {
    const drives = [-10, -20, -40, -80];
    const { order, finest } = measureConvergence(
      drives.map((u) => -1 / u),
      (size) => {
        const { j } = planckCurrent(left, saline, -1 / size);
        const solved = planckMembrane(left, saline, j);
        return Math.abs(transportNumber(solved.layout, lastFrame(solved), 0, 0) - limit);
      },
    );
    expectNear(order, 1, 0.02);
    expect(finest).toBeLessThan(0.014 * limit);
  });
});

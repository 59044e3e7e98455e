import { describe, expect, it } from 'vitest';
import { faradayConstant as F, thermalVoltage } from '../../models/constants.ts';
import { faceFlux, transportNumber } from '../../models/index.ts';
import { measureConvergence } from '../support/convergence.ts';
import { expectNear, expectWithin } from '../support/matchers.ts';
import { constantFieldFlux, planckFlux } from '../support/oracles.ts';
import { bath, chloride, lidocaine, problemOf, sodium, type TestSpecies } from '../support/problems.ts';
import { lastFrame, solveToTheEnd, type Solved } from '../support/solved.ts';

const length = 1e-4;
const settled = 400;
const Vt = thermalVoltage(298.15);
/** Digits of the worked numbers. */
const printed = 1e-6;
const potassium: TestSpecies = { id: 'K', charge: 1, diffusivity: 1.957e-9 };
const total = 100;

/** A drug, a second cation and chloride; both baths hold the same total. */
function constantField(K: number, donor: number, receptor: number): Solved {
  const D = [lidocaine, potassium, chloride].map(({ diffusivity }) => diffusivity);
  const fluxes = [
    D[0] * constantFieldFlux(K, donor, receptor),
    D[1] * constantFieldFlux(K, total - donor, total - receptor),
    D[2] * constantFieldFlux(-K, total, total),
  ];
  const current = (F * (fluxes[0] + fluxes[1] - fluxes[2])) / length;
  return solveToTheEnd(
    problemOf({
      species: [lidocaine, potassium, chloride],
      layers: [{ thickness: length, start: [receptor, total - receptor, total] }],
      electrode: bath(donor, total - donor, total),
      base: bath(receptor, total - receptor, total),
      current,
      end: settled,
    }),
    { accuracy: 1e-5, frames: 2 },
  );
}

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

/** A trace of solute in a uniform background that the solvent does not drag, so that the field is constant. */
function draggedSolute(charge: number, K: number, peclet: number, drag: number): number {
  const solute: TestSpecies = { id: 'solute', charge, diffusivity: 5e-10 };
  const trace = 1e-7;
  const conductivity = (F * total * (potassium.diffusivity + chloride.diffusivity)) / length;
  const current = charge === 0 ? 1 : (conductivity * K) / charge;
  const velocity = (peclet * solute.diffusivity) / (drag * length);
  const solved = solveToTheEnd(
    problemOf({
      species: [solute, potassium, chloride],
      layers: [{ thickness: length, solventDrag: [drag, 0, 0], start: [0, total, total] }],
      electrode: bath(trace, total, total + charge * trace),
      base: bath(0, total, total),
      current,
      electroosmosis: velocity / current,
      end: settled,
    }),
    { accuracy: 1e-5, frames: 2 },
  );
  return (faceFlux(solved.layout, lastFrame(solved), 0, 0) * length) / (solute.diffusivity * trace);
}

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

const planck = [lidocaine, sodium, chloride];

function planckMembrane(left: readonly number[], right: readonly number[], current: number, accuracy = 1e-5): Solved {
  return solveToTheEnd(
    problemOf({
      species: planck,
      layers: [{ thickness: length, start: right }],
      electrode: bath(...left),
      base: bath(...right),
      current,
      end: settled,
    }),
    { accuracy, frames: 2 },
  );
}

/** F Σ z J at a given u. */
function planckCurrent(left: readonly number[], right: readonly number[], u: number): { j: number; fluxes: number[] } {
  const fluxes = planck.map(({ diffusivity: D, charge: z }, i) =>
    planckFlux({ D, z, left: left[i], right: right[i] }, { left: left[2], right: right[2] }, u, length),
  );
  return { j: F * (fluxes[0] + fluxes[1] - fluxes[2]), fluxes };
}

const pure = [73.9, 0, 73.9];
const mixed = [50, 50, 100];
const saline = [0, 150, 150];

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

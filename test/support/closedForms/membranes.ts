/** Membranes between baths, at steady state: constant field, solvent flow, unlike baths. Solved here, judged by tests. */
import { faradayConstant as F, thermalVoltage } from '../../../models/constants.ts';
import { faceFlux } from '../../../models/index.ts';
import { constantFieldFlux, planckFlux } from '../oracles.ts';
import { bath, chloride, lidocaine, problemOf, sodium, type TestSpecies } from '../problems.ts';
import { lastFrame, solveToTheEnd, type Solved } from '../solved.ts';

export const length = 1e-4;
export const settled = 400;
export const Vt = thermalVoltage(298.15);
/** Digits of the worked numbers. */
export const printed = 1e-6;
export const potassium: TestSpecies = { id: 'K', charge: 1, diffusivity: 1.957e-9 };
export const total = 100;

/** A drug, a second cation and chloride; both baths hold the same total. */
export function constantField(K: number, donor: number, receptor: number): Solved {
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

/** A trace of solute in a uniform background that the solvent does not drag, so that the field is constant. */
export function draggedSolute(charge: number, K: number, peclet: number, drag: number): number {
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

export const planck = [lidocaine, sodium, chloride];

export function planckMembrane(
  left: readonly number[],
  right: readonly number[],
  current: number,
  accuracy = 1e-5,
): Solved {
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
export function planckCurrent(
  left: readonly number[],
  right: readonly number[],
  u: number,
): { j: number; fluxes: number[] } {
  const fluxes = planck.map(({ diffusivity: D, charge: z }, i) =>
    planckFlux({ D, z, left: left[i], right: right[i] }, { left: left[2], right: right[2] }, u, length),
  );
  return { j: F * (fluxes[0] + fluxes[1] - fluxes[2]), fluxes };
}

export const pure = [73.9, 0, 73.9];
export const mixed = [50, 50, 100];
export const saline = [0, 150, 150];

/** Free solutions: conductance, salts without current, junctions. Solved here, judged by tests. */
import { faceFlux } from '../../../models/index.ts';
import { bath, chloride, lidocaine, problemOf, sodium, type TestSpecies } from '../problems.ts';
import { lastFrame, solveToTheEnd } from '../solved.ts';

export const length = 1e-3;
/** Long enough for the slowest salt here to settle to rounding: e^(−π² t D/L²) below 1e-20. */
export const settled = 8000;

export interface Salt {
  readonly name: string;
  readonly cation: TestSpecies;
  readonly anion: TestSpecies;
  /** Nernst–Hartley diffusivity as worked [m² s⁻¹]. */
  readonly expected: number;
}

export const ion = (id: string, charge: number, diffusivity: number): TestSpecies => ({ id, charge, diffusivity });

export const salts: readonly Salt[] = [
  { name: 'NaCl', cation: sodium, anion: chloride, expected: 1.610629e-9 },
  { name: 'CaCl2', cation: ion('Ca', 2, 0.792e-9), anion: chloride, expected: 1.335186e-9 },
  { name: 'KCl', cation: ion('K', 1, 1.957e-9), anion: chloride, expected: 1.993795e-9 },
  { name: 'LidHCl', cation: lidocaine, anion: chloride, expected: 9.50106e-10 },
  { name: 'Na2DP', cation: sodium, anion: ion('DP', -2, 0.45e-9), expected: 8.06132e-10 },
];

/** λ of sodium from the voltage of a uniform solution with a counter-ion as fast [S m² mol⁻¹]. */
export function molarConductivity(): number {
  const problem = problemOf({
    species: [sodium, { ...chloride, diffusivity: sodium.diffusivity }],
    layers: [{ thickness: length, start: [150, 150] }],
    electrode: bath(150, 150),
    base: bath(150, 150),
    current: 3,
    end: 100,
  });
  const { voltage } = lastFrame(solveToTheEnd(problem));
  return (3 * length) / voltage / (2 * 150);
}

/** J L/Δc of a salt at steady state without current [m² s⁻¹]. */
export function settledDiffusivity({ cation, anion }: Salt): number {
  const ratio = cation.charge / -anion.charge;
  const problem = problemOf({
    species: [cation, anion],
    layers: [{ thickness: length, start: [20, 20 * ratio] }],
    electrode: bath(100, 100 * ratio),
    base: bath(20, 20 * ratio),
    current: 0,
    end: settled,
  });
  const solved = solveToTheEnd(problem, { accuracy: 1e-6, frames: 2 });
  return (faceFlux(solved.layout, lastFrame(solved), 0, 0) * length) / 80;
}

/** φ(150 mM) − φ(15 mM) of sodium chloride without current: over the column, and at its first node [V]. */
export function junctionPotential(): { readonly voltage: number; readonly atFace: number } {
  const problem = problemOf({
    species: [sodium, chloride],
    layers: [{ thickness: length, start: [15, 15] }],
    electrode: bath(150, 150),
    base: bath(15, 15),
    current: 0,
    end: settled,
  });
  const frame = lastFrame(solveToTheEnd(problem, { accuracy: 1e-6, frames: 2 }));
  return { voltage: frame.voltage, atFace: frame.potential[0] };
}

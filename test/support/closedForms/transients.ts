/** Transients: depletion, lag, clearance, moving boundaries, solvent, hindrance, a drifting trace. Solved here, judged by tests. */
import { faradayConstant as F, thermalVoltage } from '../../../models/constants.ts';
import { amountPast, faceFlux } from '../../../models/index.ts';
import { bath, carriedBy, chloride, problemOf, sodium, type TestLayer, type TestSpecies } from '../problems.ts';
import { concentrationAt } from '../profiles.ts';
import { frameAt, lastFrame, solveToTheEnd, solveWhole, type Solved } from '../solved.ts';

export const sandBulk = 50;
// cation and anion such that D_s and t_s are the worked example's to the last digit
export const sandDiffusivity = 1.6107e-9;
export const sandShare = 0.3963;
export const sandSalt: TestSpecies[] = [
  { id: 'cation', charge: 1, diffusivity: sandDiffusivity / (2 * (1 - sandShare)) },
  { id: 'anion', charge: -1, diffusivity: sandDiffusivity / (2 * sandShare) },
];
export const sandDepth = 12e-3;

/** A barrier whose hindrances give the cation a share t_m = 0.6 of the current, before the solution. */
export function besideBarrier(transport: number): Solved {
  const hindrance = [0.6 / sandSalt[0].diffusivity, 0.4 / sandSalt[1].diffusivity].map((h) => h * 1e-9);
  return solveToTheEnd(
    problemOf({
      species: sandSalt,
      layers: [
        { thickness: 1e-3 * Math.sqrt(transport), transport, hindrance, start: [sandBulk, sandBulk] },
        { thickness: sandDepth, start: [sandBulk, sandBulk] },
      ],
      electrode: bath(sandBulk, sandBulk),
      base: bath(sandBulk, sandBulk),
      current: -5,
      end: 600,
    }),
    { accuracy: 1e-5, frames: 3 },
  );
}

/** Salt of c mM whose cation alone crosses the face at j A m⁻²: it runs out at τ, and is watched for 3 τ. */
export function emptiedFace(c: number, j: number, tau: number): Solved {
  return solveWhole(
    problemOf({
      species: sandSalt,
      layers: [{ thickness: 20 * Math.sqrt(sandDiffusivity * tau), start: [c, c] }],
      electrode: carriedBy(0),
      base: bath(c, c),
      current: -j,
      end: 3 * tau,
    }),
    { accuracy: 1e-3, times: Float64Array.of(0.5 * tau, 0.9 * tau) },
  );
}

/** t_lag D/L² of an empty membrane under K = z F Δφ/(RT). */
export function solvedLag(K: number): number {
  const length = 1e-4;
  const D = 5e-10;
  const trace = 1e-7;
  const conductivity = (F * 100 * (sodium.diffusivity + chloride.diffusivity)) / length;
  const end = (8 * length ** 2) / D;
  const solved = solveToTheEnd(
    problemOf({
      species: [{ id: 'solute', charge: 1, diffusivity: D }, sodium, chloride],
      layers: [{ thickness: length, start: [0, 100, 100] }],
      electrode: bath(trace, 100, 100 + trace),
      base: bath(0, 100, 100),
      current: conductivity * K,
      end,
    }),
    { accuracy: 1e-6, frames: 2 },
  );
  const frame = lastFrame(solved);
  const flux = faceFlux(solved.layout, frame, 0, solved.layout.faceX.length - 1);
  const lag = end - amountPast(solved.layout, frame, 0, 1) / flux;
  return (lag * D) / length ** 2;
}

export const dermisDiffusivity = 2.5e-10;
export const dermisClearance = 1e-3;
export const dermisInflux = 2.391755e-7;
const clearedSolute: TestSpecies = { id: 'solute', charge: 1, diffusivity: dermisDiffusivity };
const dermisSalt = 150;

/** A part of the influx; it rides on a current whose field moves the solute a little, too. */
export function clearedDermis(part: number, sink: 'reaction' | 'capillaries', end: number): Solved {
  const cleared: Partial<TestLayer> =
    sink === 'capillaries'
      ? { exchange: Array.from({ length: 3 }, () => dermisClearance), plasma: [0, dermisSalt, dermisSalt] }
      : {};
  const conversions = [0, 1].map((layer) => ({
    layer,
    species: 0,
    rate: dermisClearance,
    stoichiometry: Float64Array.of(-1, 1, 0),
  }));
  return solveToTheEnd(
    problemOf({
      species: [clearedSolute, sodium, chloride],
      layers: [0.5e-3, 7.5e-3].map((thickness) => ({ thickness, start: [0, dermisSalt, dermisSalt], ...cleared })),
      electrode: carriedBy(0),
      base: bath(0, dermisSalt, dermisSalt),
      current: part * dermisInflux * F,
      end,
      reactions: sink === 'reaction' ? conversions : [],
    }),
    { accuracy: 1e-6, frames: 2 },
  );
}

export const clearedAt = (solved: Solved, x: number): number =>
  concentrationAt(solved, lastFrame(solved), 0, x < 0.5e-3 ? 0 : 1, x);

/** Concentrations in the limit of no drift, to second order in it. */
export function driftless(depths: readonly number[], sink: 'reaction' | 'capillaries', end: number): number[] {
  const whole = clearedDermis(1, sink, end);
  const half = clearedDermis(0.5, sink, end);
  return depths.map((x) => (2 * clearedAt(half, x)) / 0.5 - clearedAt(whole, x));
}

/** A slower anion behind chloride with common sodium; frames at 8e5, 1e6 and 1.2e6 s. */
export function movingBoundary(): Solved {
  const drug: TestSpecies = { id: 'D', charge: -1, diffusivity: 5e-10 };
  const times = Float64Array.of(8e5, 1e6, 1.2e6);
  return solveToTheEnd(
    problemOf({
      species: [drug, chloride, sodium],
      layers: [
        { thickness: 0.05, start: [72, 0, 72] },
        { thickness: 0.32, start: [0, 150, 150] },
      ],
      electrode: bath(72, 0, 72),
      base: bath(0, 150, 150),
      current: -5,
      end: 1.2e6,
    }),
    { times, accuracy: 1e-6 },
  );
}

/** Depth at which the drug falls through half its plateau. */
export function frontAt(solved: Solved, time: number, plateau: number): number {
  const frame = frameAt(solved, time);
  let low = 0.1;
  let high = 0.36;
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (concentrationAt(solved, frame, 0, 1, middle) > plateau / 2) low = middle;
    else high = middle;
  }
  return low;
}

/** [m s⁻¹]: 2.7 µL h⁻¹ cm⁻² */
export const solventVelocity = 7.5e-9;
/** [A m⁻²]: 0.36 mA cm⁻² */
export const solventCurrent = 3.6;

/** 5 mM of a neutral molecule in 100 mM salt that moves with the current. */
export function movingSolvent(): Solved {
  return solveToTheEnd(
    problemOf({
      species: [{ id: 'mannitol', charge: 0, diffusivity: 9e-10 }, sodium, chloride],
      layers: [{ thickness: 1e-4, start: [5, 100, 100] }],
      electrode: bath(5, 100, 100),
      base: bath(5, 100, 100),
      current: solventCurrent,
      electroosmosis: solventVelocity / solventCurrent,
      end: 500,
    }),
  );
}

/** Flux of a neutral solute through a hindered layer [mol m⁻² s⁻¹]. */
export function hinderedFlux(hindrance: number): number {
  const solved = solveToTheEnd(
    problemOf({
      species: [{ id: 'solute', charge: 0, diffusivity: 5e-10 }, sodium, chloride],
      layers: [{ thickness: 1e-4, hindrance: [hindrance, 1, 1], start: [0, 100, 100] }],
      electrode: bath(10, 100, 100),
      base: bath(0, 100, 100),
      current: 0,
      end: 2e4,
    }),
    { frames: 2 },
  );
  return faceFlux(solved.layout, lastFrame(solved), 0, 0);
}

/** A slab of trace ion at 0.5 mA/cm² in a background of 0.27 S/m; frames at 0, 600, 1200 and 3600 s. */
export function driftingTrace(): Solved {
  const temperature = 310.15;
  const D = 3e-10;
  const conductivity = 0.27;
  // a background salt of exactly that conductivity
  const background = (conductivity * thermalVoltage(temperature)) / (F * 2 * 1e-9);
  const trace = 1e-6;
  const slab: TestLayer = { thickness: 0.2e-3, start: [trace, background - trace, background] };
  const quiet = { start: [0, background, background] };
  const times = Float64Array.of(0, 600, 1200, 3600);
  return solveToTheEnd(
    problemOf({
      species: [
        { id: 'trace', charge: 1, diffusivity: D },
        { id: 'K', charge: 1, diffusivity: 1e-9 },
        { id: 'Cl', charge: -1, diffusivity: 1e-9 },
      ],
      layers: [{ thickness: 8e-3, ...quiet }, slab, { thickness: 8e-3, ...quiet }],
      electrode: bath(0, background, background),
      base: bath(0, background, background),
      current: 5,
      end: 3600,
      temperature,
    }),
    { accuracy: 1e-4, times },
  );
}

/** Mean and variance of the trace’s depth [m], [m²]. */
export function traceMoments(solved: Solved, time: number): { centre: number; variance: number } {
  const { x, nodeVolume } = solved.layout;
  const { concentrations } = frameAt(solved, time);
  const weights = x.map((_, node) => nodeVolume[node] * concentrations[node]);
  const whole = weights.reduce((sum, value) => sum + value, 0);
  const centre = weights.reduce((sum, value, node) => sum + value * x[node], 0) / whole;
  const variance = weights.reduce((sum, value, node) => sum + value * (x[node] - centre) ** 2, 0) / whole;
  return { centre, variance };
}

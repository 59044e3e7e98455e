// Conductance of the stratum corneum under current, over its value at rest (physics: R_s → R₀/(1 + |i|R₀/V_sat)):
// dg/dt = (g∞ − g)/τ, g∞ = 1 + |i|R₀/V_sat, τ one value while g rises and another while it falls, g(0) = 1.
// Saturation by pole: Stephens, Med. Electron. Biol. Eng. 1 (1963) 389; recovery: Curdy, Kalia, Guy, AAPS PharmSci 2 (2000) E23.
import { fitPieces } from './fitPieces.ts';
import {
  bisect,
  derivativeOf,
  joinPieces,
  type Piece,
  type PiecewisePolynomial,
  shift,
  signChanges,
  valueOf,
} from './piecewisePolynomial.ts';
import { piecesOf } from './waveform.ts';

export interface ConductanceLaw {
  /** R₀ [Ω m²] */
  readonly restingResistance: number;
  /** V_sat for i < 0 [V] */
  readonly saturationCathode: number;
  /** V_sat for i > 0 [V] */
  readonly saturationAnode: number;
  /** [s] */
  readonly rise: number;
  /** [s] */
  readonly recovery: number;
}

/** Of g. */
export const conductanceTolerance = 1e-8;

/** g∞ on one piece of current that keeps its sign, in powers of s. */
function settledConductance(law: ConductanceLaw, current: readonly number[], sign: number): number[] {
  const factor = (sign * law.restingResistance) / (sign < 0 ? law.saturationCathode : law.saturationAnode);
  const settled = current.map((coefficient) => coefficient * factor);
  settled[0] = (settled[0] ?? 0) + 1;
  return settled;
}

/** Q with Q + τQ' = P for a P of degree 0 or 1: the part of g that follows g∞, lagging. */
function laggingPart(settled: readonly number[], tau: number): number[] {
  const lagging = settled.map(() => 0);
  let derivative = [...settled];
  let factor = 1;
  while (derivative.length > 0) {
    for (let power = 0; power < derivative.length; power++)
      lagging[power] = lagging[power] + factor * derivative[power];
    derivative = derivativeOf(derivative);
    factor *= -tau;
  }
  return lagging;
}

interface Stretch {
  readonly start: number;
  readonly length: number;
  /** g∞ in powers of time since `start`. */
  readonly settled: readonly number[];
}

// Gauss–Legendre rule of eight points on [−1, 1]; Abramowitz and Stegun, Handbook of Mathematical Functions, table 25.4.
const gaussNodes = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363];
const gaussWeights = [0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];
/** Panels of the quadrature are at most this part of τ long, where eight points are exact to rounding. */
const panelShare = 0.5;

/** ∫ exp((u − to)/τ) g∞(u) du/τ from one time to another, by quadrature: no cancellation however long τ is. */
function laggedIntegral(settled: readonly number[], from: number, to: number, tau: number): number {
  const panels = Math.max(1, Math.ceil((to - from) / (panelShare * tau)));
  const half = (to - from) / (2 * panels);
  let sum = 0;
  for (let panel = 0; panel < panels; panel++) {
    const middle = from + (2 * panel + 1) * half;
    for (let k = 0; k < gaussNodes.length; k++) {
      for (const u of [middle - gaussNodes[k] * half, middle + gaussNodes[k] * half]) {
        sum += gaussWeights[k] * Math.exp((u - to) / tau) * valueOf(settled, u);
      }
    }
  }
  return (sum * half) / tau;
}

/** Exact g on a stretch with one time constant. */
function exactConductance(stretch: Stretch, from: number, start: number, tau: number): (s: number) => number {
  if (stretch.settled.length > 2) {
    return (s) => start * Math.exp((from - s) / tau) + laggedIntegral(stretch.settled, from, s, tau);
  }
  const lagging = laggingPart(stretch.settled, tau);
  const offset = start - valueOf(lagging, from);
  return (s) => valueOf(lagging, s) + offset * Math.exp((from - s) / tau);
}

const samplesPerStretch = 64;

/** First time after `from` at which g meets g∞ and so stops rising or falling. */
function turningTime(stretch: Stretch, from: number, value: (s: number) => number): number {
  // Towards a constant g∞ it goes for ever without meeting it.
  if (stretch.settled.slice(1).every((coefficient) => coefficient === 0)) return stretch.length;
  const gap = (s: number): number => valueOf(stretch.settled, s) - value(s);
  const step = (stretch.length - from) / samplesPerStretch;
  // The gap is zero where g has just turned, so its sign is read inside the first sample.
  let before = from + step * 0.01;
  for (let sample = 1; sample <= samplesPerStretch; sample++) {
    const now = sample === samplesPerStretch ? stretch.length : from + sample * step;
    const root = bisect(gap, before, now);
    if (root !== undefined && root > before && root < stretch.length) return root;
    before = now;
  }
  return stretch.length;
}

function stretchesOf(law: ConductanceLaw, current: PiecewisePolynomial): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { start, end, coefficients } of piecesOf(current)) {
    const cuts = [0, ...signChanges(coefficients, end - start), end - start];
    for (let cut = 0; cut + 1 < cuts.length; cut++) {
      const from = cuts[cut];
      const length = cuts[cut + 1] - from;
      const moved = shift(coefficients, from);
      const sign = Math.sign(valueOf(moved, length / 2));
      stretches.push({ start: start + from, length, settled: settledConductance(law, moved, sign === 0 ? 1 : sign) });
    }
  }
  return stretches;
}

/** g(t) for a current density [A m⁻²], met to 1e-8. */
export function conductance(law: ConductanceLaw, current: PiecewisePolynomial): PiecewisePolynomial {
  const pieces: Piece[] = [];
  let g = 1;
  for (const stretch of stretchesOf(law, current)) {
    let from = 0;
    while (from < stretch.length) {
      const probe = from + (stretch.length - from) * 1e-4;
      const rising = risesAt(stretch, from, probe, g, law);
      const value = exactConductance(stretch, from, g, rising ? law.rise : law.recovery);
      const until = turningTime(stretch, from, value);
      const fitted = fitPieces(value, from, until, conductanceTolerance * Math.min(value(from), value(until)));
      for (const piece of fitted) {
        pieces.push({
          start: stretch.start + piece.start,
          end: stretch.start + piece.end,
          coefficients: piece.coefficients,
        });
      }
      g = value(until);
      from = until;
    }
  }
  return joinPieces(pieces);
}

/** Where g has met g∞ exactly, the way g∞ goes decides. */
function risesAt(stretch: Stretch, from: number, probe: number, g: number, law: ConductanceLaw): boolean {
  const gap = valueOf(stretch.settled, from) - g;
  if (Math.abs(gap) > conductanceTolerance * Math.max(1, g)) return gap > 0;
  return valueOf(stretch.settled, probe) - exactConductance(stretch, from, g, law.rise)(probe) > 0;
}

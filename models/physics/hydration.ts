// A barrier that swells under a wet pad: thickness L = L₀ s(t), s = 1 + (S − 1) h, dh/dt = (h∞ − h)/τ with h∞ = 1 on the pad and 0
// off it, h(0) = 0. The solids keep their volume, so all of the growth is pore water: θ s = θ₀ + s − 1. At constant tortuosity
// the quasi-steady flux across it goes with τ'/L, that is with g = θ/(θ₀ s) = (θ₀ + s − 1)/(θ₀ s²).
import { fitPieces } from './fitPieces.ts';
import { joinPieces, type Piece, type PiecewisePolynomial } from './piecewisePolynomial.ts';

export interface SwellingLaw {
  /** S: thickness over that at the start, fully hydrated [1] */
  readonly swelling: number;
  /** θ₀ [1] */
  readonly poreFraction: number;
  /** τ on the pad [s] */
  readonly wetting: number;
  /** τ off it [s] */
  readonly drying: number;
}

/** From when on the pad is there or is not [s]. */
export interface Cover {
  readonly time: number;
  readonly on: boolean;
}

export interface SwellingCourse {
  /** g [1] */
  readonly conductance: PiecewisePolynomial;
  /** θ s/θ₀ [1] */
  readonly poreVolume: PiecewisePolynomial;
}

/** Of g and of the pore volume. */
const tolerance = 1e-8;

/** @param covers ascending, the first at 0 */
export function swellingCourse(law: SwellingLaw, covers: readonly Cover[], end: number): SwellingCourse {
  const { swelling, poreFraction, wetting, drying } = law;
  const conductance: Piece[] = [];
  const poreVolume: Piece[] = [];
  let h = 0;
  covers.forEach(({ time: from, on }, k) => {
    const until = Math.min(end, covers[k + 1]?.time ?? end);
    if (!(until > from)) return;
    const start = h;
    const at = (t: number): number => {
      const left = Math.exp((from - t) / (on ? wetting : drying));
      return on ? 1 + (start - 1) * left : start * left;
    };
    const grown = (t: number): number => (swelling - 1) * at(t);
    const volume = (t: number): number => (poreFraction + grown(t)) / poreFraction;
    poreVolume.push(...fitPieces(volume, from, until, tolerance));
    conductance.push(...fitPieces((t) => volume(t) / (1 + grown(t)) ** 2, from, until, tolerance));
    h = at(until);
  });
  return { conductance: joinPieces(conductance), poreVolume: joinPieces(poreVolume) };
}

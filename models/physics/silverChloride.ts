/**
 * A silver–silver chloride electrode and where it ends (EL). As anode Ag + Cl⁻ → AgCl + e⁻ needs chloride at its face, as
 * cathode AgCl + e⁻ → Ag + Cl⁻ needs coating; the current it cannot carry splits water. i > 0: anode.
 */
import {
  bisect,
  joinPieces,
  type Piece,
  type PiecewisePolynomial,
  signChanges,
  valueOf,
} from './piecewisePolynomial.ts';

/** Chloride at the face at which half the anodic current is chloride's [mol m⁻³]; assumed, small against any pad's. */
export const halfStarved = 0.1;

/** Share of an anodic current that chloride of concentration c at the face carries [1]. */
export function chlorideShare(c: number): number {
  return c > 0 ? c / (c + halfStarved) : 0;
}

/** d(share)/dc [m³ mol⁻¹] */
export function chlorideShareSlope(c: number): number {
  return c > 0 ? halfStarved / (c + halfStarved) ** 2 : 0;
}

/** Antiderivative from 0. */
function integralOf(coefficients: readonly number[]): number[] {
  return [0, ...coefficients.map((coefficient, power) => coefficient / (power + 1))];
}

/**
 * 1 while the coating can take the current, 0 while it is used up and the current is cathodic. Anodic current coats anew.
 * @param current density, positive as anode [A m⁻²]
 * @param coating charge density it can give as cathode at the start [C m⁻²]
 */
export function coatedCourse(current: PiecewisePolynomial, coating: number): PiecewisePolynomial {
  const { knots, degree, coefficients } = current;
  const pieces: Piece[] = [];
  let left = coating;
  let share = 1;
  const add = (start: number, end: number): void => {
    const before = pieces.at(-1);
    if (!(end > start)) return;
    if (before?.coefficients[0] === share) pieces[pieces.length - 1] = { ...before, end };
    else pieces.push({ start, end, coefficients: [share] });
  };
  for (let piece = 0; piece + 1 < knots.length; piece++) {
    const start = knots[piece];
    const length = knots[piece + 1] - start;
    const own = [...coefficients.subarray(piece * (degree + 1), (piece + 1) * (degree + 1))];
    const charge = integralOf(own);
    const cuts = [0, ...signChanges(own, length), length];
    for (let cut = 0; cut + 1 < cuts.length; cut++) {
      const [from, to] = [cuts[cut], cuts[cut + 1]];
      const passed = (s: number): number => left + valueOf(charge, s) - valueOf(charge, from);
      const isCathodic = valueOf(own, (from + to) / 2) < 0;
      if (!isCathodic) share = 1;
      const spent = isCathodic && left > 0 && passed(to) < 0 ? bisect(passed, from, to) : undefined;
      if (isCathodic && left <= 0) share = 0;
      add(start + from, start + (spent ?? to));
      if (spent !== undefined) {
        share = 0;
        add(start + spent, start + to);
      }
      left = Math.max(0, passed(to));
    }
  }
  return joinPieces(pieces);
}
